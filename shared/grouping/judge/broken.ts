import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";
import type { RuleRef } from "../explain/types.ts";

/** A hard rule that does not hold in a round. */
export type BrokenRule = {
  readonly rule: RuleRef;
  readonly round: number;
  /** Who it went wrong for: those of the list who share a group, or all of the list who are there. */
  readonly people: readonly number[];
  /** Apart: pairs that meet; together: groups too many; pinned: 1. */
  readonly times: number;
};

/** @returns the hard rules that do not hold, by round and then in the order of their lists */
export function brokenIn(problem: Problem, plan: Numbered): BrokenRule[] {
  return problem.rounds.flatMap(({ present }, round) => {
    const seating = plan[round];
    if (!seating) return [];
    const here = new Set(present);
    const groupOf = new Map<number, number>();
    seating.forEach((group, at) => group.forEach((person) => groupOf.set(person, at)));
    const broken: BrokenRule[] = [];
    const add = (list: RuleRef["list"], index: number, people: readonly number[], times: number) =>
      broken.push({ rule: { list, index }, round, people, times });

    problem.togetherLists.forEach((list, index) => {
      const people = list.filter((person) => here.has(person) && groupOf.has(person));
      const groups = new Set(people.map((person) => groupOf.get(person)));
      if (groups.size > 1) add("together", index, people, groups.size - 1);
    });
    problem.apartLists.forEach((list, index) => {
      for (const group of seating) {
        const people = list.filter((person) => group.includes(person));
        if (people.length > 1) {
          add("apart", index, people, (people.length * (people.length - 1)) / 2);
        }
      }
    });
    problem.pins.forEach((pin, index) => {
      if (pin.round !== round) return;
      const people = pin.people.filter((person) => here.has(person));
      const groups = new Set(people.map((person) => groupOf.get(person)));
      const [at] = groups;
      const others = at === undefined ? 0 : (seating[at]?.length ?? 0) - people.length;
      if (groups.size > 1 || (pin.closed && others > 0)) add("pinned", index, people, 1);
    });
    return broken;
  });
}
