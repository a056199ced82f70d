import type { BlockId, Run, Session } from "../network/state.ts";
import type { RealTime } from "./types.ts";

const minuteMs = 60_000;

/** @param exportedAt ms UTC @returns what a block took of the session; null when it never ran */
export function realTime(session: Session, blockId: BlockId, exportedAt: number): RealTime | null {
  const runs = session.runs.filter((run) => run.blockId === blockId);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return null;
  const sum = (of: (run: Run) => number) =>
    Math.round(runs.reduce((total, run) => total + of(run), 0) / minuteMs);
  return {
    start: first.startedAt,
    end: last.endedAt,
    minutes: sum((run) => (run.endedAt ?? exportedAt) - run.startedAt),
    pausedMinutes: sum((run) => pausedMs(run, session, exportedAt)),
  };
}

/** A run that has not ended keeps its pauses in the session's clock. */
function pausedMs(run: Run, session: Session, exportedAt: number): number {
  if (run.endedAt !== null || session.phase !== "live") return run.pausedMs;
  const { pausedAt, pausedMs: before } = session.clock;
  return before + (pausedAt === null ? 0 : Math.max(0, exportedAt - pausedAt));
}
