import type { RoundRule } from "./rules.ts";

/** People who must sit in one group, with the units that may not be in it. */
export type Unit = {
  readonly people: readonly number[];
  /** They need a group of exactly their number. */
  readonly closed: boolean;
  /** Places of other units in the list, ascending. */
  readonly apart: readonly number[];
};

/**
 * Everybody whom a rule names, glued into the units that move as one. People whom no rule names
 * can sit anywhere, so they are not here.
 *
 * @param sizes seats per group, largest first
 * @returns null when a glance shows that the rules cannot all hold: a unit larger than the largest
 *   group, two of a unit who stay apart, more people apart than groups, a closed group with others
 *   glued to it, or more closed groups of a size than there are groups of that size
 */
export function glue(rules: readonly RoundRule[], sizes: readonly number[]): Unit[] | null {
  const parts = partsOf(rules);
  const units = [...new Set(parts.values())];
  if (units.some((people) => people.length > (sizes[0] ?? 0))) return null;
  const closed = closedUnits(rules, parts, sizes);
  if (closed === null) return null;
  const numberOf = new Map(units.map((unit, number) => [unit, number]));
  const apart = units.map(() => new Set<number>());
  for (const { ref, people } of rules) {
    if (ref.list !== "apart") continue;
    const named = people.map((one) => numberOf.get(parts.get(one) ?? []) ?? 0);
    // as many units as people: nobody is glued to another of the list
    if (new Set(named).size < people.length || people.length > sizes.length) return null;
    for (const one of named) for (const other of named) if (one !== other) apart[one]?.add(other);
  }
  return units.map((people, number) => ({
    people,
    closed: closed.has(people),
    apart: [...(apart[number] ?? [])].sort((a, b) => a - b),
  }));
}

function partsOf(rules: readonly RoundRule[]): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const { ref, people } of rules) {
    for (const one of people) if (!parts.has(one)) parts.set(one, [one]);
    if (ref.list === "apart") continue;
    const into = parts.get(people[0] ?? -1) ?? [];
    for (const one of people) {
      const from = parts.get(one) ?? [];
      if (from === into) continue;
      into.push(...from);
      for (const moved of from) parts.set(moved, into);
    }
  }
  return parts;
}

function closedUnits(
  rules: readonly RoundRule[],
  parts: ReadonlyMap<number, number[]>,
  sizes: readonly number[],
): Set<number[]> | null {
  const closed = new Set<number[]>();
  const free = [...sizes];
  for (const rule of rules) {
    const unit = parts.get(rule.people[0] ?? -1);
    if (!rule.closed || unit === undefined) continue;
    if (unit.length > rule.people.length) return null;
    if (closed.has(unit)) continue;
    const at = free.indexOf(unit.length);
    if (at < 0) return null;
    free.splice(at, 1);
    closed.add(unit);
  }
  return closed;
}
