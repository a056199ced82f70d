import * as assert from "uvu/assert";
import { suite } from "../support/suite.ts";
import { differences, lateness, quantile, secondsShown, type Watched } from "./flips.ts";

const test = suite("measuring countdowns");
const device = (name: string, ...flips: [number, number][]): Watched => ({
  ...{ name, rttMs: 20 },
  flips: flips.map(([shown, at]) => ({ shown, at })),
});

test("CLOCK13 a countdown is read as seconds, overtime below zero", () => {
  assert.is(secondsShown("12:40"), 760);
  assert.is(secondsShown("1:02:05"), 3_725);
  assert.is(secondsShown("0:00"), 0);
  assert.is(secondsShown("+2:05"), -125);
});

test("CLOCK13 two devices differ by how far apart they turn to the same second", () => {
  const one = device("one", [10, 0], [9, 1_000], [8, 2_000]);
  const other = device("other", [10, 0], [9, 1_030], [8, 1_960]);
  assert.equal(
    differences([one, other]).map(({ ms }) => ms),
    [30, 40],
  );
});

test("CLOCK13 a device that skips a second is late for it and not left out", () => {
  const one = device("one", [10, 0], [9, 1_000], [8, 2_000], [7, 3_000]);
  const skips = device("skips", [10, 0], [7, 3_100]);
  assert.equal(
    differences([one, skips]).map(({ ms }) => ms),
    [2_100, 1_100, 100],
  );
});

test("CLOCK13 lateness is against the whole seconds of the server", () => {
  assert.equal(lateness(device("one", [10, 400], [9, 1_020], [8, 1_990])), [20, -10]);
  assert.is(quantile([5, 1, 3], 0.5), 3);
  assert.is(quantile([5, 1, 3], 1), 5);
  assert.throws(() => quantile([], 0.5));
});

test.run();
