import { deskNow } from "$lib/i18n/deskNow.ts";
import { replanning } from "$lib/i18n/replan.ts";
import type { BlockDraft, CommandOf, CommandType } from "$shared/network/commands.ts";
import type { Block } from "$shared/network/state.ts";
import { planOrder } from "$shared/time/replan/session.ts";
import type { Plan, PlannedAgenda } from "$shared/time/replan/types.ts";
import type { DeskView } from "../desk.svelte.ts";

/** A plan waits for the orders of the clock; every order says what it saw. */
const lane = "clock";
const words = (desk: DeskView) => replanning[desk.language.current];
/** Orders that make clock and agenda one revision newer. */
const revising = [
  ...(["StartBlock", "PauseClock", "ResumeClock", "AddTime", "UndoClock"] as const),
  ...(["ApplyPlan", "SkipBlock", "RestoreBlock", "SplitBlock", "AddBlock", "MoveBlock"] as const),
];

/** The clock as the page shows it, and what this desk itself has just asked of it. */
export const seen = (desk: DeskView): number =>
  (desk.session.revision ?? 0) + desk.orders.ahead(revising);

/** @param facts that the order to be undone makes. @returns the way back, for ten seconds */
export function undoLast(desk: DeskView, facts = 1): () => void {
  const { id: sessionId } = desk.session;
  const from = seen(desk) + facts;
  return () => {
    void desk.orders.give({
      // a lane of its own: the way back of one order is not shut by that of another
      ...{ lane: `undo ${from}`, control: "undo", type: "UndoClock" as const },
      body: { sessionId, from },
      done: { text: () => deskNow[desk.language.current].said.undone },
    });
  };
}

type Body<K extends CommandType> = Omit<CommandOf<K>, "type" | "sessionId">;

/** Changes the agenda, and tells it with the way back. @returns whether it is done */
const change = <K extends CommandType>(
  desk: DeskView,
  type: K,
  body: Body<K>,
  text: () => string,
): Promise<boolean> => give(desk, type, body, text).then((answer) => answer === null);

function give<K extends CommandType>(
  desk: DeskView,
  type: K,
  body: Body<K>,
  text: () => string,
  quiet = false,
): ReturnType<DeskView["orders"]["give"]> {
  const whole = { sessionId: desk.session.id, ...body } as unknown as Omit<CommandOf<K>, "type">;
  const order = {
    lane: type === "ApplyPlan" ? lane : "schedule",
    control: type,
    type,
    body: whole,
    quiet,
  };
  return desk.orders.give({ ...order, done: { text, undo: undoLast(desk) } });
}

/**
 * It holds only for the agenda that it was made for: what is still under way from this desk, too,
 * makes it another one.
 *
 * @returns null when everybody has the new times; why not is for the caller to tell
 */
export function applyPlan(
  desk: DeskView,
  plan: Plan,
  agenda: PlannedAgenda,
  title: () => string,
): ReturnType<DeskView["orders"]["give"]> {
  const order = planOrder(plan, agenda, desk.network.timeZone);
  const text = () => `${title()}. ${words(desk).dialog.applied}`;
  const from = desk.session.revision ?? 0;
  return give(desk, "ApplyPlan", { ...order, from }, text, true);
}

export function skipBlock(desk: DeskView, block: Block): Promise<boolean> {
  const text = () => words(desk).said.skipped(desk.title(block));
  return change(desk, "SkipBlock", { blockId: block.id, from: seen(desk) }, text);
}

export function restoreBlock(desk: DeskView, block: Block): Promise<boolean> {
  const text = () => words(desk).said.restored(desk.title(block));
  return change(desk, "RestoreBlock", { blockId: block.id, from: seen(desk) }, text);
}

export function splitBlock(desk: DeskView, block: Block, minutes: number): Promise<boolean> {
  const text = () => words(desk).said.split(desk.title(block));
  return change(desk, "SplitBlock", { blockId: block.id, minutes, from: seen(desk) }, text);
}

/** @param by -1: one place earlier */
export function moveBlock(desk: DeskView, block: Block, by: 1 | -1): Promise<boolean> {
  const index = desk.session.blocks.indexOf(block) + by;
  const text = () => words(desk).said.moved(desk.title(block));
  return change(desk, "MoveBlock", { blockId: block.id, index, from: seen(desk) }, text);
}

export function insertBlock(desk: DeskView, draft: BlockDraft, after: Block): Promise<boolean> {
  const index = desk.session.blocks.indexOf(after) + 1;
  const text = () => words(desk).said.inserted(desk.language.text(draft.title));
  return change(desk, "AddBlock", { block: draft, index, from: seen(desk) }, text);
}
