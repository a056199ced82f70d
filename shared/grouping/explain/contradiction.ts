import { problemOf, type Problem } from "../engine/problem.ts";
import type { Instance } from "../instance/types.ts";
import { Conflicts } from "./conflict.ts";
import { roomOf, type Room } from "./room.ts";
import { contradictionOf, rulesIn, sameRule, type RoundRule } from "./rules.ts";
import type { Contradiction, RuleRef } from "./types.ts";

/** How many contradictions of one round are named. Who mends these will look again. */
const mostPerRound = 5;

/** What one round may cost, in visits of a unit or group: about a tenth of a second. */
const perRound = 5_000_000;

/**
 * The sets of hard rules that cannot all hold in a round, given who is there and the sizes of the
 * groups. None of a set can be missed: without it the others can hold. A set that contradicts
 * itself in several rounds is named once, with its first round. Every answer is certain; in large
 * instances with many rules, where certainty would take too long, a contradiction may be missed
 * or have a rule too many.
 *
 * @param instance one that `parseInstance` accepts
 * @returns at most five a round, rounds in order; nothing when all rules can hold in every round
 */
export function findContradictions(instance: Instance): Contradiction[] {
  const problem = problemOf({ ...instance, mix: [], cluster: [] });
  const looked = new Set<string>();
  const found: Contradiction[] = [];
  for (const round of problem.rounds.keys()) {
    const rules = rulesIn(problem, round);
    const room = roomOf(instance, problem, round);
    const same = JSON.stringify([rules, room]);
    if (looked.has(same)) continue;
    looked.add(same);
    for (const set of clashes(rules, room)) {
      const next = contradictionOf(problem, round, set);
      if (!found.some((known) => sameSet(known.rules, next.rules))) found.push(next);
    }
  }
  return found;
}

/**
 * Why a rule could not hold in a round beside others that do.
 *
 * @param others rules that hold together
 * @returns the rule with the fewest of the others, by reduction, that it cannot stand; null when it
 *   could have held, or when that is not certain
 */
export function contradictionWith(
  instance: Instance,
  problem: Problem,
  round: number,
  rule: RoundRule,
  others: readonly RoundRule[],
): Contradiction | null {
  const conflicts = new Conflicts(roomOf(instance, problem, round), { left: perRound });
  if (!conflicts.cannotHold([...others, rule])) return null;
  return contradictionOf(problem, round, [...conflicts.needed([rule], others), rule]);
}

function clashes(rules: readonly RoundRule[], room: Room): (readonly RoundRule[])[] {
  const conflicts = new Conflicts(room, { left: perRound });
  const found: (readonly RoundRule[])[] = [];
  let left = rules;
  while (found.length < mostPerRound && !conflicts.spent) {
    const set = conflicts.smallest(left);
    if (set === null) break;
    found.push(set);
    // the last is the one to give up first: apart before together before pinned
    left = left.filter((rule) => rule !== set.at(-1));
  }
  return found;
}

function sameSet(one: readonly RuleRef[], other: readonly RuleRef[]): boolean {
  return one.length === other.length && one.every((a) => other.some((b) => sameRule(a, b)));
}
