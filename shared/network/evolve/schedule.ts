import type { Event } from "../events.ts";
import type { Clock, Frozen, Network, Session, Undo } from "../state.ts";
import { changeSession } from "./change.ts";

/** Facts after which the same order, given on what was seen before, comes too late. */
type Revising = Extract<Event, { sessionId: string }>;
export type ScheduleEvent = Extract<
  Event,
  {
    type:
      | "PlanApplied"
      | "BlockSkipped"
      | "BlockRestored"
      | "ClockUndone"
      | "SessionFrozen"
      | "SessionUnfrozen";
  }
>;

const undoable: readonly Event["type"][] = [
  ...(["BlockStarted", "ClockPaused", "ClockResumed", "TimeAdded"] as const),
  ...(["PlanApplied", "BlockSkipped"] as const),
];

/** As `changeSession`, for what changes the clock or the agenda: counts it and keeps what was. */
export function reviseSession(
  network: Network,
  event: Revising,
  change: (session: Session) => Session,
): Network {
  return changeSession(network, event.sessionId, (session) => ({
    ...change(session),
    revision: (session.revision ?? 0) + 1,
    revisedAt: event.at,
    undo: undoable.includes(event.type) ? undoOf(session, event) : null,
  }));
}

function undoOf(session: Session, { type, at }: Revising): Undo {
  const { runs, screen, blocks, end = null, anchor = null, skipped = [] } = session;
  const moved = type === "PlanApplied" || type === "BlockSkipped";
  return {
    ...{ at, runs, screen, end, anchor },
    clock: session.phase === "live" ? session.clock : null,
    ...(moved ? { blocks, skipped } : { blocks: null, skipped: null }),
  };
}

export function evolveSchedule(network: Network, event: ScheduleEvent): Network {
  return reviseSession(network, event, (session) => schedule(session, event));
}

function schedule(session: Session, event: ScheduleEvent): Session {
  const { blocks, skipped = [] } = session;
  switch (event.type) {
    case "PlanApplied": {
      const { end, anchor } = event;
      return { ...session, blocks: event.blocks, skipped: event.skipped, end, anchor };
    }
    case "BlockSkipped": {
      const index = blocks.findIndex(({ id }) => id === event.blockId);
      const block = blocks[index];
      if (!block) return session;
      return {
        ...session,
        blocks: blocks.toSpliced(index, 1),
        skipped: [...skipped, { block, index }],
      };
    }
    case "BlockRestored": {
      const one = skipped.find(({ block }) => block.id === event.blockId);
      if (!one) return session;
      return {
        ...session,
        blocks: blocks.toSpliced(event.index, 0, one.block),
        skipped: skipped.filter((other) => other !== one),
      };
    }
    case "ClockUndone":
      return session.undo ? undone(session, session.undo) : session;
    case "SessionFrozen":
      return {
        ...still(session, (clock) => ({ ...clock, pausedAt: clock.pausedAt ?? event.at })),
        frozen: {
          at: event.at,
          paused: session.phase === "live" && session.clock.pausedAt !== null,
        },
      };
    case "SessionUnfrozen":
      return {
        ...(session.frozen?.paused ? session : still(session, (clock) => resumed(clock, event.at))),
        frozen: null,
      };
  }
}

function undone(session: Session, undo: Undo): Session {
  const { runs, screen, end, anchor, clock } = undo;
  const before = {
    ...withoutClock(session),
    ...{ runs, screen, end, anchor },
    blocks: undo.blocks ?? session.blocks,
    skipped: undo.skipped ?? session.skipped ?? [],
    openedAt: session.phase === "draft" ? undo.at : session.openedAt,
  };
  return clock ? { ...before, phase: "live", clock } : { ...before, phase: "open" };
}

export function still(session: Session, change: (clock: Clock) => Clock): Session {
  return session.phase === "live" ? { ...session, clock: change(session.clock) } : session;
}

export function resumed(clock: Clock, at: number): Clock {
  return { ...clock, pausedAt: null, pausedMs: clock.pausedMs + pauseOf(clock, at) };
}

/** @returns ms that the pause lasts up to now; 0 when it runs */
export function pauseOf(clock: Clock, at: number): number {
  return clock.pausedAt === null ? 0 : Math.max(0, at - clock.pausedAt);
}

type Base = Omit<Extract<Session, { phase: "draft" }>, "phase" | "undo" | "frozen">;
type Droppable = {
  phase?: Session["phase"];
  clock?: Clock;
  openedAt?: number;
  closedAt?: number;
  undo?: Undo | null;
  frozen?: Frozen | null;
};

/** What every phase has, so that a clock never stays behind in a phase without one. */
export function withoutClock(session: Session): Base {
  const base: Base & Droppable = { ...session };
  delete base.phase;
  delete base.clock;
  delete base.openedAt;
  delete base.closedAt;
  delete base.undo;
  delete base.frozen;
  return base;
}
