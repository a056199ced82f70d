import * as assert from "uvu/assert";
import { screenKey } from "../../server/keys.ts";
import type { Device } from "../support/device.ts";

import { ask, type Evening, serverFor } from "../support/session.ts";
import { linkOf, unknownKey, withSpeaker } from "../support/speaker.ts";
import { suite } from "../support/suite.ts";

const test = suite("flow speaker");
const server = serverFor(test);

/** What this key gets when it connects as that role. */
async function refusalOf(evening: Evening, role: "speaker" | "screen" | "supervisor", key: string) {
  const device = evening.connect(server.url, { role, key });
  await device.until(({ refusal }) => refusal !== null);
  return device.refusal;
}

test("SPEAK3 the speaker joins by the link, and is sent no more than the speaker may see", async () => {
  const { evening, speaker } = await withSpeaker(server.url);
  const { sessionId } = evening.made;
  const noor = await evening.phone("Noor");
  await noor.send("AskQuestion", { sessionId, text: "Hoe begin je klein?" });
  const [welcome, own] = evening.desk.network.sessions[0]?.blocks ?? [];
  const answer = await evening.desk.send("StartBlock", {
    ...{ sessionId, blockId: own?.id ?? "", from: null },
  });
  await speaker.reached(answer);
  const { network } = speaker;
  const [session] = network.sessions;
  assert.ok(session?.phase === "live");
  assert.equal(
    session.blocks.map(({ id, title, minutes }) => [id, title, minutes]),
    [
      [welcome?.id, "", 10],
      [own?.id, "De school als spil", 30],
    ],
  );
  assert.equal(
    network.questions.map(({ text, askedBy, votes }) => [text, askedBy, votes]),
    [["Hoe begin je klein?", null, 1]],
  );
  assert.equal([network.members, network.entries], [[], []]);
  const heard = JSON.stringify(speaker.heard);
  for (const secret of ["Noor", "Welkom", "Kijk wat je raakt", evening.made.code]) {
    assert.not(heard.includes(secret), secret);
  }
  assert.is(speaker.welcome?.joinOrigin, undefined);
  evening.close();
});

test("SPEAK4 the speaker marks a question as answered and gives no other order", async () => {
  const { evening, speaker } = await withSpeaker(server.url);
  const { sessionId } = evening.made;
  const noor = await evening.phone("Noor");
  const asked = await noor.send("AskQuestion", { sessionId, text: "Wie doet de eerste stap?" });
  await speaker.reached(asked);
  const questionId = speaker.network.questions[0]?.id ?? "";
  const done = await speaker.send("MarkAnswered", { questionId, answered: true });
  await noor.reached(done);
  assert.ok(noor.network.questions[0]?.answered);
  const no = { refused: "not_allowed" } as const;
  assert.equal(await speaker.send("HideQuestion", { questionId }), no);
  assert.equal(await speaker.send("AskQuestion", { sessionId, text: "Zelf" }), no);
  assert.equal(await speaker.send("CloseSession", { sessionId }), no);
  evening.close();
});

test("SPEAK5 what was hidden or withdrawn while the speaker was off never arrives", async () => {
  const { evening, speaker } = await withSpeaker(server.url);
  const { sessionId } = evening.made;
  const noor = await evening.phone("Noor");
  speaker.socket.disconnect();
  speaker.heard.length = 0;
  await noor.send("AskQuestion", { sessionId, text: "Naam van een leerling" });
  await noor.send("AskQuestion", { sessionId, text: "Verkeerd getypt" });
  await evening.desk.until(({ network }) => network.questions.length === 2);
  const [first, second] = evening.desk.network.questions.map(({ id }) => id);
  await evening.desk.send("HideQuestion", { questionId: first ?? "" });
  const last = await noor.send("WithdrawQuestion", { questionId: second ?? "" });
  speaker.socket.connect();
  await speaker.reached(last);
  assert.equal(speaker.network.questions, []);
  const heard = JSON.stringify(speaker.heard);
  assert.not(heard.includes("leerling") || heard.includes("Verkeerd"));
  evening.close();
});

test("SPEAK6 other keys open nothing as the speaker, and its key opens nothing else", async () => {
  const { evening, speaker, key } = await withSpeaker(server.url);
  const { networkId, sessionId } = evening.made;
  assert.match(key, /^lk_[A-Za-z0-9_-]{43}$/);
  for (const [role, tried] of [
    ["speaker", screenKey(evening.key)],
    ["speaker", evening.key],
    ["screen", key],
    ["supervisor", key],
  ] as const) {
    assert.equal(await refusalOf(evening, role, tried), unknownKey);
  }
  assert.is((await linkOf(server, networkId, key, { sessionId })).status, 403);
  for (const path of ["links", "outcomes?format=json"]) {
    const { status } = await ask(`${server.url}/api/networks/${networkId}/${path}`, undefined, {
      headers: { authorization: `Bearer ${key}` },
    });
    assert.is(status, 403, path);
  }
  assert.is(speaker.refusal, null);
  evening.close();
});

test("SPEAK14 the guest of last time sees nothing of the next meeting, and that one nothing of before", async () => {
  const { evening, speaker } = await withSpeaker(server.url);
  const { networkId, sessionId } = evening.made;
  const noor = await evening.phone("Noor");
  await noor.send("AskQuestion", { sessionId, text: "Van de eerste avond" });
  await evening.desk.send("CloseSession", { sessionId });
  await evening.desk.send("PlanSession", {
    ...{ title: "Tweede avond", date: "2026-04-09", start: "14:00" },
    ...{ nextDate: null, agendaId: null },
  });
  await evening.desk.until(({ network }) => network.sessions.length === 2);
  const second = evening.desk.network.sessions[1]?.id ?? "";
  const { body } = await linkOf(server, networkId, evening.key, { sessionId: second });
  const guest = await evening.connect(server.url, { role: "speaker", key: body.speaker }).ready();
  await evening.desk.send("OpenSession", { sessionId: second });
  const last = await noor.send("AskQuestion", { sessionId: second, text: "Van de tweede avond" });
  await Promise.all([speaker.reached(last), guest.reached(last)]);
  const seenBy = ({ network }: Device) => [
    network.sessions.map(({ id }) => id),
    network.questions.map(({ text }) => text),
  ];
  assert.equal(seenBy(speaker), [[sessionId], ["Van de eerste avond"]]);
  assert.equal(seenBy(guest), [[second], ["Van de tweede avond"]]);
  const heard = (device: Device) => JSON.stringify(device.heard);
  for (const other of [second, "Tweede avond", "Van de tweede avond"]) {
    assert.not(heard(speaker).includes(other), other);
  }
  for (const other of [sessionId, "Van de eerste avond"]) {
    assert.not(heard(guest).includes(other), other);
  }
  const [theirs] = speaker.network.questions;
  const mark = { questionId: theirs?.id ?? "", answered: true };
  assert.equal(await guest.send("MarkAnswered", mark), {
    ...{ refused: "unknown_question", field: "questionId" },
  });
  // of a meeting that is over the guest may still say so: it may have been marked in the cellar
  assert.ok("version" in (await speaker.send("MarkAnswered", mark)));
  evening.close();
});

test.run();
