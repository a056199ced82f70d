import type { Problem } from "../engine/problem.ts";
import type { Asked } from "../judge/asked.ts";
import { spread } from "./spread.ts";

/**
 * The most rounds without anybody meeting twice, `groups x size`: those proven values of OEIS
 * A107431 that say more than slots and crossing do. 6 x 6 is Euler's officers (Tarry, 1900).
 */
const mostRounds: Readonly<Record<string, number>> = {
  "4x3": 4,
  "5x4": 5,
  "6x5": 6,
  "6x6": 3,
};

/**
 * Design: of any `most + 1` rounds of the same people in equal groups two share a pair. The fewest
 * pairs of rounds with that property are those of Turan's graph, which is even spreading again.
 * Earlier sessions do not count; where rules ask for pairs this says nothing.
 */
export function designBound(problem: Problem, asked: Asked): number {
  if (!asked.none) return 0;
  const alike = new Map<string, { most: number; rounds: number }>();
  for (const { present, sizes } of problem.rounds) {
    const most = mostRounds[`${sizes.length}x${sizes[0] ?? 0}`];
    if (most === undefined || sizes[0] !== sizes.at(-1)) continue;
    const key = `${sizes.length}: ${present.join()}`;
    alike.set(key, { most, rounds: (alike.get(key)?.rounds ?? 0) + 1 });
  }
  return [...alike.values()].reduce((sum, { most, rounds }) => sum + spread(rounds, most), 0);
}
