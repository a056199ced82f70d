import { boundOf, withoutApart } from "../bound/bound.ts";
import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";
import type { Instance } from "../instance/types.ts";
import { chainBetween, chainsOf } from "./chain.ts";
import { costlyRules } from "./costly.ts";
import { rulesIn } from "./rules.ts";
import type { Again, Bound, RuleRef } from "./types.ts";

/** A quick search: an instance of one round in, the sumC2 that it reaches out. */
export type Resolve = (instance: Instance) => number;

type Pair = { readonly one: number; readonly other: number; readonly met: number };

/**
 * Who of the first round met in earlier sessions, most meetings first, and why they meet again. A
 * bound gives the reason only when the whole round is at it: then not this pair, but as many pairs
 * as there are had to meet again. Where the bound needs keep-apart rules for that, and leaving out a
 * rule saves something, the rule is the reason: for the people whom it names, or for everybody when
 * nobody would meet again without it.
 */
export function againIn(
  instance: Instance,
  problem: Problem,
  plan: Numbered,
  options: { readonly resolve?: Resolve | undefined; readonly tries?: number | undefined },
): Again[] {
  const first = firstRound(problem);
  const pairs = pairsAgain(problem, plan);
  if (pairs.length === 0) return [];
  const rules = rulesIn(first, 0);
  const holding = rules.filter(({ ref }) => ref.list !== "apart");
  const chains = pairs.map(({ one, other }) => chainBetween(one, other, holding));
  const open = pairs.filter((_, at) => chains[at] === null);
  const price = open.reduce((sum, { met }) => sum + met, 0);
  const { bare, ruled } = boundsOf(first, pairs, price);
  const forced = open.length > 0 && bare.sumC2 >= price ? reasonOf(bare) : null;
  const costly =
    forced || open.length === 0 || !options.resolve
      ? []
      : costlyRules(instance, rules, {
          people: open.flatMap(({ one, other }) => [one, other]),
          price,
          resolve: options.resolve,
          tries: options.tries ?? 12,
        });
  const otherwise = ruled.sumC2 >= price ? reasonOf(ruled) : null;
  return pairs.map((pair, at): Again => {
    const blamed = costly
      .filter(
        ({ people, left }) =>
          left === 0 || [pair.one, pair.other].some((one) => people.includes(one)),
      )
      .map(({ ref }) => ref);
    const say = (because: Again["because"], rules: readonly RuleRef[] = []): Again => ({
      pair: [problem.ids[pair.one] ?? pair.one, problem.ids[pair.other] ?? pair.other],
      meetings: pair.met + 1,
      because,
      rules,
    });
    const chain = chains[at];
    if (chain) return say("asked", chain);
    if (forced) return say(forced);
    return blamed.length > 0 ? say("rule", blamed) : say(otherwise ?? "search");
  });
}

function firstRound(problem: Problem): Problem {
  return {
    ...problem,
    rounds: problem.rounds.slice(0, 1),
    pins: problem.pins.map((pin) => (pin.round === 0 ? pin : { ...pin, people: [] })),
  };
}

function pairsAgain(problem: Problem, plan: Numbered): Pair[] {
  const n = problem.ids.length;
  const pairs = (plan[0] ?? []).flatMap((group) =>
    group.flatMap((one) =>
      group
        .filter((other) => one < other)
        .map((other): Pair => ({ one, other, met: problem.met[one * n + other] ?? 0 })),
    ),
  );
  return pairs
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met || a.one - b.one || a.other - b.other);
}

/**
 * What the pairs that no rule asks for must at least add to sumC2 in this round: `bare` whoever must
 * stay apart, `ruled` with the rules.
 *
 * @param price what they add
 */
function boundsOf(
  first: Problem,
  pairs: readonly Pair[],
  price: number,
): { bare: Bound; ruled: Bound } {
  const nobody = { togetherLists: [], pins: [] };
  const asked = pairs.reduce((sum, { met }) => sum + met, 0) - price;
  const without = boundOf({ ...withoutApart(first), ...nobody });
  const lessAsked = { sumC2: without.sumC2 - asked, by: without.by };
  const chained = { ...first, ...nobody, togetherLists: chainsOf(first) };
  const beside = boundOf(withoutApart(chained));
  return {
    bare: lessAsked.sumC2 > beside.sumC2 ? lessAsked : beside,
    ruled: boundOf(chained),
  };
}

function reasonOf({ by }: Bound): Exclude<Bound["by"], "none"> | null {
  return by === "none" ? null : by;
}
