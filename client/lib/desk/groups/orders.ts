import { deskGroups } from "$lib/i18n/deskGroups.ts";
import { companyIn, lateGroup } from "$shared/grouping/network/late.ts";
import { groupOf, groupsOf } from "$shared/network/find.ts";
import type { Block, BlockGroups } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";
import { seatedAfter, type Change } from "./consequences.ts";
import type { Told } from "./consequenceWords.ts";
import { sameSeats, seatsAmong, seatsOf, type Seats } from "./seating.ts";
import { ruleNames } from "./telling.ts";
import { AfterOrder } from "./undo.svelte.ts";

const words = (desk: DeskView) => deskGroups[desk.language.current];
const lane = "groups";
const current = (desk: DeskView, block: Block) => groupsOf(desk.session, block.id);

/** Forms groups where there are none; otherwise asks first. */
export function formGroups(desk: DeskView, block: Block): void {
  desk.chosenBlockId = block.id;
  desk.show("groups");
  if (current(desk, block)) desk.opened = { is: "formAgain" };
  else form(desk, block);
}

/** Undone by seating everybody as before, but for circles: they are fixed by it. */
export function form(desk: DeskView, block: Block): void {
  const before = current(desk, block);
  const after = new AfterOrder(() => current(desk, block));
  const fixes = block.grouping.kind === "circles";
  void desk.orders.give({
    ...{ lane, control: "form", type: "FormGroups" as const },
    body: { sessionId: desk.session.id, blockId: block.id },
    done: {
      text: () => words(desk).said.formed,
      ...(fixes ? {} : { undo: () => backTo(desk, block, before, after) }),
    },
  });
}

/** Exactly this seating: a proposal that was chosen, or a suggestion. */
export function choose(
  desk: DeskView,
  block: Block,
  chosen: { readonly seats: Seats; readonly draft?: BlockGroups["draft"] },
  said: () => string,
): Promise<unknown> {
  const before = current(desk, block);
  const after = new AfterOrder(() => current(desk, block));
  return desk.orders.give({
    ...{ lane, control: "choose", type: "SeatGroups" as const },
    body: seatGroups(desk, block, chosen.seats, chosen.draft),
    done: { text: said, undo: () => backTo(desk, block, before, after) },
  });
}

function seatGroups(desk: DeskView, block: Block, seats: Seats, draft: BlockGroups["draft"]) {
  const copied = draft?.map((round) => round.map((ids) => [...ids]));
  return {
    ...{ sessionId: desk.session.id, blockId: block.id },
    groups: seats.map((ids) => [...ids]),
    ...(copied ? { draft: copied } : {}),
  };
}

/** Nothing is put back over what somebody else did since. */
function backTo(
  desk: DeskView,
  block: Block,
  before: BlockGroups | undefined,
  after: AfterOrder,
): void {
  if (!after.stands()) return refuseUndo(desk);
  if (before) seatAs(desk, block, before);
  else giveClear(desk, block);
}

function seatAs(desk: DeskView, block: Block, before: BlockGroups): void {
  void desk.orders.give({
    ...{ lane, control: "undo", type: "SeatGroups" as const },
    body: seatGroups(desk, block, seatsOf(before.groups), before.draft),
    done: { text: () => words(desk).said.back },
  });
}

function refuseUndo(desk: DeskView): void {
  desk.orders.told = { text: () => words(desk).said.changedSince };
}

export function clear(desk: DeskView, block: Block): void {
  const before = current(desk, block);
  giveClear(desk, block, () => {
    if (current(desk, block)) refuseUndo(desk);
    else if (before) seatAs(desk, block, before);
  });
}

function giveClear(desk: DeskView, block: Block, undo?: () => void): void {
  void desk.orders.give({
    ...{ lane, control: "clear", type: "ClearGroups" as const },
    body: { sessionId: desk.session.id, blockId: block.id },
    done: { text: () => words(desk).said.cleared, ...(undo ? { undo } : {}) },
  });
}

/**
 * Moves one person, or lets two change tables; nobody else moves.
 *
 * @param told what it brings, said along with it
 */
export function move(
  desk: DeskView,
  block: Block,
  change: Change,
  told: readonly Told[] = [],
  undoable = true,
): void {
  const formed = current(desk, block);
  const after = formed && seatedAfter(formed.groups, change);
  if (!formed || !after) return;
  const before = groupOf(desk.session, block.id, change.memberId);
  const back: Change | undefined =
    change.to === "swap"
      ? change
      : before && { to: "table", memberId: change.memberId, groupId: before.id };
  const undo = () => {
    const now = current(desk, block)?.groups ?? [];
    const moved = seatsOf(after);
    if (!back || !sameSeats(seatsAmong(moved.flat(), now), moved)) refuseUndo(desk);
    else move(desk, block, back, [], false);
  };
  const warning = told.find((one) => one.look === "warn");
  const ids = { sessionId: desk.session.id, blockId: block.id };
  const common = {
    ...{ lane: `seat ${change.memberId}`, control: "seat" },
    done: {
      text: () => [movedWords(desk, after, change), warning?.text].filter(Boolean).join(": "),
      ...(undoable && back ? { undo } : {}),
    },
  };
  const { memberId } = change;
  if (change.to === "swap") {
    const body = { ...ids, memberId, withMemberId: change.withMemberId };
    void desk.orders.give({ ...common, type: "SwapMembers" as const, body });
  } else {
    const body = { ...ids, memberId, groupId: change.groupId };
    void desk.orders.give({ ...common, type: "SeatMember" as const, body });
  }
}

function movedWords(desk: DeskView, after: BlockGroups["groups"], change: Change): string {
  const { said } = words(desk);
  const { person } = ruleNames(desk);
  const name = person(change.memberId);
  if (change.to === "swap") return said.swapped(name, person(change.withMemberId));
  return said.moved(name, after.find((group) => group.id === change.groupId)?.table ?? 0);
}

export function seatAtSmallest(desk: DeskView, block: Block, memberId: string): void {
  const formed = current(desk, block);
  const company = companyIn(desk.network, desk.session, block);
  const group = formed && lateGroup(desk.session, formed, memberId, company);
  if (group) move(desk, block, { to: "table", memberId, groupId: group.id });
}

/** A locked table stays as it is when groups are formed again. */
export function turnLock(desk: DeskView, block: Block, groupId: string, undoable = true): void {
  const formed = current(desk, block);
  const group = formed?.groups.find((one) => one.id === groupId);
  if (!formed || !group) return;
  const locked = formed.locked?.includes(groupId) ?? false;
  void desk.orders.give({
    ...{ lane: `lock ${groupId}`, control: "lock" },
    type: locked ? ("UnlockGroup" as const) : ("LockGroup" as const),
    body: { sessionId: desk.session.id, blockId: block.id, groupId },
    done: {
      text: () => words(desk).said[locked ? "unlocked" : "locked"](group.table),
      ...(undoable ? { undo: () => turnLock(desk, block, groupId, false) } : {}),
    },
  });
}
