import type { BlockId } from "../../network/state.ts";
import { allMeans, type Means, type Op } from "./choices.ts";
import type { Coming } from "./coming.ts";
import { describe } from "./describe.ts";
import { solveFairly } from "./fair.ts";
import { giveOf, mayMerge, maySkip } from "./give.ts";
import { solve } from "./solve.ts";
import type { Plan } from "./types.ts";

/**
 * The best plan by each way of thinking: slack alone, one block pays, several pay, the same share
 * for all, and each of writing, merge, swap and skip. Only plans that keep every promise.
 *
 * @param end the promised end, ms UTC
 */
export function candidates(coming: Coming, end: number): Plan[] {
  const plain: Means = { ...allMeans, ops: [] };
  const all: Means[] = [plain, { ...plain, steps: false }];
  for (const block of coming.blocks) all.push({ ...plain, gives: block.id });
  for (const [op, blockId] of forced(coming)) {
    all.push({ ...allMeans, ops: [op], must: { op, blockId } });
    all.push({ ...allMeans, must: { op, blockId } });
  }
  const plans: Plan[] = [];
  for (const means of all) {
    const found = solve(coming, means);
    if (found && found.score.late === 0) plans.push(describe(found, coming, end));
  }
  const fair = solveFairly(coming);
  if (fair) plans.push(fairPlan(describe(fair, coming, end)));
  return plans;
}

/** A share that falls on one block alone, or on slack alone, is not called fair. */
function fairPlan(plan: Plan): Plan {
  return plan.strategy === "shorten" ? { ...plan, strategy: "fair" } : plan;
}

/** @returns what can be forced, and on which block */
function forced({ blocks }: Coming): [Op, BlockId][] {
  return blocks.flatMap((block, index): [Op, BlockId][] => {
    const next = blocks[index + 1];
    const ops: Op[] = [];
    if (block.writing && giveOf(block, true).free > 0) ops.push("writing");
    if (next && mayMerge(block, next)) ops.push("merge");
    if (block.mayMove) ops.push("swap");
    if (maySkip(block)) ops.push("skip");
    return ops.map((op) => [op, block.id]);
  });
}
