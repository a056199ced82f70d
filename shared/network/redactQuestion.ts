import type { Event } from "./events.ts";
import type { Viewer } from "./rights.ts";
import type { MemberId, Question, SessionId } from "./state.ts";

type QuestionEvent = Extract<Event, { type: `Question${string}` }>;

const isMe = (viewer: Viewer, memberId: MemberId | null): boolean =>
  viewer.role === "member" && viewer.memberId === memberId;

/**
 * Everybody sees a question, the speaker those of the own session; one that the desk took away only
 * its asker and the desk. @param question without a session in an older log
 */
export function maySeeQuestion(
  question: Pick<Question, "askedBy" | "hidden"> & { readonly sessionId?: SessionId },
  viewer: Viewer,
): boolean {
  if (viewer.role === "speaker" && (question.sessionId ?? viewer.sessionId) !== viewer.sessionId) {
    return false;
  }
  return !question.hidden || viewer.role === "facilitator" || isMe(viewer, question.askedBy);
}

/** @returns the question without who asked and who supports it, but for oneself */
export function redactQuestion(question: Question, viewer: Viewer): Question {
  return {
    ...question,
    askedBy: isMe(viewer, question.askedBy) ? question.askedBy : null,
    supportedBy: question.supportedBy.filter((id) => isMe(viewer, id)),
  };
}

/** @returns the fact as this viewer may see it, or null */
export function redactQuestionEvent(event: QuestionEvent, viewer: Viewer): Event | null {
  switch (event.type) {
    case "QuestionAsked":
    case "QuestionShown":
      return { ...event, question: redactQuestion(event.question, viewer) };
    case "QuestionHidden": {
      const { question, at } = event;
      if (maySeeQuestion(question, viewer)) {
        return { ...event, question: redactQuestion(question, viewer) };
      }
      return { type: "QuestionGone", questionId: question.id, at };
    }
    case "QuestionWithdrawn":
      return maySeeQuestion(event, viewer)
        ? { type: "QuestionGone", questionId: event.questionId, at: event.at }
        : null;
    case "QuestionSupported":
    case "QuestionUnsupported":
      return isMe(viewer, event.memberId) ? event : { ...event, memberId: "" };
    case "QuestionAnswered":
    case "QuestionGone":
      return event;
  }
}

/** The members for whom such a fact looks different from how any other member sees it. */
export function singledOutByQuestion(event: QuestionEvent): readonly MemberId[] {
  switch (event.type) {
    case "QuestionAsked":
    case "QuestionHidden":
    case "QuestionShown": {
      const { askedBy, supportedBy } = event.question;
      return askedBy === null ? supportedBy : [askedBy, ...supportedBy];
    }
    case "QuestionWithdrawn":
      return [event.askedBy];
    case "QuestionSupported":
    case "QuestionUnsupported":
      return [event.memberId];
    case "QuestionAnswered":
    case "QuestionGone":
      return [];
  }
}
