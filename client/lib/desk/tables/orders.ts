import { common } from "$lib/i18n/common.ts";
import { deskTables } from "$lib/i18n/deskTables.ts";
import { listed } from "$lib/i18n/format.ts";
import { newCommandId } from "$lib/live/id.ts";
import type { Block } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";
import { tableRows } from "./tables.ts";

const lane = "tables";
const words = (desk: DeskView) => deskTables[desk.language.current].said;
const ids = (desk: DeskView, block: Block) => ({ sessionId: desk.session.id, blockId: block.id });

type Named = { readonly orderId: string; readonly undo: () => void };
/**
 * An order has a name of its own: its way back is for that one only, whatever another desk ordered
 * at the same moment.
 * @param done told when it is taken back. @returns the name of an order, and its way back
 */
function named(desk: DeskView, done = () => words(desk).undone): Named {
  const orderId = newCommandId();
  const undo = () => {
    void desk.orders.give({
      // a lane of its own: the way back of one order is not shut by that of another
      ...{ lane: `${lane} undo ${orderId}`, control: "undo", type: "UndoTables" as const },
      body: { sessionId: desk.session.id, orderId },
      done: { text: done },
    });
  };
  return { orderId, undo };
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
  const { orderId, undo } = named(desk, undone);
  void desk.orders.give({
    ...{ lane, control: "start", type: "StartTables" as const },
    body: { ...ids(desk, block), orderId },
    done: { text: () => words(desk).started, undo },
  });
}

const isBusy: ReadonlySet<string> = new Set(["going", "ready"]);

export function broadcast(desk: DeskView, block: Block, minutes: number): void {
  const { orderId, undo } = named(desk);
  void desk.orders.give({
    ...{ lane, control: "left", type: "Broadcast" as const },
    body: { ...ids(desk, block), minutes, orderId },
    done: { text: () => words(desk).left(minutes), undo },
  });
}

export function bringBack(desk: DeskView, block: Block, minutes: number): void {
  const { orderId, undo } = named(desk);
  void desk.orders.give({
    ...{ lane, control: "back", type: "BringBack" as const },
    body: { ...ids(desk, block), minutes, orderId },
    done: { text: () => words(desk).back, undo },
  });
}

export function callOff(desk: DeskView, block: Block): void {
  const { orderId, undo } = named(desk);
  void desk.orders.give({
    ...{ lane, control: "off", type: "CallOff" as const },
    body: { ...ids(desk, block), orderId },
    done: { text: () => words(desk).off, undo },
  });
}

type At = { readonly groupId: string; readonly table: number };

export function helpCame(desk: DeskView, block: Block, { groupId, table }: At): void {
  const { orderId, undo } = named(desk);
  void desk.orders.give({
    ...{ lane: `help ${groupId}`, control: "came", type: "HelpCame" as const },
    body: { ...ids(desk, block), groupId, orderId },
    done: { text: () => words(desk).came(table), undo },
  });
}

export function letFinish(desk: DeskView, block: Block, at: At, finish = true): void {
  const { orderId, undo } = named(desk);
  void desk.orders.give({
    ...{ lane: `finish ${at.groupId}`, control: "finish", type: "LetFinish" as const },
    body: { ...ids(desk, block), groupId: at.groupId, finish, orderId },
    done: {
      text: () => (finish ? words(desk).finish(at.table) : words(desk).finishNot(at.table)),
      undo,
    },
  });
}
