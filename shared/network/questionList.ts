import { currentBlock } from "./find.ts";
import type { Network, Question, Session, SessionId } from "./state.ts";

/**
 * @returns the questions of a session that the room sees: what most people want to know first, of
 *   equals the oldest
 */
export function questionsOf(network: Network, sessionId: SessionId): Question[] {
  return network.questions
    .filter((question) => question.sessionId === sessionId && !question.hidden)
    .sort((a, b) => b.votes - a.votes || a.order - b.order);
}

/** @returns whether the room may ask now: while the speaker speaks, and in the break that follows */
export function roomAsks(session: Session): boolean {
  const block = currentBlock(session);
  if (!block) return false;
  const before = session.blocks[session.blocks.indexOf(block) - 1];
  return block.kind === "inspiration" || (block.kind === "break" && before?.kind === "inspiration");
}
