import type { Block, Clock } from "../network/state.ts";

/** How urgent the time is: `soon` from 20 % left, `last` from 5 % or a minute, `over` past zero. */
export type Signal = "calm" | "soon" | "last" | "over";

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

export function signal(remaining: number, total: number): Signal {
  if (remaining < 0) return "over";
  if (remaining <= Math.max(total * 0.05, minuteMs)) return "last";
  return remaining <= total * 0.2 ? "soon" : "calm";
}

/**
 * Minutes and seconds as on a kitchen timer: "12:40", and "+2:05" for overtime. A started second
 * counts as left, so that a block of 15 minutes begins with "15:00" and zero is really zero.
 */
export function formatCountdown(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const shown = Math.abs(seconds);
  const clock = `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`;
  return seconds < 0 ? `+${clock}` : clock;
}
