import type { Problem } from "../engine/problem.ts";
import type { Bound, BoundReason } from "../explain/types.ts";
import { askedPairs, type Asked } from "../judge/asked.ts";
import { crossingOfHistory, crossingOfRounds } from "./crossing.ts";
import { designBound } from "./design.ts";
import { apartCanHold } from "./keepable.ts";
import { slotsBound } from "./slots.ts";
import { apartForcedOf } from "./apartForced.ts";

/** Each argument by itself, in sumC2. */
export type BoundFigures = {
  readonly slots: number;
  readonly crossing: number;
  readonly design: number;
  /** The best argument about history in each round, plus the best about the rounds themselves. */
  readonly combined: number;
  /** Pairs of keep-apart lists that share a group whatever one does, over all rounds. */
  readonly apartForced: number;
  /** Whether keep-apart rules were used: not where they cannot all hold. */
  readonly apartUsed: boolean;
  readonly best: Bound;
};

/**
 * The fewest repeated meetings that a plan can have. It holds for every plan with the sizes of the
 * problem that keeps people apart, and where they cannot all be kept apart for every plan; a plan
 * may split who belongs together. For a plan that breaks more than it must: `withoutApart`.
 */
export function boundOf(problem: Problem): Bound {
  return boundFigures(problem).best;
}

/** @returns what `boundOf` rests on */
export function boundFigures(problem: Problem): BoundFigures {
  const asked = askedPairs(problem);
  const apartForced = apartForcedOf(problem);
  const anyApart = problem.apart.includes(1);
  const apartUsed = anyApart && apartForced === 0 && apartCanHold(problem);
  const rules = { asked, apart: apartUsed, price: (before: number) => before };
  const rounds = [...problem.rounds.keys()];
  const anyMet = problem.met.some((times) => times > 0);
  const slots = slotsBound(problem, { ...rules, rounds, history: true });
  const ahead = {
    slots: anyMet ? slotsBound(problem, { ...rules, rounds, history: false }) : slots,
    crossing: crossingOfRounds(problem, asked),
    design: designBound(problem, asked),
  };
  const behind = { slots: 0, crossing: 0, best: 0 };
  const known = new Map<string, ReturnType<typeof historyBound>>();
  for (const round of anyMet ? rounds : []) {
    const key = alike(problem, round);
    const again = known.get(key) ?? historyBound(problem, round, asked, apartUsed, (met) => met);
    known.set(key, again);
    behind.slots += again.slots;
    behind.crossing += again.crossing;
    behind.best += Math.max(again.slots, again.crossing);
  }
  const crossing = behind.crossing + ahead.crossing;
  const [aheadBest, aheadBy] = best(ahead);
  const combined = behind.best + aheadBest;
  const combinedBy = aheadBest >= behind.best ? aheadBy : best(behind)[1];
  const [alone, aloneBy] = best({ slots, crossing, design: ahead.design });
  return {
    slots,
    crossing,
    design: ahead.design,
    combined,
    apartForced,
    apartUsed,
    best: combined > alone ? { sumC2: combined, by: combinedBy } : { sumC2: alone, by: aloneBy },
  };
}

/**
 * The fewest pairs that met before and must meet again in one round, by history alone. Pairs that a
 * rule asks for are not among them.
 */
export function pairsAgainBound(problem: Problem, round = 0): number {
  if (!problem.met.some((times) => times > 0)) return 0;
  const one = { ...problem, rounds: problem.rounds.slice(round, round + 1) };
  const pins = problem.pins
    .filter((pin) => pin.round === round)
    .map((pin) => ({ ...pin, round: 0 }));
  const alone = { ...one, pins };
  const apart = apartForcedOf(alone) === 0 && apartCanHold(alone);
  const figures = historyBound(alone, 0, askedPairs(alone), apart, (met) => Math.min(1, met));
  return Math.max(figures.slots, figures.crossing);
}

/** @returns the problem as if nobody had to stay apart */
export function withoutApart(problem: Problem): Problem {
  return { ...problem, apart: new Uint8Array(problem.apart.length), apartLists: [] };
}

function historyBound(
  problem: Problem,
  round: number,
  asked: Asked,
  apart: boolean,
  price: (met: number) => number,
): { slots: number; crossing: number } {
  return {
    slots: slotsBound(problem, { asked, apart, price, rounds: [round], history: true }),
    crossing: crossingOfHistory(problem, round, { asked, apart, weigh: price }),
  };
}

/** The same for rounds about which history says the same. */
function alike({ rounds, pins }: Problem, round: number): string {
  const { present, sizes } = rounds[round] ?? { present: [], sizes: [] };
  return JSON.stringify([
    present,
    sizes,
    pins.flatMap((pin) => (pin.round === round ? [pin.people] : [])),
  ]);
}

function best(figures: {
  readonly slots: number;
  readonly crossing: number;
  readonly design?: number;
}): [number, BoundReason] {
  const { slots, crossing, design = 0 } = figures;
  const most = Math.max(slots, crossing, design);
  if (most === 0) return [0, "none"];
  return [most, slots === most ? "slots" : crossing === most ? "crossing" : "design"];
}
