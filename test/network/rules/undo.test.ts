import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Command } from "../../../shared/network/commands.ts";
import type { Session } from "../../../shared/network/state.ts";
import { remainingMs } from "../../../shared/time/clock.ts";
import {
  at,
  block,
  desk,
  eveningAt,
  invited,
  minute,
  opened,
  running,
} from "../../support/evening.ts";
import { given, sessionOf, type Given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { must } from "../../support/must.ts";
import { suite } from "../../support/suite.ts";

const test = suite("undo");
const s1 = { sessionId: "s1" };
const second = 1 / 60;
const seen = (world: Given) => sessionOf(world).revision ?? 0;
const undo = (from: number): Command => ({ type: "UndoClock", ...s1, from });
const undone = [{ type: "ClockUndone", ...s1 } as const];
const start = (blockId: string, from: string | null): Command => ({
  type: "StartBlock",
  ...{ ...s1, blockId, from },
});
const pause: Command = { type: "PauseClock", ...s1, blockId: "b2" };
const add = (from?: number): Command => ({
  ...{ type: "AddTime", ...s1, blockId: "b2", minutes: 5 },
  ...(from !== undefined && { from }),
});
const orders: readonly Command[] = [
  start("b3", "b2"),
  pause,
  add(),
  samples.ApplyPlan,
  samples.SkipBlock,
  samples.SplitBlock,
  samples.AddBlock,
  samples.MoveBlock,
];

/** What the session is, but for the counting of orders. */
function plain(session: Session) {
  const { anchor = null, skipped = [] } = session;
  return { ...session, anchor, skipped, revision: 0, revisedAt: 0, undo: null };
}

for (const order of orders) {
  test(`RUN1 ${order.type}: taken back within ten seconds, all is as it was`, () => {
    const world = given(running);
    const after = world.when(order, desk, 20).after();
    assert.not.equal(plain(sessionOf(after)), plain(sessionOf(world)));
    const back = after.when(undo(seen(after)), desk, 20 + 10 * second);
    back.then(undone);
    assert.equal(plain(sessionOf(back.after())), plain(sessionOf(world)));
  });

  test(`RUN2 ${order.type}: after ten seconds, or when it is taken back already, it stays`, () => {
    const after = given(running).when(order, desk, 20).after();
    const late = after.when(undo(seen(after)), desk, 20 + 15.1 * second);
    late.then({ refused: "undo_too_late" });
    const back = after.when(undo(seen(after)), desk, 20).after();
    back.when(undo(seen(back)), desk, 20).then({ refused: "nothing_to_undo" });
    back.when(undo(seen(after)), desk, 20).then({ refused: "stale" });
  });
}

test("RUN1 going on after a pause is taken back too: the clock stands still again", () => {
  const paused = given(running, at(15, { type: "ClockPaused", ...s1 }));
  const world = paused.when({ type: "ResumeClock", ...s1, blockId: "b2" }, desk, 20).after();
  const back = world.when(undo(seen(world)), desk, 20 + 5 * second).after();
  assert.equal(plain(sessionOf(back)), plain(sessionOf(paused)));
});

test("RUN1 a block that was put back goes aside again, and one that runs is whole again", () => {
  const skipped = given(running).when(samples.SkipBlock, desk, 19).after();
  const restore: Command = { type: "RestoreBlock", ...s1, blockId: "b3", from: seen(skipped) };
  const world = skipped.when(restore, desk, 20).after();
  const back = world.when(undo(seen(world)), desk, 20).after();
  assert.equal(plain(sessionOf(back)), plain(sessionOf(skipped)));
  const split: Command = { ...samples.SplitBlock, blockId: "b2", minutes: 12 };
  const parts = given(running).when(split, desk, 20).after();
  const whole = parts.when(undo(seen(parts)), desk, 20).after();
  assert.equal(plain(sessionOf(whole)), plain(sessionOf(given(running))));
});

test("RUN27 a block that is taken back takes its groups and its rules along", () => {
  const world = given(running).when(samples.AddBlock, desk, 20).after();
  const from = seen(world);
  const blockId = must(sessionOf(world).blocks[2]).id;
  const rule = { ...samples.AddGroupRule, blockId };
  const filled = world
    .when({ type: "FormGroups", ...s1, blockId }, desk, 20)
    .after()
    .when(rule, desk, 20)
    .after();
  assert.is(filled.network.rules.length, world.network.rules.length + 1);
  const back = filled.when(undo(from), desk, 20).after();
  assert.equal(plain(sessionOf(back)), plain(sessionOf(given(running))));
  assert.equal(back.network.rules, world.network.rules);
});

test("RUN30 what the screen was turned to meanwhile stays, unless another block is taken back", () => {
  for (const [order, screen] of [
    [samples.AddBlock, "board"],
    [start("b3", "b2"), sessionOf(given(running)).screen],
  ] as const) {
    const before = given(running).when(order, desk, 20).after();
    const after = before.when({ type: "TurnScreen", ...s1, view: "board" }, desk, 20).after();
    const back = after.when(undo(seen(after)), desk, 20).after();
    assert.is(sessionOf(back).screen, screen, order.type);
  }
});

test("RUN31 what an order changes is for who saw the last: a second desk is told", () => {
  for (const order of [samples.AddBlock, samples.MoveBlock]) {
    const from = seen(given(running));
    const other = given(running).when(add(), desk, 20).after();
    other.when({ ...order, from }, desk, 20).then({ refused: "stale" });
    assert.ok(!("refused" in other.when({ ...order, from: from + 1 }, desk, 20).decision));
  }
});

test("RUN28 an agenda that is still being made has nothing to take back", () => {
  for (const order of [samples.AddBlock, samples.MoveBlock]) {
    const world = given(invited).when(order, desk, 1).after();
    world.when(undo(seen(world)), desk, 1).then({ refused: "nothing_to_undo" });
  }
  const open = given(opened).when(samples.AddBlock, desk, 8).after();
  const back = open.when(undo(seen(open)), desk, 8).after();
  assert.is(sessionOf(back).phase, "open");
  assert.is(sessionOf(back).blocks.length, 4);
});

test("RUN1 the first block that was started too soon: the room is open again, nothing ran", () => {
  const world = given(opened).when(start("b1", null), desk, 20).after();
  const back = world.when(undo(seen(world)), desk, 20).after();
  const session = sessionOf(back);
  assert.is(session.phase, "open");
  assert.not("clock" in session);
  assert.equal(session.runs, []);
  const draft = given(invited).when(start("b1", null), desk, 20).after();
  assert.is(sessionOf(draft.when(undo(seen(draft)), desk, 20).after()).phase, "open");
});

test("RUN2 nothing is taken back when somebody else did something since", () => {
  const world = given(running).when(add(), desk, 20).after();
  const mine = seen(world);
  const clock = world.when(pause, desk, 20).after();
  clock.when(undo(mine), desk, 20).then({ refused: "stale" });
  const agenda = world.when(samples.EditBlock, desk, 20).after();
  agenda.when(undo(mine), desk, 20).then({ refused: "stale" });
  agenda.when(undo(seen(agenda)), desk, 20).then({ refused: "nothing_to_undo" });
  given(running)
    .when({ ...undo(0), sessionId: "s9" } as Command, desk)
    .then({ refused: "unknown_session", field: "sessionId" });
});

test("RUN3 a double tap, or two facilitators at once, adds its minutes once", () => {
  const world = given(running);
  const from = seen(world);
  const after = world.when(add(from), desk).after();
  after.when(add(from), desk).then({ refused: "stale" });
  after.when({ ...pause, from } as Command, desk).then({ refused: "stale" });
  after.when(add(seen(after)), desk).thenTypes("TimeAdded");
  after.when(add(), desk).thenTypes("TimeAdded");
  const paused = after.when({ ...pause, from: seen(after) } as Command, desk).after();
  const resume: Command = { type: "ResumeClock", ...s1, blockId: "b2", from };
  paused.when(resume, desk).then({ refused: "stale" });
  paused.when({ ...pause, from } as Command, desk).then([]);
});

test("RUN4 in any order of clock orders and undoing, no minute is lost or made", () => {
  type Watch = {
    block: string;
    ran: Map<string, number>;
    added: Map<string, number>;
    still: boolean;
  };
  const tick = (watch: Watch | null, wait: number) => {
    if (watch && !watch.still) watch.ran.set(watch.block, (watch.ran.get(watch.block) ?? 0) + wait);
  };
  const copy = (watch: Watch): Watch => ({
    ...watch,
    ran: new Map(watch.ran),
    added: new Map(watch.added),
  });
  const tap = fc.record({
    kind: fc.constantFrom("pause", "resume", "add", "next", "back", "undo", "undo", "freeze"),
    wait: fc.constantFrom(0, 1, 4, 9, 30, 200),
  });
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 40, size: "max" }), (taps) => {
      let world: Given = given(running);
      let now = 1_200;
      // a stopwatch per block that knows nothing of facts, and one that never had the last order
      const ran = new Map([["b2", 600]]);
      let watch: Watch = { block: "b2", ran, added: new Map(), still: false };
      let before: { watch: Watch; at: number } | null = { watch: copy(watch), at: 600 };
      for (const { kind, wait } of taps) {
        now += wait;
        tick(watch, wait);
        tick(before?.watch ?? null, wait);
        const blocks = ["b1", "b2", "b3", "b4"];
        const here = { ...s1, blockId: watch.block };
        const give = (command: Command) => {
          world = world.when(command, desk, now * second).after();
        };
        if (kind === "undo") {
          const order = world.when(undo(seen(world)), desk, now * second);
          if (!before) order.then({ refused: "nothing_to_undo" });
          else if (now - before.at > 15) order.then({ refused: "undo_too_late" });
          else {
            world = order.after();
            watch = before.watch;
            before = null;
          }
          continue;
        }
        if (kind === "freeze") {
          // a minute in which nothing runs, and nothing to take back afterwards
          give({ type: "FreezeSession", ...s1 });
          now += 60;
          give({ type: "UnfreezeSession", ...s1 });
          before = null;
          continue;
        }
        const target = blocks[blocks.indexOf(watch.block) + (kind === "next" ? 1 : -1)];
        if ((kind === "next" || kind === "back") && target === undefined) continue;
        if (kind === "pause" && watch.still) continue;
        if (kind === "resume" && !watch.still) continue;
        before = { watch: copy(watch), at: now };
        if (kind === "pause") give({ type: "PauseClock", ...here });
        if (kind === "resume") give({ type: "ResumeClock", ...here });
        if (kind === "add") give({ type: "AddTime", ...here, minutes: 3 });
        if (kind === "pause" || kind === "resume") watch.still = kind === "pause";
        if (kind === "add") watch.added.set(watch.block, (watch.added.get(watch.block) ?? 0) + 180);
        if ((kind === "next" || kind === "back") && target !== undefined) {
          give(start(target, watch.block));
          watch = { ...watch, block: target, still: false };
        }
      }
      const session = sessionOf(world);
      assert.is(session.phase, "live");
      if (session.phase !== "live") return;
      const { minutes } = session.blocks.find(({ id }) => id === watch.block) ?? block("", 0);
      const left = remainingMs(session.clock, { minutes }, eveningAt + now * 1_000);
      const added = watch.added.get(watch.block) ?? 0;
      const used = watch.ran.get(watch.block) ?? 0;
      assert.ok(Math.abs(left - (minutes * minute + (added - used) * 1_000)) < 1);
    }),
    { numRuns: 400 },
  );
});

test.run();
