import { deskNow } from "$lib/i18n/deskNow.ts";
import { replanning } from "$lib/i18n/replan.ts";
import { screenViews, type Block, type ScreenView } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";
import { seen, undoLast } from "../replan/orders.ts";
import { placeOf } from "./place.ts";

const words = (desk: DeskView) => deskNow[desk.language.current];
const lane = "clock";

/** Starts a block from what this desk sees running; a slip is taken back within ten seconds. */
export function startBlock(desk: DeskView, block: Block, control: string): void {
  const { id: sessionId, phase } = desk.session;
  const { current } = placeOf(desk.session);
  // a draft is opened first
  const undo = undoLast(desk, phase === "draft" ? 2 : 1);
  void desk.orders.give({
    ...{ lane, control, type: "StartBlock" as const },
    body: { sessionId, blockId: block.id, from: current?.id ?? null },
    done: { text: () => words(desk).said.started(desk.title(block)), undo },
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
  const runs = session.clock.pausedAt === null;
  const body = { sessionId: session.id, blockId: session.clock.blockId, from: seen(desk) };
  void desk.orders.give({
    ...{ lane, control: "pause", type: runs ? ("PauseClock" as const) : ("ResumeClock" as const) },
    body,
    done: {
      text: () => (runs ? words(desk).said.paused : words(desk).said.resumed),
      undo: undoLast(desk),
    },
  });
}

export function addTime(desk: DeskView, minutes: 1 | 5): void {
  const { session } = desk;
  if (session.phase !== "live") return;
  void desk.orders.give({
    ...{ lane: "time", control: String(minutes), type: "AddTime" as const },
    body: { sessionId: session.id, blockId: session.clock.blockId, minutes, from: seen(desk) },
    done: {
      text: () => replanning[desk.language.current].said.added(minutes),
      undo: undoLast(desk),
    },
  });
}

export function openSession(desk: DeskView): void {
  void desk.orders.give({
    ...{ lane, control: "open", type: "OpenSession" as const },
    body: { sessionId: desk.session.id },
    done: { text: () => words(desk).said.opened },
  });
}

/** Confirmed in a dialog, so the press before it cannot be the first half of a double tap. */
export function closeSession(desk: DeskView): void {
  void desk.orders.give({
    ...{ lane: "close", control: "close", type: "CloseSession" as const },
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
