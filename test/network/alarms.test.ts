import * as assert from "uvu/assert";
import { Alarms } from "../../server/network/alarms.ts";
import { Networks, type Live } from "../../server/network/networks.ts";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import type { Log } from "../../server/log/log.ts";
import type { Command } from "../../shared/network/commands.ts";
import type { Event } from "../../shared/network/events.ts";
import { at, block, running } from "../support/evening.ts";
import { blockDraft } from "../../client/lib/prepare/pendingEdits.ts";
import { HandClock } from "../support/handClock.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

const test = suite("alarms");
const s1 = { sessionId: "s1" };
const desk = { role: "facilitator" } as const;
/** b2 runs since minute 10, has 15 minutes, and goes on by itself. */
const auto = at(11, { type: "BlockEdited", ...s1, block: block("b2", 15, { auto: true }) });

type Node = { clock: HandClock; live: Live; alarms: Alarms; networks: Networks };
let log: Log;
let made = 0;
const bugs: unknown[] = [];

async function node(clock = new HandClock()): Promise<Node> {
  const stamps = { now: clock.now, newId: () => `id${(made += 1)}` };
  const networks = new Networks(log, stamps, (bug) => void bugs.push(bug));
  const alarms = new Alarms(networks, clock);
  const live = must(await networks.open("n1"));
  await live.queue.settled();
  return { clock, live, alarms, networks };
}

async function write(...events: readonly Event[]): Promise<void> {
  await log.append("n:n1", 0, [{ commandKey: "past", bodyHash: "", events }]);
}

const give = ({ networks, live }: Node, command: Command) =>
  networks.give(live, desk, `command-${(made += 1)}`, command);
/** What was under way before this is done after it: a queue keeps its order. */
const settled = (one: Node) => give(one, { type: "TurnScreen", ...s1, view: "auto" });
const runningIn = ({ live }: Node) => {
  const session = live.room.state.sessions[0];
  return session?.phase === "live" ? session.clock.blockId : null;
};
const startsIn = async () =>
  (await log.read("n:n1", 0)).filter(({ event }) => (event as Event).type === "BlockStarted")
    .length;

/** A log of its own for each test. */
async function withLog(run: () => Promise<void>): Promise<void> {
  const folder = tempFolder();
  log = await openSqliteLog({ file: `${folder.path}/bijeen.db` });
  try {
    await run();
  } finally {
    await log.close();
    folder.remove();
  }
  assert.equal(bugs, []);
}

test("RUN13 a block that is set so is followed by the next at zero, and not before", () =>
  withLog(async () => {
    await write(...running, auto);
    const one = await node();
    one.clock.turn(24.99);
    await settled(one);
    assert.is(runningIn(one), "b2");
    one.clock.turn(25);
    await settled(one);
    assert.is(runningIn(one), "b3");
    assert.is(one.clock.waiting.size, 0, "nothing is due, so nothing waits");
  }));

test("RUN13 nothing waits for a block that is not set so, nor while the clock stands still", () =>
  withLog(async () => {
    await write(...running);
    const one = await node();
    assert.is(one.clock.waiting.size, 0);
    await give(one, { type: "EditBlock", ...s1, blockId: "b2", block: draft() });
    assert.is(one.clock.waiting.size, 1);
    await give(one, { type: "PauseClock", ...s1, blockId: "b2" });
    assert.is(one.clock.waiting.size, 0);
    await give(one, { type: "ResumeClock", ...s1, blockId: "b2" });
    await give(one, { type: "FreezeSession", ...s1 });
    assert.is(one.clock.waiting.size, 0);
  }));

const draft = () => {
  return blockDraft(block("b2", 15, { auto: true }));
};

test("RUN14 minutes that are added, and a pause, move the moment", () =>
  withLog(async () => {
    await write(...running, auto);
    const one = await node();
    await give(one, { type: "AddTime", ...s1, blockId: "b2", minutes: 5 });
    one.clock.turn(26);
    await settled(one);
    assert.is(runningIn(one), "b2");
    await give(one, { type: "PauseClock", ...s1, blockId: "b2" });
    one.clock.turn(29);
    await give(one, { type: "ResumeClock", ...s1, blockId: "b2" });
    one.clock.turn(32.9);
    await settled(one);
    assert.is(runningIn(one), "b2");
    one.clock.turn(33);
    await settled(one);
    assert.is(runningIn(one), "b3");
  }));

test("RUN15 going on by itself is taken back once, and then stays with the facilitator", () =>
  withLog(async () => {
    await write(...running, auto);
    const one = await node();
    one.clock.turn(25);
    await settled(one);
    const from = one.live.room.state.sessions[0]?.revision ?? 0;
    await give(one, { type: "UndoClock", ...s1, from });
    assert.is(runningIn(one), "b2");
    one.clock.turn(40);
    await settled(one);
    assert.is(runningIn(one), "b2");
    // more minutes: it is set to go on again
    await give(one, { type: "AddTime", ...s1, blockId: "b2", minutes: 20 });
    one.clock.turn(45);
    await settled(one);
    assert.is(runningIn(one), "b3");
  }));

test("RUN16 a server that was down at zero goes on when it is back, once", () =>
  withLog(async () => {
    await write(...running, auto);
    const before = await node();
    before.alarms.close();
    const clock = new HandClock();
    clock.turn(31);
    const back = await node(clock);
    clock.turn(31);
    await settled(back);
    assert.is(runningIn(back), "b3");
    const again = await node(clock);
    clock.turn(60);
    await settled(again);
    assert.is(await startsIn(), 2, "b2, and b3 once");
  }));

test("RUN16 two nodes start the next block once", () =>
  withLog(async () => {
    await write(...running, auto);
    const [one, two] = [await node(), await node()];
    one.clock.turn(25);
    two.clock.turn(25);
    await Promise.all([settled(one), settled(two)]);
    assert.is(await startsIn(), 2);
    await Promise.all([one.live.queue.looked(), two.live.queue.looked()]);
    assert.is(runningIn(one), "b3");
    assert.is(runningIn(two), "b3");
  }));

test.run();
