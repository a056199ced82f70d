import type { Event } from "../events.ts";
import type { Network, Session, Undo } from "../state.ts";
import { withoutClock } from "./schedule.ts";

type Revising = Extract<Event, { sessionId: string }>;

/** Orders that one press takes back. */
const ofClock: readonly Event["type"][] = [
  ...(["BlockStarted", "ClockPaused", "ClockResumed", "TimeAdded"] as const),
];
/** They change blocks too. Two of them are also how an agenda is made: see `undoOf`. */
const ofAgenda: readonly Event["type"][] = [
  ...(["PlanApplied", "BlockSkipped", "BlockRestored", "BlockSplit"] as const),
  ...(["BlockAdded", "BlockMoved"] as const),
];

/** @returns what to go back to; null after what cannot be taken back */
export function undoOf(session: Session, { type, at }: Revising): Undo | null {
  const { runs, screen, blocks, end = null, anchor = null, skipped = [] } = session;
  const underWay = session.phase === "open" || session.phase === "live";
  const moved = underWay && ofAgenda.includes(type);
  if (!moved && !ofClock.includes(type)) return null;
  return {
    ...{ at, runs, screen, end, anchor },
    clock: session.phase === "live" ? session.clock : null,
    ...(moved ? { blocks, skipped } : { blocks: null, skipped: null }),
  };
}

/** @returns the session before its last order; what was formed for a block that goes, goes along */
export function undone(session: Session, undo: Undo): Session {
  const { runs, end, anchor, clock } = undo;
  const ran = session.phase === "live" ? session.clock.blockId : undefined;
  // what somebody turned the screen to meanwhile stays, unless another block is on it again
  const screen = clock?.blockId === ran ? session.screen : undo.screen;
  const { told } = session;
  const agenda = {
    blocks: undo.blocks ?? session.blocks,
    skipped: undo.skipped ?? session.skipped ?? [],
  };
  const there = idsOf(agenda);
  const before = {
    ...withoutClock(session),
    ...{ runs, screen, end, anchor, ...agenda },
    // those of a block that is gone again go with it
    groups: session.groups.filter(({ blockId }) => there.has(blockId)),
    ...(told && {
      told: { ...told, halves: told.halves.filter((half) => there.has(half.blockId)) },
    }),
    openedAt: session.phase === "draft" ? undo.at : session.openedAt,
  };
  return clock ? { ...before, phase: "live", clock } : { ...before, phase: "open" };
}

function idsOf({ blocks, skipped = [] }: Pick<Session, "blocks" | "skipped">): Set<string> {
  return new Set([...blocks, ...skipped.map(({ block }) => block)].map(({ id }) => id));
}

/** @returns `after` without the rules for blocks that were in `before` and are no more */
export function rulesLeft(before: Network, after: Network, sessionId: string): Network {
  const ids = ({ sessions }: Network) =>
    sessions.filter(({ id }) => id === sessionId).flatMap((session) => [...idsOf(session)]);
  const left = ids(after);
  return withoutRulesOf(
    after,
    ids(before).filter((id) => !left.includes(id)),
  );
}

/** A rule for one block goes with it. */
export function withoutRulesOf(network: Network, blockIds: readonly string[]): Network {
  const about = ({ blockId }: Network["rules"][number]) =>
    typeof blockId === "string" && blockIds.includes(blockId);
  if (!network.rules.some(about)) return network;
  return { ...network, rules: network.rules.filter((rule) => !about(rule)) };
}
