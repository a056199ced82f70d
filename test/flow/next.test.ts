import * as assert from "uvu/assert";
import { nanoid } from "nanoid";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import { presentSession } from "../../shared/network/find.ts";
import type { CommandOf } from "../../shared/network/commands.ts";
import type { Network, Session } from "../../shared/network/state.ts";
import { newKey, startServer, type TestServer } from "../support/server.ts";
import {
  actionPoint,
  ask,
  closeEvenings,
  memberOf,
  openEvening,
  type Evening,
} from "../support/session.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

/** The same network meets again: one server, and the same server after a restart. */
const test = suite("flow next session");
const folder = tempFolder();
const file = `${folder.path}/bijeen.db`;
let log: Awaited<ReturnType<typeof openSqliteLog>>;
let server: TestServer;

async function begin(): Promise<void> {
  log = await openSqliteLog({ file });
  server = await startServer({ log });
}
async function end(): Promise<void> {
  assert.equal(server.bugs, []);
  await server.stop();
  await log.close();
}
test.before(begin);
test.after(async () => {
  closeEvenings();
  await end();
  folder.remove();
});

const plan: Omit<CommandOf<"PlanSession">, "type"> = {
  ...{ title: "Tweede avond", date: "2026-04-09", start: "14:00" },
  ...{ nextDate: "2026-06-04", agendaId: "so-plg-2" },
};
const last = (network: Network): Session => {
  const session = presentSession(network);
  if (!session) throw new Error("a network has a session");
  return session;
};
const look = (code: string) =>
  ask<{ phase: string; sessionId: string; people: { name: string; joined: boolean }[] }>(
    `${server.url}/api/sessions/${code}`,
  );

/** Closes the first session and plans the second. @returns the second */
async function goOn(evening: Evening): Promise<Session> {
  await evening.desk.send("CloseSession", { sessionId: evening.made.sessionId });
  await evening.desk.reached(await evening.desk.send("PlanSession", plan));
  return last(evening.desk.network);
}

test("NEXT5 the new code works and the old one says that its session is closed, after a restart too", async () => {
  const evening = await openEvening(server.url);
  await evening.join("Noor");
  const next = await goOn(evening);
  const { code: old, networkId } = evening.made;
  assert.is.not(next.code, old);
  assert.is.not(next.id, evening.made.sessionId);
  assert.is(next.agendaId, "so-plg-2");
  assert.ok(next.blocks.length > 3, "with the blocks of its agenda");
  const codesAre = async (phase: string) => {
    const [before, after] = [await look(old), await look(next.code)];
    assert.equal([before.status, before.body.phase, before.body.people], [200, "closed", []]);
    assert.equal([after.status, after.body.phase, after.body.sessionId], [200, phase, next.id]);
    return after.body.people;
  };
  await codesAre("draft");
  evening.close();
  await end();
  await begin();
  await codesAre("draft");
  const desk = evening.connect(server.url, { key: evening.key });
  await desk.ready();
  assert.equal(last(desk.network), next);
  await desk.send("OpenSession", { sessionId: next.id });
  const [noor] = await codesAre("open");
  assert.equal([noor?.name, noor?.joined], ["Noor", false]);
  assert.is(desk.network.id, networkId);
  desk.close();
});

test("NEXT5 the same command again, also on another wire, makes no second session", async () => {
  const evening = await openEvening(server.url);
  await evening.desk.send("CloseSession", { sessionId: evening.made.sessionId });
  const id = nanoid();
  const url = `${server.url}/api/networks/${evening.made.networkId}/commands`;
  const byHttp = () =>
    ask<{ version: number }>(
      url,
      { id, type: "PlanSession", body: plan },
      { headers: { authorization: `Bearer ${evening.key}` } },
    );
  const [one, two] = await Promise.all([
    evening.desk.send("PlanSession", plan, id),
    evening.desk.send("PlanSession", plan, id),
  ]);
  assert.ok("version" in one, JSON.stringify(one));
  assert.equal(two, one);
  assert.equal((await byHttp()).body, one);
  await evening.desk.reached(one);
  assert.is(evening.desk.network.sessions.length, 2);
  const other = { ...plan, title: "Iets anders" };
  const mixed = await evening.desk.send("PlanSession", other, id);
  assert.equal(mixed, { refused: "idempotency_mismatch" });
  evening.close();
});

test("NEXT5 two desks that plan at once make one session", async () => {
  const evening = await openEvening(server.url);
  await evening.desk.send("CloseSession", { sessionId: evening.made.sessionId });
  const answers = await Promise.all([1, 2, 3].map(() => evening.desk.send("PlanSession", plan)));
  const refused = answers.filter((answer) => "refused" in answer);
  assert.equal(refused, [{ refused: "session_not_closed" }, { refused: "session_not_closed" }]);
  const [made] = answers.filter((answer) => "version" in answer);
  if (made) await evening.desk.reached(made);
  assert.is(evening.desk.network.sessions.length, 2);
  evening.close();
});

test("NEXT5 not before closing, not without the desk's key, not with an unknown agenda; none uses up a code", async () => {
  const evening = await openEvening(server.url);
  const noor = await evening.phone("Noor");
  const codes = async () => (await log.read("directory", 0)).length;
  const before = await codes();
  const early = await evening.desk.send("PlanSession", plan);
  assert.equal(early, { refused: "session_not_closed" });
  await evening.desk.send("CloseSession", { sessionId: evening.made.sessionId });
  assert.equal(await noor.send("PlanSession", plan), { refused: "not_allowed" });
  const stray = await evening.desk.send("PlanSession", { ...plan, agendaId: "bestaat-niet" });
  assert.equal(stray, { refused: "unknown_agenda", field: "agendaId" });
  const chosen = { ...plan, code: "BCDFGHJ", sessionId: "s9" };
  const forced = await evening.desk.raw({ id: nanoid(), type: "PlanSession", body: chosen });
  assert.is("refused" in forced && forced.refused, "malformed");
  assert.is(await codes(), before);
  evening.close();
});

test("NEXT6 a phone of the first session is the same person at the second, with one tap", async () => {
  const evening = await openEvening(server.url);
  const token = await evening.join("Noor");
  const noor = await evening.connect(server.url, { role: "member", key: token }).ready();
  const me = memberOf(noor);
  const first = await noor.send("WriteActionPoint", actionPoint(evening.made.sessionId, me));
  const next = await goOn(evening);
  await evening.desk.send("OpenSession", { sessionId: next.id });
  const joinUrl = `${server.url}/api/sessions/${next.code}/join`;
  const join = (key: string) =>
    ask<{ version: number; sessionId: string }>(joinUrl, {
      ...{ id: nanoid(), token: key, who: { as: "member", memberId: me } },
    });
  const back = await join(token);
  assert.equal([back.status, back.body.sessionId], [200, next.id]);
  await noor.reached(back.body);
  assert.is(memberOf(noor), me, "still connected, still Noor");
  // another phone picks the name as always; both are Noor
  const other = newKey("lm");
  assert.is((await join(other)).status, 200);
  const tablet = await evening.connect(server.url, { role: "member", key: other }).ready();
  const wrote = await tablet.send("WriteActionPoint", actionPoint(next.id, me));
  await noor.reached(wrote);
  const { network } = noor;
  assert.is(network.members.length, 1);
  assert.equal(
    network.sessions.map(({ attendance }) => attendance.map(({ memberId }) => memberId)),
    [[me], [me]],
  );
  assert.equal(
    network.entries.map(({ sessionId }) => sessionId),
    [evening.made.sessionId, next.id],
  );
  await noor.reached(first);
  evening.close();
});

test.run();
