import type { Instance } from "../instance/types.ts";
import type { RoundRule } from "./rules.ts";
import type { RuleRef } from "./types.ts";

/** A rule, and the price of the round without it. */
export type Costly = RoundRule & { readonly left: number };

/**
 * The rules without which the first round would have a lower price, by trying. At most `tries` are
 * left out, those first that name most of the people.
 *
 * @param price what the plan has, in sumC2 of the first round
 * @param people who meet again, as often as they do
 */
export function costlyRules(
  instance: Instance,
  rules: readonly RoundRule[],
  {
    people,
    price,
    resolve,
    tries,
  }: {
    readonly people: readonly number[];
    readonly price: number;
    readonly resolve: (instance: Instance) => number;
    readonly tries: number;
  },
): Costly[] {
  const named = (rule: RoundRule) => people.filter((one) => rule.people.includes(one)).length;
  const likely = rules
    .map((rule) => ({ rule, times: named(rule) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, tries);
  if (likely.length === 0) return [];
  // a year planned at once may pay in its first round for what later rounds gain
  const best = Math.min(price, resolve(roundWithout(instance, null)));
  return likely
    .map(({ rule }) => ({ ...rule, left: resolve(roundWithout(instance, rule.ref)) }))
    .filter(({ left }) => left < best);
}

/** @returns the first round as an instance of its own, with one rule left out */
export function roundWithout(instance: Instance, left: RuleRef | null): Instance {
  const but = <T>(list: RuleRef["list"], rules: readonly T[] | undefined) =>
    (rules ?? []).filter((_, index) => left?.list !== list || left.index !== index);
  const { groups, attendance, absent } = instance;
  return {
    ...instance,
    rounds: 1,
    groups: typeof groups === "number" ? groups : groups?.slice(0, 1),
    attendance: attendance?.slice(0, 1),
    absent: absent?.["0"] ? { "0": absent["0"] } : undefined,
    together: but("together", instance.together),
    apart: but("apart", instance.apart),
    pinned: but("pinned", instance.pinned).filter(({ round }) => round === 0),
  };
}
