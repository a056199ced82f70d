import type { Event } from "../events.ts";
import type { Attendance, Clock, Network, Run, Session } from "../state.ts";
import { changeSession } from "./change.ts";
import { clearTables } from "./tables.ts";
import { pauseOf, resumed, reviseSession, still, withoutClock } from "./schedule.ts";

type RunEvent = Extract<
  Event,
  {
    type:
      | "SessionOpened"
      | "SessionClosed"
      | "SessionReopened"
      | "BlockStarted"
      | "ClockPaused"
      | "ClockResumed"
      | "TimeAdded"
      | "ScreenTurned";
  }
>;

/** The phases of a session and its clock. */
export function evolveRun(network: Network, event: RunEvent): Network {
  const run = (session: Session) => runSession(session, event);
  const changed =
    event.type === "ScreenTurned"
      ? changeSession(network, event.sessionId, run)
      : reviseSession(network, event, run);
  if (event.type !== "SessionClosed") return changed;
  const { sessions } = changeSession(changed, event.sessionId, (session) => ({
    ...session,
    attendance: [...session.attendance, ...absent(network, session)],
  }));
  // what was for a group only does not outlive the session
  return {
    ...clearTables(changed),
    sessions,
    entries: changed.entries.filter(
      (entry) => entry.sessionId !== event.sessionId || entry.audience.to !== "group",
    ),
  };
}

/** Who did not come is written down at the end: later sessions have other people on the roster. */
function absent({ members }: Network, { attendance }: Session): Attendance[] {
  const known = new Set(attendance.map((row) => row.memberId));
  return members
    .filter(({ id, guest }) => !guest && !known.has(id))
    .map(({ id }) => ({ memberId: id, status: "expected", arrivedAt: null, goneAt: null }));
}

function runSession(session: Session, event: RunEvent): Session {
  switch (event.type) {
    case "SessionOpened":
      return {
        ...withoutClock(session),
        ...{ phase: "open", openedAt: event.at, end: event.end ?? session.end ?? null },
      };
    case "SessionClosed":
      return {
        ...withoutClock(session),
        phase: "closed",
        openedAt: openedAt(session, event.at),
        closedAt: event.at,
        runs: endRun(session, event.at),
        screen: "auto",
      };
    case "SessionReopened":
      return { ...withoutClock(session), phase: "open", openedAt: openedAt(session, event.at) };
    case "BlockStarted": {
      const run: Run = {
        blockId: event.blockId,
        startedAt: event.at,
        endedAt: null,
        pausedMs: 0,
        addedMs: event.addedMs,
        carriedMs: event.elapsedMs,
      };
      const clock: Clock = {
        blockId: event.blockId,
        startedAt: event.at - event.elapsedMs,
        addedMs: event.addedMs,
        pausedAt: null,
        pausedMs: 0,
      };
      return {
        ...session,
        phase: "live",
        openedAt: openedAt(session, event.at),
        clock,
        runs: [...endRun(session, event.at), run],
        screen: "auto",
      };
    }
    case "ClockPaused":
      return still(session, (clock) => ({ ...clock, pausedAt: clock.pausedAt ?? event.at }));
    case "ClockResumed":
      return still(session, (clock) => resumed(clock, event.at));
    case "TimeAdded":
      return still(session, (clock) => ({
        ...clock,
        addedMs: clock.addedMs + event.minutes * 60_000,
      }));
    case "ScreenTurned":
      return { ...session, screen: event.view };
  }
}

function openedAt(session: Session, at: number): number {
  return session.phase === "draft" ? at : session.openedAt;
}

function endRun(session: Session, at: number): readonly Run[] {
  const last = session.runs.at(-1);
  if (session.phase !== "live" || !last || last.endedAt !== null) return session.runs;
  return session.runs.with(-1, {
    ...last,
    endedAt: at,
    pausedMs: session.clock.pausedMs + pauseOf(session.clock, at),
    addedMs: session.clock.addedMs,
  });
}
