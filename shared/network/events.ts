import type {
  ActionPoint,
  Anchor,
  AttendanceStatus,
  Audience,
  Block,
  BlockId,
  BrokenRule,
  Circle,
  Contact,
  Draft,
  EntryId,
  Group,
  GroupId,
  GroupRule,
  LocalText,
  Member,
  MemberId,
  Question,
  QuestionId,
  ScreenView,
  SessionId,
  Skipped,
} from "./state.ts";
import type { TableRun, TablesBefore, TablesCall, Turn } from "./tables.ts";
import type { Method } from "../content/types.ts";

/**
 * Every fact that a log can hold, in the order of an evening: a network is made, people are put
 * on the roster, a session is planned, opened, run, closed. `at` is ms UTC by the server's clock.
 */
export type Fact =
  | {
      type: "NetworkCreated";
      networkId: string;
      name: LocalText;
      timeZone: string;
      facilitatorHash: string;
      supervisorHash: string;
      screenHash: string;
    }
  | {
      type: "SpeakerLinked";
      /** Absent, as is the number, in logs of when a network had one link for all its speakers. */
      sessionId?: SessionId;
      keyHash: string;
      number?: number;
    }
  | { type: "MemberAdded"; member: Member }
  | {
      type: "MemberCorrected";
      memberId: MemberId;
      name: string;
      organisation: string;
      role: string;
      learningQuestion: string | null;
      contact: Contact | null;
    }
  | { type: "MemberRemoved"; memberId: MemberId }
  | {
      type: "DeviceLinked";
      memberId: MemberId;
      tokenHash: string;
      /** Where it joined; absent in logs of when a network had one session. */
      sessionId?: SessionId;
    }
  | { type: "DeviceUnlinked"; memberId: MemberId; tokenHash: string }
  | { type: "GroupRuleAdded"; rule: GroupRule }
  | { type: "GroupRuleRemoved"; ruleId: string }
  | {
      type: "SessionPlanned";
      sessionId: SessionId;
      code: string;
      title: LocalText;
      date: string;
      start: string;
      nextDate: string | null;
      agendaId: string | null;
      blocks: readonly Block[];
    }
  | {
      type: "SessionEdited";
      sessionId: SessionId;
      title: LocalText;
      date: string;
      start: string;
      nextDate: string | null;
      /** These two stay as they were when absent. */
      end?: string | null;
      assemblyPoint?: string;
    }
  | { type: "BlockAdded"; sessionId: SessionId; block: Block; index: number }
  | { type: "BlockEdited"; sessionId: SessionId; block: Block }
  | { type: "BlockMoved"; sessionId: SessionId; blockId: BlockId; index: number }
  | { type: "BlockRemoved"; sessionId: SessionId; blockId: BlockId }
  | {
      type: "SessionOpened";
      sessionId: SessionId;
      /** What is promised from now on, `HH:MM`; absent in older logs and when it was set before. */
      end?: string;
    }
  | { type: "SessionClosed"; sessionId: SessionId }
  | { type: "SessionReopened"; sessionId: SessionId }
  | {
      type: "BlockStarted";
      sessionId: SessionId;
      blockId: BlockId;
      /** Time already used by an earlier run of this block that goes on (going back). */
      elapsedMs: number;
      addedMs: number;
    }
  | { type: "ClockPaused"; sessionId: SessionId }
  | { type: "ClockResumed"; sessionId: SessionId }
  | { type: "TimeAdded"; sessionId: SessionId; minutes: number }
  | {
      type: "PlanApplied";
      sessionId: SessionId;
      /** The whole agenda as it is from now on, with what is over. */
      blocks: readonly Block[];
      skipped: readonly Skipped[];
      end: string | null;
      anchor: Anchor;
    }
  | { type: "BlockSkipped"; sessionId: SessionId; blockId: BlockId }
  /** In two: `block` keeps its id and the first part, `rest` comes right after it. */
  | { type: "BlockSplit"; sessionId: SessionId; block: Block; rest: Block }
  | { type: "BlockRestored"; sessionId: SessionId; blockId: BlockId; index: number }
  /** The last order of the clock is taken back. */
  | { type: "ClockUndone"; sessionId: SessionId }
  | { type: "SessionFrozen"; sessionId: SessionId }
  | { type: "SessionUnfrozen"; sessionId: SessionId }
  | { type: "ScreenTurned"; sessionId: SessionId; view: ScreenView }
  | { type: "AttendanceMarked"; sessionId: SessionId; memberId: MemberId; status: AttendanceStatus }
  | {
      type: "GroupsFormed";
      sessionId: SessionId;
      blockId: BlockId;
      groups: readonly Group[];
      broken: readonly BrokenRule[];
      /** The rounds after this one as planned. Audience `desk`; absent in older logs. */
      draft?: Draft;
    }
  | { type: "CirclesFixed"; circles: readonly Circle[] }
  | {
      type: "MemberSeated";
      sessionId: SessionId;
      blockId: BlockId;
      memberId: MemberId;
      groupId: GroupId;
      /** Rules that do not hold after the move. Audience `desk`. */
      broken: readonly BrokenRule[];
    }
  | { type: "GroupLocked"; sessionId: SessionId; blockId: BlockId; groupId: GroupId }
  | { type: "GroupUnlocked"; sessionId: SessionId; blockId: BlockId; groupId: GroupId }
  | { type: "GroupsCleared"; sessionId: SessionId; blockId: BlockId }
  | { type: "ActionPointWritten"; entry: ActionPoint }
  | {
      type: "ActionPointRevised";
      entry: ActionPoint;
      /** Who could see it before, so that redaction knows what to take away. */
      before: { audience: Audience; hidden: boolean };
    }
  | {
      type: "ActionPointWithdrawn";
      entryId: EntryId;
      ownerId: MemberId;
      audience: Audience;
      hidden: boolean;
    }
  | { type: "EntryHidden"; entry: ActionPoint }
  | { type: "EntryShown"; entry: ActionPoint }
  | { type: "QuestionAsked"; question: Question }
  | {
      type: "QuestionWithdrawn";
      questionId: QuestionId;
      askedBy: MemberId;
      /** Who could see it, so that redaction knows whom to tell. */
      hidden: boolean;
      /** Of the question; absent in older logs, here and below. */
      sessionId?: SessionId;
    }
  /** `votes`: of the question afterwards. On the wire `memberId` is empty for everybody else. */
  | {
      type: "QuestionSupported" | "QuestionUnsupported";
      questionId: QuestionId;
      memberId: MemberId;
      votes: number;
      sessionId?: SessionId;
    }
  | { type: "QuestionHidden"; question: Question }
  | { type: "QuestionShown"; question: Question }
  | {
      type: "QuestionAnswered";
      questionId: QuestionId;
      answered: boolean;
      sessionId?: SessionId;
    }
  /** The method as it is from now on. */
  | { type: "MethodKept"; method: Method }
  | { type: "MethodRemoved"; methodId: string }
  /** The words of a method, once per block and not per table. */
  | { type: "MethodLaid"; sessionId: SessionId; blockId: BlockId; method: Method }
  | {
      type: "TableTurned";
      /** The whole table as it is from now on. */
      run: TableRun;
      /** Who sat there before and no more, so that redaction takes it away. */
      left: readonly MemberId[];
    }
  | {
      type: "TableGone";
      sessionId: SessionId;
      blockId: BlockId;
      groupId: GroupId;
      left: readonly MemberId[];
    }
  | {
      type: "TurnsTaken";
      sessionId: SessionId;
      blockId: BlockId;
      groupId: GroupId;
      /** All of this table: in place of what was known of it. */
      turns: readonly Turn[];
    }
  | { type: "TablesCalled"; sessionId: SessionId; call: TablesCall | null }
  | {
      /** After the facts of an order of the desk. */
      type: "TablesOrdered";
      sessionId: SessionId;
      blockId: BlockId;
      /** The name that its sender gave it, or null. */
      orderId: string | null;
      /** How it was; null: that order is taken back. */
      before: TablesBefore | null;
    }
  /** Made by redaction only, never stored: this viewer may no longer see the question. */
  | { type: "QuestionGone"; questionId: QuestionId }
  /** Made by redaction only, never stored: this viewer may no longer see the entry. */
  | { type: "EntryGone"; entryId: EntryId };

/** A fact with the moment it happened. */
export type Event = Fact & { at: number };
