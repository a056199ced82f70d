import { placeOf } from "../now/place.ts";
import { runningIndex } from "../../../../shared/network/find.ts";
import type { Block, Run, Session } from "../../../../shared/network/state.ts";
import { elapsedMs, totalMs } from "../../../../shared/time/clock.ts";
import {
  driftMinutes,
  lateMinutes,
  plannedStarts,
  promisedEnd,
  saidMoment,
} from "../../../../shared/time/plan.ts";
import { isReopened } from "../../../../shared/time/goOn.ts";
import { forecast } from "../../../../shared/time/replan/forecast.ts";
import { agendaOf } from "../../../../shared/time/replan/session.ts";
import type { Breach } from "../../../../shared/time/replan/types.ts";

/** `ran`: it was done; `skipped`: the session went past it; `coming`: still to do. */
export type RowState = "ran" | "now" | "skipped" | "coming";
export type RunRow = {
  readonly block: Block;
  readonly state: RowState;
  /** ms UTC: the real start of what ran, the predicted start of what comes. */
  readonly startsAt: number;
  /** ms UTC, by the schedule that everybody was told. */
  readonly plannedAt: number;
  /** Whole minutes later than was told; negative is earlier. */
  readonly late: number;
  /** How much of the running block is used, 0 to 1; 0 for the others. */
  readonly part: number;
};

const minuteMs = 60_000;

/** @param now ms UTC @returns one row for each block of the agenda, in its order */
export function runRows(session: Session, now: number, timeZone: string): RunRow[] {
  const planned = plannedStarts(session, timeZone);
  const again = isReopened(session);
  const at = again
    ? session.blocks.findIndex((block) => block === placeOf(session).next)
    : runningIndex(session);
  // when a session goes on that was closed nobody knows yet: it keeps its planned times
  const rows = again ? [] : forecast(agendaOf(session, { timeZone }), now).rows;
  const coming = new Map(rows.map((row) => [row.blockId, row.start]));
  return session.blocks.map((block, index) => {
    const run = session.runs.findLast((one) => one.blockId === block.id);
    const state = stateOf(session, index, at, run);
    const plannedAt = planned[index] ?? now;
    let startsAt = run?.startedAt ?? plannedAt;
    if (state === "coming") startsAt = coming.get(block.id) ?? plannedAt;
    if (state === "skipped") startsAt = plannedAt;
    const late = lateMinutes(startsAt - plannedAt);
    if (state === "coming") startsAt = saidMoment(startsAt, plannedAt);
    const part = index === at ? usedPart(session, block, now) : 0;
    return { block, state, startsAt, plannedAt, late, part };
  });
}

function stateOf(session: Session, index: number, at: number, run: Run | undefined): RowState {
  if (index === at) return isReopened(session) ? "coming" : "now";
  if (session.phase === "closed" || index < at) return run ? "ran" : "skipped";
  return "coming";
}

function usedPart(session: Session, block: Block, now: number): number {
  if (session.phase !== "live") return 0;
  return Math.min(1, elapsedMs(session.clock, now) / totalMs(session.clock, block));
}

/** Further off than this the session is on another day, and minutes say nothing. */
const anotherDay = 600;

/** How the session stands to what was told, in whole minutes. */
export type Drift =
  | { readonly how: "onTime" | "anotherDay" }
  | { readonly how: "behind" | "ahead"; readonly minutes: number };

export type Standing = {
  /** Of the block that comes next; of the end when there is none. */
  readonly drift: Drift;
  /** Minutes of slack in what is still to come. */
  readonly slack: number;
  /** Promises that break if all goes on like this; none on another day. */
  readonly passed: readonly Breach[];
};

/** @param now ms UTC */
export function standingOf(session: Session, now: number, timeZone: string): Standing {
  if (session.phase === "closed") {
    return { drift: driftFrom(driftMinutes(session, now, timeZone)), slack: 0, passed: [] };
  }
  const agenda = agendaOf(session, { timeZone });
  const { rows, end, slack, passed } = forecast(agenda, now);
  const next = session.phase === "live" ? rows[1] : rows[0];
  const drift = driftFrom(lateMinutes(next ? next.start - next.planned : end - agenda.end));
  return { drift, slack, passed: drift.how === "anotherDay" ? [] : passed };
}

function driftFrom(minutes: number): Drift {
  if (minutes === 0) return { how: "onTime" };
  if (Math.abs(minutes) > anotherDay) return { how: "anotherDay" };
  return { how: minutes > 0 ? "behind" : "ahead", minutes: Math.abs(minutes) };
}

/**
 * When the session ends, ms UTC: as was promised, and as it looks now (a whole number of minutes
 * off, as the desk says in words) or as it was.
 */
export function endsOf(
  session: Session,
  now: number,
  timeZone: string,
): { readonly planned: number; readonly expected: number } {
  const planned = promisedEnd(session, timeZone);
  if (session.phase === "closed") return { planned, expected: session.closedAt };
  return { planned, expected: planned + driftMinutes(session, now, timeZone) * minuteMs };
}
