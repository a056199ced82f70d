import type { Event } from "../events.ts";
import type { Network } from "../state.ts";
import { changeItem } from "./change.ts";
import { put } from "./put.ts";

type QuestionEvent = Extract<Event, { type: `Question${string}` }>;

/** Questions to the speaker, in the order in which they were asked. */
export function evolveQuestions(network: Network, event: QuestionEvent): Network {
  return { ...network, questions: changed(network.questions, event) };
}

function changed(questions: Network["questions"], event: QuestionEvent): Network["questions"] {
  switch (event.type) {
    case "QuestionAsked":
    case "QuestionHidden":
    case "QuestionShown":
      return put(questions, event.question);
    case "QuestionWithdrawn":
    case "QuestionGone":
      return questions.filter(({ id }) => id !== event.questionId);
    case "QuestionAnswered":
      return changeItem(questions, event.questionId, (question) => ({
        ...question,
        answered: event.answered,
      }));
    default: {
      const { questionId, memberId, votes, type } = event;
      return changeItem(questions, questionId, (question) => {
        const others = question.supportedBy.filter((id) => id !== memberId);
        // an empty id: somebody else, who is nobody's business
        const supportedBy =
          type === "QuestionSupported" && memberId ? [...others, memberId] : others;
        return { ...question, votes, supportedBy };
      });
    }
  }
}
