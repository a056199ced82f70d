/** How long a lane stays shut after a press, ms: a double tap falls inside, a second thought not. */
export const holdMs = { clock: 700, other: 350 } as const;

/**
 * One press at a time. A lane is shut from a press until its answer came, the page shows what it
 * changed, and a double tap is over.
 */
export class Lane {
  #pressedAt = -Infinity;
  #answered = true;
  #version = 0;
  readonly #holdMs: number;

  constructor(hold: number) {
    this.#holdMs = hold;
  }

  /** @param now ms on any clock that only goes up @param seen the version that the page shows */
  take(now: number, seen: number): boolean {
    if (!this.#answered || seen < this.#version || now - this.#pressedAt < this.#holdMs) {
      return false;
    }
    this.#pressedAt = now;
    this.#answered = false;
    return true;
  }

  /** @param version that the answer named; 0 when it was a refusal */
  answered(version: number): void {
    this.#answered = true;
    this.#version = version;
  }
}
