import type {
  ActionPoint,
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
  ScreenView,
  SessionId,
} from "./state.ts";

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
    }
  | { type: "BlockAdded"; sessionId: SessionId; block: Block; index: number }
  | { type: "BlockEdited"; sessionId: SessionId; block: Block }
  | { type: "BlockMoved"; sessionId: SessionId; blockId: BlockId; index: number }
  | { type: "BlockRemoved"; sessionId: SessionId; blockId: BlockId }
  | { type: "SessionOpened"; sessionId: SessionId }
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
  /** Made by redaction only, never stored: this viewer may no longer see the entry. */
  | { type: "EntryGone"; entryId: EntryId };

/** A fact with the moment it happened. */
export type Event = Fact & { at: number };
