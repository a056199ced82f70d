import fc from "fast-check";
import { commandTypes, type Command, type CommandType } from "../../shared/network/commands.ts";
import { isRefused } from "../../shared/network/context.ts";
import { blankBlocks } from "../../shared/network/create.ts";
import { decide } from "../../shared/network/decide.ts";
import type { Event, Fact } from "../../shared/network/events.ts";
import { evolve } from "../../shared/network/evolve.ts";
import type { Actor, Viewer } from "../../shared/network/rights.ts";
import { nothing, type Network } from "../../shared/network/state.ts";
import { actorFor, likelyCommand } from "./likely.ts";
import { pickFrom } from "./pick.ts";
import { atTables, methodFor } from "./atTables.ts";
import { eveningAt, minute } from "./evening.ts";

/** One command of a made-up history, not yet filled in: that depends on what came before. */
export type Step = {
  readonly type: CommandType;
  /** Fills in the fields, chooses who gives it, and how long after the one before. */
  readonly seed: number;
};
export type Played = {
  readonly events: readonly Event[];
  readonly network: Network;
  readonly given: readonly { readonly actor: Actor; readonly command: Command }[];
};

/** What a session is made of comes more often than what is done to it once. */
const often: readonly CommandType[] = [
  "Join",
  "WriteActionPoint",
  "ReviseActionPoint",
  "HideEntry",
  "ShowEntry",
  "FormGroups",
  "SeatMember",
  "LockGroup",
  "StartBlock",
  "SkipBlock",
  "SplitBlock",
  "UndoClock",
  "PauseClock",
  "ResumeClock",
  "MarkAttendance",
  "AskQuestion",
  "SupportQuestion",
  "UnsupportQuestion",
  "HideQuestion",
];
const rare: ReadonlySet<CommandType> = new Set(["CloseSession", "RemoveMember", "GiveBackPlace"]);
const types: readonly CommandType[] = [
  ...commandTypes.flatMap((type) => (rare.has(type) ? [type] : [type, type])),
  ...[...often, ...often, ...often],
];

export const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...types),
  seed: fc.nat(),
});
/** @param maxLength steps */
export const steps = (maxLength = 150) => fc.array(step, { maxLength, size: "max" });

/**
 * Plays steps through the real `decide`, from an evening that is under way. Refused
 * commands leave no facts, as in a log.
 */
export function play(history: readonly Step[]): Played {
  const events: Event[] = [...atTables];
  let network = events.reduce(evolve, nothing);
  let now = eveningAt + 15 * minute;
  let ids = 0;
  const given: { actor: Actor; command: Command }[] = [];
  for (const { type, seed } of history) {
    const pick = pickFrom(seed);
    // what may be taken back may be so for ten seconds
    now += pick.below(type.startsWith("Undo") ? 9_000 : 1.5 * minute);
    const actor = actorFor(type, network, pick);
    const command = likelyCommand(type, network, actor, pick);
    given.push({ actor, command });
    const newId = () => `id${(ids += 1)}`;
    const decision = decide(network, command, {
      ...{ actor, now, version: events.length + 1, seed: String(seed), newId },
      session: { place: { sessionId: newId(), code: `CODE${ids}` }, blocks: blankBlocks },
      methodById: methodFor,
    });
    if (isRefused(decision)) continue;
    for (const fact of decision) {
      const event = { ...fact, at: now };
      events.push(event);
      network = evolve(network, event);
    }
  }
  return { events, network, given };
}

/** Everybody who may look: the roles, each member who ever was, and one who never was. */
export function viewersOf(events: readonly Event[]): Viewer[] {
  const ids = events.flatMap((event) => (event.type === "MemberAdded" ? [event.member.id] : []));
  return [
    { role: "facilitator" },
    { role: "supervisor" },
    { role: "screen" },
    ...speakersOf(events),
    ...[...ids, "nobody"].map(
      (memberId) => ({ role: "member", memberId, tokenHash: `of ${memberId}` }) as const,
    ),
  ];
}

/** The guest of each session that ever was, and of one that never was. */
export function speakersOf(events: readonly Event[]): (Viewer & { role: "speaker" })[] {
  const ids = events.flatMap((event) => (event.type === "SessionPlanned" ? [event.sessionId] : []));
  return [...ids, "nowhere"].map((sessionId) => ({ role: "speaker", sessionId, keyHash: "" }));
}

/** Facts that a log can hold: two are made by redaction only. */
export type StoredType = Exclude<Fact["type"], "EntryGone" | "QuestionGone">;
/** A kind of fact that is not in this table does not compile. */
const stored: Record<StoredType, true> = {
  NetworkCreated: true,
  MemberAdded: true,
  MemberCorrected: true,
  MemberRemoved: true,
  DeviceLinked: true,
  DeviceUnlinked: true,
  GroupRuleAdded: true,
  GroupRuleRemoved: true,
  SessionPlanned: true,
  SessionEdited: true,
  BlockAdded: true,
  BlockEdited: true,
  BlockMoved: true,
  BlockRemoved: true,
  SessionOpened: true,
  SessionClosed: true,
  SessionReopened: true,
  BlockStarted: true,
  ClockPaused: true,
  ClockResumed: true,
  TimeAdded: true,
  PlanApplied: true,
  BlockSkipped: true,
  BlockRestored: true,
  BlockSplit: true,
  ClockUndone: true,
  SessionFrozen: true,
  SessionUnfrozen: true,
  ScreenTurned: true,
  AttendanceMarked: true,
  GroupsFormed: true,
  CirclesFixed: true,
  MemberSeated: true,
  GroupLocked: true,
  GroupUnlocked: true,
  GroupsCleared: true,
  ActionPointWritten: true,
  ActionPointRevised: true,
  ActionPointWithdrawn: true,
  EntryHidden: true,
  EntryShown: true,
  MethodKept: true,
  MethodRemoved: true,
  MethodLaid: true,
  TableTurned: true,
  TableGone: true,
  TurnsTaken: true,
  TablesCalled: true,
  TablesOrdered: true,
  SpeakerLinked: true,
  QuestionAsked: true,
  QuestionWithdrawn: true,
  QuestionSupported: true,
  QuestionUnsupported: true,
  QuestionHidden: true,
  QuestionShown: true,
  QuestionAnswered: true,
};
export const storedTypes = Object.keys(stored) as StoredType[];
