/** One question to the server for its time. `serverAt` by its clock, the others by the device's. */
export type TimeSample = {
  readonly sentAt: number;
  readonly serverAt: number;
  readonly receivedAt: number;
};
/** Server time is device time plus `offsetMs`, give or take half of `rttMs`. */
export type TimeOffset = { readonly offsetMs: number; readonly rttMs: number };

/** How far two clocks may run apart, ms per ms: crystals of phones stay within 50 per million. */
const drift = 50e-6;

/**
 * What a device adds to its own clock. The sample with the smallest round trip wins (Cristian's
 * algorithm). A sample grows worse with age, as in NTP's clock filter (RFC 5905, section 10): after
 * a minute one that took 6 ms longer is as good. Samples during which the device's clock was turned
 * back are left out.
 *
 * @param samples oldest first
 * @returns `offsetMs` 0 with `rttMs` Infinity as long as nothing is known
 */
export function bestOffset(samples: readonly TimeSample[]): TimeOffset {
  let best: TimeOffset = { offsetMs: 0, rttMs: Infinity };
  let least = Infinity;
  for (const { sentAt, serverAt, receivedAt } of samples) {
    const rttMs = receivedAt - sentAt;
    // the same for all: how much worse each will be at one moment later than all
    const cost = rttMs - 2 * drift * receivedAt;
    if (rttMs < 0 || cost > least) continue;
    least = cost;
    best = { offsetMs: serverAt - (sentAt + receivedAt) / 2, rttMs };
  }
  return best;
}
