import { bestOffset, type TimeSample } from "$shared/time/offset.ts";

/** Samples that one refresh takes, and how long between refreshes, ms. */
const samplesWanted = 5;
export const refreshEvery = 60_000;

/**
 * The server's clock on this device. Counts on the monotonic clock: setting the device's own clock
 * changes nothing. `ask` sends one question and gives the server's time, ms UTC.
 */
export class ServerTime {
  #offset = Date.now() - performance.now();

  /** ms UTC by the server's clock, as well as this device knows it. */
  now(): number {
    return performance.now() + this.#offset;
  }

  /** A first guess, before any round trip: the server's time as it arrived. */
  guess(serverNow: number): void {
    this.#offset = serverNow - performance.now();
  }

  /** Takes some round trips; the shortest wins. Stops quietly when the connection goes. */
  async refresh(ask: () => Promise<number>): Promise<void> {
    const samples: TimeSample[] = [];
    try {
      while (samples.length < samplesWanted) {
        const sentAt = performance.now();
        const serverAt = await ask();
        samples.push({ sentAt, serverAt, receivedAt: performance.now() });
      }
    } catch {
      // what was measured so far is still good
    }
    if (samples.length > 0) this.#offset = bestOffset(samples).offsetMs;
  }
}
