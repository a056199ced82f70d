import type { Block, Member, Run, Session } from "../network/state.ts";
import { plannedStarts } from "../time/plan.ts";
import type { BlockReport, RealTime } from "./types.ts";

const minuteMs = 60_000;

/** Each block as it was planned, as it went, and who sat with whom. */
export function blocksOf(
  session: Session,
  timeZone: string,
  names: ReadonlyMap<string, Member>,
  exportedAt: number,
): BlockReport[] {
  const starts = plannedStarts(session, timeZone);
  return session.blocks.map((block, index) => {
    const start = starts[index] ?? 0;
    return {
      kind: block.kind,
      title: block.title,
      planned: { start, end: start + block.minutes * minuteMs, minutes: block.minutes },
      real: realTime(session, block, exportedAt),
      groups: groupsOf(session, block, names),
    };
  });
}

function realTime(session: Session, block: Block, exportedAt: number): RealTime | null {
  const runs = session.runs.filter((run) => run.blockId === block.id);
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

function groupsOf(session: Session, block: Block, names: ReadonlyMap<string, Member>) {
  const formed = session.groups.find((one) => one.blockId === block.id);
  return (formed?.groups ?? [])
    .map(({ table, memberIds }) => ({
      table,
      names: memberIds.flatMap((id) => names.get(id)?.name ?? []),
    }))
    .sort((a, b) => a.table - b.table);
}
