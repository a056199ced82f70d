import type { Event } from "../events.ts";
import type { Clock, Frozen, Network, Session, Undo } from "../state.ts";
import { changeSession } from "./change.ts";
import { toldAfter } from "./told.ts";
import { rulesLeft, undone, undoOf } from "./undo.ts";

/** Facts after which the same order, given on what was seen before, comes too late. */
type Revising = Extract<Event, { sessionId: string }>;
export type ScheduleEvent = Extract<
  Event,
  {
    type:
      | "PlanApplied"
      | "BlockSkipped"
      | "BlockRestored"
      | "BlockSplit"
      | "ClockUndone"
      | "SessionFrozen"
      | "SessionUnfrozen";
  }
>;

/** As `changeSession`, for what changes the clock or the agenda: counts it and keeps what was. */
export function reviseSession(
  network: Network,
  event: Revising,
  change: (session: Session) => Session,
): Network {
  return changeSession(network, event.sessionId, (session) => ({
    ...change(session),
    ...toldAfter(session, event),
    revision: (session.revision ?? 0) + 1,
    revisedAt: event.at,
    undo: undoOf(session, event),
  }));
}

export function evolveSchedule(network: Network, event: ScheduleEvent): Network {
  const next = reviseSession(network, event, (session) => schedule(session, event));
  return event.type === "ClockUndone" ? rulesLeft(network, next, event.sessionId) : next;
}

function schedule(session: Session, event: ScheduleEvent): Session {
  const { blocks, skipped = [] } = session;
  switch (event.type) {
    case "PlanApplied": {
      const { end } = event;
      const anchor = { ...event.anchor, toldAt: event.at };
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
    case "BlockSplit": {
      const index = blocks.findIndex(({ id }) => id === event.block.id);
      if (index < 0) return session;
      return { ...session, blocks: blocks.toSpliced(index, 1, event.block, event.rest) };
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
