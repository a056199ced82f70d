import type { PlannedBlock } from "./types.ts";

const leastBreak = 10;

/** @returns minutes below which the block is never shortened, its questions not in writing */
export function leastMinutes(block: PlannedBlock): number {
  if (block.protected) return block.minutes;
  const least = block.kind === "break" ? Math.max(block.minimum, leastBreak) : block.minimum;
  return Math.min(block.minutes, Math.max(0, least));
}

/** What a block can give: minutes for free, then out of its slack, then out of its steps. */
export type Give = { readonly free: number; readonly slack: number; readonly room: number };

/** @param writing with its questions in writing */
export function giveOf(block: PlannedBlock, writing = false): Give {
  const least = leastMinutes(block);
  const questions = writing && !block.protected ? block.writing : null;
  const floor = Math.max(0, least - (questions?.minimum ?? 0));
  const free = Math.min(questions?.minutes ?? 0, block.minutes - floor);
  const left = block.minutes - floor - free;
  const slack = Math.min(block.protected ? 0 : block.slack, left);
  return { free, slack, room: left - slack };
}

export type Split = { readonly free: number; readonly slack: number; readonly steps: number };

/** @returns where `minutes` come from, the cheapest first */
export function splitOf(give: Give, minutes: number): Split {
  const free = Math.min(give.free, minutes);
  const slack = Math.min(give.slack, minutes - free);
  return { free, slack, steps: minutes - free - slack };
}

export function maySkip(block: PlannedBlock): boolean {
  const kept = block.protected || block.kind === "break" || block.kind === "closing";
  return block.optional && !kept;
}

/** @returns whether `first` may be done together with `second`, when that comes right after */
export function mayMerge(first: PlannedBlock, second: PlannedBlock): boolean {
  if (first.merge === null || first.merge.with !== second.id) return false;
  if (first.protected || second.protected) return false;
  return second.fixedStart === null && second.notBefore === null;
}

/** @returns minutes saved by doing both together, before any is shortened */
export function savedByMerge(first: PlannedBlock, second: PlannedBlock): number {
  const least = leastMinutes(first) + leastMinutes(second);
  return Math.max(0, Math.min(first.merge?.saves ?? 0, least));
}
