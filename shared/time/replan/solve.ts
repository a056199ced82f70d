import { choicesOf, mergesOf, type Choice, type Means } from "./choices.ts";
import { minuteMs, type Coming } from "./coming.ts";
import { swapsOf, type Order } from "./orders.ts";
import { better, fixedPrice, type Score } from "./price.ts";
import type { PlannedBlock } from "./types.ts";

/** What is done with every coming block, in the order in which it is done. */
export type Solution = {
  readonly order: Order;
  readonly choices: readonly Choice[];
  readonly score: Score;
};

/** How the best way to this moment went; `at` is minutes from `base`. */
type Step = Score & {
  readonly at: number;
  readonly choice: Choice | null;
  readonly before: Step | null;
};

/**
 * @returns minutes from `base` at which the block begins when the one before it ends at `at`, and
 * how much later than its fixed start that is
 */
export function startOf(
  block: PlannedBlock,
  at: number,
  base: number,
): { start: number; late: number } {
  const { fixedStart, notBefore } = block;
  const earliest = notBefore === null ? at : Math.ceil((notBefore - base) / minuteMs);
  const fixed = fixedStart === null ? at : Math.floor((fixedStart - base) / minuteMs);
  const start = Math.max(at, earliest, fixed);
  return { start, late: fixedStart === null ? 0 : start - fixed };
}

/**
 * The plan with the best score by dynamic programming: for every block and every minute at which
 * the block before it can end, only the best way to get there is kept. That is exact, because what
 * follows depends on the minute alone. About blocks × minutes × lengths steps for each order.
 *
 * @returns undefined when the means allow no plan at all; a plan may still break promises (`late`)
 */
export function solve(coming: Coming, means: Means): Solution | undefined {
  const must = means.must?.op === "swap" ? means.must.blockId : null;
  const orders: Order[] = must === null ? [{ blocks: coming.blocks, swapped: null }] : [];
  if (means.ops.includes("swap")) {
    const swaps = swapsOf(coming.blocks);
    orders.push(...swaps.filter(({ swapped }) => must === null || swapped?.includes(must)));
  }
  let best: Solution | undefined;
  for (const order of orders) {
    const found = solveInOrder(order, coming, means);
    if (found && (!best || better(found.score, best.score))) best = found;
  }
  return best;
}

function solveInOrder(order: Order, coming: Coming, means: Means): Solution | undefined {
  const { blocks, swapped } = order;
  const start: Step = {
    ...{ late: 0, points: swapped ? fixedPrice.swap : 0, at: 0 },
    ...{ choice: null, before: null },
  };
  // reached[i]: the best way to each minute at which block i can begin
  const reached: Map<number, Step>[] = blocks.map(() => new Map());
  const ends = new Map<number, Step>();
  (reached[0] ?? ends).set(0, start);

  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    // a block that is given another place is not left out as well
    const kept = swapped?.includes(block.id) ?? false;
    const alone = choicesOf(block, means).filter(({ op }) => !kept || op !== "skip");
    const together = next ? mergesOf(block, next, means) : [];
    for (const step of reached[index]?.values() ?? []) {
      for (const choice of alone) keep(reached[index + 1] ?? ends, after(step, choice, coming));
      for (const choice of together) keep(reached[index + 2] ?? ends, after(step, choice, coming));
    }
  }
  return bestOf(ends, order, coming.end);
}

function after(step: Step, choice: Choice, coming: Coming): Step {
  const points = step.points + choice.points;
  if (choice.op === "skip") return { ...step, points, choice, before: step };
  const { start, late } = startOf(choice.blocks[0], step.at, coming.base);
  const at = start + choice.minutes;
  return { late: step.late + late, points, at, choice, before: step };
}

function keep(reached: Map<number, Step>, step: Step): void {
  const known = reached.get(step.at);
  if (!known || better(step, known)) reached.set(step.at, step);
}

/** Of equal scores the one that ends last: it takes the fewest minutes. */
function bestOf(
  ends: ReadonlyMap<number, Step>,
  order: Order,
  end: number | null,
): Solution | undefined {
  let best: { step: Step; score: Score } | undefined;
  for (const step of [...ends.values()].sort((a, b) => b.at - a.at)) {
    const late = step.late + (end === null ? 0 : Math.max(0, step.at - end));
    const score = { late, points: step.points };
    if (!best || better(score, best.score)) best = { step, score };
  }
  if (!best) return undefined;
  const choices: Choice[] = [];
  for (let step: Step | null = best.step; step; step = step.before) {
    if (step.choice) choices.unshift(step.choice);
  }
  return { order, choices, score: best.score };
}
