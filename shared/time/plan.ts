import type { Block, Session } from "../network/state.ts";
import { remainingMs } from "./clock.ts";
import { zonedToUtc } from "./zone.ts";

type Planned = Pick<Session, "date" | "start" | "blocks">;
const minuteMs = 60_000;

const lengthMs = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.minutes * minuteMs, 0);

/** @returns when each block begins by the agenda, ms UTC, in the order of the blocks */
export function plannedStarts(session: Planned, timeZone: string): number[] {
  const start = zonedToUtc(session.date, session.start, timeZone);
  return session.blocks.map((_, index) => start + lengthMs(session.blocks.slice(0, index)));
}

/** @returns when the agenda ends, ms UTC */
export function plannedEnd(session: Planned, timeZone: string): number {
  return zonedToUtc(session.date, session.start, timeZone) + lengthMs(session.blocks);
}

/**
 * When the session ends if every block from here takes its planned minutes: the rest of the
 * running block and all blocks after it. A session that has not begun starts on time, or now when
 * that is past; a closed one ended when it was closed.
 *
 * @returns ms UTC
 */
export function predictedEnd(session: Session, now: number, timeZone: string): number {
  if (session.phase === "closed") return session.closedAt;
  if (session.phase !== "live") {
    const start = zonedToUtc(session.date, session.start, timeZone);
    return Math.max(now, start) + lengthMs(session.blocks);
  }
  const { clock, blocks } = session;
  const at = blocks.findIndex((block) => block.id === clock.blockId);
  const running = blocks[at];
  const left = running ? Math.max(0, remainingMs(clock, running, now)) : 0;
  return now + left + lengthMs(blocks.slice(at + 1));
}

/** @returns whole minutes behind the agenda; negative is ahead */
export function driftMinutes(session: Session, now: number, timeZone: string): number {
  const drift = predictedEnd(session, now, timeZone) - plannedEnd(session, timeZone);
  return Math.round(drift / minuteMs) + 0;
}
