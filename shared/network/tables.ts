import type { Method } from "../content/types.ts";
import type { BlockId, GroupId, MemberId, SessionId } from "./state.ts";

/**
 * How far a group is with the method of a block. Audience: its group and the desk. There is no text
 * in it but the product's own: what is said at a table has no place to be written.
 *
 * Its times are ms of the block's own clock (`blockMs`): when that stands still, so does every table.
 */
export type TableRun = {
  readonly sessionId: SessionId;
  readonly blockId: BlockId;
  readonly groupId: GroupId;
  /** Who sits there. */
  readonly memberIds: readonly MemberId[];
  /** The block's method, or for a small group its fallback. */
  readonly methodId: string;
  /** How many people the steps are made for. */
  readonly people: number;
  /** Whole minutes of each step; empty as long as the roles are being divided. */
  readonly minutes: readonly number[];
  /** ms that each step took until it was left; a step that goes on begins there. */
  readonly usedMs: readonly number[];
  readonly step: number;
  /** Null: not begun. */
  readonly startedAt: number | null;
  /** When the step began or went on. */
  readonly since: number;
  /** The group's own pause: in this step, or null. */
  readonly pausedAt: number | null;
  readonly ready: boolean;
  /** ms UTC at which help was asked; nobody asks why. */
  readonly helpAt: number | null;
  /** May go on when all others are called back. */
  readonly finishing: boolean;
  readonly roles: readonly RoleTaken[];
  /** Person number n of a method with turns, from the first. */
  readonly order: readonly MemberId[];
  /** What these people did before, in this network. */
  readonly memory: readonly Memory[];
};
export type RoleTaken = { readonly role: string; readonly memberId: MemberId };
/** How often somebody brought a case and led, before this. */
export type Memory = {
  readonly memberId: MemberId;
  readonly brought: number;
  readonly led: number;
};

/** The method of a block, as it was when groups began to work with it. */
export type LaidMethod = { readonly blockId: BlockId; readonly method: Method };

/** Somebody brought a case, or led. Audience `desk`. */
export type Turn = {
  readonly sessionId: SessionId;
  readonly blockId: BlockId;
  readonly groupId: GroupId;
  readonly memberId: MemberId;
  readonly as: "bringer" | "lead";
};

/** What the desk says to all tables: so long still, or come back. */
export type TablesCall = {
  readonly sessionId: SessionId;
  readonly blockId: BlockId;
  readonly is: "left" | "back";
  /** ms UTC. */
  readonly until: number;
};

/**
 * @param now ms UTC, up to a second old: five minutes are not six in the first second
 * @returns whole minutes until then, never below 0
 */
const minutesCalled = ({ until }: TablesCall, now: number): number =>
  Math.max(0, Math.ceil((until - now - 999) / 60_000));

/** A call is said until so long after its moment, ms. */
const calledFor = 120_000;

/**
 * What a call says at this moment: so many minutes still (none: round off), back at `until`, or
 * come now, when that moment is here. Whoever reads it need not know when it was given.
 *
 * @param now ms UTC, up to a second old: back "now" is at once now
 * @returns null when its moment is two minutes past: nobody is called any more
 */
export function calledNow(
  call: TablesCall,
  now: number,
): { readonly is: "left"; readonly minutes: number } | { readonly is: "back" | "come" } | null {
  if (now - call.until > calledFor) return null;
  if (call.is === "left") return { is: "left", minutes: minutesCalled(call, now) };
  return { is: call.until - now <= 999 ? "come" : "back" };
}

/** A table before its start; `was`: how far its roles were divided, null when nothing lay there. */
export type NotBegun = {
  readonly groupId: GroupId;
  readonly was: Pick<TableRun, "methodId" | "people" | "roles" | "order"> | null;
};

/** How it was before an order of the desk about tables, in ids and numbers only. */
export type TablesBefore =
  /** These tables began. */
  | { readonly is: "start"; readonly tables: readonly NotBegun[] }
  | { readonly is: "call"; readonly call: TablesCall | null }
  | { readonly is: "finish"; readonly groupId: GroupId; readonly finishing: boolean }
  | { readonly is: "help"; readonly groupId: GroupId; readonly helpAt: number | null };

/** The last order of the desk, given at `at`: who gave it takes it back for ten seconds. Audience `desk`. */
export type TablesUndo = {
  /** The name that its sender gave it; null: nobody can take it back. */
  readonly orderId: string | null;
  readonly at: number;
  readonly sessionId: SessionId;
  readonly blockId: BlockId;
  readonly before: TablesBefore;
  /** The tables that it let begin, as they then were. */
  readonly made: readonly TableRun[];
};

export type Tables = {
  readonly laid: readonly LaidMethod[];
  readonly runs: readonly TableRun[];
  readonly turns: readonly Turn[];
  readonly call: TablesCall | null;
  /** Not there: there is no order to take back. */
  readonly undo?: TablesUndo;
};
export const noTables: Tables = { laid: [], runs: [], turns: [], call: null };

type Place = Pick<TableRun, "sessionId" | "blockId" | "groupId">;

export const sameTable = (one: Place, other: Place): boolean =>
  one.sessionId === other.sessionId &&
  one.blockId === other.blockId &&
  one.groupId === other.groupId;
