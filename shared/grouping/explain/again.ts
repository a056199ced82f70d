import { boundOf, withoutApart } from "../bound/bound.ts";
import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";
import type { Instance } from "../instance/types.ts";
import { chainBetween, chainsOf } from "./chain.ts";
import { costlyRules } from "./costly.ts";
import { rulesIn } from "./rules.ts";
import type { Again, Bound } from "./types.ts";

/** A quick search: an instance of one round in, the sumC2 that it reaches out. */
export type Resolve = (instance: Instance) => number;

type Reason = Pick<Again, "because" | "rules">;
type ReasonOf = (one: number, other: number) => Reason;
type Pair = { readonly one: number; readonly other: number; readonly met: number };

const unexplained: Reason = { because: "search", rules: [] };

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
  const why = open.length > 0 ? reasonsFor(open, pairs) : () => unexplained;
  return pairs.map(({ one, other, met }, at): Again => {
    const chain = chains[at];
    return {
      pair: [problem.ids[one] ?? one, problem.ids[other] ?? other],
      meetings: met + 1,
      ...(chain ? { because: "asked", rules: chain } : why(one, other)),
    };
  });

  function reasonsFor(open: readonly Pair[], pairs: readonly Pair[]): ReasonOf {
    const price = priceOf(open);
    const bounds = boundsOf(first, priceOf(pairs) - price);
    const reached = ({ sumC2, by }: Bound) =>
      sumC2 >= price && by !== "none" ? { because: by, rules: [] } : null;
    const forced = reached(bounds.bare);
    if (forced) return () => forced;
    const otherwise = reached(bounds.ruled) ?? unexplained;
    const people = open.flatMap(({ one, other }) => [one, other]);
    const { resolve, tries = 12 } = options;
    const costly = resolve ? costlyRules(instance, rules, { people, price, resolve, tries }) : [];
    return (...pair) => {
      const blamed = costly.filter(
        ({ left, people }) => left === 0 || pair.some((one) => people.includes(one)),
      );
      if (blamed.length === 0) return otherwise;
      return { because: "rule", rules: blamed.map(({ ref }) => ref) };
    };
  }
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

function priceOf(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { met }) => sum + met, 0);
}

/**
 * What the pairs that no rule asks for must at least add to sumC2 in this round: `bare` whoever must
 * stay apart, `ruled` with the rules.
 *
 * @param asked what the pairs that rules ask for add
 */
function boundsOf(first: Problem, asked: number): { bare: Bound; ruled: Bound } {
  const nobody = { togetherLists: [], pins: [] };
  const all = boundOf({ ...withoutApart(first), ...nobody });
  const less = { sumC2: all.sumC2 - asked, by: all.by };
  const chains = chainsOf(first);
  if (chains === null) return { bare: less, ruled: less };
  const chained = { ...first, ...nobody, togetherLists: chains };
  const beside = boundOf(withoutApart(chained));
  return { bare: less.sumC2 > beside.sumC2 ? less : beside, ruled: boundOf(chained) };
}
