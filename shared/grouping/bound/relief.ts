/** Places in smaller groups of one round: who is there, and how many of them get such a place. */
export type ReliefRound = { readonly attends: Uint8Array; readonly places: number };

/**
 * Who sits in the smaller groups. A place there spares one person one companion, at most once a
 * round. This is a flow from rounds to people; what it can give them together is a polymatroid, so
 * serving the dearest need first, and going on with the next when no flow is left for it, is best.
 */
export class Relief {
  readonly #rounds: readonly ReliefRound[];
  readonly #free: number[];
  /** Per round, 1 for whoever is spared there now. */
  readonly #spared: readonly Uint8Array[];

  constructor(rounds: readonly ReliefRound[]) {
    this.#rounds = rounds;
    this.#free = rounds.map(({ places }) => places);
    this.#spared = rounds.map(({ attends }) => new Uint8Array(attends.length));
  }

  /** Spares one person one companion more, moving others between rounds where that is needed. */
  give(person: number): boolean {
    /** How the search came to a round: who would move into it, and out of which round. */
    const reached = new Map<number, { who: number; from: number | null }>();
    this.#reach(person, null, reached);
    // a map may grow while it is walked: this is a breadth-first search
    for (const round of reached.keys()) {
      if ((this.#free[round] ?? 0) > 0) {
        this.#move(round, reached);
        return true;
      }
      this.#spared[round]?.forEach((spared, who) => {
        if (spared === 1 && reached.size < this.#rounds.length) this.#reach(who, round, reached);
      });
    }
    return false;
  }

  #reach(
    who: number,
    from: number | null,
    reached: Map<number, { who: number; from: number | null }>,
  ): void {
    this.#rounds.forEach(({ attends }, round) => {
      if (attends[who] !== 1 || this.#spared[round]?.[who] === 1 || reached.has(round)) return;
      reached.set(round, { who, from });
    });
  }

  #move(last: number, reached: ReadonlyMap<number, { who: number; from: number | null }>): void {
    this.#free[last] = (this.#free[last] ?? 0) - 1;
    for (let step = reached.get(last), into = last; step !== undefined;) {
      this.#spared[into]?.fill(1, step.who, step.who + 1);
      if (step.from === null) return;
      this.#spared[step.from]?.fill(0, step.who, step.who + 1);
      into = step.from;
      step = reached.get(into);
    }
  }
}
