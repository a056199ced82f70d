import { deskQuestions } from "$lib/i18n/deskQuestions.ts";
import type { DeskView } from "../desk.svelte.ts";

const words = (desk: DeskView) => deskQuestions[desk.language.current].said;

export function hide(desk: DeskView, questionId: string): void {
  void desk.orders.give({
    ...{ lane: `question ${questionId}`, control: "hide", type: "HideQuestion" as const },
    body: { questionId },
    done: { text: () => words(desk).hidden, undo: () => show(desk, questionId) },
  });
}

export function show(desk: DeskView, questionId: string): void {
  void desk.orders.give({
    ...{ lane: `question ${questionId}`, control: "hide", type: "ShowQuestion" as const },
    body: { questionId },
    done: { text: () => words(desk).shown },
  });
}

export function mark(desk: DeskView, questionId: string, answered: boolean): void {
  void desk.orders.give({
    ...{ lane: `question ${questionId}`, control: "mark", type: "MarkAnswered" as const },
    body: { questionId, answered },
    done: {
      text: () => (answered ? words(desk).answered : words(desk).open),
      undo: () => mark(desk, questionId, !answered),
    },
  });
}
