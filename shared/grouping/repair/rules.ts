import type { Seated } from "./seated.ts";

type Lists = readonly (readonly string[])[];

/** Which pairs a set of lists is about. */
export type Pairs = {
  /** Whether some list names both. */
  has(one: string, other: string): boolean;
  /** Everybody whom some list names beside this person, once each. */
  with(person: string): ReadonlySet<string>;
};

/** @returns the pairs behind lists, worked out per person when somebody asks */
export function pairsOf(lists: Lists | undefined): Pairs {
  const listsOf = new Map<string, (readonly string[])[]>();
  for (const list of lists ?? []) {
    for (const person of new Set(list)) {
      const known = listsOf.get(person);
      if (known) known.push(list);
      else listsOf.set(person, [list]);
    }
  }
  const known = new Map<string, ReadonlySet<string>>();
  const none: ReadonlySet<string> = new Set();
  const others = (person: string): ReadonlySet<string> => {
    const theirs = listsOf.get(person);
    if (!theirs) return none;
    const before = known.get(person);
    if (before) return before;
    const found = new Set(theirs.flat());
    found.delete(person);
    known.set(person, found);
    return found;
  };
  return { has: (one, other) => others(one).has(other), with: others };
}

/** Hard rules and earlier meetings of a seating, to ask about pairs. */
export type Company = {
  readonly apart: Pairs;
  readonly together: Pairs;
  /** What the pair adds to sumC2 when they meet now: 0 when a rule wants them together. */
  readonly repeats: (one: string, other: string) => number;
};

export function companyOf({ apart, together, met }: Seated): Company {
  const belong = pairsOf(together);
  return {
    apart: pairsOf(apart),
    together: belong,
    repeats: (one, other) => (!met || belong.has(one, other) ? 0 : met(one, other)),
  };
}

/** @returns repeated meetings (sumC2) of a whole seating */
export function repeatsOf(groups: Lists, company: Company): number {
  let sum = 0;
  for (const group of groups) {
    group.forEach((one, at) => {
      for (let other = at + 1; other < group.length; other += 1) {
        sum += company.repeats(one, group[other] ?? one);
      }
    });
  }
  return sum;
}

/** Whether no rule is broken by a seating, however it came about. O(people and rules). */
export function holds({ apart, together }: Seated, groups: Lists): boolean {
  const tableOf = new Map(groups.flatMap((group, table) => group.map((one) => [one, table])));
  const tables = (list: readonly string[]) =>
    [...new Set(list)].map((one) => tableOf.get(one)).filter((table) => table !== undefined);
  return (
    (apart ?? []).every((list) => new Set(tables(list)).size === tables(list).length) &&
    (together ?? []).every((list) => new Set(tables(list)).size <= 1)
  );
}
