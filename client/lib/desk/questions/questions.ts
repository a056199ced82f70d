import type { Network, Question, Session } from "../../../../shared/network/state.ts";

/** @returns the questions of a session: open ones by votes, then answered, then hidden ones */
export function questionRows(network: Network, session: Session): Question[] {
  const rank = ({ hidden, answered }: Question) => (hidden ? 2 : answered ? 1 : 0);
  return network.questions
    .filter((question) => question.sessionId === session.id)
    .sort((a, b) => rank(a) - rank(b) || b.votes - a.votes || a.order - b.order);
}
