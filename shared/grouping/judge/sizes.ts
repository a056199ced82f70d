import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";

export type SizeFigures = {
  /** Group sizes of each round, largest first. */
  readonly sizes: readonly (readonly number[])[];
  /** Rounds whose groups, but for those that a rule closed, differ by more than one. */
  readonly unevenRounds: number;
  /** Rounds with another number of groups than was asked for. */
  readonly otherNumbers: number;
  /** Groups above the largest size. */
  readonly overMax: number;
  /** People alone in a group, beyond those that the sizes ask for. */
  readonly singles: number;
};

/** A round as it should be and as it is. */
type Sized = {
  readonly asked: readonly number[];
  readonly found: readonly number[];
  /** Of groups that no rule closed. */
  readonly open: readonly number[];
};

export function sizeFigures(problem: Problem, plan: Numbered): SizeFigures {
  const rounds = problem.rounds.flatMap(({ sizes, closed }, round): Sized[] => {
    const seating = plan[round];
    if (!seating) return [];
    const isOpen = (group: readonly number[]) =>
      !closed.some(
        (unit) => unit.length === group.length && unit.every((one) => group.includes(one)),
      );
    return [{ asked: sizes, found: sorted(seating), open: sorted(seating.filter(isOpen)) }];
  });
  const count = (of: (round: Sized) => number) => rounds.reduce((sum, round) => sum + of(round), 0);
  const ones = (sizes: readonly number[]) => sizes.filter((size) => size === 1).length;
  return {
    sizes: rounds.map(({ found }) => found),
    unevenRounds: count(({ open }) => ((open[0] ?? 0) - (open.at(-1) ?? 0) > 1 ? 1 : 0)),
    otherNumbers: count(({ asked, found }) => (asked.length === found.length ? 0 : 1)),
    overMax: count(({ found }) => found.filter((size) => size > problem.max).length),
    singles: count(({ asked, found }) => Math.max(0, ones(found) - ones(asked))),
  };
}

function sorted(groups: readonly (readonly number[])[]): number[] {
  return groups
    .map((group) => group.length)
    .filter((size) => size > 0)
    .sort((a, b) => b - a);
}
