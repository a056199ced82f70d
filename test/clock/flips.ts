/** One turn of a countdown: the seconds that it then showed, and when, ms on the test's clock. */
export type Flip = { readonly shown: number; readonly at: number };
/** A device's turns, in order. */
export type Watched = {
  readonly name: string;
  readonly rttMs: number;
  readonly flips: readonly Flip[];
};
export type Difference = { readonly a: string; readonly b: string; readonly ms: number };
export type Spread = { readonly p50: number; readonly p99: number; readonly max: number };

/** @param text "12:40", "1:02:05" or "+2:05" @returns seconds left; negative is overtime */
export function secondsShown(text: string): number {
  const over = text.startsWith("+");
  const seconds = text
    .replace("+", "")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return over ? -seconds : seconds;
}

/**
 * When a device came to a second: the first moment that it showed that or less, so that a device
 * which skips one is late for it and not left out.
 * @returns ms on the test's clock; undefined when it showed so before we looked, or never
 */
export function reached({ flips }: Watched, second: number): number | undefined {
  const at = flips.findIndex(({ shown }) => shown <= second);
  return at > 0 ? flips[at]?.at : undefined;
}

/** @returns for every second that two devices came to, how far apart they did, ms */
export function differences(devices: readonly Watched[]): Difference[] {
  const seconds = new Set(devices.flatMap(({ flips }) => flips.map(({ shown }) => shown)));
  return devices.flatMap((one, index) =>
    devices.slice(index + 1).flatMap((other) =>
      [...seconds].flatMap((second) => {
        const [a, b] = [reached(one, second), reached(other, second)];
        if (a === undefined || b === undefined) return [];
        return [{ a: one.name, b: other.name, ms: Math.abs(a - b) }];
      }),
    ),
  );
}

/** @returns how late each turn of a device was by the server's clock, which turns on whole seconds */
export function lateness({ flips }: Watched): number[] {
  return flips.slice(1).map(({ at }) => at - Math.round(at / 1_000) * 1_000);
}

/** @param part 0 to 1; the value that so many are at or below @throws Error of nothing */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

export function spreadOf(values: readonly number[]): Spread {
  return { p50: quantile(values, 0.5), p99: quantile(values, 0.99), max: quantile(values, 1) };
}
