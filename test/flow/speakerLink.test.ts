import * as assert from "uvu/assert";
import { hashKey, screenKey, speakerKey, supervisorKey } from "../../server/keys.ts";
import { logName } from "../../server/network/room.ts";
import { createNetwork } from "../../shared/network/create.ts";
import { isRefusal } from "../../shared/network/refusal.ts";
import { newKey } from "../support/server.ts";
import { openEvening, serverFor } from "../support/session.ts";
import { linkOf, talk, unknownKey, withSpeaker } from "../support/speaker.ts";
import { suite } from "../support/suite.ts";

const test = suite("flow speaker's link");
const server = serverFor(test);

test("SPEAK7 the link that an older network had for all its speakers opens nothing; its desk makes new ones", async () => {
  const key = newKey("lf");
  const networkId = "van-voor-de-link";
  const oldKey = newKey("lk");
  const stamp = {
    ...{ networkId, sessionId: "s1", code: "BCDFGHJ", timeZone: "Europe/Amsterdam" },
    facilitatorHash: hashKey(key),
    supervisorHash: hashKey(supervisorKey(key)),
    screenHash: hashKey(screenKey(key)),
    newId: () => "b1",
  };
  const draft = { name: "Oud", date: "2026-02-05", start: "19:00", nextDate: null, agendaId: null };
  const facts = createNetwork(draft, [talk], stamp);
  assert.not(isRefusal(facts));
  if (isRefusal(facts)) return;
  // as an older release wrote it
  const keyHash = hashKey(oldKey);
  const events = [...facts, { type: "SpeakerLinked", keyHash } as const].map((fact) => ({
    ...fact,
    ...(fact.type === "NetworkCreated" ? { speakerHash: keyHash } : {}),
    at: 1,
  }));
  await server.log.append(logName(networkId), 0, [
    { commandKey: "create:oud", bodyHash: "x", events },
  ]);
  const evening = await openEvening(server.url);
  const early = evening.connect(server.url, { network: networkId, role: "speaker", key: oldKey });
  await early.until(({ refusal }) => refusal !== null);
  assert.equal(early.refusal, unknownKey);
  const wish = { sessionId: "s1" };
  const both = await Promise.all([
    linkOf(server, networkId, key, wish),
    linkOf(server, networkId, key, wish),
  ]);
  const made = speakerKey(key, "s1", 1);
  assert.ok(both.every(({ body }) => body.speaker === made));
  const { length } = await server.log.read(logName(networkId), 0);
  assert.is(length, events.length + 1, "once");
  const hello = { network: networkId, role: "speaker", key: made } as const;
  const now = await evening.connect(server.url, hello).ready();
  assert.is(now.network.name, "Oud");
  evening.close();
});

test("SPEAK13 a new link stops the old one at once: its page is cut off and told why", async () => {
  const { evening, speaker, key } = await withSpeaker(server.url);
  const { networkId, sessionId } = evening.made;
  const wish = { sessionId, instead: key };
  // two desks, and one that repeats after a lost answer
  const both = await Promise.all([1, 2].map(() => linkOf(server, networkId, evening.key, wish)));
  const again = await linkOf(server, networkId, evening.key, wish);
  const fresh = again.body.speaker;
  assert.is.not(fresh, key);
  for (const { body } of both) assert.is(body.speaker, fresh);
  await speaker.until(({ socket }) => !socket.connected);
  // a browser page asks once more why it was cut off
  speaker.socket.connect();
  await speaker.until(({ refusal }) => refusal !== null);
  assert.equal(speaker.refusal, unknownKey);
  const next = await evening.connect(server.url, { role: "speaker", key: fresh }).ready();
  assert.is(next.network.sessions[0]?.id, sessionId);
  const noor = await evening.phone("Noor");
  const asked = await noor.send("AskQuestion", { sessionId, text: "Wie ziet dit?" });
  await next.reached(asked);
  assert.is(next.network.questions.length, 1);
  assert.not(JSON.stringify(speaker.heard).includes("Wie ziet dit?"));
  evening.close();
});

test("SPEAK15 the desk asks for the link of a session that is there, in a shape that is right", async () => {
  const { evening, key } = await withSpeaker(server.url);
  const { networkId, sessionId } = evening.made;
  const asked = async (wish: unknown) => (await linkOf(server, networkId, evening.key, wish)).body;
  assert.is((await asked({ sessionId })).speaker, key, "asking changes nothing");
  // no key of this session's speaker: it stops nothing
  assert.is((await asked({ sessionId, instead: newKey("lk") })).speaker, key);
  const refused = [
    [{}, "malformed"],
    [{ sessionId: "elders" }, "unknown_session"],
    [{ sessionId, instead: "lk_kort" }, "malformed"],
    [{ sessionId, number: 3 }, "malformed"],
  ] as const;
  for (const [wish, code] of refused) {
    assert.is(((await asked(wish)) as { refused?: string }).refused, code, JSON.stringify(wish));
  }
  assert.is((await linkOf(server, networkId, newKey("lf"), { sessionId })).status, 401);
  evening.close();
});

test.run();
