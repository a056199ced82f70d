import { runningIndex } from "../network/find.ts";
import type { Block, Session } from "../network/state.ts";
import { remainingMs } from "./clock.ts";
import { addDays, zonedToUtc } from "./zone.ts";

type Planned = Pick<Session, "date" | "start" | "end" | "anchor"> & {
  readonly blocks: readonly Pick<Block, "id" | "minutes" | "fixedStart">[];
};
const minuteMs = 60_000;
const halfDay = 720 * minuteMs;

/** @returns the moment that the session begins by the agenda, ms UTC */
export function plannedStart({ date, start }: Planned, timeZone: string): number {
  return zonedToUtc(date, start, timeZone);
}

/** @param time `HH:MM` on the day of the session, or after midnight. @returns ms UTC */
export function momentOf(session: Planned, time: string, timeZone: string): number {
  const { date } = session;
  const at = zonedToUtc(date, time, timeZone);
  const early = plannedStart(session, timeZone) - at > halfDay;
  return early ? zonedToUtc(addDays(date, 1), time, timeZone) : at;
}

/**
 * @returns when each block begins by the schedule that everybody was told, ms UTC, in the order of
 *   the blocks; a fixed start is waited for
 */
export function plannedStarts(session: Planned, timeZone: string): number[] {
  const { anchor } = session;
  let at = anchor?.after === null ? anchor.at : plannedStart(session, timeZone);
  return session.blocks.map(({ id, minutes, fixedStart }) => {
    const starts = fixedStart ? Math.max(at, momentOf(session, fixedStart, timeZone)) : at;
    at = anchor?.after === id ? anchor.at : starts + minutes * minuteMs;
    return starts;
  });
}

/** @returns when the agenda as it stands ends, ms UTC */
export function plannedEnd(session: Planned, timeZone: string): number {
  const last = session.blocks.at(-1);
  const starts = plannedStarts(session, timeZone).at(-1) ?? plannedStart(session, timeZone);
  if (last && session.anchor?.after === last.id) return session.anchor.at;
  return starts + (last?.minutes ?? 0) * minuteMs;
}

/** @returns the end that was promised, ms UTC; that of the agenda when none was */
export function promisedEnd(session: Planned, timeZone: string): number {
  return session.end ? momentOf(session, session.end, timeZone) : plannedEnd(session, timeZone);
}

/**
 * When the session ends if every block from here takes its planned minutes: the rest of the running
 * block and all blocks after it. A session that has not begun starts on time, or now when that is
 * past; a closed one ended when it was closed.
 *
 * @returns ms UTC
 */
export function predictedEnd(session: Session, now: number, timeZone: string): number {
  if (session.phase === "closed") return session.closedAt;
  const { blocks } = session;
  const index = runningIndex(session);
  const running = blocks[index];
  const begin =
    session.anchor?.after === null ? session.anchor.at : plannedStart(session, timeZone);
  let at = Math.max(now, begin);
  if (session.phase === "live") {
    at = now + (running ? Math.max(0, remainingMs(session.clock, running, now)) : 0);
  }
  for (const { fixedStart, minutes } of blocks.slice(index + 1)) {
    const starts = fixedStart ? Math.max(at, momentOf(session, fixedStart, timeZone)) : at;
    at = starts + minutes * minuteMs;
  }
  return at;
}

/** @returns whole minutes behind the end that was promised; negative is ahead */
export function driftMinutes(session: Session, now: number, timeZone: string): number {
  return lateMinutes(predictedEnd(session, now, timeZone) - promisedEnd(session, timeZone));
}

/**
 * Late is rounded, so that seconds raise no alarm; early counts whole minutes only: what a new
 * schedule rounds up to the minute is nothing won.
 *
 * @param ms positive is late
 */
export function lateMinutes(ms: number): number {
  const minutes = ms / minuteMs;
  return (minutes < 0 ? Math.ceil(minutes) : Math.round(minutes)) + 0;
}

/**
 * A moment to come, as every screen says it: whole minutes from what was told, so that two screens
 * never differ by a rounding, nor a time from the minutes behind that stand beside it.
 *
 * @param at when it looks to come, ms UTC @param told when it was told to come, ms UTC
 */
export const saidMoment = (at: number, told: number): number =>
  told + lateMinutes(at - told) * minuteMs;

/** @returns when the running block is done, ms UTC, as screens say it; what is over was over then */
export function saidEnd(
  session: Extract<Session, { phase: "live" }>,
  now: number,
  timeZone: string,
): number {
  const index = runningIndex(session);
  const running = session.blocks[index];
  const left = running ? remainingMs(session.clock, running, now) : 0;
  if (left <= 0) return now + left;
  const told = plannedStarts(session, timeZone)[index + 1] ?? promisedEnd(session, timeZone);
  return saidMoment(now + left, told);
}
