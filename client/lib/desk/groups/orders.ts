import { deskGroups } from "$lib/i18n/deskGroups.ts";
import { smallestGroup } from "$shared/grouping/seat.ts";
import { groupOf, groupsOf } from "$shared/network/find.ts";
import { rulesFor } from "$shared/network/rules/seat.ts";
import type { Block } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";

const words = (desk: DeskView) => deskGroups[desk.language.current];
const lane = "groups";

/** Forms groups where there are none; otherwise asks first. */
export function formGroups(desk: DeskView, block: Block): void {
  desk.chosenBlockId = block.id;
  desk.show("groups");
  if (groupsOf(desk.session, block.id)) desk.opened = { is: "formAgain" };
  else form(desk, block);
}

/** Forming for the first time is undone by clearing, but for circles: they are fixed by it. */
export function form(desk: DeskView, block: Block): void {
  const fixes = block.grouping.kind === "circles" && desk.network.circles.length === 0;
  const first = !groupsOf(desk.session, block.id) && !fixes;
  void desk.orders.give({
    ...{ lane, control: "form", type: "FormGroups" as const },
    body: { sessionId: desk.session.id, blockId: block.id },
    done: {
      text: () => words(desk).said.formed,
      ...(first ? { undo: () => clear(desk, block) } : {}),
    },
  });
}

export function clear(desk: DeskView, block: Block): void {
  void desk.orders.give({
    ...{ lane, control: "clear", type: "ClearGroups" as const },
    body: { sessionId: desk.session.id, blockId: block.id },
    done: { text: () => words(desk).said.cleared },
  });
}

/** Moves one person; nobody else moves. Undone by moving back, where there was a table before. */
export function seat(desk: DeskView, block: Block, memberId: string, groupId: string): void {
  const before = groupOf(desk.session, block.id, memberId);
  const to = groupsOf(desk.session, block.id)?.groups.find((group) => group.id === groupId);
  if (!to || before?.id === groupId) return;
  const name = desk.label(memberId);
  void desk.orders.give({
    ...{ lane: `seat ${memberId}`, control: "seat", type: "SeatMember" as const },
    body: { sessionId: desk.session.id, blockId: block.id, memberId, groupId },
    done: {
      text: () => words(desk).said.moved(name, to.table),
      ...(before ? { undo: () => seat(desk, block, memberId, before.id) } : {}),
    },
  });
}

export function seatAtSmallest(desk: DeskView, block: Block, memberId: string): void {
  const groups = groupsOf(desk.session, block.id)?.groups ?? [];
  const groupId = smallestGroup(groups, rulesFor(desk.network, block), memberId);
  if (groupId) seat(desk, block, memberId, groupId);
}
