import { boundOf } from "../bound/bound.ts";
import { keptApart } from "../bound/keepable.ts";
import { brokenIn } from "../judge/broken.ts";
import { randomFrom } from "../random.ts";
import { anneal, Best, type Cooling } from "./anneal.ts";
import { construct } from "./construct.ts";
import { floorOf } from "./floor.ts";
import type { Numbered } from "./numbered.ts";
import { priceOfRepeat } from "./price.ts";
import type { Problem } from "./problem.ts";
import { Seats } from "./seats.ts";
import { startByLot } from "./start.ts";

export type Search = {
  readonly seed: string | number;
  /** Swaps looked at, all in all: 200,000 is a blink, `proposalsPerSecond` about a second. */
  readonly effort: number;
  /** Plans to begin from, of the sizes that the problem has. */
  readonly starts?: readonly Numbered[] | undefined;
  /** The first rounds, in which nobody moves: they are as in the first of `starts`. */
  readonly held?: number | undefined;
  /** Added price of a pair in the first round that is not held, `extra[i * n + j]`. */
  readonly extra?: Int16Array | undefined;
  /** Called with the share that is done, 0 up to 1. What it throws ends the search. */
  readonly onProgress?: ((share: number) => void) | undefined;
};

/** Effort of about one second on a processor of 2024, for networks of up to some sixty people. */
export const proposalsPerSecond = 10_000_000;

/** How a search divides its effort: what it begins from, share of the effort, temperatures. */
const stages = {
  warm: { share: 0.2, from: 0.2, to: 0.12 },
  short: { share: 0.25, from: 0.4, to: 0.12 },
  long: { share: 1, from: 0.4, to: 0.12 },
  rescue: { share: 0.1, from: 0.2, to: 0.12 },
} as const;

/**
 * Plans all rounds at once. The same problem, seed and effort give the same plan on every machine.
 *
 * @returns seats for exactly who is present; hard rules hold wherever the search could make them
 */
export function planRounds(problem: Problem, search: Search): Numbered {
  const { seed, effort, held = 0, onProgress } = search;
  if (problem.rounds.every(({ present }) => present.length === 0))
    return problem.rounds.map(() => []);
  const random = randomFrom(seed);
  const hardPrice = priceOfRule(problem);
  const enough = problem.soft ? -Infinity : least(problem, hardPrice);
  const extra = search.extra ?? null;
  const given = search.starts ?? [];
  const made = held === 0 ? construct(problem, random) : null;
  let best: { plan: Numbered; total: number } | null = null;
  let left = effort;
  let told = 0;

  const run = (
    start: Numbered,
    { share, from, to }: Pick<Cooling, "from" | "to"> & { share: number },
  ) => {
    const seats = new Seats(problem, start, hardPrice, extra);
    const kept = new Best(seats);
    const proposals = Math.ceil(share * left);
    const before = effort - left;
    const progress = (done: number) => {
      told = Math.max(told, Math.min(1, (before + done * proposals) / effort));
      onProgress?.(told);
    };
    const cooling = { proposals, from, to, onProgress: progress };
    anneal(seats, floorOf(problem, seats, held), cooling, enough, random, kept);
    left -= proposals;
    if (best === null || kept.total < best.total) {
      best = { plan: seats.plan(kept.who), total: kept.total };
    }
    return kept.total <= enough;
  };
  const lot = () => {
    const [first] = given;
    const fresh = startByLot(problem, random);
    return first && held > 0 ? [...first.slice(0, held), ...fresh.slice(held)] : fresh;
  };
  const warm = [...given, ...(made ? [made] : [])];
  const reached = warm.some((start) => run(start, stages.warm)) || run(lot(), stages.short);
  if (!reached) run(lot(), stages.long);
  const found: Numbered = best!.plan;
  const rescue = withRules(problem, found, held);
  if (rescue) {
    best = null;
    left = effort;
    run(rescue, stages.rescue);
  }
  onProgress?.(1);
  return rescue && faults(problem, found) <= faults(problem, best!.plan) ? found : best!.plan;
}

const faults = (problem: Problem, plan: Numbered) =>
  brokenIn(problem, plan).reduce((sum, { times }) => sum + times, 0);

/**
 * Where few seatings keep all rules, swaps do not find one. Then rounds in which rules broke begin
 * anew from a seating that keeps them, which costs repeats; a rule goes before those.
 *
 * @returns null when there is no such round
 */
function withRules(problem: Problem, plan: Numbered, held: number): Numbered | null {
  const rounds = new Set(brokenIn(problem, plan).map(({ round }) => round));
  const kept = [...rounds].flatMap((round) => {
    const seating = round < held ? null : keptApart(problem, round);
    return seating ? [[round, seating] as const] : [];
  });
  if (kept.length === 0) return null;
  const seatings = new Map(kept);
  return plan.map((seating, round) => seatings.get(round) ?? seating);
}

/** More than all repeats and wishes of one person together, so that hardly any rule is sold. */
function priceOfRule({ rounds, max, soft }: Problem): number {
  const wish = soft?.reduce((most, price) => Math.max(most, Math.abs(price)), 0) ?? 0;
  return 4 * max * (priceOfRepeat * rounds.length + wish);
}

/** The lowest price that any plan can have, so that a search that reaches it may stop. */
function least(problem: Problem, hardPrice: number): number {
  let asked = 0;
  for (const { present } of problem.rounds) {
    const here = new Set(present);
    const pairs = new Set<number>();
    for (const list of problem.togetherLists) {
      for (const i of list) {
        for (const j of list) {
          if (i < j && here.has(i) && here.has(j)) pairs.add(i * problem.ids.length + j);
        }
      }
    }
    asked += [...pairs].filter((at) => problem.apart[at] !== 1).length;
  }
  return priceOfRepeat * boundOf(problem).sumC2 - asked * hardPrice;
}
