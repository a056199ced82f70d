import type { Event } from "./events.ts";
import {
  maySeeQuestion,
  redactQuestion,
  redactQuestionEvent,
  singledOutByQuestion,
} from "./redactQuestion.ts";
import { eventForSpeaker, networkForSpeaker, withoutHashes } from "./redactSpeaker.ts";
import { redactTables, redactTablesEvent, singledOutByTable } from "./redactTables.ts";
import type { Viewer } from "./rights.ts";
import {
  noSecrets,
  type ActionPoint,
  type Block,
  type Member,
  type Network,
  type Session,
  type Skipped,
  type Undo,
} from "./state.ts";

/**
 * The one gate: nothing leaves the server but through these two functions. Their law is a property
 * test for every role: folding the redacted events gives the redacted fold. Built by allowing:
 * secrets have no way through.
 */
export function redactNetwork(network: Network, viewer: Viewer): Network {
  if (viewer.role === "speaker") return networkForSpeaker(network, viewer);
  return {
    id: network.id,
    name: network.name,
    timeZone: network.timeZone,
    createdAt: network.createdAt,
    members: network.members.map((member) => redactMember(member, viewer)),
    rules: viewer.role === "facilitator" ? network.rules : [],
    circles: network.circles,
    methods: viewer.role === "facilitator" ? network.methods : [],
    sessions: network.sessions.map((session) => redactSession(session, viewer)),
    entries: network.entries.filter((entry) => maySee(entry, viewer)),
    questions: network.questions
      .filter((question) => maySeeQuestion(question, viewer))
      .map((question) => redactQuestion(question, viewer)),
    tables: redactTables(network.tables, viewer),
    secrets: noSecrets,
  };
}

/** @returns the event as this viewer may see it, or null when there is nothing to see */
export function redactEvent(event: Event, viewer: Viewer): Event | null {
  if (viewer.role === "speaker") return eventForSpeaker(event, viewer);
  const desk = viewer.role === "facilitator";
  switch (event.type) {
    case "NetworkCreated":
      return withoutHashes(event);
    case "SpeakerLinked":
    case "DeviceLinked":
    case "DeviceUnlinked":
      return null;
    case "MemberAdded":
      return { ...event, member: redactMember(event.member, viewer) };
    case "MemberCorrected": {
      const { learningQuestion, contact } = redactPersonal(event.memberId, event, viewer);
      return { ...event, learningQuestion, contact };
    }
    case "GroupRuleAdded":
    case "GroupRuleRemoved":
      return desk ? event : null;
    case "GroupLocked":
    case "GroupUnlocked":
    case "MethodKept":
    case "MethodRemoved":
      return desk ? event : null;
    case "GroupsFormed": {
      if (desk) return event;
      const { type, sessionId, blockId, groups, at } = event;
      return { type, sessionId, blockId, groups, broken: [], at };
    }
    case "MemberSeated":
      return desk ? event : { ...event, broken: [] };
    case "SessionPlanned":
      return desk ? event : { ...event, blocks: event.blocks.map(withoutWishes) };
    case "PlanApplied":
      if (desk) return event;
      return {
        ...event,
        blocks: event.blocks.map(withoutWishes),
        skipped: event.skipped.map(skippedWithout),
      };
    case "BlockAdded":
    case "BlockEdited":
      return desk ? event : { ...event, block: withoutWishes(event.block) };
    case "BlockSplit":
      if (desk) return event;
      return { ...event, block: withoutWishes(event.block), rest: withoutWishes(event.rest) };
    case "ActionPointWritten":
      return maySee(event.entry, viewer) ? event : null;
    case "ActionPointRevised":
      return redactRevised(event, viewer);
    case "ActionPointWithdrawn":
      return maySee(event, viewer)
        ? { type: "EntryGone", entryId: event.entryId, at: event.at }
        : null;
    case "EntryHidden":
      if (maySee(event.entry, viewer)) return event;
      return maySee({ ...event.entry, hidden: false }, viewer)
        ? { type: "EntryGone", entryId: event.entry.id, at: event.at }
        : null;
    case "EntryShown":
      return maySee(event.entry, viewer) ? event : null;
    case "QuestionAsked":
    case "QuestionWithdrawn":
    case "QuestionSupported":
    case "QuestionUnsupported":
    case "QuestionHidden":
    case "QuestionShown":
    case "QuestionAnswered":
    case "QuestionGone":
      return redactQuestionEvent(event, viewer);
    case "MethodLaid":
    case "TableTurned":
    case "TableGone":
    case "TurnsTaken":
    case "TablesCalled":
    case "TablesOrdered":
      return redactTablesEvent(event, viewer);
    case "MemberRemoved":
    case "SessionEdited":
    case "BlockMoved":
    case "BlockRemoved":
    case "SessionOpened":
    case "SessionClosed":
    case "SessionReopened":
    case "BlockStarted":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeAdded":
    case "BlockSkipped":
    case "BlockRestored":
    case "ClockUndone":
    case "SessionFrozen":
    case "SessionUnfrozen":
    case "ScreenTurned":
    case "AttendanceMarked":
    case "GroupsCleared":
    case "CirclesFixed":
    case "EntryGone":
      return event;
    default:
      event satisfies never;
      return null;
  }
}

