/**
 * The server's time in whole seconds, ms UTC, as a rune: every device turns over at the same
 * moment, because each waits for the server's next second and not for its own.
 */
export class Ticker {
  now = $state.raw(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
    this.#tick();
  }

  #tick = () => {
    const now = this.#clock();
    this.now = Math.floor(now / 1_000) * 1_000;
    this.#timer = setTimeout(this.#tick, 1_000 - (now % 1_000) + 1);
  };

  close(): void {
    clearTimeout(this.#timer);
  }
}
