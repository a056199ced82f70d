import { deskNow } from "$lib/i18n/deskNow.ts";
import { screenViews, type Block, type ScreenView } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";
import { placeOf } from "./place.ts";

const words = (desk: DeskView) => deskNow[desk.language.current];
const lane = "clock";

/** Starts a block from what this desk sees running; a slip is undone by going back. */
export function startBlock(desk: DeskView, block: Block, control: string): void {
  const { id: sessionId } = desk.session;
  const { current } = placeOf(desk.session);
  const back = current ? { undo: () => startAgain(desk, current, block.id) } : {};
  void desk.orders.give({
    ...{ lane, control, type: "StartBlock" as const },
    body: { sessionId, blockId: block.id, from: current?.id ?? null },
    done: { text: () => words(desk).said.started(desk.title(block)), ...back },
  });
}

function startAgain(desk: DeskView, block: Block, from: string): void {
  void desk.orders.give({
    ...{ lane, control: "back", type: "StartBlock" as const },
    body: { sessionId: desk.session.id, blockId: block.id, from },
  });
}

export function startNext(desk: DeskView): void {
  const { current, next } = placeOf(desk.session);
  if (next) startBlock(desk, next, "next");
  else if (current) desk.opened = { is: "close" };
}

export function startPrevious(desk: DeskView): void {
  const { previous } = placeOf(desk.session);
  if (previous) startBlock(desk, previous, "back");
}

export function togglePause(desk: DeskView): void {
  const { session } = desk;
  if (session.phase !== "live") return;
  const type = session.clock.pausedAt === null ? "PauseClock" : "ResumeClock";
  const body = { sessionId: session.id, blockId: session.clock.blockId };
  void desk.orders.give({ lane, control: "pause", type, body });
}

export function addTime(desk: DeskView, minutes: 1 | 5): void {
  const { session } = desk;
  if (session.phase !== "live") return;
  void desk.orders.give({
    ...{ lane: "time", control: String(minutes), type: "AddTime" as const },
    body: { sessionId: session.id, blockId: session.clock.blockId, minutes },
  });
}

export function openSession(desk: DeskView): void {
  void desk.orders.give({
    ...{ lane, control: "open", type: "OpenSession" as const },
    body: { sessionId: desk.session.id },
    done: { text: () => words(desk).said.opened },
  });
}

export function closeSession(desk: DeskView): void {
  void desk.orders.give({
    ...{ lane, control: "close", type: "CloseSession" as const },
    body: { sessionId: desk.session.id },
    done: { text: () => words(desk).said.closed },
  });
}

export function reopenSession(desk: DeskView): void {
  void desk.orders.give({
    ...{ lane, control: "reopen", type: "ReopenSession" as const },
    body: { sessionId: desk.session.id },
    done: { text: () => words(desk).walkIn.reopened },
  });
}

export function turnScreen(desk: DeskView, view: ScreenView): void {
  void desk.orders.give({
    ...{ lane: "screen", control: view, type: "TurnScreen" as const },
    body: { sessionId: desk.session.id, view },
    done: { text: () => words(desk).said.screen(words(desk).screen[view]) },
  });
}

export function turnScreenOn(desk: DeskView): void {
  const at = screenViews.indexOf(desk.session.screen);
  turnScreen(desk, screenViews[(at + 1) % screenViews.length] ?? "auto");
}
