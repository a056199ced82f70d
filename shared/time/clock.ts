import type { Block, Clock } from "../network/state.ts";

const minuteMs = 60_000;

/** @returns ms that the block has run, without pauses; never negative */
export function elapsedMs(clock: Clock, now: number): number {
  return Math.max(0, (clock.pausedAt ?? now) - clock.startedAt - clock.pausedMs);
}

/** @returns ms that the block may take, with the time that was added */
export function totalMs(clock: Clock, block: Pick<Block, "minutes">): number {
  return block.minutes * minuteMs + clock.addedMs;
}

/** @returns ms left; negative is overtime */
export function remainingMs(clock: Clock, block: Pick<Block, "minutes">, now: number): number {
  return totalMs(clock, block) - elapsedMs(clock, now);
}
