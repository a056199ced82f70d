import type { Block, Clock } from "../network/state.ts";
import { remainingMs, totalMs } from "./clock.ts";

/** How near the end is: nothing yet, a fifth left, round off, past zero. */
export type Signal = "calm" | "soon" | "last" | "over";

const minuteMs = 60_000;

/**
 * `soon` from 20 % left, `last` from 5 % or a minute, whichever is longer, `over` at zero. A block
 * of a minute or two has its `last` halfway: it would begin with it.
 *
 * @param remaining ms, negative is overtime
 * @param total ms planned and added together
 */
export function signalAt(remaining: number, total: number): Signal {
  if (remaining <= 0) return "over";
  if (remaining <= Math.max(total / 20, Math.min(minuteMs, total / 2))) return "last";
  return remaining <= total / 5 ? "soon" : "calm";
}

/**
 * @param planned the block that runs
 * @param now ms UTC by the server's clock
 * @returns the signal that every device shows at that moment; a paused clock keeps its own
 */
export function signalOf(clock: Clock, planned: Pick<Block, "minutes">, now: number): Signal {
  return signalAt(remainingMs(clock, planned, now), totalMs(clock, planned));
}
