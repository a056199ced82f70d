import { findBlock, nextBlock } from "../network/find.ts";
import type { BlockId, Session } from "../network/state.ts";
import { totalMs } from "./clock.ts";

/** What a session does by itself: the block `from` is followed by `blockId` at `at`, ms UTC. */
export type Alarm = { readonly at: number; readonly from: BlockId; readonly blockId: BlockId };

/**
 * How long after its moment an alarm still goes off, ms. A server that was away for minutes takes up
 * where the room is; after longer the room has found its own way, or gone home, and the block stands
 * in overtime until somebody goes on.
 */
export const lateMs = 10 * 60_000;

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

/** @param now ms UTC. @returns whether its moment is so long ago that it does not go off any more */
export function missed(alarm: Alarm, now: number): boolean {
  return now > alarm.at + lateMs;
}

export type Due = { readonly session: Session; readonly alarm: Alarm };

/** @param now ms UTC. @returns the first alarm of these sessions that was not missed */
export function nextDue(sessions: readonly Session[], now: number): Due | undefined {
  let first: Due | undefined;
  for (const session of sessions) {
    const alarm = alarmOf(session);
    if (!alarm || missed(alarm, now)) continue;
    if (!first || alarm.at < first.alarm.at) first = { session, alarm };
  }
  return first;
}
