import fc from "fast-check";
import type { Clock } from "../../shared/network/state.ts";
import { elapsedMs, remainingMs, totalMs } from "../../shared/time/clock.ts";
import { bestOffset } from "../../shared/time/offset.ts";
import { signalAt } from "../../shared/time/signal.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("time");
const minute = 60_000;
const block = { minutes: 15 };
const clock: Clock = { blockId: "b1", startedAt: 1000, addedMs: 0, pausedAt: null, pausedMs: 0 };

test("TIME1 the countdown is counted from timestamps, with pauses left out", () => {
  assert.is(elapsedMs(clock, 1000 + 4 * minute), 4 * minute);
  assert.is(remainingMs(clock, block, 1000 + 4 * minute), 11 * minute);
  const paused = { ...clock, pausedAt: 1000 + 3 * minute };
  assert.is(remainingMs(paused, block, 1000 + 9 * minute), 12 * minute);
  const resumed = { ...clock, pausedMs: 6 * minute };
  assert.is(remainingMs(resumed, block, 1000 + 10 * minute), 11 * minute);
  assert.is(remainingMs({ ...clock, addedMs: 2 * minute }, block, 1000), 17 * minute);
  assert.is(totalMs({ ...clock, addedMs: 2 * minute }, block), 17 * minute);
});

test("TIME2 a device that is a little behind never shows more than the whole block", () => {
  assert.is(remainingMs(clock, block, 400), 15 * minute);
});

test("TIME3 the signal turns at 20 % and at 5 % or one minute, and zero is a soft landing", () => {
  assert.is(signalAt(6.1 * minute, 30 * minute), "calm");
  assert.is(signalAt(6 * minute, 30 * minute), "soon");
  assert.is(signalAt(1.6 * minute, 30 * minute), "soon");
  assert.is(signalAt(1.5 * minute, 30 * minute), "last");
  assert.is(signalAt(1.1 * minute, 10 * minute), "soon");
  assert.is(signalAt(minute, 10 * minute), "last");
  assert.is(signalAt(1, 10 * minute), "last");
  assert.is(signalAt(0, 10 * minute), "over");
});

test("TIME4 past the end the time left is below zero, and adding a minute brings it back", () => {
  assert.is(remainingMs(clock, block, 1000 + 17 * minute), -2 * minute);
  assert.is(remainingMs({ ...clock, addedMs: 3 * minute }, block, 1000 + 17 * minute), minute);
});

test("TIME5 the sample with the smallest round trip sets the clock", () => {
  const slow = { sentAt: 0, serverAt: 5_900, receivedAt: 1_000 };
  const quick = { sentAt: 2_000, serverAt: 7_020, receivedAt: 2_040 };
  assert.equal(bestOffset([slow, quick, slow]), { offsetMs: 5_000, rttMs: 40 });
  assert.equal(bestOffset([]), { offsetMs: 0, rttMs: Infinity });
  assert.equal(bestOffset([{ sentAt: 50, serverAt: 0, receivedAt: 10 }]).rttMs, Infinity);
});

test("TIME5 an old sample gives way to one that took a little longer", () => {
  const old = { sentAt: 0, serverAt: 5_020, receivedAt: 40 };
  const later = (at: number, rtt: number) => ({
    ...{ sentAt: at, receivedAt: at + rtt },
    serverAt: at + rtt / 2 + 5_003,
  });
  assert.is(bestOffset([old, later(60_000, 45)]).offsetMs, 5_003, "6 ms a minute");
  assert.is(bestOffset([old, later(60_000, 50)]).offsetMs, 5_000);
  assert.is(bestOffset([old, later(10, 40)]).offsetMs, 5_003, "of equals the last");
});

test("TIME6 the estimate is never further off than half the round trip", () => {
  const trip = fc.record({ out: fc.nat(2_000), back: fc.nat(2_000), at: fc.nat(100_000) });
  fc.assert(
    fc.property(fc.integer(), fc.array(trip, { minLength: 1 }), (offset, trips) => {
      const samples = trips.map(({ out, back, at }) => ({
        sentAt: at,
        serverAt: at + out + offset,
        receivedAt: at + out + back,
      }));
      const { offsetMs, rttMs } = bestOffset(samples);
      assert.ok(Math.abs(offsetMs - offset) <= rttMs / 2);
      // 100 seconds of age weigh 10 ms of round trip
      assert.ok(rttMs <= Math.min(...trips.map(({ out, back }) => out + back)) + 10.5);
    }),
  );
});

test.run();
