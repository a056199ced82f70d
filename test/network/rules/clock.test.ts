import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Command } from "../../../shared/network/commands.ts";
import { remainingMs } from "../../../shared/time/clock.ts";
import {
  at,
  closed,
  desk,
  invited,
  minute,
  eveningAt,
  opened,
  running,
} from "../../support/evening.ts";
import { given, type Given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";

const test = suite("clock");
const s1 = { sessionId: "s1" };
const start = (blockId: string, from: string | null): Command => ({
  type: "StartBlock",
  ...{ ...s1, blockId, from },
});
const started = (blockId: string, elapsedMs = 0, addedMs = 0) =>
  ({ type: "BlockStarted", ...s1, blockId, elapsedMs, addedMs }) as const;
const pause: Command = { type: "PauseClock", ...s1, blockId: "b2" };
const resume: Command = { type: "ResumeClock", ...s1, blockId: "b2" };
const add = (minutes: number): Command => ({ type: "AddTime", ...s1, blockId: "b2", minutes });
const paused = at(15, { type: "ClockPaused", ...s1 });

test("CLOCK1 a block starts, and the next one takes over from it", () => {
  given(opened)
    .when(start("b1", null), desk)
    .then([started("b1")]);
  given(running)
    .when(start("b3", "b2"), desk)
    .then([started("b3")]);
});

test("CLOCK1 starting a block of a draft opens the room too", () => {
  given(invited)
    .when(start("b1", null), desk)
    .then([{ type: "SessionOpened", ...s1, end: "20:00" }, started("b1")]);
});

test("CLOCK2 a second tap, or a second facilitator, moves nothing on", () => {
  given(running).when(start("b2", null), desk).then([]);
  given(running).when(start("b3", "b1"), desk).then({ refused: "stale" });
  given(running).when(start("b3", null), desk).then({ refused: "stale" });
});

test("CLOCK2 an unknown block or session is named, a closed session does not start", () => {
  const unknown = { refused: "unknown_block", field: "blockId" } as const;
  given(running).when(start("b9", "b2"), desk).then(unknown);
  given(running)
    .when({ ...start("b1", null), sessionId: "s9" } as Command, desk)
    .then({ refused: "unknown_session", field: "sessionId" });
  given(closed).when(start("b1", null), desk).then({ refused: "wrong_phase" });
});

test("CLOCK3 going back goes on where the block was left, with the minutes it was given", () => {
  given(running)
    .when(add(5), desk, 12)
    .after()
    .when(start("b3", "b2"), desk, 16)
    .after()
    .when(start("b2", "b3"), desk, 19)
    .then([started("b2", 6 * minute, 5 * minute)]);
});

test("CLOCK4 pausing and going on: once each, and only what runs", () => {
  given(running)
    .when(pause, desk)
    .then([{ type: "ClockPaused", ...s1 }]);
  given(running, paused).when(pause, desk).then([]);
  given(running, paused)
    .when(resume, desk)
    .then([{ type: "ClockResumed", ...s1 }]);
  given(running).when(resume, desk).then([]);
  for (const command of [pause, resume, add(1)]) {
    given(opened).when(command, desk).then({ refused: "wrong_phase" });
    given(closed).when(command, desk).then({ refused: "wrong_phase" });
    const other = { ...command, blockId: "b1" } as Command;
    given(running).when(other, desk).then({ refused: "stale" });
  }
});

test("CLOCK5 minutes are added to the block that runs, also while it is paused", () => {
  given(running)
    .when(add(5), desk)
    .then([{ type: "TimeAdded", ...s1, minutes: 5 }]);
  given(running, paused)
    .when(add(5), desk)
    .then([{ type: "TimeAdded", ...s1, minutes: 5 }]);
});

test("CLOCK5 the clock stands still while it is paused", () => {
  const { network } = given(running, paused, at(25, { type: "ClockResumed", ...s1 }));
  const session = network.sessions[0];
  assert.ok(session?.phase === "live");
  if (session?.phase !== "live") return;
  // 15 minutes, begun at 10, ran 5 until 15 and 1 since 25
  const left = remainingMs(session.clock, { minutes: 15 }, eveningAt + 26 * minute);
  assert.is(left, 9 * minute);
});

test("CLOCK6 in any order of pausing, adding, next and back no minute is lost or made", () => {
  const tap = fc.record({
    kind: fc.constantFrom("pause", "resume", "add", "next", "back", "close"),
    wait: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 40, size: "max" }), (taps) => {
      let world: Given = given(running);
      let now = 10;
      // a stopwatch per block that knows nothing of facts
      const ran = new Map<string, number>();
      const added = new Map<string, number>();
      let current: string | null = "b2";
      let still = false;
      for (const { kind, wait } of taps) {
        now += wait;
        if (current !== null && !still) ran.set(current, (ran.get(current) ?? 0) + wait);
        const blocks = ["b1", "b2", "b3", "b4"];
        const index: number = current === null ? 1 : blocks.indexOf(current);
        const target: string | undefined = blocks[index + (kind === "next" ? 1 : -1)];
        const here = { ...s1, blockId: current ?? "b2" };
        let command: Command;
        if (kind === "pause") command = { type: "PauseClock", ...here };
        else if (kind === "resume") command = { type: "ResumeClock", ...here };
        else if (kind === "add") command = { type: "AddTime", ...here, minutes: 3 };
        else if (kind === "close") command = { type: "CloseSession", ...s1 };
        else if (target === undefined) continue;
        else command = start(target, current);
        if (current === null && command.type !== "StartBlock") continue;
        world = world.when(command, desk, now).after();
        if (kind === "pause") still = true;
        else if (kind === "resume") still = false;
        else if (kind === "add") added.set(here.blockId, (added.get(here.blockId) ?? 0) + 3);
        else if (kind === "close") {
          world = world.when({ type: "ReopenSession", ...s1 }, desk, now).after();
          current = null;
          still = false;
        } else {
          current = target ?? null;
          still = false;
        }
      }
      const session = world.network.sessions[0];
      for (const run of session?.runs ?? []) {
        assert.ok(run.endedAt === null || run.endedAt >= run.startedAt);
      }
      if (session?.phase !== "live" || current === null) return;
      const block = session.blocks.find(({ id }) => id === current);
      const minutes = block?.minutes ?? 0;
      const left = remainingMs(session.clock, { minutes }, eveningAt + now * minute);
      const expected = minutes + (added.get(current) ?? 0) - (ran.get(current) ?? 0);
      assert.is(left, expected * minute);
    }),
    { numRuns: 300 },
  );
});

test.run();
