import { common } from "$lib/i18n/common.ts";
import { deskTables } from "$lib/i18n/deskTables.ts";
import { listed } from "$lib/i18n/format.ts";
import type { Block } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";
import { tableRows } from "./tables.ts";

const lane = "tables";
const words = (desk: DeskView) => deskTables[desk.language.current].said;
const ids = (desk: DeskView, block: Block) => ({ sessionId: desk.session.id, blockId: block.id });
/** Orders that make what the desk ordered one revision newer. */
const ordering = [
  ...(["StartTables", "Broadcast", "BringBack", "CallOff"] as const),
  ...(["LetFinish", "HelpCame", "UndoTables"] as const),
];

/** @param done told when it is taken back. @returns the way back of the next order, for ten seconds */
function undoLast(desk: DeskView, done = () => words(desk).undone): () => void {
  const from = (desk.network.tables.ordered?.revision ?? 0) + desk.orders.ahead(ordering) + 1;
  const { id: sessionId } = desk.session;
  return () => {
    void desk.orders.give({
      // a lane of its own: the way back of one order is not shut by that of another
      ...{ lane: `${lane} undo ${from}`, control: "undo", type: "UndoTables" as const },
      body: { sessionId, from },
      done: { text: done },
    });
  };
}

const rowsOf = (desk: DeskView, block: Block) =>
  tableRows(desk.network, desk.session, block, desk.ticker.now);

export function startTables(desk: DeskView, block: Block): void {
  const waiting = rowsOf(desk, block)
    .filter(({ state }) => state === "waiting" || state === "divided")
    .map(({ groupId }) => groupId);
  /** Who did something meanwhile goes on, and that is told. */
  const undone = () => {
    // the page does not show it yet
    if (desk.orders.ahead(["UndoTables"]) > 0) return words(desk).undone;
    const on = rowsOf(desk, block)
      .filter(({ groupId, state }) => waiting.includes(groupId) && isBusy.has(state))
      .map(({ table }) => common[desk.language.current].table(table));
    return on.length > 0
      ? words(desk).undoneBut(listed(on, desk.language.current), on.length)
      : words(desk).undone;
  };
  void desk.orders.give({
    ...{ lane, control: "start", type: "StartTables" as const },
    body: ids(desk, block),
    done: { text: () => words(desk).started, undo: undoLast(desk, undone) },
  });
}

const isBusy: ReadonlySet<string> = new Set(["going", "ready"]);

export function broadcast(desk: DeskView, block: Block, minutes: number): void {
  void desk.orders.give({
    ...{ lane, control: "left", type: "Broadcast" as const },
    body: { ...ids(desk, block), minutes },
    done: { text: () => words(desk).left(minutes), undo: undoLast(desk) },
  });
}

export function bringBack(desk: DeskView, block: Block, minutes: number): void {
  void desk.orders.give({
    ...{ lane, control: "back", type: "BringBack" as const },
    body: { ...ids(desk, block), minutes },
    done: { text: () => words(desk).back, undo: undoLast(desk) },
  });
}

export function callOff(desk: DeskView, block: Block): void {
  void desk.orders.give({
    ...{ lane, control: "off", type: "CallOff" as const },
    body: ids(desk, block),
    done: { text: () => words(desk).off, undo: undoLast(desk) },
  });
}

type At = { readonly groupId: string; readonly table: number };

export function helpCame(desk: DeskView, block: Block, { groupId, table }: At): void {
  void desk.orders.give({
    ...{ lane: `help ${groupId}`, control: "came", type: "HelpCame" as const },
    body: { ...ids(desk, block), groupId },
    done: { text: () => words(desk).came(table), undo: undoLast(desk) },
  });
}

export function letFinish(desk: DeskView, block: Block, at: At, finish = true): void {
  void desk.orders.give({
    ...{ lane: `finish ${at.groupId}`, control: "finish", type: "LetFinish" as const },
    body: { ...ids(desk, block), groupId: at.groupId, finish },
    done: {
      text: () => (finish ? words(desk).finish(at.table) : words(desk).finishNot(at.table)),
      undo: undoLast(desk),
    },
  });
}
