import * as assert from "uvu/assert";
import { suite } from "../support/suite.ts";
import type { Room, Shown } from "./room.ts";
import { formatTime } from "../../shared/time/zone.ts";
import { lateness, quantile, type Watched } from "./flips.ts";
import { devicesOf, disturb, measure, mend, type Measured } from "./measure.ts";

const test = suite("one clock on every device");

/**
 * What is promised here is about being right, not about speed: a machine that does other work turns
 * late now and then. So a device is judged by its median, and by far more than it needs.
 */
const generous = 400;
/** So may a page that is kept waiting for the processor; the clocks that are set are far more off. */
const behind = 10;
let measured: Measured[] = [];
let wall = { said: "", began: 0 };

/** What the desk, in another time zone than its network, says of the block. */
async function readWall(room: Room, devices: readonly Shown[]): Promise<void> {
  const desk = devices.find(({ spec }) => spec.shows === "desk");
  assert.is(desk?.spec.timeZone, "America/New_York");
  const said = await desk?.page
    .locator('[data-testid="run-row"][data-state="now"] time')
    .textContent();
  wall = { said: said ?? "", began: room.startedAt };
}

test.before(async () => {
  measured = await measure(
    devicesOf(4, 0.5),
    [
      { name: "at rest", seconds: 5, happens: readWall },
      { name: "a clock back, a clock on, a line cut", seconds: 5, happens: disturb },
      { name: "the line is back", seconds: 3, happens: mend },
      { name: "the server comes back", seconds: 6, happens: (room) => room.killAndRestart() },
    ],
    () => {},
  );
});

/** What a device showed at a moment of the test's clock. */
const shownAt = ({ flips }: Watched, at: number) => flips.findLast((flip) => flip.at <= at)?.shown;

/** All devices turn to each second at about the same moment. */
const together = (index: number) => () => {
  const phase = measured[index];
  assert.ok(phase, "the browsers did not get this far");
  assert.ok(quantile(phase.pairs, 0.5) <= generous, `median of ${phase.pairs.length} pairs`);
  for (const device of phase.watched) {
    const late = Math.abs(quantile(lateness(device), 0.5));
    assert.ok(late <= device.rttMs / 2 + generous, `${device.name} is ${late} ms off`);
  }
};

/** In the middle of a second each shows what most show, and none shows the time of a wrong clock. */
const alike = (index: number) => () => {
  const { watched = [] } = measured[index] ?? {};
  assert.ok(watched.length > 1, "the browsers did not get this far");
  const starts = watched.map(({ flips }) => flips[0]?.at ?? 0);
  const ends = watched.map(({ flips }) => flips.at(-1)?.at ?? 0);
  const first = Math.ceil(Math.max(...starts) / 1_000) * 1_000 + 500;
  const off = watched.map((): number[] => []);
  for (let at = first; at < Math.min(...ends); at += 1_000) {
    const shown = watched.map((one) => shownAt(one, at) ?? Number.NaN);
    const most = quantile(shown, 0.5);
    shown.forEach((one, device) => off[device]?.push(Math.abs(one - most)));
  }
  for (const [device, seconds] of off.entries()) {
    const name = watched[device]?.name;
    assert.is(quantile(seconds, 0.5), 0, `${name} is ${seconds.join(" ")} s off`);
    assert.ok(quantile(seconds, 1) <= behind, `${name} is ${seconds.join(" ")} s off`);
  }
};

test("CLOCK10 devices with other clocks and time zones turn to each second together", together(0));
test("CLOCK10 devices with other clocks and time zones show the same second", alike(0));
test("CLOCK11 a clock set back or on and a lost line move no countdown", together(1));
test("CLOCK11 a clock set back or on and a lost line change no second", alike(1));
test("CLOCK11 a line that comes back moves no countdown", together(2));
test("CLOCK11 a line that comes back changes no second", alike(2));
test("CLOCK12 while the server is away and when it is back the countdowns go on", together(3));
test("CLOCK12 while the server is away and when it is back the seconds are alike", alike(3));

test("CLOCK15 a desk in another time zone shows the times of the room", () => {
  const began = formatTime(wall.began, "Europe/Amsterdam", "nl");
  assert.is(wall.said.trim(), began);
});

test.run();
