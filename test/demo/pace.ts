/** Seconds of the demo since it began; `--fast` makes them short. */
export class Pace {
  readonly #began = performance.now();
  readonly #msPerSecond: number;
  readonly #timers = new Set<NodeJS.Timeout>();

  /** @param msPerSecond 1000 is real time */
  constructor(msPerSecond: number) {
    this.#msPerSecond = msPerSecond;
  }

  /** Resolves at that second, or at once when it has passed; never after `stop`. */
  at(second: number): Promise<void> {
    const wait = this.#began + second * this.#msPerSecond - performance.now();
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => {
          this.#timers.delete(timer);
          resolve();
        },
        Math.max(0, wait),
      );
      this.#timers.add(timer);
    });
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
