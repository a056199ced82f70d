import { remainingMs } from "../clock.ts";
import { giveOf } from "./give.ts";
import type { PlannedAgenda, PlannedBlock } from "./types.ts";

export const minuteMs = 60_000;

/** What is still to be done: whole minutes counted from `base`. */
export type Coming = {
  /** ms UTC, a whole minute. */
  readonly base: number;
  /** The running block first (`minutes` is what is left), then all that come. */
  readonly blocks: readonly PlannedBlock[];
  /** Minutes from `base` to the promised end; null when the end may move. */
  readonly end: number | null;
};

/** The running block with its time left in ms, never negative; and the blocks after it. */
export type Now = {
  readonly running: { readonly block: PlannedBlock; readonly leftMs: number } | null;
  readonly next: readonly PlannedBlock[];
  /** ms UTC at which the next block can begin if the running one takes its time. */
  readonly free: number;
};

export function nowIn({ blocks, running: clock }: PlannedAgenda, now: number): Now {
  const at = blocks.findIndex((block) => block.id === clock?.blockId);
  const block = blocks[at];
  if (!clock || !block) {
    return { running: null, next: blocks, free: Math.max(now, blocks[0]?.startsAt ?? now) };
  }
  const leftMs = Math.max(0, remainingMs(clock, block, now));
  return { running: { block, leftMs }, next: blocks.slice(at + 1), free: now + leftMs };
}

/**
 * A started minute counts as gone, so that no plan passes the end by seconds. What the running
 * block can still give: the slack that is left, and its questions.
 */
export function comingFrom(agenda: PlannedAgenda, now: number): Coming {
  const { running, next, free } = nowIn(agenda, now);
  const left = running ? restOf(running.block, running.leftMs, slackLeft(agenda, now)) : null;
  const base = Math.ceil(free / minuteMs) * minuteMs - (left?.minutes ?? 0) * minuteMs;
  return {
    base,
    blocks: left ? [left, ...next] : next,
    end: Math.floor((agenda.end - base) / minuteMs),
  };
}

/**
 * @returns whole minutes of the running block's slack that are not used; none when time was added,
 * which is done when the slack is gone
 */
export function slackLeft(agenda: PlannedAgenda, now: number): number {
  const { running } = nowIn(agenda, now);
  if (!running || (agenda.running?.addedMs ?? 0) > 0) return 0;
  return Math.min(giveOf(running.block).slack, Math.floor(running.leftMs / minuteMs));
}

function restOf(block: PlannedBlock, leftMs: number, slack: number): PlannedBlock {
  const minutes = Math.floor(leftMs / minuteMs);
  const questions = Math.min(block.writing?.minutes ?? 0, minutes);
  const minimum = minutes - slack;
  return {
    ...{ ...block, minutes, slack, minimum, turns: null },
    ...{ optional: false, mayMove: false, fixedStart: null, notBefore: null, merge: null },
    writing: questions > 0 ? { minutes: questions, minimum: Math.min(questions, minimum) } : null,
  };
}
