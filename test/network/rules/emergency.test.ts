import * as assert from "uvu/assert";
import type { Command } from "../../../shared/network/commands.ts";
import { remainingMs } from "../../../shared/time/clock.ts";
import {
  at,
  closed,
  desk,
  eveningAt,
  invited,
  minute,
  opened,
  running,
} from "../../support/evening.ts";
import { given, sessionOf, type Given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { suite } from "../../support/suite.ts";

const test = suite("emergency");
const s1 = { sessionId: "s1" };
const freeze: Command = { type: "FreezeSession", ...s1 };
const goOn: Command = { type: "UnfreezeSession", ...s1 };
const leftAt = (world: Given, minutes: number) => {
  const session = sessionOf(world);
  if (session.phase !== "live") throw new Error("it runs");
  return remainingMs(session.clock, { minutes: 15 }, eveningAt + minutes * minute) / minute;
};

test("EMERG1 all clocks stand still until it is over, and go on where they stood", () => {
  given(running)
    .when(freeze, desk)
    .then([{ type: "SessionFrozen", ...s1 }]);
  const world = given(running).when(freeze, desk, 15).after();
  assert.is(leftAt(world, 15), 10);
  assert.is(leftAt(world, 40), 10);
  assert.equal(sessionOf(world).frozen, { at: eveningAt + 15 * minute, paused: false });
  const on = world.when(goOn, desk, 40).after();
  assert.is(leftAt(on, 42), 8);
  assert.is(sessionOf(on).frozen, null);
});

test("EMERG1 a clock that was paused before stays paused", () => {
  const paused = given(running, at(14, { type: "ClockPaused", ...s1 }));
  const on = paused.when(freeze, desk, 15).after().when(goOn, desk, 40).after();
  assert.is(leftAt(on, 50), 11);
  assert.is(leftAt(paused, 50), 11);
});

test("EMERG2 twice is once, in the walk-in too; before and after a session there is nothing", () => {
  const world = given(running).when(freeze, desk).after();
  world.when(freeze, desk).then([]);
  given(running).when(goOn, desk).then([]);
  given(opened).when(freeze, desk).thenTypes("SessionFrozen");
  given(invited).when(freeze, desk).then({ refused: "wrong_phase" });
  given(closed).when(freeze, desk).then({ refused: "wrong_phase" });
});

test("EMERG3 while everything stands still no order moves the clock or the schedule", () => {
  const world = given(running).when(freeze, desk).after();
  const orders = ["StartBlock", "PauseClock", "ResumeClock", "AddTime", "UndoClock"] as const;
  const plans = ["ApplyPlan", "SkipBlock", "SplitBlock"] as const;
  for (const type of [...orders, ...plans]) {
    world.when(samples[type], desk).then({ refused: "frozen" });
  }
  world.when(samples.TurnScreen, desk).thenTypes("ScreenTurned");
});

test("EMERG4 a session that is closed while it stands still is over, and opens unfrozen", () => {
  const world = given(running).when(freeze, desk, 15).after();
  const over = world.when({ type: "CloseSession", ...s1 }, desk, 40).after();
  assert.not(sessionOf(over).frozen);
  const back = over.when({ type: "ReopenSession", ...s1 }, desk, 41).after();
  assert.not(sessionOf(back).frozen);
  const run = sessionOf(over).runs.at(-1);
  assert.is(run?.pausedMs, 25 * minute, "what stood still is no time of the block");
});

test.run();
