import { deskBoard } from "$lib/i18n/deskBoard.ts";
import type { DeskView } from "../desk.svelte.ts";

const words = (desk: DeskView) => deskBoard[desk.language.current].said;

export function hide(desk: DeskView, entryId: string): void {
  void desk.orders.give({
    ...{ lane: `entry ${entryId}`, control: "entry", type: "HideEntry" as const },
    body: { entryId },
    done: { text: () => words(desk).hidden, undo: () => show(desk, entryId) },
  });
}

export function show(desk: DeskView, entryId: string): void {
  void desk.orders.give({
    ...{ lane: `entry ${entryId}`, control: "entry", type: "ShowEntry" as const },
    body: { entryId },
    done: { text: () => words(desk).shown },
  });
}
