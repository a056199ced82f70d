import { boundOf, withoutApart } from "../bound/bound.ts";
import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";
import type { Instance } from "../instance/types.ts";
import { meetingFigures } from "../judge/meetings.ts";
import { againIn, type Resolve } from "./again.ts";
import { brokenRules, keptRules } from "./broken.ts";
import { sizeOptions } from "./sizeOptions.ts";
import type { Bound, Explanation } from "./types.ts";

export type ExplainOptions = {
  /** A quick search, to see what a rule costs. Without it no repeat is put down to a rule. */
  readonly resolve?: Resolve | undefined;
  /** How many rules may be left out to see what they cost, one search each; 12 when left out. */
  readonly tries?: number | undefined;
};

/**
 * Everything that can be said about a plan: which rules hold and why others cannot, who meets again
 * in the first round and why, and what another number of groups would give. It holds no reason why
 * people are kept apart, as rules have none.
 *
 * @param instance one that `parseInstance` accepts
 * @param problem `problemOf(instance)`
 * @param plan everybody present seated once in each round; later rounds may be missing
 */
export function explain(
  instance: Instance,
  problem: Problem,
  plan: Numbered,
  options: ExplainOptions = {},
): Explanation {
  const { sumC2, againPerRound } = meetingFigures(problem, plan);
  const bound = boundOf(problem);
  const broken = brokenRules(instance, problem, plan);
  return {
    bound: boundBelow(sumC2, problem, bound),
    sumC2,
    again: againIn(instance, problem, plan, options),
    broken,
    kept: keptRules(problem, broken),
    sizes: sizeOptions(instance, problem, bound),
    perRound: againPerRound.slice(0, plan.length),
  };
}

/** A plan that breaks rules or has other sizes may do better than a bound for what was asked. */
function boundBelow(sumC2: number, problem: Problem, bound: Bound): Bound {
  const free = bound.sumC2 <= sumC2 ? bound : boundOf(withoutApart(problem));
  return free.sumC2 <= sumC2 ? free : { sumC2: 0, by: "none" };
}
