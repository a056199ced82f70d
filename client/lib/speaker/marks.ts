import type { CommandOf } from "../../../shared/network/commands.ts";
import type { Question } from "../../../shared/network/state.ts";
import type { Sent } from "../../../shared/wire/messages.ts";

/** @returns the questions as they will be when the marks that wait on this device are written */
export function withMarks(questions: readonly Question[], waiting: readonly Sent[]): Question[] {
  const marks = new Map(
    waiting.flatMap((sent) => {
      if (sent.type !== "MarkAnswered") return [];
      const { questionId, answered } = sent.body as CommandOf<"MarkAnswered">;
      return [[questionId, answered] as const];
    }),
  );
  return questions.map((question) => {
    const answered = marks.get(question.id);
    return answered === undefined ? question : { ...question, answered };
  });
}
