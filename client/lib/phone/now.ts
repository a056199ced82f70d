import {
  currentBlock,
  findBlock,
  findMember,
  groupOf,
  groupsOf,
} from "../../../shared/network/find.ts";
import type {
  Block,
  BlockKind,
  Group,
  Member,
  MemberId,
  Network,
  Session,
} from "../../../shared/network/state.ts";
import { momentOf, plannedStarts, saidMoment } from "../../../shared/time/plan.ts";
import { firstName } from "../screen/names.ts";

/** Where somebody sits in a block. */
export type Seat =
  | { readonly at: "table"; readonly table: number; readonly mates: readonly Member[] }
  /** Groups will come, none are formed yet. */
  | { readonly at: "coming" }
  /** Others have a table, this person has none. */
  | { readonly at: "unplaced" };

/** @returns the seat, or null in a block that everybody does together */
export function seatOf(
  network: Network,
  session: Session,
  block: Block,
  me: MemberId,
): Seat | null {
  const group = groupOf(session, block.id, me);
  if (group) return { at: "table", table: group.table, mates: matesOf(network, group, me) };
  if (groupsOf(session, block.id)) return { at: "unplaced" };
  if (block.grouping.kind === "plenary" || unseated.includes(block.kind)) return null;
  if (block.grouping.kind !== "same") return { at: "coming" };
  const last = lastGroup(session, me, "interaction");
  return last ? { at: "table", table: last.table, mates: matesOf(network, last, me) } : null;
}

/** Kinds of block in which nobody waits for a table. */
const unseated: readonly BlockKind[] = ["welcome", "break", "harvest", "closing"];

function lastGroup(session: Session, me: MemberId, kind?: BlockKind): Group | undefined {
  const mine = (group: Group) => group.memberIds.includes(me);
  return session.groups
    .findLast(
      ({ blockId, groups }) =>
        groups.some(mine) && (!kind || findBlock(session, blockId)?.kind === kind),
    )
    ?.groups.find(mine);
}

function matesOf(network: Network, group: Group, me: MemberId): Member[] {
  return group.memberIds.flatMap((id) => {
    const member = id === me ? undefined : findMember(network, id);
    return member ? [member] : [];
  });
}

/** @returns the others at the table now, or at the last one: for whom one may write */
export function lastMates(network: Network, session: Session, me: MemberId): Member[] {
  const block = currentBlock(session);
  const now = block && groupOf(session, block.id, me);
  const group = now ?? lastGroup(session, me);
  return group ? matesOf(network, group, me) : [];
}

/**
 * @returns given names as people at one table use them, titles left out; the whole name where two would be alike
 * @example shortNames(["Amal Haddad", "Bo Prins", "Bo Vos"]) // ["Amal", "Bo Prins", "Bo Vos"]
 */
export function shortNames(names: readonly string[]): string[] {
  const first = names.map(firstName);
  return names.map((name, index) =>
    first.filter((other) => other === first[index]).length > 1 ? name : (first[index] ?? name),
  );
}

/** @returns how many people are in the room */
export function peopleHere(session: Session): number {
  return session.attendance.filter((row) => row.status === "here").length;
}

/**
 * @param endsAt when the running block ends by its clock, ms UTC
 * @returns when the block after it begins, ms UTC, as all screens say it: then, or at its fixed
 *   start when that is later
 */
export function nextStart(session: Session, next: Block, endsAt: number, zone: string): number {
  const at = Math.max(endsAt, next.fixedStart ? momentOf(session, next.fixedStart, zone) : 0);
  return saidMoment(at, plannedStarts(session, zone)[session.blocks.indexOf(next)] ?? at);
}

/** What a screen reader should hear when it changes. */
export type Signs = {
  readonly phase: Session["phase"];
  readonly blockId: string | null;
  readonly paused: boolean;
  readonly table: number | null;
  /** Who sits there, as one text. */
  readonly mates: string;
};
export type Change = "block" | "table" | "resumed" | "closed" | "opened";

export function signsOf(session: Session, seat: Seat | null): Signs {
  const clock = session.phase === "live" ? session.clock : null;
  const table = seat?.at === "table" ? seat : null;
  return {
    phase: session.phase,
    blockId: clock?.blockId ?? null,
    paused: clock !== null && clock.pausedAt !== null,
    table: table?.table ?? null,
    mates: table?.mates.map((mate) => mate.id).join(" ") ?? "",
  };
}

/** @returns whether everybody is to see "Now": another block runs, or my table is another */
export const bringsNow = (change: Change | null): boolean =>
  change === "block" || change === "table";

/** @returns the one change that is worth a sentence, or null; that time stands still, the clock tells */
export function changeBetween(before: Signs | null, after: Signs): Change | null {
  if (!before) return null;
  if (before.phase !== after.phase && after.phase === "closed") return "closed";
  if (before.phase === "closed" && after.phase !== "closed") return "opened";
  if (after.blockId && before.blockId !== after.blockId) return "block";
  if (after.table !== null && (before.table !== after.table || before.mates !== after.mates))
    return "table";
  return before.paused && !after.paused ? "resumed" : null;
}
