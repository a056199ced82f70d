import { deskTables } from "$lib/i18n/deskTables.ts";
import type { Block } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";

const lane = "tables";
const words = (desk: DeskView) => deskTables[desk.language.current].said;
const ids = (desk: DeskView, block: Block) => ({ sessionId: desk.session.id, blockId: block.id });

export function startTables(desk: DeskView, block: Block): void {
  void desk.orders.give({
    ...{ lane, control: "start", type: "StartTables" as const },
    body: ids(desk, block),
    done: { text: () => words(desk).started },
  });
}

export function broadcast(desk: DeskView, block: Block, minutes: number): void {
  void desk.orders.give({
    ...{ lane, control: "left", type: "Broadcast" as const },
    body: { ...ids(desk, block), minutes },
    done: { text: () => words(desk).left(minutes), undo: () => callOff(desk, block) },
  });
}

export function bringBack(desk: DeskView, block: Block, minutes: number): void {
  void desk.orders.give({
    ...{ lane, control: "back", type: "BringBack" as const },
    body: { ...ids(desk, block), minutes },
    done: { text: () => words(desk).back, undo: () => callOff(desk, block) },
  });
}

export function callOff(desk: DeskView, block: Block): void {
  void desk.orders.give({
    ...{ lane, control: "off", type: "CallOff" as const },
    body: ids(desk, block),
    done: { text: () => words(desk).off },
  });
}

type At = { readonly groupId: string; readonly table: number };

export function helpCame(desk: DeskView, block: Block, { groupId, table }: At): void {
  void desk.orders.give({
    ...{ lane: `help ${groupId}`, control: "came", type: "HelpCame" as const },
    body: { ...ids(desk, block), groupId },
    done: {
      text: () => words(desk).came(table),
      undo: () => {
        void desk.orders.give({
          ...{ lane: `help ${groupId}`, control: "again", type: "CallHelp" as const },
          body: { ...ids(desk, block), groupId },
        });
      },
    },
  });
}

export function letFinish(desk: DeskView, block: Block, at: At, finish = true): void {
  void desk.orders.give({
    ...{ lane: `finish ${at.groupId}`, control: "finish", type: "LetFinish" as const },
    body: { ...ids(desk, block), groupId: at.groupId, finish },
    done: {
      text: () => (finish ? words(desk).finish(at.table) : words(desk).finishNot(at.table)),
      undo: () => letFinish(desk, block, at, !finish),
    },
  });
}
