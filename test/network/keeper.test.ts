import * as assert from "uvu/assert";
import type { Log, Stored } from "../../server/log/log.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import { logName } from "../../server/network/room.ts";
import { eveningAt, minute } from "../support/evening.ts";
import { must } from "../support/must.ts";
import { startRedis, type OwnRedis } from "../support/redis.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { clockAt, ever, leftBehind, Node, setAuto, startsIn, write } from "./node.ts";

const test = suite("keeper");
const s1 = { sessionId: "s1" };
let redis: OwnRedis;
test.before(async () => {
  redis = await startRedis();
});
test.after(() => redis.stop());

test("ALARM1 after a restart a block goes on at zero, though no device is there", () =>
  leftBehind(async (reopen) => {
    const back = new Node(await reopen(), clockAt(20));
    await back.keeper.looked();
    const started = back.started();
    back.clock.turn(24.95);
    await back.keeper.looked();
    back.clock.turn(25);
    assert.equal(await started, { blockId: "b3", minute: 25 });
    await back.dies();
  }));

test("ALARM1 what was due while the server was away goes on as soon as it is back, once", () =>
  leftBehind(async (reopen) => {
    const log = await reopen();
    const back = new Node(log, clockAt(35));
    const started = back.started();
    await back.keeper.looked();
    back.clock.turn(35);
    assert.equal(await started, { blockId: "b3", minute: 35 });
    await back.dies();
    const again = new Node(log, clockAt(36));
    await again.keeper.looked();
    again.clock.turn(36);
    assert.is(await startsIn(log), 2, "b2, and b3 once");
    assert.equal(await log.due(0, ever), []);
    await again.dies();
  }));

test("ALARM2 what was due longer ago than ten minutes stays with the facilitator", () =>
  leftBehind(async (reopen) => {
    const log = await reopen();
    const back = new Node(log, clockAt(35.01));
    await back.keeper.looked();
    // and also when the first device is back
    await back.give({ type: "TurnScreen", ...s1, view: "board" });
    back.clock.turn(60);
    await back.give({ type: "TurnScreen", ...s1, view: "auto" });
    assert.is(await startsIn(log), 1);
    // more minutes: it is set to go on again
    await back.give({ type: "AddTime", ...s1, blockId: "b2", minutes: 40 });
    const started = back.started();
    back.clock.turn(65);
    assert.equal(await started, { blockId: "b3", minute: 65 });
    await back.dies();
  }));

test("ALARM3 the node that held it is gone: another goes on at zero, without a device", async () => {
  const logs = await Promise.all([1, 2, 3].map(() => openRedisLog({ url: redis.url })));
  const [one, two, three] = logs.map((log) => new Node(log));
  assert.ok(one && two && three);
  if (!one || !two || !three) return;
  await write(must(logs[0]));
  await one.give(setAuto);
  await one.dies();
  for (const { clock, keeper } of [two, three]) {
    clock.turn(24.95);
    await keeper.looked();
  }
  const started = [two.started(), three.started()];
  for (const { clock } of [two, three]) clock.turn(25);
  const expected = { blockId: "b3", minute: 25 };
  assert.equal(await Promise.all(started), [expected, expected], "each has it");
  const settled = { type: "TurnScreen", ...s1, view: "board" } as const;
  await Promise.all([two.give(settled), three.give(settled)]);
  assert.is(await startsIn(must(logs[2])), 2, "b2, and b3 once");
  for (const node of [two, three]) await node.dies();
  for (const log of logs) await log.close();
});

test("ALARM4 a network that cannot be read is told once and holds up no other", () =>
  leftBehind(async (reopen) => {
    const log = await reopen();
    const events = [null as unknown as Stored];
    const commit = { commandKey: "past", bodyHash: "", events };
    await log.append(logName("broken"), 0, [commit], eveningAt + 24 * minute);
    const back = new Node(log, clockAt(26));
    const started = back.started();
    await back.keeper.looked();
    back.clock.turn(26);
    assert.is((await started).blockId, "b3");
    back.clock.turn(27);
    await back.keeper.looked();
    assert.is(back.troubles.length, 1);
    assert.match(String(back.troubles[0]), "n:broken");
    await back.dies();
  }));

test("ALARM4 a store that is away is asked again", () =>
  leftBehind(async (reopen) => {
    const log = await reopen();
    const away = await openSqliteLog({ file: `${tempFolder().path}/away.db` });
    await away.close();
    let asked: Pick<Log, "due"> = away;
    const store: Log = Object.assign(Object.create(log) as Log, {
      due: (from: number, to: number) => asked.due(from, to),
    });
    const back = new Node(store, clockAt(26));
    await back.keeper.looked();
    assert.equal(back.troubles, [], "said elsewhere");
    asked = log;
    const started = back.started();
    back.clock.turn(26.1);
    await back.keeper.looked();
    back.clock.turn(26.1);
    assert.is((await started).blockId, "b3");
    await back.dies();
  }));

test("ALARM5 when a network is due is written with what makes it so, and only when it changes", () =>
  leftBehind(async (reopen) => {
    const log = await reopen();
    const written: (number | null | undefined)[] = [];
    const spy: Log = Object.assign(Object.create(log) as Log, {
      append(...args: Parameters<Log["append"]>) {
        written.push(args[3]);
        return log.append(...args);
      },
    });
    const node = new Node(spy);
    const zero = eveningAt + 25 * minute;
    const later = zero + 5 * minute;
    for (const [command, due] of [
      // what the store was told before a restart is not known: said once more
      [{ type: "TurnScreen", ...s1, view: "board" }, zero],
      [{ type: "TurnScreen", ...s1, view: "auto" }, undefined],
      [{ type: "AddTime", ...s1, blockId: "b2", minutes: 5 }, later],
      [{ type: "TurnScreen", ...s1, view: "board" }, undefined],
      [{ type: "PauseClock", ...s1, blockId: "b2" }, null],
      [{ type: "TurnScreen", ...s1, view: "auto" }, undefined],
      [{ type: "ResumeClock", ...s1, blockId: "b2" }, later],
      [{ type: "CloseSession", ...s1 }, null],
    ] as const) {
      await node.give(command);
      assert.is(written.at(-1), due, command.type);
      const stands = due === undefined ? written.findLast((one) => one !== undefined) : due;
      assert.equal(await log.due(0, ever), stands === null ? [] : [logName("n1")]);
    }
    await node.dies();
  }));

test.run();
