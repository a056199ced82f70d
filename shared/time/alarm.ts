import { findBlock, nextBlock } from "../network/find.ts";
import type { BlockId, Session } from "../network/state.ts";
import { totalMs } from "./clock.ts";

/** What a session does by itself: the block `from` is followed by `blockId` at `at`, ms UTC. */
export type Alarm = { readonly at: number; readonly from: BlockId; readonly blockId: BlockId };

/**
 * A block that is set to go on by itself is followed when its time is up. Its zero must lie after
 * the last order: going back to it, or taking back that it went on, leaves it to the facilitator.
 *
 * @returns what is due and when, past or to come; null when nothing is
 */
export function alarmOf(session: Session): Alarm | null {
  if (session.phase !== "live" || session.frozen || session.clock.pausedAt !== null) return null;
  const { clock } = session;
  const block = findBlock(session, clock.blockId);
  const next = nextBlock(session);
  if (!block?.auto || !next) return null;
  const at = clock.startedAt + clock.pausedMs + totalMs(clock, block);
  return at > (session.revisedAt ?? 0) ? { at, from: block.id, blockId: next.id } : null;
}
