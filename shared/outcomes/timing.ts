import type { Session } from "../network/state.ts";
import { promisedEnd } from "../time/plan.ts";
import type { BlockReport, Timing } from "./types.ts";

const minuteMs = 60_000;
const minutes = (ms: number) => Math.round(ms / minuteMs) + 0;
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

/**
 * How the session kept its hours and where the minutes went: but for rounding, `startLate`, the
 * differences of the blocks and `between` are together `endLate`.
 *
 * @param planned ms UTC, before the session got under way
 */
export function timingOf(
  session: Session,
  timeZone: string,
  planned: { readonly start: number; readonly end: number },
  blocks: readonly BlockReport[],
): Timing {
  const first = session.runs[0];
  const end = session.phase === "closed" ? session.runs.at(-1)?.endedAt : null;
  const agreedEnd = promisedEnd(session, timeZone);
  const plan = { plannedStart: planned.start, plannedEnd: planned.end, agreedEnd };
  const began = {
    realStart: first?.startedAt ?? null,
    startLate: first ? minutes(first.startedAt - planned.start) : null,
  };
  if (!first || typeof end !== "number") {
    return { ...plan, ...began, realEnd: null, endLate: null, between: null };
  }
  const ran = sum(session.runs.map((run) => (run.endedAt ?? end) - run.startedAt));
  const inBlocks = sum(blocks.map((block) => (block.planned?.minutes ?? 0) * minuteMs));
  const outside = end - first.startedAt - ran - (planned.end - planned.start - inBlocks);
  const endLate = minutes(end - planned.end);
  return { ...plan, ...began, realEnd: end, endLate, between: minutes(outside) };
}
