import type { Problem } from "../engine/problem.ts";

/**
 * Pairs that rules want in one group: meeting again is then asked for, and not counted. Both orders
 * of a pair are in the tables: `one * n + other`.
 */
export type Asked = {
  /** 1 for a pair of a keep-together list: in every round. */
  readonly together: Uint8Array;
  /** Pairs of the pins of a round: in that round only. */
  readonly pinned: readonly ReadonlySet<number>[];
  /** No rule asks for anybody. */
  readonly none: boolean;
};

/** @returns the pairs of a problem that keep-together lists and pins name; not those in between */
export function askedPairs(problem: Problem): Asked {
  const n = problem.ids.length;
  const together = new Uint8Array(n * n);
  for (const list of problem.togetherLists) eachPair(list, n, (at) => (together[at] = 1));
  const pinned = problem.rounds.map((_, round) => {
    const pairs = new Set<number>();
    for (const pin of problem.pins) {
      if (pin.round === round) eachPair(pin.people, n, (at) => pairs.add(at));
    }
    return pairs;
  });
  const none = !together.includes(1) && pinned.every((pairs) => pairs.size === 0);
  return { together, pinned, none };
}

function eachPair(list: readonly number[], n: number, visit: (at: number) => void): void {
  for (const one of list) for (const other of list) if (one !== other) visit(one * n + other);
}
