import type { ServerTime } from "./time.ts";

/**
 * The server's time in whole seconds, ms UTC, as a rune: every device turns over at the same
 * moment, because each waits for the server's next second and not for its own.
 */
export class Ticker {
  now = $state.raw(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #time: ServerTime;

  constructor(time: ServerTime) {
    this.#time = time;
    time.changed = this.#tick;
    this.#tick();
  }

  #tick = () => {
    clearTimeout(this.#timer);
    const now = this.#time.now();
    const second = Math.floor(now / 1_000) * 1_000;
    // a better estimate may be a trifle earlier: a second that was shown is not taken back
    if (second !== this.now - 1_000) this.now = second;
    this.#timer = setTimeout(this.#tick, 1_000 - (now % 1_000) + 1);
  };

  close(): void {
    // the next page may have one on the same time already
    if (this.#time.changed === this.#tick) this.#time.changed = () => {};
    clearTimeout(this.#timer);
  }
}
