import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { needBlock, needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Network, Session } from "../state.ts";
import { sessionOpened } from "./phases.ts";

/**
 * Start, next, back and jump are one order. `from` is what the sender saw running: a second tap,
 * or a second facilitator, comes too late and moves nothing.
 */
export function startBlock(network: Network, command: CommandOf<"StartBlock">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  if (session.phase === "closed") return refuse("wrong_phase");
  if (session.frozen) return refuse("frozen");
  const running = session.phase === "live" ? session.clock.blockId : null;
  if (running === block.id) return [];
  if (running !== command.from) return refuse("stale");

  const opening: Fact[] = session.phase === "draft" ? [sessionOpened(network, session)] : [];
  return [
    ...opening,
    {
      type: "BlockStarted",
      sessionId: session.id,
      blockId: block.id,
      ...carriedOver(session, block.id),
    },
  ];
}

/** Going back to a block goes on where it was left, so that a slip of the finger costs no time. */
function carriedOver(session: Session, blockId: string): { elapsedMs: number; addedMs: number } {
  const run = session.runs.findLast((other) => other.blockId === blockId);
  if (!run || run.endedAt === null) return { elapsedMs: 0, addedMs: 0 };
  const ran = run.endedAt - run.startedAt - run.pausedMs;
  return { elapsedMs: Math.max(0, run.carriedMs + ran), addedMs: run.addedMs };
}

type Live = Extract<Session, { phase: "live" }>;

function needRunning(
  network: Network,
  command: { sessionId: string; blockId: string; from?: number | undefined },
): Live | Refusal {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.phase !== "live") return refuse("wrong_phase");
  if (session.frozen) return refuse("frozen");
  return session.clock.blockId === command.blockId ? session : refuse("stale");
}

/**
 * What the sender saw is still so. A double tap, and a second facilitator, saw the clock of before;
 * who does not say what was seen is believed.
 */
export function sawLast(session: Session, from: number | undefined): boolean {
  return from === undefined || from === (session.revision ?? 0);
}

export function pauseClock(network: Network, command: CommandOf<"PauseClock">): Decision {
  const session = needRunning(network, command);
  if (isRefusal(session)) return session;
  if (session.clock.pausedAt !== null) return [];
  if (!sawLast(session, command.from)) return refuse("stale");
  return [{ type: "ClockPaused", sessionId: session.id }];
}

export function resumeClock(network: Network, command: CommandOf<"ResumeClock">): Decision {
  const session = needRunning(network, command);
  if (isRefusal(session)) return session;
  if (session.clock.pausedAt === null) return [];
  if (!sawLast(session, command.from)) return refuse("stale");
  return [{ type: "ClockResumed", sessionId: session.id }];
}

export function addTime(network: Network, command: CommandOf<"AddTime">): Decision {
  const session = needRunning(network, command);
  if (isRefusal(session)) return session;
  if (!sawLast(session, command.from)) return refuse("stale");
  return [{ type: "TimeAdded", sessionId: session.id, minutes: command.minutes }];
}

/** Takes back the last order of the clock, within ten seconds and when nothing came after it. */
export function undoClock(
  network: Network,
  command: CommandOf<"UndoClock">,
  { now }: Context,
): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.frozen) return refuse("frozen");
  if (!sawLast(session, command.from)) return refuse("stale");
  if (!session.undo) return refuse("nothing_to_undo");
  if (now - session.undo.at > limits.undoMs + limits.undoGraceMs) return refuse("undo_too_late");
  return [{ type: "ClockUndone", sessionId: session.id }];
}
