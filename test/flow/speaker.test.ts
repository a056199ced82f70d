import * as assert from "uvu/assert";
import { hashKey, screenKey, speakerKey, supervisorKey } from "../../server/keys.ts";
import { logName } from "../../server/network/room.ts";
import type { BlockDraft } from "../../shared/network/commands.ts";
import { createNetwork } from "../../shared/network/create.ts";
import { isRefusal } from "../../shared/network/refusal.ts";
import type { Device } from "../support/device.ts";
import { newKey, startServer, type TestServer } from "../support/server.ts";
import { ask, closeEvenings, openEvening, type Evening, type Reply } from "../support/session.ts";
import { suite } from "../support/suite.ts";

const test = suite("flow speaker");
let server: TestServer;
test.before(async () => {
  server = await startServer();
});
test.after(async () => {
  closeEvenings();
  await server.stop();
});

type Links = { readonly supervisor: string; readonly screen: string; readonly speaker: string };
const linksOf = (networkId: string, key: string): Promise<Reply<Links>> =>
  ask<Links>(`${server.url}/api/networks/${networkId}/links`, undefined, {
    headers: { authorization: `Bearer ${key}` },
  });
const talk: BlockDraft = {
  ...{ kind: "inspiration", title: "De school als spil", minutes: 30, slack: 5 },
  ...{ assignment: "Kijk wat je raakt", methodId: null },
  grouping: { kind: "plenary", size: 5, splitOrganisations: false },
};

async function withSpeaker(): Promise<{ evening: Evening; speaker: Device }> {
  const evening = await openEvening(server.url);
  const { networkId, sessionId } = evening.made;
  await evening.desk.send("AddBlock", { sessionId, block: talk, index: 1 });
  const { body } = await linksOf(networkId, evening.key);
  const speaker = evening.connect(server.url, { role: "speaker", key: body.speaker });
  return { evening, speaker: await speaker.ready() };
}

test("SPEAK3 the speaker joins by the link, and is sent no more than the speaker may see", async () => {
  const { evening, speaker } = await withSpeaker();
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
  const { evening, speaker } = await withSpeaker();
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
  const { evening, speaker } = await withSpeaker();
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
  const { evening, speaker } = await withSpeaker();
  const { networkId } = evening.made;
  const { body } = await linksOf(networkId, evening.key);
  assert.match(body.speaker, /^lk_[A-Za-z0-9_-]{43}$/);
  for (const [role, key] of [
    ["speaker", body.screen],
    ["speaker", evening.key],
    ["screen", body.speaker],
    ["supervisor", body.speaker],
  ] as const) {
    const device = evening.connect(server.url, { role, key });
    await device.until(({ refusal }) => refusal !== null);
    assert.equal(device.refusal, { refused: "unknown_key", field: "key" });
  }
  assert.is((await linksOf(networkId, body.speaker)).status, 403);
  const path = `${server.url}/api/networks/${networkId}/outcomes?format=json`;
  const outcomes = await ask(path, undefined, {
    headers: { authorization: `Bearer ${body.speaker}` },
  });
  assert.is(outcomes.status, 403);
  assert.is(speaker.refusal, null);
  evening.close();
});

test("SPEAK7 a network of before there was such a link has it once its desk asks for the links", async () => {
  const key = newKey("lf");
  const networkId = "van-voor-de-link";
  const stamp = {
    ...{ networkId, sessionId: "s1", code: "BCDFGHJ", timeZone: "Europe/Amsterdam" },
    facilitatorHash: hashKey(key),
    supervisorHash: hashKey(supervisorKey(key)),
    screenHash: hashKey(screenKey(key)),
    ...{ speakerHash: "", newId: () => "b1" },
  };
  const draft = { name: "Oud", date: "2026-02-05", start: "19:00", nextDate: null, agendaId: null };
  const facts = createNetwork(draft, [talk], stamp);
  assert.not(isRefusal(facts));
  if (isRefusal(facts)) return;
  const events = facts.map((fact) => {
    if (fact.type !== "NetworkCreated") return { ...fact, at: 1 };
    const { type, name, timeZone, facilitatorHash, supervisorHash, screenHash } = fact;
    return { type, networkId, name, timeZone, facilitatorHash, supervisorHash, screenHash, at: 1 };
  });
  await server.log.append(logName(networkId), 0, [
    { commandKey: "create:oud", bodyHash: "x", events },
  ]);
  const evening = await openEvening(server.url);
  const hello = { network: networkId, role: "speaker", key: speakerKey(key) } as const;
  const early = evening.connect(server.url, hello);
  await early.until(({ refusal }) => refusal !== null);
  assert.is(early.refusal?.refused, "unknown_key");
  const both = await Promise.all([linksOf(networkId, key), linksOf(networkId, key)]);
  assert.ok(both.every(({ body }) => body.speaker === speakerKey(key)));
  const { length } = await server.log.read(logName(networkId), 0);
  assert.is(length, events.length + 1, "once");
  const now = await evening.connect(server.url, hello).ready();
  assert.is(now.network.name, "Oud");
  evening.close();
});

test.run();
