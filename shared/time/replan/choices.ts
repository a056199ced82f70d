import type { BlockId } from "../../network/state.ts";
import { giveOf, mayMerge, maySkip, savedByMerge, splitOf, type Split } from "./give.ts";
import { fixedPrice, priceOfSkipping, priceOfTaken } from "./price.ts";
import type { PlannedBlock } from "./types.ts";

export type Op = "writing" | "merge" | "swap" | "skip";

/** Which means a plan may use. */
export type Means = {
  readonly ops: readonly Op[];
  /** Minutes out of steps, not only out of slack. */
  readonly steps: boolean;
  /** Which block gives minutes; null for all. */
  readonly gives: BlockId | "none" | null;
  /** This block must have its questions in writing, be merged with the next, or be skipped. */
  readonly must: { readonly op: Op; readonly blockId: BlockId } | null;
};
export const allMeans: Means = {
  ops: ["writing", "merge", "swap", "skip"],
  steps: true,
  gives: null,
  must: null,
};

/** Every block as it stands. */
export const noMeans: Means = { ops: [], steps: false, gives: "none", must: null };

/** One way to do one block, or two together. */
export type Choice = {
  readonly blocks: readonly [PlannedBlock] | readonly [PlannedBlock, PlannedBlock];
  readonly op: "none" | "writing" | "merge" | "skip";
  readonly minutes: number;
  /** Where the taken minutes come from, block by block. */
  readonly splits: readonly Split[];
  readonly points: number;
};

const nothingTaken: Split = { free: 0, slack: 0, steps: 0 };

function pointsOf(block: PlannedBlock, split: Split, writing: boolean): number {
  const { room } = giveOf(block, writing);
  return priceOfTaken(block.kind, split, room) + (writing ? fixedPrice.writing : 0);
}

function shortened(block: PlannedBlock, means: Means, writing: boolean): Choice[] {
  const give = giveOf(block, writing);
  const from = writing ? 1 : 0;
  const gives = means.gives === null || means.gives === block.id;
  const most = gives ? give.free + give.slack + (means.steps ? give.room : 0) : 0;
  const choices: Choice[] = [];
  for (let taken = from; taken <= most; taken += 1) {
    const split = splitOf(give, taken);
    choices.push({
      blocks: [block],
      op: writing ? "writing" : "none",
      minutes: block.minutes - taken,
      splits: [split],
      points: pointsOf(block, split, writing),
    });
  }
  return choices;
}

/** @returns every way to do one block by itself, the longest first for each */
export function choicesOf(block: PlannedBlock, means: Means): Choice[] {
  const must = means.must?.blockId === block.id ? means.must.op : null;
  if (must === "merge") return [];
  const choices: Choice[] = must === null ? shortened(block, means, false) : [];
  const writing = means.ops.includes("writing") && block.writing !== null && !block.protected;
  if (writing && must !== "skip") choices.push(...shortened(block, means, true));
  if (means.ops.includes("skip") && maySkip(block) && must !== "writing") {
    choices.push({
      blocks: [block],
      op: "skip",
      minutes: 0,
      splits: [nothingTaken],
      points: priceOfSkipping(block.kind, block.minutes),
    });
  }
  return choices;
}

/** @returns every way to do two neighbours together; none when they may not */
export function mergesOf(first: PlannedBlock, second: PlannedBlock, means: Means): Choice[] {
  const must = means.must;
  if (must !== null && must.op !== "merge" && [first.id, second.id].includes(must.blockId))
    return [];
  if (!means.ops.includes("merge") || !mayMerge(first, second)) return [];
  const saved = savedByMerge(first, second);
  const choices: Choice[] = [];
  for (let free = 1; free <= saved; free += 1) choices.push(merged(first, second, free, 0, 0));
  const most = (block: PlannedBlock) => {
    const { slack, room } = giveOf(block);
    return means.gives === null || means.gives === block.id ? slack + (means.steps ? room : 0) : 0;
  };
  for (let a = 0; a <= most(first); a += 1) {
    for (let b = 0; b <= most(second); b += 1) {
      if (a + b > 0) choices.push(merged(first, second, saved, a, b));
    }
  }
  return choices;
}

function merged(
  first: PlannedBlock,
  second: PlannedBlock,
  free: number,
  a: number,
  b: number,
): Choice {
  const splits = [splitOf(giveOf(first), a), splitOf(giveOf(second), b)] as const;
  const points =
    pointsOf(first, splits[0], false) + pointsOf(second, splits[1], false) + fixedPrice.merge;
  return {
    blocks: [first, second],
    op: "merge",
    minutes: first.minutes + second.minutes - free - a - b,
    splits: [{ ...splits[0], free }, splits[1]],
    points,
  };
}
