import type { Problem } from "../engine/problem.ts";
import type { Asked } from "../judge/asked.ts";
import { Ladder, type Price } from "./ladder.ts";
import { Relief, type ReliefRound } from "./relief.ts";

export type SlotRules = {
  /** The rounds that count, by number. */
  readonly rounds: readonly number[];
  readonly asked: Asked;
  /** Whether meetings before the first round count. */
  readonly history: boolean;
  /** Whether keep-apart rules hold in the plans that this is about. */
  readonly apart: boolean;
  readonly price: Price;
};

/**
 * Slots: in a group of five somebody meets four people. Each person takes the cheapest companions
 * that their rounds offer; places in smaller groups go where they spare most; a meeting belongs to
 * two people, so half the sum, rounded up, is the least that all meetings cost together. Companions
 * that a rule asks for fill a slot for nothing, whether the plan keeps that rule or not.
 */
export function slotsBound(problem: Problem, rules: SlotRules): number {
  const n = problem.ids.length;
  const rounds = rules.rounds.map((number) => {
    const { present, sizes } = problem.rounds[number] ?? { present: [], sizes: [] };
    const attends = new Uint8Array(n);
    for (const person of present) attends[person] = 1;
    return { attends, sizes, pinned: rules.asked.pinned[number] ?? new Set<number>() };
  });
  const ladders = Array.from({ length: n }, (_, person) =>
    ladderOf(problem, rules, rounds, person),
  );
  const relief = new Relief(rounds.flatMap(reliefLayers));
  const open = new Set(ladders.keys());
  for (;;) {
    let dearest: number | null = null;
    let price = 0;
    for (const person of open) {
      const asks = ladders[person]?.dearest ?? 0;
      if (asks > price) [dearest, price] = [person, asks];
    }
    if (dearest === null) break;
    if (relief.give(dearest)) ladders[dearest]?.spare();
    else open.delete(dearest);
  }
  return Math.ceil(ladders.reduce((sum, ladder) => sum + ladder.total, 0) / 2);
}

type SlotRound = {
  readonly attends: Uint8Array;
  /** Largest first. */
  readonly sizes: readonly number[];
  readonly pinned: ReadonlySet<number>;
};

/** A group smaller by two spares its people two companions each: a layer for the first, and so on. */
function reliefLayers({ attends, sizes }: SlotRound): ReliefRound[] {
  const largest = sizes[0] ?? 0;
  return Array.from({ length: largest - (sizes.at(-1) ?? 0) }, (_, layer) => {
    const small = sizes.filter((size) => largest - size > layer);
    return { attends, places: small.reduce((sum, size) => sum + size, 0) };
  });
}

function ladderOf(
  problem: Problem,
  rules: SlotRules,
  rounds: readonly SlotRound[],
  person: number,
): Ladder {
  const n = problem.ids.length;
  const mine = rounds.filter(({ attends }) => attends[person] === 1);
  const offers: number[] = [];
  let need = mine.reduce((sum, { sizes }) => sum + (sizes[0] ?? 1) - 1, 0);
  for (let other = 0; other < n; other += 1) {
    if (other === person) continue;
    const at = person * n + other;
    const together = rules.asked.together[at] === 1;
    let common = 0;
    let asked = 0;
    for (const { attends, pinned } of mine) {
      if (attends[other] !== 1) continue;
      common += 1;
      if (together || (pinned.size > 0 && pinned.has(at))) asked += 1;
    }
    need -= asked;
    if (together || (rules.apart && problem.apart[at] === 1)) continue;
    const before = (rules.history ? (problem.met[at] ?? 0) : 0) + asked;
    for (let meeting = before; meeting < before + common - asked; meeting += 1) {
      offers[meeting] = (offers[meeting] ?? 0) + 1;
    }
  }
  return new Ladder(
    Array.from(offers, (offer) => offer ?? 0),
    Math.max(0, need),
    rules.price,
  );
}
