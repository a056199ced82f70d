import { bestOffset, type TimeSample } from "../../../shared/time/offset.ts";

/** Round trips of one refresh, how many are kept, and how long between refreshes, ms. */
const samplesWanted = 5;
const samplesKept = 12;
export const refreshEvery = 20_000;
/** What the device's own clock must leap to be noticed, ms. */
const leap = 500;

/**
 * The server's clock on this device. It counts on the monotonic clock, so that setting the device's
 * own clock changes nothing. Some devices stop that clock while they sleep; the device's own clock
 * then leaps ahead of it. Setting the clock looks the same, so the server is asked at once. What it
 * does not answer is taken for sleep when it goes forward: nobody sleeps back.
 */
export class ServerTime {
  /** Hears that the time is another than it seemed. */
  changed = (): void => {};
  #offset = Date.now() - performance.now();
  /** The device's own clock less the monotonic one. */
  #gap = this.#offset;
  #known = false;
  #samples: TimeSample[] = [];
  readonly #ask: () => Promise<number>;

  /** @param ask one question for the server's time, ms UTC; rejects when no answer comes */
  constructor(ask: () => Promise<number>) {
    this.#ask = ask;
  }

  /** ms UTC by the server's clock, as well as this device knows it. */
  now(): number {
    this.look(document.hidden);
    return performance.now() + this.#offset;
  }

  /** The server's time as it arrived: the first guess, before any round trip. */
  guess(serverNow: number): void {
    const offset = serverNow - performance.now();
    const late = this.#offset - offset;
    // on the way it grew old, never young: else this is another server, with another clock
    if (late < -leap / 20 || late > 10 * leap) this.#samples = [];
    if (!this.#known) this.#set(offset);
  }

  /** @param asleep the device was away: a leap ahead is time that it slept */
  look(asleep: boolean): void {
    const gap = Date.now() - performance.now();
    const leapt = gap - this.#gap;
    this.#gap = gap;
    if (Math.abs(leapt) < leap) return;
    this.#known = false;
    this.#samples = [];
    const sleep = () => leapt > 0 && this.#set(this.#offset + leapt);
    if (asleep) sleep();
    void this.refresh().then((answered) => answered || asleep || sleep());
  }

  /**
   * Takes round trips; of those that are kept the shortest wins.
   * @returns whether the server answered at all
   */
  async refresh(wanted = samplesWanted): Promise<boolean> {
    let answered = false;
    try {
      for (let taken = 0; taken < wanted; taken += 1) {
        const sentAt = performance.now();
        const gap = Date.now() - sentAt;
        const serverAt = await this.#ask();
        const receivedAt = performance.now();
        answered = true;
        // slept on the way: the round trip was longer than it seems
        if (Math.abs(Date.now() - receivedAt - gap) > leap) continue;
        this.#samples = [...this.#samples, { sentAt, serverAt, receivedAt }].slice(-samplesKept);
        this.#known = true;
        this.#set(bestOffset(this.#samples).offsetMs);
      }
    } catch {
      // what was measured so far is still good
    }
    return answered;
  }

  #set(offset: number): void {
    if (offset === this.#offset) return;
    this.#offset = offset;
    this.changed();
  }
}
