import * as assert from "uvu/assert";
import { nanoid } from "nanoid";
import { openRedisLog } from "../../server/log/redis.ts";
import type { Log } from "../../server/log/log.ts";
import { openRedisBus, type Bus } from "../../server/socket/bus.ts";
import { startRedis, type OwnRedis } from "../support/redis.ts";
import { newKey, startServer, type TestServer } from "../support/server.ts";
import { actionPoint, ask, closeEvenings, memberOf, openEvening } from "../support/session.ts";
import { suite } from "../support/suite.ts";

/** Two servers, as two machines would run them, on one Redis. */
const test = suite("flow nodes");
type Node = { readonly server: TestServer; readonly log: Log; stop(): Promise<void> };
let redis: OwnRedis;
let one: Node;
let two: Node;

async function startNode(): Promise<Node> {
  const log = await openRedisLog({ url: redis.url });
  const bus: Bus = await openRedisBus(redis.url);
  const server = await startServer({ log, bus });
  let stopped = false;
  return {
    ...{ server, log },
    async stop() {
      if (stopped) return;
      stopped = true;
      await server.stop();
      await bus.close();
      await log.close();
    },
  };
}

test.before(async () => {
  redis = await startRedis();
  [one, two] = [await startNode(), await startNode()];
});
test.after(async () => {
  closeEvenings();
  await Promise.all([one.stop(), two.stop()]);
  await redis.stop();
});

test("NODE1 a phone on one node sees what is written on the other", async () => {
  const evening = await openEvening(one.server.url);
  const noor = await evening.phone("Noor");
  const bo = await evening.phone("Bo", two.server.url);
  const { sessionId } = evening.made;
  const first = await noor.send("WriteActionPoint", actionPoint(sessionId, memberOf(noor)));
  const second = await bo.send("WriteActionPoint", actionPoint(sessionId, memberOf(bo)));
  for (const device of [evening.desk, noor, bo]) {
    await device.reached(first);
    await device.reached(second);
    assert.is(device.network.entries.length, 2);
  }
  assert.equal(noor.network.entries, bo.network.entries);
  evening.close();
});

test("NODE2 who joins at one node is known at the other at once, by socket and by HTTP", async () => {
  const evening = await openEvening(one.server.url);
  // so that the other node has the network in memory already
  await evening.connect(two.server.url, { key: evening.key }).ready();
  for (let turn = 0; turn < 20; turn += 1) {
    const [here, there] = turn % 2 === 0 ? [one, two] : [two, one];
    const key = await evening.join(`Gast ${turn}`, here.server.url);
    const phone = evening.connect(
      there.server.url,
      { role: "member", key },
      { reconnection: false },
    );
    await phone.until(({ copy, refusal }) => copy !== null || refusal !== null);
    assert.is(phone.refusal, null);
  }
  const token = await evening.join("Bo", one.server.url);
  const reply = await ask(
    `${two.server.url}/api/networks/${evening.made.networkId}/commands`,
    { id: nanoid(), type: "GiveBackPlace", body: { sessionId: evening.made.sessionId } },
    { headers: { authorization: `Bearer ${token}` } },
  );
  assert.is(reply.status, 200, JSON.stringify(reply.body));
  evening.close();
});

test("NODE3 a command sent to both nodes at once has its effect once", async () => {
  const evening = await openEvening(one.server.url);
  const token = await evening.join("Noor");
  const hello = { role: "member", key: token } as const;
  const here = await evening.connect(one.server.url, hello).ready();
  const there = await evening.connect(two.server.url, hello).ready();
  const body = actionPoint(evening.made.sessionId, memberOf(here));
  for (let turn = 0; turn < 15; turn += 1) {
    const id = nanoid();
    const [a, b] = await Promise.all([
      here.send("WriteActionPoint", body, id),
      there.send("WriteActionPoint", body, id),
    ]);
    assert.equal(a, b);
    await here.reached(a);
    assert.is(here.network.entries.length, turn + 1);
  }
  evening.close();
});

test("NODE3 two facilitators on two nodes move the session on once", async () => {
  const evening = await openEvening(one.server.url);
  const { sessionId } = evening.made;
  const other = await evening.connect(two.server.url, { key: evening.key }).ready();
  const blockId = other.network.sessions[0]?.blocks[0]?.id ?? "";
  const start = { sessionId, blockId, from: null };
  const answers = await Promise.all([
    evening.desk.send("StartBlock", start),
    other.send("StartBlock", start),
  ]);
  for (const answer of answers) await other.reached(answer);
  assert.is(other.network.sessions[0]?.runs.length, 1);
  evening.close();
});

test("NODE4 who is connected crosses nodes, also when a phone goes", async () => {
  const evening = await openEvening(one.server.url);
  const noor = await evening.phone("Noor", two.server.url);
  const memberId = memberOf(noor);
  await evening.desk.until(({ presence }) => presence.includes(memberId));
  noor.close();
  await evening.desk.until(({ presence }) => presence.length === 0);
  evening.close();
});

test("NODE5 a key that is taken back on one node closes its connection on the other", async () => {
  const evening = await openEvening(one.server.url);
  const noor = await evening.phone("Noor", two.server.url);
  const memberId = memberOf(noor);
  // a node that has not heard of her yet rightly says that it does not know her
  await evening.desk.until(({ network }) => network.members.some(({ id }) => id === memberId));
  const cut = noor.gone();
  const answer = await evening.desk.send("RemoveMember", { memberId });
  assert.ok("version" in answer, JSON.stringify(answer));
  await cut;
  evening.close();
});

