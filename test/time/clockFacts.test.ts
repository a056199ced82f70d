import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Event, Fact } from "../../shared/network/events.ts";
import { evolve, fold } from "../../shared/network/evolve.ts";
import { nothing, type Network, type Session } from "../../shared/network/state.ts";
import { elapsedMs, remainingMs, totalMs } from "../../shared/time/clock.ts";
import { eveningAt, minute, opened } from "../support/evening.ts";
import { suite } from "../support/suite.ts";

const test = suite("facts of the clock");
const sessionId = "s1";
const kinds = ["start", "pause", "resume", "add", "back", "turn"] as const;
const taps = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    /** Since the tap before, ms. */
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 * minute })),
    minutes: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 60, size: "max" },
);

/** A stopwatch for each block and a tally of minutes. It knows of no facts and no timestamps. */
class Stopwatches {
  readonly ran = new Map<string, number>();
  readonly added = new Map<string, number>();
  running: string | null = null;
  still = false;
  /** ms that some block was the one that runs, and that it stood still meanwhile. */
  wall = 0;
  stood = 0;

  pass(ms: number): void {
    if (this.running === null) return;
    this.wall += ms;
    if (this.still) this.stood += ms;
    else this.ran.set(this.running, this.ranOf(this.running) + ms);
  }

  ranOf = (id: string) => this.ran.get(id) ?? 0;
  addedOf = (id: string) => this.added.get(id) ?? 0;
}

const sessionOf = (network: Network): Session => {
  const session = network.sessions.find(({ id }) => id === sessionId);
  if (!session) throw new Error("the evening has a session");
  return session;
};

/** Plays taps on stopwatches and as facts; `check` looks after each. */
function play(
  given: readonly { kind: (typeof kinds)[number]; wait: number; minutes: number }[],
  check: (watches: Stopwatches, session: Session, now: number) => void,
): { watches: Stopwatches; session: Session; now: number } {
  const watches = new Stopwatches();
  let network = fold(opened, nothing);
  let now = eveningAt + 10 * minute;
  const blocks = sessionOf(network).blocks.map(({ id }) => id);
  const happens = (fact: Fact) => {
    network = evolve(network, { ...fact, at: now } as Event);
  };
  for (const { kind, wait, minutes } of given) {
    now += wait;
    watches.pass(wait);
    const at = watches.running === null ? -1 : blocks.indexOf(watches.running);
    const next = kind === "start" ? blocks[at + 1] : kind === "back" ? blocks[at - 1] : undefined;
    if (next !== undefined) {
      const carried = { elapsedMs: watches.ranOf(next), addedMs: watches.addedOf(next) };
      happens({ type: "BlockStarted", sessionId, blockId: next, ...carried });
      watches.running = next;
      watches.still = false;
    } else if (kind === "pause") {
      happens({ type: "ClockPaused", sessionId });
      watches.still = watches.running !== null;
    } else if (kind === "resume") {
      happens({ type: "ClockResumed", sessionId });
      watches.still = false;
    } else if (kind === "add") {
      happens({ type: "TimeAdded", sessionId, minutes });
      const { running } = watches;
      if (running !== null) {
        watches.added.set(running, watches.addedOf(running) + minutes * minute);
      }
    } else if (kind === "turn") happens({ type: "ScreenTurned", sessionId, view: "board" });
    check(watches, sessionOf(network), now);
  }
  return { watches, session: sessionOf(network), now };
}

test("CLOCK14 after any facts in any order a block has run what a stopwatch says", () => {
  fc.assert(
    fc.property(taps, (given) => {
      play(given, ({ running, ranOf, addedOf }, session, now) => {
        assert.is(session.phase === "live", running !== null);
        if (session.phase !== "live" || running === null) return;
        const block = session.blocks.find(({ id }) => id === running);
        if (!block) throw new Error("what runs is on the agenda");
        assert.is(session.clock.blockId, running);
        assert.is(elapsedMs(session.clock, now), ranOf(running));
        assert.is(totalMs(session.clock, block), block.minutes * minute + addedOf(running));
        const left = block.minutes * minute + addedOf(running) - ranOf(running);
        assert.is(remainingMs(session.clock, block, now), left);
      });
    }),
    { numRuns: 300 },
  );
});

test("CLOCK14 no minute is lost or made: what ran and what stood still is all the time there was", () => {
  fc.assert(
    fc.property(taps, (given) => {
      const { watches, session, now } = play(given, () => {});
      const ended = session.runs.map((run) => {
        const open = run.endedAt === null && session.phase === "live";
        const paused = open
          ? session.clock.pausedMs +
            (session.clock.pausedAt === null ? 0 : now - session.clock.pausedAt)
          : run.pausedMs;
        return { long: (run.endedAt ?? now) - run.startedAt, paused };
      });
      const sum = (of: "long" | "paused") => ended.reduce((all, run) => all + run[of], 0);
      assert.is(sum("long"), watches.wall);
      assert.is(sum("paused"), watches.stood);
      const ran = [...watches.ran.values()].reduce((all, ms) => all + ms, 0);
      assert.is(sum("long") - sum("paused"), ran);
    }),
    { numRuns: 300 },
  );
});

test("CLOCK14 a fact that comes twice changes nothing, and adding may come at any moment", () => {
  const tap = (kind: (typeof kinds)[number], wait = minute) => ({ kind, wait, minutes: 3 });
  const start = [tap("start"), tap("pause"), tap("resume")];
  const left = (given: typeof start) => {
    const { session, now } = play(given, () => {});
    if (session.phase !== "live") throw new Error("a block runs");
    return remainingMs(session.clock, session.blocks[0]!, now);
  };
  const once = left([...start, tap("add")]);
  assert.is(left([tap("start"), tap("pause"), tap("pause", 0), tap("resume"), tap("add")]), once);
  assert.is(left([...start, tap("resume", 0), tap("add")]), once);
  assert.is(left([tap("start"), tap("pause"), tap("add", 0), tap("resume"), tap("turn")]), once);
});

test.run();
