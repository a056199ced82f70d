import { differences, type Watched } from "./flips.ts";
import { Room, setClock, type Shown, type Spec } from "./room.ts";
import { watch } from "./watch.ts";

/** What happens to a room while its countdowns are watched. */
export type Phase = {
  readonly name: string;
  readonly seconds: number;
  happens?(room: Room, devices: readonly Shown[]): Promise<void>;
};
export type Measured = {
  readonly phase: string;
  readonly watched: readonly Watched[];
  /** Of all pairs of devices in all seconds, ms. */
  readonly pairs: readonly number[];
  /** The same, less half the longer of a pair's two round trips, ms. */
  readonly beyondHalf: readonly number[];
};

const minute = 60_000;
const amsterdam = "Europe/Amsterdam";
/** From 20 to 200 ms there and back, over ten devices. */
const roundTrip = (index: number) => 20 + index * 20;
const skews = [0, 10, -10, 3, -7, 10, -2, 0, 6, -10];
const shows = ["phone", "desk", "screen"] as const;

/**
 * @param count of devices, ten at most
 * @param upShare of each round trip that is on the way to the server: 0.5 is even. On every second
 * device it is the way back that takes this share.
 */
export function devicesOf(count: number, upShare: number): Spec[] {
  return Array.from({ length: count }, (_, index) => {
    const rtt = count > 1 ? 20 + (index * 180) / (count - 1) : roundTrip(0);
    const share = index % 2 === 0 ? upShare : 1 - upShare;
    const kind = index === 1 ? "desk" : index === 2 ? "screen" : "phone";
    const skew = skews[index % skews.length] ?? 0;
    return {
      name: `${kind} ${index + 1}`,
      shows: shows.find((one) => one === kind) ?? "phone",
      skewMs: skew * minute,
      timeZone: index === 1 || index === 3 ? "America/New_York" : amsterdam,
      delay: { up: rtt * share, down: rtt * (1 - share), jitter: rtt * 0.1 },
    };
  });
}

const rttOf = ({ delay: { up, down } }: Spec) => up + down;

/**
 * Ten countdowns of one block, and how far apart they are.
 *
 * A countdown shows whole seconds, so reading two pages at once says 0 or 1 s and no more. Instead
 * every page writes down the moment at which it turned to each second, on its monotonic clock, and
 * the moments are brought to one clock, the test's (`watch.ts`). Two devices differ by how far
 * apart they turned to the same second. Because the server runs on this computer its clock is the
 * test's, and the session's seconds turn on its whole seconds: how late a device is, is known too.
 *
 * @param say hears each step
 */
export async function measure(
  specs: readonly Spec[],
  phases: readonly Phase[],
  say: (line: string) => void,
): Promise<Measured[]> {
  const room = await Room.open();
  try {
    const devices: Shown[] = [];
    for (const spec of specs) devices.push(await room.show(spec));
    say(`${devices.length} devices show the countdown`);
    // the pages came in one after the other; from here all are at rest
    await Promise.all(devices.map(({ page }) => watch(page, 2)));
    const measured: Measured[] = [];
    for (const phase of phases) measured.push(await play(room, devices, phase));
    return measured;
  } finally {
    await room.close();
  }
}

async function play(room: Room, devices: readonly Shown[], phase: Phase): Promise<Measured> {
  const watching = Promise.all(
    devices.map(async ({ page, spec }): Promise<Watched> => {
      const flips = await watch(page, phase.seconds);
      if (flips.length * 2 < phase.seconds) throw new Error(`${spec.name} stood still`);
      return { name: spec.name, rttMs: rttOf(spec), flips };
    }),
  );
  const [watched] = await Promise.all([watching, phase.happens?.(room, devices)]);
  const rtt = new Map(watched.map(({ name, rttMs }) => [name, rttMs]));
  const pairs = differences(watched);
  const half = (name: string) => (rtt.get(name) ?? 0) / 2;
  return {
    phase: phase.name,
    watched,
    pairs: pairs.map(({ ms }) => ms),
    beyondHalf: pairs.map(({ a, b, ms }) => ms - Math.max(half(a), half(b))),
  };
}

/** A clock is set back, another set on, and a line is cut. */
export async function disturb(_: Room, devices: readonly Shown[]): Promise<void> {
  const [back, on, lost] = [devices.at(-1), devices.at(-2), devices.at(0)];
  if (!back || !on || !lost) throw new Error("too few devices");
  await setClock(back, -30_000);
  await setClock(on, 10 * minute);
  lost.line.cut();
}

export async function mend(_: Room, devices: readonly Shown[]): Promise<void> {
  for (const { line } of devices) line.mend();
  const [first] = devices;
  await first?.page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
}
