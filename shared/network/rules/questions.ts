import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { findBlock, needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { BlockId, MemberId, Network, Question, Session } from "../state.ts";

export function askQuestion(
  network: Network,
  { sessionId, text }: CommandOf<"AskQuestion">,
  { actor, newId, version }: Context,
): Decision {
  if (actor.role !== "member") return refuse("not_allowed");
  const session = needSession(network, sessionId);
  if (isRefusal(session)) return session;
  // asked without a network and sent later: still welcome, in the break or at home
  if (session.phase === "draft") return refuse("wrong_phase");
  const askedBy = actor.memberId;
  const own = network.questions.filter(
    (question) => question.askedBy === askedBy && question.sessionId === session.id,
  );
  if (own.length >= limits.questionsPerMember) {
    return refuse("too_many_questions", undefined, limits.questionsPerMember);
  }
  const question: Question = {
    ...{ id: newId(), order: version, sessionId: session.id, blockId: lastInspiration(session) },
    ...{ askedBy, text, votes: 1, supportedBy: [], hidden: false, answered: false },
  };
  return [{ type: "QuestionAsked", question }];
}

/** The inspiration that runs or ran last; before the first one that is the first of the agenda. */
function lastInspiration(session: Session): BlockId | null {
  const isOne = (id: BlockId) => findBlock(session, id)?.kind === "inspiration";
  const ran = session.runs.findLast(({ blockId }) => isOne(blockId));
  return ran?.blockId ?? session.blocks.find(({ id }) => isOne(id))?.id ?? null;
}

function needQuestion(network: Network, questionId: string): Question | Refusal {
  const question = network.questions.find(({ id }) => id === questionId);
  return question ?? refuse("unknown_question", "questionId");
}

/** What the desk took away is not there for others. */
function needShown(network: Network, questionId: string): Question | Refusal {
  const question = needQuestion(network, questionId);
  return !isRefusal(question) && question.hidden
    ? refuse("unknown_question", "questionId")
    : question;
}

export function withdrawQuestion(
  network: Network,
  { questionId }: CommandOf<"WithdrawQuestion">,
  { actor }: Context,
): Decision {
  if (actor.role !== "member") return refuse("not_allowed");
  const question = needQuestion(network, questionId);
  if (isRefusal(question)) return question;
  const { hidden, askedBy, sessionId } = question;
  if (askedBy !== actor.memberId) {
    return hidden ? refuse("unknown_question", "questionId") : refuse("not_allowed");
  }
  return [{ type: "QuestionWithdrawn", questionId, askedBy, hidden, sessionId }];
}

/** One vote per person; the asker has one already. */
export function supportQuestion(
  network: Network,
  { questionId }: CommandOf<"SupportQuestion">,
  { actor }: Context,
): Decision {
  if (actor.role !== "member") return refuse("not_allowed");
  const question = needShown(network, questionId);
  if (isRefusal(question)) return question;
  const { memberId } = actor;
  const { askedBy, supportedBy, votes, sessionId } = question;
  if (askedBy === memberId || supportedBy.includes(memberId)) return [];
  return [{ type: "QuestionSupported", questionId, memberId, votes: votes + 1, sessionId }];
}

export function unsupportQuestion(
  network: Network,
  { questionId }: CommandOf<"UnsupportQuestion">,
  { actor }: Context,
): Decision {
  if (actor.role !== "member") return refuse("not_allowed");
  const question = needShown(network, questionId);
  if (isRefusal(question)) return question;
  return question.supportedBy.includes(actor.memberId)
    ? [unsupported(question, actor.memberId)]
    : [];
}

const unsupported = ({ id, votes, sessionId }: Question, memberId: MemberId): Fact => ({
  type: "QuestionUnsupported",
  ...{ questionId: id, memberId, votes: votes - 1, sessionId },
});

export function hideQuestion(
  network: Network,
  { questionId }: CommandOf<"HideQuestion">,
): Decision {
  const question = needQuestion(network, questionId);
  if (isRefusal(question)) return question;
  if (question.hidden) return [];
  return [{ type: "QuestionHidden", question: { ...question, hidden: true } }];
}

export function showQuestion(
  network: Network,
  { questionId }: CommandOf<"ShowQuestion">,
): Decision {
  const question = needQuestion(network, questionId);
  if (isRefusal(question)) return question;
  if (!question.hidden) return [];
  return [{ type: "QuestionShown", question: { ...question, hidden: false } }];
}

export function markAnswered(
  network: Network,
  { questionId, answered }: CommandOf<"MarkAnswered">,
  { actor }: Context,
): Decision {
  const question = needShown(network, questionId);
  if (isRefusal(question)) return question;
  const { sessionId } = question;
  // of another session, so not there for this speaker
  if (actor.role === "speaker" && actor.sessionId !== sessionId) {
    return refuse("unknown_question", "questionId");
  }
  if (question.answered === answered) return [];
  return [{ type: "QuestionAnswered", questionId, answered, sessionId }];
}

/**
 * What goes along when a member is removed. In facts of its own, because devices do not know whose
 * question or vote it was.
 */
export function withoutQuestionsOf(network: Network, memberId: MemberId): Fact[] {
  return network.questions.flatMap((question): Fact[] => {
    const { id: questionId, hidden, askedBy, supportedBy, sessionId } = question;
    if (askedBy === memberId) {
      return [{ type: "QuestionWithdrawn", questionId, askedBy, hidden, sessionId }];
    }
    return supportedBy.includes(memberId) ? [unsupported(question, memberId)] : [];
  });
}
