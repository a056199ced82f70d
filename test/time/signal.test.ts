import fc from "fast-check";
import * as assert from "uvu/assert";
import { bell, type Heard } from "../../client/lib/signal/bell.ts";
import type { Clock } from "../../shared/network/state.ts";
import { signalAt, signalOf, type Signal } from "../../shared/time/signal.ts";
import { suite } from "../support/suite.ts";

const test = suite("signals");
const minute = 60_000;
const order: readonly Signal[] = ["calm", "soon", "last", "over"];
const lengths = fc.integer({ min: 1, max: 240 });

test("SIGNAL1 a fifth before the end is soon, a twentieth or a minute is last, zero is over", () => {
  const block = { minutes: 40 };
  const clock: Clock = { blockId: "b1", startedAt: 0, addedMs: 0, pausedAt: null, pausedMs: 0 };
  const at = (minutes: number) => signalOf(clock, block, minutes * minute);
  assert.equal([0, 31.9, 32, 37.9, 38, 39.99, 40, 90].map(at), [
    ...(["calm", "calm", "soon", "soon", "last", "last", "over", "over"] as const),
  ]);
  assert.is(signalOf({ ...clock, addedMs: 10 * minute }, block, 32 * minute), "calm");
  assert.is(signalOf({ ...clock, pausedAt: 33 * minute }, block, 50 * minute), "soon");
});

test("SIGNAL1 the last signal comes a minute before the end at least, and never at the begin", () => {
  fc.assert(
    fc.property(lengths, (minutes) => {
      const total = minutes * minute;
      assert.is(signalAt(Math.min(minute, total / 2), total), "last");
      assert.is.not(signalAt(total, total), "last");
      assert.is.not(signalAt(total, total), "over");
    }),
  );
});

test("SIGNAL2 signals come in one order, and none goes back by itself", () => {
  fc.assert(
    fc.property(lengths, fc.array(fc.integer({ min: -60_000, max: 20_000_000 })), (minutes, ms) => {
      const total = minutes * minute;
      const seen = ms.toSorted((a, b) => b - a).map((left) => order.indexOf(signalAt(left, total)));
      assert.equal(
        seen,
        seen.toSorted((a, b) => a - b),
      );
    }),
  );
});

test("SIGNAL3 the sound comes once for each step to the end, and for nothing else", () => {
  const heard = (signal: Signal, blockId = "b1"): Heard => ({ blockId, signal });
  assert.is(bell(heard("calm"), heard("soon")), "soon");
  assert.is(bell(heard("soon"), heard("soon")), null);
  assert.is(bell(heard("calm"), heard("over")), "over", "a laptop that was closed");
  assert.is(bell(null, heard("last")), null, "a page that is opened, a clock that goes on");
  assert.is(bell(heard("last"), heard("calm")), null, "minutes are added");
  assert.is(bell(heard("calm"), heard("last", "b2")), null, "another block");
  assert.is(bell(heard("last"), null), null);
});

test.run();
