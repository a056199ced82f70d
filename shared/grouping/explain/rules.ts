import type { Problem } from "../engine/problem.ts";
import type { Contradiction, RuleRef } from "./types.ts";

/** A hard rule as it counts in one round: only the people who are there. */
export type RoundRule = {
  readonly ref: RuleRef;
  /** As numbers of the problem, ascending. */
  readonly people: readonly number[];
  /** Nobody else may sit with them. */
  readonly closed: boolean;
};

/**
 * @returns the rules that ask something in this round: pins first, then together, then apart. Left
 *   out are pins of other rounds, and lists of which at most one person is there.
 */
export function rulesIn(problem: Problem, round: number): RoundRule[] {
  const here = new Set(problem.rounds[round]?.present ?? []);
  const rule = (
    list: RuleRef["list"],
    index: number,
    people: readonly number[],
    closed = false,
  ) => ({
    ref: { list, index },
    people: people.filter((one) => here.has(one)),
    closed,
  });
  return [
    ...problem.pins.flatMap((pin, index) =>
      pin.round === round ? [rule("pinned", index, pin.people, pin.closed)] : [],
    ),
    ...problem.togetherLists.map((people, index) => rule("together", index, people)),
    ...problem.apartLists.map((people, index) => rule("apart", index, people)),
  ].filter(({ people, closed }) => people.length > (closed ? 0 : 1));
}

/** @returns a contradiction in the names of the instance, people in the order of their numbers */
export function contradictionOf(
  problem: Problem,
  round: number,
  rules: readonly RoundRule[],
): Contradiction {
  const people = [...new Set(rules.flatMap((rule) => rule.people))].sort((a, b) => a - b);
  const sizes = problem.rounds[round]?.sizes ?? [];
  return {
    round,
    rules: rules.map(({ ref }) => ref),
    people: people.map((one) => problem.ids[one] ?? one),
    size: sizes[0] ?? 0,
    groups: sizes.length,
  };
}

/** @returns whether two references are to the same rule */
export function sameRule(one: RuleRef, other: RuleRef): boolean {
  return one.list === other.list && one.index === other.index;
}
