import { noTables, type Tables } from "./tables.ts";

/**
 * The network and its sessions as one fold of the log. The same shape lives on the server (whole)
 * and on every device (redacted). Times are ms UTC; minutes are whole minutes; dates are
 * `YYYY-MM-DD` and clock times `HH:MM` in the network's time zone.
 */
export type MemberId = string;
export type SessionId = string;
export type BlockId = string;
export type GroupId = string;
export type EntryId = string;
export type QuestionId = string;

/** A text that a person typed (one string) or that the product carries in both languages. */
export type LocalText = string | { readonly nl: string; readonly en: string };

export const blockKinds = [
  "welcome",
  "checkin",
  "inspiration",
  "interaction",
  "break",
  "intervision",
  "harvest",
  "closing",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * How people sit in a block. `mixed`: new groups each time; `pairs`: twos (odd number: one trio);
 * `same`: as in the last interaction; `circles`: the fixed intervision circles of the network.
 */
export const groupingKinds = ["plenary", "pairs", "mixed", "same", "circles"] as const;
export type GroupingKind = (typeof groupingKinds)[number];
export type Grouping = {
  readonly kind: GroupingKind;
  /** Largest group, 2 to 8. Means nothing for `plenary`. */
  readonly size: number;
  /** Two people of one organisation never share a group. */
  readonly splitOrganisations: boolean;
  /**
   * Wishes, by attribute: `role`, `organisation`, or `intake:` and a heading of the intake form.
   * `mix`: unlike people together; `cluster`: alike people together. Audience `desk`.
   */
  readonly mix?: readonly string[] | undefined;
  readonly cluster?: readonly string[] | undefined;
};

export type Block = {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly title: LocalText;
  /** 1 to 600. */
  readonly minutes: number;
  /** Minutes inside `minutes` that may be given away. */
  readonly slack: number;
  readonly assignment: LocalText | null;
  readonly methodId: string | null;
  readonly grouping: Grouping;
  /** Never shorter than this, whole minutes; follows from kind and method when left out. */
  readonly minimum?: number | undefined;
  /** Keeps its place and every minute. */
  readonly protected?: boolean | undefined;
  /** `HH:MM` at which it begins whatever came before: the caterer serves. */
  readonly fixedStart?: string | null | undefined;
  /** The next block starts by itself when the time of this one is up. */
  readonly auto?: boolean | undefined;
  /** May be left out when time is short. */
  readonly optional?: boolean | undefined;
  /** Its questions may go in writing when time is short; follows from the method when left out. */
  readonly writing?: boolean | undefined;
};

/**
 * A person on the roster, or a guest who joined by code. `contact` and `intake` have audience
 * `desk`; `learningQuestion` has audiences `desk` and the member; all else has audience `network`.
 */
export type Member = {
  readonly id: MemberId;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly guest: boolean;
  readonly learningQuestion: string | null;
  readonly contact: Contact | null;
};
export type Contact = {
  readonly email: string;
  readonly phone: string;
  /** Columns of the intake form that the product has no field for: heading and text. */
  readonly intake: readonly { readonly heading: string; readonly text: string }[];
};

/** Audience `desk`; the reason is asked nowhere and stored nowhere. */
export type GroupRule = {
  readonly id: string;
  readonly kind: "apart" | "together";
  readonly memberIds: readonly MemberId[];
  /** Holds in this block only; in every block when null or left out. */
  readonly blockId?: BlockId | null | undefined;
};

export type Group = {
  readonly id: GroupId;
  /** Counts from 1. */
  readonly table: number;
  readonly memberIds: readonly MemberId[];
};

/** A fixed intervision circle: the same all year. */
export type Circle = Group;

export const attendanceStatuses = ["expected", "here", "gone", "cancelled"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];
/** A member without a row is `expected`. */
export type Attendance = {
  readonly memberId: MemberId;
  readonly status: AttendanceStatus;
  /** First time here; null when never. */
  readonly arrivedAt: number | null;
  readonly goneAt: number | null;
};

/** Timestamps, never ticks: a device counts by itself. See `shared/time/clock.ts`. */
export type Clock = {
  readonly blockId: BlockId;
  readonly startedAt: number;
  readonly addedMs: number;
  readonly pausedAt: number | null;
  readonly pausedMs: number;
};

/** One time that a block really ran. `endedAt` is null while it runs. */
export type Run = {
  readonly blockId: BlockId;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly pausedMs: number;
  readonly addedMs: number;
  /** Time used by an earlier run of the same block that this one goes on with. */
  readonly carriedMs: number;
};

export const screenViews = ["auto", "code", "block", "groups", "questions", "board"] as const;
export type ScreenView = (typeof screenViews)[number];

type SessionBase = {
  readonly id: SessionId;
  /** Room code without hyphens, with its check character. */
  readonly code: string;
  readonly title: LocalText;
  readonly date: string;
  readonly start: string;
  /** The next meeting; the default date of an action point is seven days before it. */
  readonly nextDate: string | null;
  /** The agenda of the library that it began as, or null for a blank one. */
  readonly agendaId: string | null;
  readonly blocks: readonly Block[];
  readonly groups: readonly BlockGroups[];
  readonly attendance: readonly Attendance[];
  readonly runs: readonly Run[];
  readonly screen: ScreenView;
  /** The end that was promised; the end of the agenda as it stands when null or left out. */
  readonly end?: string | null;
  /** Where everybody gathers in an emergency. */
  readonly assemblyPoint?: string;
  readonly anchor?: Anchor | null;
  /** Left out of the agenda, to be put back; not in `blocks`. */
  readonly skipped?: readonly Skipped[];
  /** Counts what changed the clock or the agenda: who gives an order says which one was seen. */
  readonly revision?: number;
  /** When `revision` last counted. */
  readonly revisedAt?: number;
  readonly undo?: Undo | null;
  readonly frozen?: Frozen | null;
};
/** What everybody was told when a new schedule came: what follows `after` begins at `at`. */
export type Anchor = { readonly after: BlockId | null; readonly at: number };
/** `index`: where it stood. `into`: the block that it is done together with. */
export type Skipped = { readonly block: Block; readonly index: number; readonly into?: BlockId };
/**
 * How it was before the last order of the clock, which was given at `at`: that order can be taken
 * back for ten seconds. Where blocks are null that order left them alone.
 */
export type Undo = {
  readonly at: number;
  /** Null: nothing ran. */
  readonly clock: Clock | null;
  readonly runs: readonly Run[];
  readonly screen: ScreenView;
  readonly end: string | null;
  readonly anchor: Anchor | null;
  readonly blocks: readonly Block[] | null;
  readonly skipped: readonly Skipped[] | null;
};
/** Everything stands still since `at`; `paused`: the clock did already. */
export type Frozen = { readonly at: number; readonly paused: boolean };
export type BlockGroups = {
  readonly blockId: BlockId;
  readonly formedAt: number;
  readonly groups: readonly Group[];
  /** Rules that could not be kept. Audience `desk`. */
  readonly broken: readonly BrokenRule[];
  /** Groups that forming again and late seating leave alone. Audience `desk`. */
  readonly locked?: readonly GroupId[];
  /** The rounds after this one as they were planned with it. Audience `desk`. */
  readonly draft?: Draft;
};
/** Rounds to come, the next one first: per round the people of each group. */
export type Draft = readonly (readonly (readonly MemberId[])[])[];
export type BrokenRule = {
  readonly ruleId: string;
  readonly memberIds: readonly MemberId[];
};

/** A union by phase, so that a closed session with a running clock cannot be written down. */
export type Session =
  | (SessionBase & { readonly phase: "draft" })
  | (SessionBase & { readonly phase: "open"; readonly openedAt: number })
  | (SessionBase & { readonly phase: "live"; readonly openedAt: number; readonly clock: Clock })
  | (SessionBase & {
      readonly phase: "closed";
      readonly openedAt: number;
      readonly closedAt: number;
    });
export type SessionPhase = Session["phase"];

/** Who may see an entry. The desk sees `network` only: what is for a group stays in the group. */
export type Audience =
  | { readonly to: "network" }
  | { readonly to: "group"; readonly memberIds: readonly MemberId[] }
  | { readonly to: "member" };

/** What somebody does before the next session. */
export type ActionPoint = {
  readonly id: EntryId;
  /** The version of the log that wrote it first: the order of the board. */
  readonly order: number;
  readonly sessionId: SessionId;
  readonly blockId: BlockId | null;
  readonly groupId: GroupId | null;
  readonly ownerId: MemberId;
  /** Who typed it, when not the owner: a member, or `facilitator`. */
  readonly writtenBy: MemberId | "facilitator" | null;
  readonly what: string;
  readonly byWhen: string;
  readonly firstStep: string | null;
  readonly withWhom: string | null;
  readonly notice: string | null;
  readonly audience: Audience;
  /** Taken off the board by the desk; its owner and the desk still see it. */
  readonly hidden: boolean;
  readonly writtenAt: number;
  readonly revisedAt: number | null;
};

/**
 * What somebody in the room wants to ask the speaker. All see it without a name: who asked and who
 * supports it leave the server for that person alone, and not for the desk either.
 */
export type Question = {
  readonly id: QuestionId;
  /** The version of the log that asked it. */
  readonly order: number;
  readonly sessionId: SessionId;
  /** The inspiration that it belongs to, where the agenda has one. */
  readonly blockId: BlockId | null;
  /** Null for everybody but the asker. */
  readonly askedBy: MemberId | null;
  readonly text: string;
  /** People who have this question: the asker, and who said "mine too". */
  readonly votes: number;
  /** Who said "mine too"; a viewer sees only their own id here. */
  readonly supportedBy: readonly MemberId[];
  /** Taken away by the desk; its asker and the desk still see it. */
  readonly hidden: boolean;
  readonly answered: boolean;
};

/** A person's device is theirs for the whole network; `sessionId` is where it joined last. */
export type Device = {
  readonly tokenHash: string;
  readonly memberId: MemberId;
  readonly sessionId: SessionId;
};
/** Never leaves the server: `redact` empties it. */
export type Secrets = {
  readonly facilitator: string;
  readonly supervisor: string;
  readonly screen: string;
  /** Empty in a network of an older release, until a desk asks for its links. */
  readonly speaker: string;
  readonly devices: readonly Device[];
};

export type Network = {
  readonly id: string;
  readonly name: LocalText;
  readonly timeZone: string;
  readonly createdAt: number;
  readonly members: readonly Member[];
  readonly rules: readonly GroupRule[];
  readonly circles: readonly Circle[];
  readonly sessions: readonly Session[];
  readonly entries: readonly ActionPoint[];
  readonly questions: readonly Question[];
  readonly tables: Tables;
  readonly secrets: Secrets;
};

export const noSecrets: Secrets = {
  ...{ facilitator: "", supervisor: "", screen: "", speaker: "" },
  devices: [],
};

/** Where every fold starts: a network that does not exist yet (`id` is empty). */
export const nothing: Network = {
  id: "",
  name: "",
  timeZone: "Europe/Amsterdam",
  createdAt: 0,
  members: [],
  rules: [],
  circles: [],
  sessions: [],
  entries: [],
  questions: [],
  tables: noTables,
  secrets: noSecrets,
};
