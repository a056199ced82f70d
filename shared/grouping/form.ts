import type { BrokenRule, GroupRule, MemberId } from "../network/state.ts";
import { brokenRules } from "./check.ts";
import { place } from "./place.ts";
import { price, problemOf, unitsOf, type Problem } from "./problem.ts";
import { randomFrom, shuffle, type Random } from "./random.ts";
import { repair } from "./repair.ts";
import { groupSizes } from "./sizes.ts";

export type FormInput = {
  /** Who is seated, in any order. */
  readonly memberIds: readonly MemberId[];
  /** Largest group, 2 to 8. */
  readonly max: number;
  /** Twos whatever `max` says; an odd number gives one trio. */
  readonly pairs?: boolean;
  readonly seed: string | number;
  /** The desk's rules and, where a block splits organisations, `organisationRules`. */
  readonly rules: readonly GroupRule[];
};
export type Formed = {
  /** One list per table, the first is table 1. */
  readonly groups: readonly (readonly MemberId[])[];
  readonly broken: readonly BrokenRule[];
};

/**
 * Divides people over tables. The same people, rules and seed give the same groups, whatever the
 * order they come in. Rules that cannot hold are reported, never thrown: when rules clash a
 * desk's `apart` goes before a split organisation, and that before `together`; a `together` set
 * larger than a table is spread over as few tables as possible and reported.
 */
export function formGroups({ memberIds, max, pairs = false, seed, rules }: FormInput): Formed {
  const random = randomFrom(seed);
  const people = shuffle([...new Set(memberIds)].sort(), random);
  const sizes = groupSizes(people.length, pairs ? 2 : max);
  const inOrder = [...rules].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const problem = problemOf(people, sizes, inOrder);
  const tableOf = repair(problem, firstSeating(problem, random), random);
  const groups = sizes.map((_, table) =>
    // sorted, because the order of seating would tell who has a rule
    people.filter((_, person) => tableOf[person] === table).sort(),
  );
  return { groups, broken: brokenRules(groups, inOrder) };
}

/** The strictest seating that exists: all rules, or as many kinds of them as go together. */
function firstSeating(problem: Problem, random: Random): readonly number[] {
  const alone = problem.people.map((_, person) => [person]);
  const united = (minPrice: number) => unitsOf(problem, minPrice);
  return (
    place(problem, united(price.organisation), price.organisation, random) ??
    place(problem, united(price.apart), price.apart, random) ??
    place(problem, alone, price.organisation, random) ??
    place(problem, alone, price.apart, random) ??
    place(problem, alone, Infinity, random) ??
    []
  );
}
