import { isReopened } from "../../../shared/time/goOn.ts";
import { endsOf, runRows } from "../desk/run/runOfShow.ts";
import type { Session } from "../../../shared/network/state.ts";
import { plannedEnd } from "../../../shared/time/plan.ts";

/** `plan`: still to come; `ran`, `now` and `skipped` only in a session that has begun. */
export type BlockTime = {
  readonly state: "plan" | "ran" | "now" | "skipped";
  /** When it began, or will begin, ms UTC; null for what was skipped. */
  readonly at: number | null;
  /** When it was over, ms UTC; null as long as it is not. */
  readonly until: number | null;
};

const minuteMs = 60_000;

/**
 * The times of an agenda, in the order of its blocks. Before it begins they are those of the
 * schedule; while it runs those of the desk: what ran the last time that it ran, what comes as it
 * looks now. From the block that runs on they never fall.
 *
 * @param now ms UTC; only what runs asks for it
 */
export function agendaTimes(session: Session, now: number, timeZone: string): BlockTime[] {
  const { runs, phase } = session;
  const again = isReopened(session);
  const left = again ? runs.at(-1)?.blockId : undefined;
  let earliest = -Infinity;
  return runRows(session, now, timeZone).map(({ block, state, startsAt, plannedAt }) => {
    if (state === "skipped") return { state, at: null, until: null };
    if (state === "coming" && block.id !== left) {
      const at = Math.max(earliest, phase === "live" ? startsAt : plannedAt);
      // nobody knows when a session goes on that was closed: its schedule, after what ran
      earliest = again ? at + block.minutes * minuteMs : at;
      return { state: "plan", at, until: null };
    }
    const run = runs.findLast(({ blockId }) => blockId === block.id);
    const at = run?.startedAt ?? startsAt;
    if (state === "now") {
      earliest = at;
      return { state, at, until: null };
    }
    const until = run?.endedAt ?? (phase === "closed" ? session.closedAt : at);
    earliest = until;
    return { state: "ran", at, until };
  });
}

/** @returns when it all is, will be or was over, ms UTC; as the desk says once it runs */
export function agendaEnd(
  session: Session,
  times: readonly BlockTime[],
  now: number,
  timeZone: string,
): number {
  if (session.runs.length === 0) return plannedEnd(session, timeZone);
  if (session.phase !== "open") return endsOf(session, now, timeZone).expected;
  const last = times.at(-1);
  const planned = (last?.at ?? now) + (session.blocks.at(-1)?.minutes ?? 0) * minuteMs;
  return last?.until ?? planned;
}
