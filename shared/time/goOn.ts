import { findBlock } from "../network/find.ts";
import type { Block, Session } from "../network/state.ts";

/** @returns whether it ran before, was closed and is open again: it goes on where it was */
export function isReopened({ phase, runs }: Session): boolean {
  return phase === "open" && runs.length > 0;
}

/**
 * @returns the block that a session goes on with which was closed and is open again: what ran last,
 *   or the first one when that has left the agenda. Undefined for every other session
 */
export function goesOnWith(session: Session): Block | undefined {
  const last = session.phase === "open" && session.runs.at(-1);
  return last ? (findBlock(session, last.blockId) ?? session.blocks[0]) : undefined;
}
