/** One question to the server for its time. `serverAt` by its clock, the others by the device's. */
export type TimeSample = {
  readonly sentAt: number;
  readonly serverAt: number;
  readonly receivedAt: number;
};
/** Server time is device time plus `offsetMs`, give or take half of `rttMs`. */
export type TimeOffset = { readonly offsetMs: number; readonly rttMs: number };

/**
 * What a device adds to its own clock. The sample with the smallest round trip wins (Cristian's
 * algorithm); of equals the last, because clocks drift. Samples during which the device's clock
 * was turned back are left out.
 *
 * @returns `offsetMs` 0 with `rttMs` Infinity as long as nothing is known
 */
export function bestOffset(samples: readonly TimeSample[]): TimeOffset {
  let best: TimeOffset = { offsetMs: 0, rttMs: Infinity };
  for (const { sentAt, serverAt, receivedAt } of samples) {
    const rttMs = receivedAt - sentAt;
    if (rttMs < 0 || rttMs > best.rttMs) continue;
    best = { offsetMs: serverAt - (sentAt + receivedAt) / 2, rttMs };
  }
  return best;
}
