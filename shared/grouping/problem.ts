import type { GroupRule, MemberId } from "../network/state.ts";
import { organisationPrefix } from "./organisations.ts";

/** People by number, and what each pair of them costs. */
export type Problem = {
  readonly people: readonly MemberId[];
  readonly sizes: readonly number[];
  /** Per person: who may not sit with them, and the price when they do. */
  readonly apart: readonly ReadonlyMap<number, number>[];
  /** Per person: who should sit with them. */
  readonly together: readonly ReadonlySet<number>[];
  /** The `together` rules, as numbers of people who are here. */
  readonly sets: readonly (readonly number[])[];
};

/**
 * A desk's own "keep apart" weighs more than any number of split organisations, and those more
 * than "keep together": sitting with your boss by accident does more harm than missing a friend.
 */
export const price = { apart: 10_000, organisation: 100, together: 1 } as const;

export function problemOf(
  people: readonly MemberId[],
  sizes: readonly number[],
  rules: readonly GroupRule[],
): Problem {
  const numberOf = new Map(people.map((memberId, number) => [memberId, number]));
  const apart = people.map(() => new Map<number, number>());
  const together = people.map(() => new Set<number>());
  const sets: number[][] = [];
  for (const rule of rules) {
    const here = [...new Set(rule.memberIds)]
      .map((memberId) => numberOf.get(memberId))
      .filter((number) => number !== undefined)
      .sort((a, b) => a - b);
    if (rule.kind === "together") sets.push(here);
    const each = rule.id.startsWith(organisationPrefix) ? price.organisation : price.apart;
    for (const one of here) {
      for (const other of here) {
        if (one === other) continue;
        if (rule.kind === "together") together[one]?.add(other);
        else apart[one]?.set(other, Math.max(each, apart[one].get(other) ?? 0));
      }
    }
  }
  return { people, sizes, apart, together, sets };
}

/**
 * People who move as one. Sets that share somebody grow into one unit; where a set does not fit at
 * the largest table, or holds two who stay apart, it falls into parts that do.
 */
export function unitsOf(problem: Problem, minPrice: number): number[][] {
  const unitOf = problem.people.map((_, number) => [number]);
  const largest = Math.max(0, ...problem.sizes);
  for (const set of problem.sets) {
    set.reduce<number | undefined>((before, person) => {
      const left = before === undefined ? undefined : unitOf[before];
      const right = unitOf[person];
      if (!left || !right || left === right) return person;
      const clash = left.some((one) =>
        right.some((other) => (problem.apart[one]?.get(other) ?? 0) >= minPrice),
      );
      if (clash || left.length + right.length > largest) return person;
      left.push(...right);
      for (const moved of right) unitOf[moved] = left;
      return person;
    }, undefined);
  }
  return [...new Set(unitOf)];
}
