import type { Problem } from "../engine/problem.ts";
import { glue } from "./glue.ts";
import { rulesIn, type RoundRule } from "./rules.ts";
import type { RuleRef } from "./types.ts";

/**
 * The fewest rules through which two people must sit together: one that names both, or several
 * that share people, as in a chain.
 *
 * @param rules together lists and pins of one round
 * @returns the chain from one to the other, or null when nothing holds them
 */
export function chainBetween(
  one: number,
  other: number,
  rules: readonly RoundRule[],
): RuleRef[] | null {
  const through = new Map<number, readonly RuleRef[]>([[one, []]]);
  const unused = new Set(rules);
  // a Map lists what is added while it is walked, so this goes breadth first
  for (const [person, chain] of through) {
    for (const rule of unused) {
      if (!rule.people.includes(person)) continue;
      unused.delete(rule);
      for (const next of rule.people) {
        if (!through.has(next)) through.set(next, [...chain, rule.ref]);
      }
    }
  }
  const chain = through.get(other);
  return chain ? [...chain] : null;
}

/**
 * @param first a problem of one round
 * @returns lists of people who must sit together through chains of rules; null when they cannot
 */
export function chainsOf(first: Problem): (readonly number[])[] | null {
  const rules = rulesIn(first, 0).filter(({ ref }) => ref.list !== "apart");
  const units = glue(rules, first.rounds[0]?.sizes ?? []);
  return units?.map(({ people }) => people) ?? null;
}