type Guarded = Pick<ActionPoint, "ownerId" | "audience" | "hidden">;

/** Who may see an entry: `state.ts`, Audience. */
export function maySee(entry: Guarded, viewer: Viewer): boolean {
  if (viewer.role === "member" && viewer.memberId === entry.ownerId) return true;
  if (viewer.role === "facilitator") return entry.audience.to === "network";
  if (entry.hidden) return false;
  switch (entry.audience.to) {
    case "network":
      return true;
    case "group":
      return viewer.role === "member" && entry.audience.memberIds.includes(viewer.memberId);
    case "member":
      return false;
  }
}

/**
 * The members for whom an event looks different from how any other member sees it: the fan-out
 * encodes one frame for all others.
 */
export function singledOut(event: Event): readonly string[] {
  switch (event.type) {
    case "MemberAdded":
      return [event.member.id];
    case "MemberCorrected":
      return [event.memberId];
    case "ActionPointWritten":
    case "ActionPointRevised":
    case "EntryHidden":
    case "EntryShown": {
      const group = event.entry.audience;
      const before = event.type === "ActionPointRevised" ? event.before.audience : group;
      if (group.to === "network" && before.to === "network" && !event.entry.hidden) return [];
      return [
        event.entry.ownerId,
        ...(group.to === "group" ? group.memberIds : []),
        ...(before.to === "group" ? before.memberIds : []),
      ];
    }
    case "ActionPointWithdrawn":
      if (event.audience.to === "network" && !event.hidden) return [];
      return [event.ownerId, ...(event.audience.to === "group" ? event.audience.memberIds : [])];
    case "QuestionAsked":
    case "QuestionWithdrawn":
    case "QuestionSupported":
    case "QuestionUnsupported":
    case "QuestionHidden":
    case "QuestionShown":
      return singledOutByQuestion(event);
    case "TableTurned":
    case "TableGone":
      return singledOutByTable(event);
    default:
      return [];
  }
}

function redactRevised(
  event: Extract<Event, { type: "ActionPointRevised" }>,
  viewer: Viewer,
): Event | null {
  const before = { ...event.before, ownerId: event.entry.ownerId };
  if (maySee(event.entry, viewer)) {
    // who else saw it before is nobody's business
    return { ...event, before: { audience: { to: "network" }, hidden: false } };
  }
  return maySee(before, viewer)
    ? { type: "EntryGone", entryId: event.entry.id, at: event.at }
    : null;
}

function redactSession(session: Session, viewer: Viewer): Session {
  if (viewer.role === "facilitator") return session;
  const { skipped, undo } = session;
  return {
    ...session,
    blocks: session.blocks.map(withoutWishes),
    ...(skipped && { skipped: skipped.map(skippedWithout) }),
    ...(undo && { undo: undoWithout(undo) }),
    groups: session.groups.map(({ blockId, formedAt, groups }) => ({
      ...{ blockId, formedAt, groups },
      broken: [],
    })),
  };
}

function undoWithout(undo: Undo): Undo {
  const blocks = undo.blocks?.map(withoutWishes) ?? null;
  return { ...undo, blocks, skipped: undo.skipped?.map(skippedWithout) ?? null };
}

const skippedWithout = (one: Skipped): Skipped => ({ ...one, block: withoutWishes(one.block) });

/** What groups are mixed by may be a heading of the intake form. */
function withoutWishes(block: Block): Block {
  const { kind, size, splitOrganisations } = block.grouping;
  return { ...block, grouping: { kind, size, splitOrganisations } };
}

function redactMember(member: Member, viewer: Viewer): Member {
  return { ...member, ...redactPersonal(member.id, member, viewer) };
}

type Personal = Pick<Member, "learningQuestion" | "contact">;

function redactPersonal(memberId: string, personal: Personal, viewer: Viewer): Personal {
  const { learningQuestion, contact } = personal;
  if (viewer.role === "facilitator") return { learningQuestion, contact };
  const own = viewer.role === "member" && viewer.memberId === memberId;
  return { learningQuestion: own ? learningQuestion : null, contact: null };
}
