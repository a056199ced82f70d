import { runningIndex } from "../../../shared/network/find.ts";
import type { Run, Session } from "../../../shared/network/state.ts";

/** `plan`: still to come; `ran`, `now` and `skipped` only in a session that has begun. */
export type BlockTime = {
  readonly state: "plan" | "ran" | "now" | "skipped";
  /** When it began, or begins by the schedule, ms UTC; null for what was skipped. */
  readonly at: number | null;
  /** When it was over, ms UTC; null as long as it is not. */
  readonly until: number | null;
};

const minuteMs = 60_000;

/**
 * One line of times for an agenda that may have run, in part or whole: what ran as it ran, then what
 * comes as it was told, or as late as what stands before it makes it.
 *
 * @param told when each block begins by the schedule, ms UTC, in the order of the blocks
 */
export function agendaTimes(session: Session, told: readonly number[]): BlockTime[] {
  const { runs, blocks, phase } = session;
  const current = currentIndex(session);
  let earliest = -Infinity;
  return blocks.map((block, index) => {
    const mine = runs.filter(({ blockId }) => blockId === block.id);
    const [first] = mine;
    const past = phase === "closed" || index <= current;
    if (past && !first) return { state: "skipped", at: null, until: null };
    if (past && first) {
      const now = phase === "live" && index === current;
      const until = now ? null : endOf(session, mine.at(-1) ?? first);
      earliest = until ?? Math.max(earliest, first.startedAt + block.minutes * minuteMs);
      return { state: now ? "now" : "ran", at: first.startedAt, until };
    }
    const at = Math.max(earliest, told[index] ?? earliest);
    earliest = at + block.minutes * minuteMs;
    return { state: "plan", at, until: null };
  });
}

/** @returns when it all is, or was, over, ms UTC; null without blocks */
export function agendaEnd(session: Session, times: readonly BlockTime[]): number | null {
  if (session.phase === "closed" && session.runs.length > 0) return session.closedAt;
  const last = times.findLastIndex(({ at }) => at !== null);
  const time = times[last];
  if (!time || time.at === null) return null;
  return time.until ?? time.at + (session.blocks[last]?.minutes ?? 0) * minuteMs;
}

/** The block that runs; when it was closed and opened again, the one that ran last. */
function currentIndex(session: Session): number {
  const last = session.runs.at(-1);
  return session.phase === "live"
    ? runningIndex(session)
    : session.blocks.findIndex(({ id }) => id === last?.blockId);
}

function endOf(session: Session, run: Run): number {
  return run.endedAt ?? (session.phase === "closed" ? session.closedAt : run.startedAt);
}
