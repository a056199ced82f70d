import type { Signal } from "../../../shared/time/signal.ts";

/** What is heard of the clock at one moment: which block runs, and how near its end is. */
export type Heard = { readonly blockId: string; readonly signal: Signal };

const order: readonly Signal[] = ["calm", "soon", "last", "over"];

/**
 * @param before null when nothing ran, or when the page has only just come
 * @returns the signal to sound: only a step towards the end of the block that ran already. Minutes
 * that are added take a signal back in silence.
 */
export function bell(before: Heard | null, now: Heard | null): Signal | null {
  if (!before || !now || before.blockId !== now.blockId) return null;
  return order.indexOf(now.signal) > order.indexOf(before.signal) ? now.signal : null;
}
