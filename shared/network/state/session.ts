import type { Block } from "./agenda.ts";
import type { BlockId, GroupId, LocalText, MemberId, SessionId } from "./ids.ts";
import type { Attendance, Group } from "./people.ts";

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
  /** The agenda as it was before the session got under way; null and absent: it did not yet. */
  readonly told?: Told | null;
  /** Counts what changed the clock or the agenda: who gives an order says which one was seen. */
  readonly revision?: number;
  /** When `revision` last counted. */
  readonly revisedAt?: number;
  readonly undo?: Undo | null;
  readonly frozen?: Frozen | null;
};
/** What everybody was told when a new schedule came: what follows `after` begins at `at`. */
export type Anchor = {
  readonly after: BlockId | null;
  readonly at: number;
  /** When the schedule came. Not in its fact, which has a time of its own. */
  readonly toldAt?: number;
};
/** `index`: where it stood. `into`: the block that it is done together with. */
export type Skipped = { readonly block: Block; readonly index: number; readonly into?: BlockId };
/** What everybody expected before anything ran: no later schedule changes it. */
export type Told = {
  /** Of the session before the order that parted from it. */
  readonly revision: number;
  readonly date: string;
  readonly start: string;
  readonly end: string | null;
  readonly blocks: readonly ToldBlock[];
  /** Blocks that are the second part of another since, with the minutes that they took of it. */
  readonly halves: readonly {
    readonly blockId: BlockId;
    readonly of: BlockId;
    readonly minutes: number;
  }[];
};
export type ToldBlock = Pick<Block, "id" | "kind" | "title" | "minutes" | "fixedStart">;
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