test("NODE6 Redis goes away: said so and refused; back again: the same command is written once", async () => {
  const evening = await openEvening(one.server.url);
  const noor = await evening.phone("Noor");
  const bo = await evening.phone("Bo", two.server.url);
  const body = actionPoint(evening.made.sessionId, memberOf(noor));
  const id = nanoid();
  // who joined on the other node is known here before the store goes
  await noor.until(({ network }) => network.members.length === 2);
  const told = [noor, bo].map((device) => device.until(({ store }) => store === false));
  await redis.kill();
  assert.equal(await noor.send("WriteActionPoint", body, id), { refused: "unavailable" });
  await Promise.all(told);
  // a device that comes in meanwhile sees the session, and that nothing can be saved
  noor.store = null;
  noor.socket.disconnect().connect();
  await noor.until(({ store, socket }) => socket.connected && store === false);
  assert.is(noor.network.members.length, 2);
  const unknown = await ask(`${one.server.url}/api/sessions/${evening.made.code}`);
  assert.is(unknown.status, 200, "a code that this node knows needs no store");
  const back = [noor, bo].map((device) => device.until(({ store }) => store === true));
  await redis.restart();
  await Promise.all(back);
  const first = await noor.send("WriteActionPoint", body, id);
  assert.equal(await noor.send("WriteActionPoint", body, id), first);
  await bo.reached(first);
  assert.is(bo.network.entries.length, 1);
  evening.close();
});

test("NODE7 one node goes, nothing is lost: its phones go on at the other", async () => {
  const third = await startNode();
  const evening = await openEvening(one.server.url);
  const token = await evening.join("Noor", third.server.url);
  const hello = { role: "member", key: token } as const;
  const phone = await evening.connect(third.server.url, hello).ready();
  const { sessionId } = evening.made;
  const body = actionPoint(sessionId, memberOf(phone));
  const ids = Array.from({ length: 20 }, () => nanoid());
  const sent = ids.map((id) => phone.send("WriteActionPoint", body, id).catch(() => null));
  const cut = phone.gone();
  await sent[0];
  third.server.app.http.closeAllConnections();
  for (const socket of third.server.app.sockets.io.sockets.sockets.values())
    socket.conn.close(true);
  await cut;
  const acknowledged = phone.copy?.version ?? 0;
  phone.close();
  await third.stop();
  const again = await evening
    .connect(two.server.url, { ...hello, since: acknowledged })
    .until(({ welcome }) => welcome !== null);
  again.copy = phone.copy;
  for (const id of ids) assert.not("refused" in (await again.send("WriteActionPoint", body, id)));
  const fresh = await evening.connect(one.server.url, { key: evening.key }).ready();
  await fresh.until(({ network }) => network.entries.length >= 20);
  assert.is(fresh.network.entries.length, 20);
  evening.close();
});

test("NODE8 a network that is made on one node opens on the other by its code", async () => {
  const evening = await openEvening(one.server.url);
  const { body, status } = await ask(`${two.server.url}/api/sessions/${evening.made.code}`);
  assert.is(status, 200);
  assert.is(body["sessionId"], evening.made.sessionId);
  const id = nanoid();
  const key = newKey("lf");
  const draft = {
    ...{ id, key, name: "Twee tegelijk", date: "2026-02-05", start: "19:00" },
    ...{ nextDate: null, agendaId: null },
  };
  const made = await Promise.all(
    [one, two, one, two].map(({ server }) => ask(`${server.url}/api/networks`, draft)),
  );
  for (const reply of made) assert.equal(reply.body, made[0]?.body);
  evening.close();
});

test("NEXT5 a session planned on one node opens on the other by its code at once", async () => {
  const evening = await openEvening(one.server.url);
  const { sessionId, code, networkId } = evening.made;
  // so that the other node has the network in memory already
  const other = await evening.connect(two.server.url, { key: evening.key }).ready();
  const plan = {
    ...{ title: "Tweede avond", date: "2026-04-09", start: "14:00" },
    ...{ nextDate: null, agendaId: null },
  };
  await evening.desk.send("CloseSession", { sessionId });
  // closed on one node, planned on the other, and the same command once more on the first
  const id = nanoid();
  const planned = await other.send("PlanSession", plan, id);
  assert.ok("version" in planned, JSON.stringify(planned));
  assert.equal(await evening.desk.send("PlanSession", plan, id), planned);
  await other.reached(planned);
  const [, next] = other.network.sessions;
  const looks = await Promise.all(
    [one, two].map(({ server }) => ask(`${server.url}/api/sessions/${next?.code}`)),
  );
  for (const { status, body } of looks) {
    assert.equal([status, body["sessionId"], body["phase"]], [200, next?.id, "draft"]);
    assert.is(body["networkId"], networkId);
  }
  const before = await ask(`${one.server.url}/api/sessions/${code}`);
  assert.is(before.body["phase"], "closed");
  evening.close();
});

test("FLOW9 nothing went wrong underneath", () => {
  assert.equal([...one.server.bugs, ...two.server.bugs], []);
});

test.run();
