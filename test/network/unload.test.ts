import * as assert from "uvu/assert";
import { openRedisLog } from "../../server/log/redis.ts";
import { must } from "../support/must.ts";
import { startRedis, type OwnRedis } from "../support/redis.ts";
import { suite } from "../support/suite.ts";
import { clockAt, leftBehind, Node, write } from "./node.ts";

const test = suite("networks that leave memory");
const s1 = { sessionId: "s1" };
const desk = { role: "facilitator" } as const;
let redis: OwnRedis;
test.before(async () => {
  redis = await startRedis();
});
test.after(() => redis.stop());

test("UNLOAD1 a network that nobody uses leaves memory, and is whole when somebody comes", () =>
  leftBehind(async (reopen) => {
    const log = await reopen();
    const node = new Node(log, clockAt(40));
    const left: string[] = [];
    node.networks.onLetGo(({ room }) => left.push(room.id));
    await node.give({ type: "TurnScreen", ...s1, view: "board" });
    const live = must(await node.networks.open("n1"));
    const { state, version } = live.room;
    node.clock.turn(70);
    await node.give({ type: "TurnScreen", ...s1, view: "auto" });
    node.clock.turn(100);
    assert.equal(left, [], "it was used");
    await node.give({ type: "TurnScreen", ...s1, view: "board" });
    node.clock.turn(130);
    node.clock.turn(160);
    assert.equal(left, ["n1"]);
    const again = must(await node.networks.open("n1"));
    assert.is.not(again, live);
    assert.equal(again.room.state, state);
    assert.is(again.room.version, version + 2);
    assert.is(node.clock.waiting.size, 2, "the keeper's own");
    await node.dies();
  }));

test("UNLOAD2 a network with a connection, or with a command on its way, stays", () =>
  leftBehind(async (reopen) => {
    const node = new Node(await reopen(), clockAt(40));
    let left = 0;
    node.networks.onLetGo(() => (left += 1));
    const live = must(await node.networks.open("n1"));
    const release = node.networks.hold(live);
    await live.queue.settled();
    for (const minutes of [70, 100, 130]) node.clock.turn(minutes);
    assert.is(left, 0);
    release();
    node.clock.turn(160);
    assert.is(left, 0, "half an hour from the last one on");
    const turn = { type: "TurnScreen", ...s1, view: "board" } as const;
    const given = node.networks.give(live, desk, "on-its-way", turn);
    node.networks.letGo();
    node.networks.letGo();
    assert.is(left, 0);
    assert.ok("version" in (await given));
    await live.queue.settled();
    node.networks.letGo();
    assert.is(left, 0, "it was used");
    node.networks.letGo();
    assert.is(left, 1);
    await node.dies();
  }));

test("UNLOAD3 what is due in a network that left memory happens on time", () =>
  leftBehind(async (reopen) => {
    const log = await reopen();
    const node = new Node(log, clockAt(13));
    await node.give({ type: "AddTime", ...s1, blockId: "b2", minutes: 110 });
    const left: string[] = [];
    node.networks.onLetGo(({ room }) => left.push(room.id));
    node.networks.letGo();
    node.networks.letGo();
    assert.equal(left, ["n1"]);
    const started = node.started();
    node.clock.turn(134.9);
    await node.keeper.looked();
    node.clock.turn(135);
    assert.equal(await started, { blockId: "b3", minute: 135 });
    await node.dies();
  }));

test("UNLOAD4 what another node wrote meanwhile is there when the network comes back", async () => {
  const logs = await Promise.all([1, 2].map(() => openRedisLog({ url: redis.url })));
  const [here, there] = logs.map((log) => new Node(log));
  if (!here || !there) return assert.unreachable();
  await write(must(logs[0]), "n2");
  await here.give({ type: "TurnScreen", ...s1, view: "board" }, "n2");
  here.networks.letGo();
  const left = new Promise((tell) => here.networks.onLetGo(tell));
  must(await here.networks.open("n2")).queue.look();
  await must(await here.networks.open("n2")).queue.settled();
  here.networks.letGo();
  here.networks.letGo();
  await left;
  await there.give({ type: "TurnScreen", ...s1, view: "code" }, "n2");
  const { room } = must(await here.networks.open("n2"));
  assert.is(room.state.sessions[0]?.screen, "code");
  for (const node of [here, there]) await node.dies();
  for (const log of logs) await log.close();
});

test.run();
