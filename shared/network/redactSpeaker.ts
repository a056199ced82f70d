import type { Event } from "./events.ts";
import { maySeeQuestion, redactQuestion, redactQuestionEvent } from "./redactQuestion.ts";
import type { Viewer } from "./rights.ts";
import {
  noSecrets,
  type Block,
  type Network,
  type Session,
  type SessionId,
  type Skipped,
  type Told,
} from "./state.ts";
import { noTables } from "./tables.ts";

export type Speaker = Extract<Viewer, { role: "speaker" }>;

/**
 * What the guest speaker sees: the name of the network, and of the session of the link its title, day
 * and clock, of the agenda the inspirations, and the questions from the room. No other session,
 * people, groups, action points, assignments or room code. Other blocks are a length without a name:
 * it says when one's own begins.
 */
export function networkForSpeaker(network: Network, speaker: Speaker): Network {
  const { id, name, timeZone, createdAt } = network;
  return {
    ...{ id, name, timeZone, createdAt },
    ...{ members: [], rules: [], circles: [], methods: [], entries: [], secrets: noSecrets },
    tables: noTables,
    sessions: network.sessions
      .filter(({ id: one }) => one === speaker.sessionId)
      .map(sessionForSpeaker),
    questions: network.questions
      .filter((question) => maySeeQuestion(question, speaker))
      .map((question) => redactQuestion(question, speaker)),
  };
}

type Created = Extract<Event, { type: "NetworkCreated" }>;

export function withoutHashes(event: Created): Created {
  const { type, networkId, name, timeZone, at } = event;
  const hashes = { facilitatorHash: "", supervisorHash: "", screenHash: "" };
  return { type, networkId, name, timeZone, ...hashes, at };
}

function sessionForSpeaker(session: Session): Session {
  const { id, title, date, start, runs } = session;
  const { end, assemblyPoint, anchor, skipped, revision, revisedAt, undo, frozen } = session;
  const { told } = session;
  const base = {
    ...{ id, code: "", title, date, start, nextDate: null, agendaId: null },
    ...{ groups: [], attendance: [], runs, screen: "auto" as const },
    blocks: session.blocks.map(blockForSpeaker),
    ...present({ end, assemblyPoint, anchor, revision, revisedAt, frozen }),
    ...present({ skipped: skipped?.map(skippedForSpeaker), undo: undo && undoForSpeaker(undo) }),
    ...present({ told: told && toldForSpeaker(told) }),
  };
  switch (session.phase) {
    case "draft":
      return { ...base, phase: "draft" };
    case "open":
      return { ...base, phase: "open", openedAt: session.openedAt };
    case "live":
      return { ...base, phase: "live", openedAt: session.openedAt, clock: session.clock };
    case "closed": {
      const { openedAt, closedAt } = session;
      return { ...base, phase: "closed", openedAt, closedAt };
    }
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** @returns the fields that are there at all: older logs know fewer */
function present<T extends object>(fields: T): Present<T> {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as Present<T>;
}

type Undo = NonNullable<Session["undo"]>;

const skippedForSpeaker = (one: Skipped): Skipped => ({
  ...one,
  block: blockForSpeaker(one.block),
});

const undoForSpeaker = (undo: Undo): Undo => ({
  ...undo,
  screen: "auto",
  blocks: undo.blocks?.map(blockForSpeaker) ?? null,
  skipped: undo.skipped?.map(skippedForSpeaker) ?? null,
});

const toldForSpeaker = (told: Told): Told => ({
  ...told,
  blocks: told.blocks.map((block) => ({ ...block, ...nameForSpeaker(block) })),
});

function nameForSpeaker({ kind, title }: Pick<Block, "kind" | "title">) {
  return kind === "inspiration" ? { kind, title } : { kind: "break" as const, title: "" };
}

function blockForSpeaker({ id, kind, title, minutes, fixedStart }: Block): Block {
  return {
    ...{ id, minutes, slack: 0, assignment: null, methodId: null },
    ...nameForSpeaker({ kind, title }),
    grouping: { kind: "plenary", size: 2, splitOrganisations: false },
    ...present({ fixedStart }),
  };
}

/** @returns the session that a fact is about; undefined when it is about none, or does not say */
function sessionOf(event: Event): SessionId | undefined {
  if ("question" in event) return event.question.sessionId;
  return "sessionId" in event ? event.sessionId : undefined;
}

/** @returns the fact as the speaker may see it, or null when there is nothing to see */
export function eventForSpeaker(event: Event, speaker: Speaker): Event | null {
  // a question's fact of an older log does not say: an id and a number that fit nothing
  if ((sessionOf(event) ?? speaker.sessionId) !== speaker.sessionId) return null;
  switch (event.type) {
    case "NetworkCreated":
      return withoutHashes(event);
    case "SessionPlanned": {
      const blocks = event.blocks.map(blockForSpeaker);
      return { ...event, code: "", nextDate: null, agendaId: null, blocks };
    }
    case "SessionEdited":
      return { ...event, nextDate: null };
    case "BlockAdded":
    case "BlockEdited":
      return { ...event, block: blockForSpeaker(event.block) };
    case "BlockSplit":
      return { ...event, block: blockForSpeaker(event.block), rest: blockForSpeaker(event.rest) };
    case "PlanApplied": {
      const blocks = event.blocks.map(blockForSpeaker);
      return { ...event, blocks, skipped: event.skipped.map(skippedForSpeaker) };
    }
    case "BlockSkipped":
    case "BlockRestored":
    case "ClockUndone":
    case "SessionFrozen":
    case "SessionUnfrozen":
    case "BlockMoved":
    case "BlockRemoved":
    case "SessionOpened":
    case "SessionClosed":
    case "SessionReopened":
    case "BlockStarted":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeAdded":
      return event;
    case "QuestionAsked":
    case "QuestionWithdrawn":
    case "QuestionSupported":
    case "QuestionUnsupported":
    case "QuestionHidden":
    case "QuestionShown":
    case "QuestionAnswered":
    case "QuestionGone":
      return redactQuestionEvent(event, speaker);
    case "SpeakerLinked":
    case "DeviceLinked":
    case "DeviceUnlinked":
    case "MemberAdded":
    case "MemberCorrected":
    case "MemberRemoved":
    case "AttendanceMarked":
    case "GroupRuleAdded":
    case "GroupRuleRemoved":
    case "GroupsFormed":
    case "CirclesFixed":
    case "MemberSeated":
    case "GroupLocked":
    case "GroupUnlocked":
    case "GroupsCleared":
    case "ScreenTurned":
    case "ActionPointWritten":
    case "ActionPointRevised":
    case "ActionPointWithdrawn":
    case "EntryHidden":
    case "EntryShown":
    case "EntryGone":
    case "MethodKept":
    case "MethodRemoved":
    case "MethodLaid":
    case "TableTurned":
    case "TableGone":
    case "TurnsTaken":
    case "TablesCalled":
    case "TablesOrdered":
      return null;
    default:
      event satisfies never;
      return null;
  }
}
