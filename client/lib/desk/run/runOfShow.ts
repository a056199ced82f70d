import type { Block, Run, Session } from "../../../../shared/network/state.ts";
import { elapsedMs, remainingMs, totalMs } from "../../../../shared/time/clock.ts";
import { driftMinutes, plannedEnd, plannedStarts } from "../../../../shared/time/plan.ts";
import { zonedToUtc } from "../../../../shared/time/zone.ts";

/** `ran`: it was done; `skipped`: the session went past it; `coming`: still to do. */
export type RowState = "ran" | "now" | "skipped" | "coming";
export type RunRow = {
  readonly block: Block;
  readonly state: RowState;
  /** ms UTC: the real start of what ran, the predicted start of what comes. */
  readonly startsAt: number;
  /** ms UTC, by the agenda. */
  readonly plannedAt: number;
  /** Whole minutes later than the agenda says; negative is earlier. */
  readonly late: number;
  /** How much of the running block is used, 0 to 1; 0 for the others. */
  readonly part: number;
};

const minuteMs = 60_000;

/** @param now ms UTC @returns one row for each block of the agenda, in its order */
export function runRows(session: Session, now: number, timeZone: string): RunRow[] {
  const planned = plannedStarts(session, timeZone);
  const at = runningIndex(session);
  let next = firstFree(session, now, timeZone);
  return session.blocks.map((block, index) => {
    const run = session.runs.findLast((one) => one.blockId === block.id);
    const state = stateOf(session, index, at, run);
    const plannedAt = planned[index] ?? now;
    let startsAt = run?.startedAt ?? plannedAt;
    if (state === "coming") {
      startsAt = next;
      next += block.minutes * minuteMs;
    }
    if (state === "skipped") startsAt = plannedAt;
    const late = Math.round((startsAt - plannedAt) / minuteMs) + 0;
    // a prediction is a whole number of minutes off, so that the two times on a row agree with it
    if (state === "coming") startsAt = plannedAt + late * minuteMs;
    const part = index === at ? usedPart(session, block, now) : 0;
    return { block, state, startsAt, plannedAt, late, part };
  });
}

function runningIndex(session: Session): number {
  if (session.phase !== "live") return -1;
  return session.blocks.findIndex((block) => block.id === session.clock.blockId);
}

function stateOf(session: Session, index: number, at: number, run: Run | undefined): RowState {
  if (index === at) return "now";
  if (session.phase === "closed" || index < at) return run ? "ran" : "skipped";
  return "coming";
}

/** When the first block that is still to come can begin, ms UTC. */
function firstFree(session: Session, now: number, timeZone: string): number {
  if (session.phase !== "live") {
    return Math.max(now, zonedToUtc(session.date, session.start, timeZone));
  }
  const running = session.blocks[runningIndex(session)];
  return now + (running ? Math.max(0, remainingMs(session.clock, running, now)) : 0);
}

function usedPart(session: Session, block: Block, now: number): number {
  if (session.phase !== "live") return 0;
  return Math.min(1, elapsedMs(session.clock, now) / totalMs(session.clock, block));
}

/** Further off than this the session is on another day, and minutes say nothing. */
const anotherDay = 600;

/** How the session stands to its agenda, in whole minutes. */
export type Drift =
  | { readonly how: "onTime" | "anotherDay" }
  | { readonly how: "behind" | "ahead"; readonly minutes: number };

/** @param now ms UTC */
export function driftOf(session: Session, now: number, timeZone: string): Drift {
  const minutes = driftMinutes(session, now, timeZone);
  if (minutes === 0) return { how: "onTime" };
  if (Math.abs(minutes) > anotherDay) return { how: "anotherDay" };
  return { how: minutes > 0 ? "behind" : "ahead", minutes: Math.abs(minutes) };
}

/**
 * When the session ends, ms UTC: by the agenda, and as it looks now (a whole number of minutes off,
 * as the desk says in words) or as it was.
 */
export function endsOf(
  session: Session,
  now: number,
  timeZone: string,
): { readonly planned: number; readonly expected: number } {
  const planned = plannedEnd(session, timeZone);
  if (session.phase === "closed") return { planned, expected: session.closedAt };
  return { planned, expected: planned + driftMinutes(session, now, timeZone) * minuteMs };
}
