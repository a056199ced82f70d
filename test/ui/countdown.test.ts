import * as assert from "uvu/assert";
import { countdownText, ringPart } from "../../client/lib/ui/countdown.ts";
import { signalAt } from "../../shared/time/signal.ts";
import { suite } from "../support/suite.ts";

const test = suite("countdown");
const minute = 60_000;

test("RING1 the signal changes at a fifth, at a twentieth and at zero", () => {
  const total = 20 * minute;
  assert.is(signalAt(total, total), "calm");
  assert.is(signalAt(4 * minute + 1, total), "calm");
  assert.is(signalAt(4 * minute, total), "soon");
  assert.is(signalAt(minute, total), "last");
  assert.is(signalAt(1, total), "last");
  assert.is(signalAt(0, total), "over");
});

test("RING2 what is left is rounded up, what is over counts up with a plus", () => {
  assert.is(countdownText(12 * minute + 39_001), "12:40");
  assert.is(countdownText(1), "0:01");
  assert.is(countdownText(0), "0:00");
  assert.is(countdownText(-999), "0:00");
  assert.is(countdownText(-130_500), "+2:10");
  assert.is(countdownText(62 * minute + 5_000), "1:02:05");
});

test("RING3 the ring empties towards zero and fills again past it, never beyond full", () => {
  assert.is(ringPart(10 * minute, 20 * minute), 50);
  assert.is(ringPart(0, 20 * minute), 0);
  assert.is(ringPart(-5 * minute, 20 * minute), 25);
  assert.is(ringPart(-90 * minute, 20 * minute), 100);
  assert.is(ringPart(0, 0), 0);
});

test.run();
