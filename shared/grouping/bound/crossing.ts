import type { Problem } from "../engine/problem.ts";
import type { Asked } from "../judge/asked.ts";
import { cliquesAbove } from "./cliques.ts";
import { fill, pairsAmong, spread } from "./spread.ts";

/**
 * Crossing of the rounds among themselves: who shares a group in one round spreads over the groups
 * of another, and two people in one cell of this table meet twice. Sums over pairs of rounds, since
 * a pair with m meetings shares C(m, 2) cells. Earlier sessions do not count.
 */
export function crossingOfRounds(problem: Problem, asked: Asked): number {
  let sum = 0;
  problem.rounds.forEach((later, second) => {
    const here = new Set(later.present);
    problem.rounds.slice(0, second).forEach((earlier, first) => {
      const both = earlier.present.filter((person) => here.has(person));
      const crossed = (people: number) =>
        Math.max(
          fewestInCells(people, earlier.sizes, later.sizes.length),
          fewestInCells(people, later.sizes, earlier.sizes.length),
        );
      const all = crossed(both.length);
      if (all === 0) return;
      const free = askedInBoth(problem, asked, [first, second], both);
      sum += Math.max(all - free.pairs, crossed(free.strangers), 0);
    });
  });
  return sum;
}

/** Fewest pairs in one cell when people sit in groups of one round, each spread over the other's. */
function fewestInCells(people: number, sizes: readonly number[], groups: number): number {
  return fill(people, sizes).reduce((sum, part) => sum + spread(part, groups), 0);
}

/**
 * Pairs that may share a cell for nothing, and a number of people of whom no two may: each group of
 * friends with one of them. Both hold also for a plan that splits friends.
 */
function askedInBoth(
  problem: Problem,
  asked: Asked,
  [first, second]: readonly [number, number],
  both: readonly number[],
): { pairs: number; strangers: number } {
  if (asked.none) return { pairs: 0, strangers: both.length };
  const n = problem.ids.length;
  const free = (at: number) =>
    asked.together[at] === 1 ||
    (asked.pinned[first]?.has(at) === true && asked.pinned[second]?.has(at) === true);
  let pairs = 0;
  const strangers: number[] = [];
  both.forEach((person, index) => {
    for (const other of both.slice(0, index)) if (free(person * n + other)) pairs += 1;
    if (!strangers.some((other) => free(person * n + other))) strangers.push(person);
  });
  return { pairs, strangers: strangers.length };
}

/**
 * Crossing of history with one round: of people who all met each other, more than there are groups,
 * some meet again. Pairs that must stay apart help to make such a set: they are not those who meet.
 *
 * @param weigh what another meeting costs a pair that met so often
 */
export function crossingOfHistory(
  problem: Problem,
  round: number,
  rules: {
    readonly asked: Asked;
    readonly apart: boolean;
    readonly weigh: (met: number) => number;
  },
): number {
  const { present, sizes } = problem.rounds[round] ?? { present: [], sizes: [] };
  const n = problem.ids.length;
  const size = present.length;
  const weights = new Uint8Array(size * size);
  const free = new Uint8Array(size * size);
  present.forEach((person, row) => {
    present.forEach((other, column) => {
      const at = person * n + other;
      const asked = rules.asked.together[at] === 1 || rules.asked.pinned[round]?.has(at) === true;
      if (person === other || asked) return;
      weights[row * size + column] = rules.weigh(problem.met[at] ?? 0);
      if (rules.apart) free[row * size + column] = problem.apart[at] ?? 0;
    });
  });
  return cliquesAbove(sizes.length, size, weights, free).reduce(
    (sum, clique) => sum + fill(clique, sizes).reduce((pairs, part) => pairs + pairsAmong(part), 0),
    0,
  );
}
