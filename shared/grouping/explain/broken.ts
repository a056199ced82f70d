import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";
import type { Instance } from "../instance/types.ts";
import { brokenIn } from "../judge/broken.ts";
import { contradictionWith } from "./contradiction.ts";
import { rulesIn, sameRule } from "./rules.ts";
import type { Broken, RuleRef } from "./types.ts";

/**
 * The hard rules that do not hold, once a round each. `because` names rules that do hold in that
 * round and leave this one no room; null when it could have held beside them.
 */
export function brokenRules(instance: Instance, problem: Problem, plan: Numbered): Broken[] {
  const faults = brokenIn(problem, plan);
  return problem.rounds.flatMap((_, round) => {
    const here = faults.filter((fault) => fault.round === round);
    const isBroken = (ref: RuleRef) => here.some(({ rule }) => sameRule(rule, ref));
    const rules = rulesIn(problem, round);
    const holding = rules.filter(({ ref }) => !isBroken(ref));
    const broken = rules.filter(({ ref }) => isBroken(ref));
    return broken.map((rule): Broken => {
      const people = here.flatMap((fault) => (sameRule(fault.rule, rule.ref) ? fault.people : []));
      const because = contradictionWith(instance, problem, round, rule, holding);
      return {
        rule: rule.ref,
        round,
        people: people.map((one) => problem.ids[one] ?? one),
        because,
      };
    });
  });
}

/** @returns the rules that hold in every round */
export function keptRules(problem: Problem, broken: readonly Broken[]): RuleRef[] {
  const refs = (list: RuleRef["list"], rules: readonly unknown[]) =>
    rules.map((_, index): RuleRef => ({ list, index }));
  return [
    ...refs("together", problem.togetherLists),
    ...refs("apart", problem.apartLists),
    ...refs("pinned", problem.pins),
  ].filter((ref) => !broken.some(({ rule }) => sameRule(rule, ref)));
}
