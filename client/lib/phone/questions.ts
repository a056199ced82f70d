import type { CommandOf } from "../../../shared/network/commands.ts";
import type { Question } from "../../../shared/network/state.ts";
import type { Sent } from "../../../shared/wire/messages.ts";

/** A question as one phone shows it. */
export type Asked = {
  /** The question's id, or the id of the command that still waits. */
  readonly key: string;
  readonly text: string;
  readonly votes: number;
  readonly own: boolean;
  /** "Mine too". */
  readonly supported: boolean;
  readonly answered: boolean;
  readonly hidden: boolean;
  /** False while it is only on this device. */
  readonly saved: boolean;
};

const questionIdOf = (sent: Sent): string | undefined =>
  (sent.body as Partial<CommandOf<"SupportQuestion">>).questionId;

/**
 * The questions of a session as they will be when all that is under way is written: oldest first, so
 * that nothing moves away under a thumb; what was answered last.
 * @param questions as this member may see them
 */
export function askedOf(
  sessionId: string,
  questions: readonly Question[],
  under: readonly Sent[],
): Asked[] {
  const known = questions
    .filter((question) => question.sessionId === sessionId)
    .flatMap((question): Asked[] => {
      const { id, text, votes, answered, hidden, askedBy, supportedBy } = question;
      const sent = under.filter((one) => questionIdOf(one) === id).at(-1)?.type;
      if (sent === "WithdrawQuestion") return [];
      const before = supportedBy.length > 0;
      const supported = sent ? sent === "SupportQuestion" : before;
      return [
        {
          ...{ key: id, text, own: askedBy !== null, supported, answered, hidden, saved: true },
          votes: votes + Number(supported) - Number(before),
        },
      ];
    });
  const fresh = under.flatMap((sent): Asked[] => {
    const { sessionId: of, text } = sent.body as CommandOf<"AskQuestion">;
    if (sent.type !== "AskQuestion" || of !== sessionId) return [];
    const flags = { own: true, supported: false, answered: false, hidden: false, saved: false };
    return [{ key: sent.id, text, votes: 1, ...flags }];
  });
  return [...known, ...fresh].sort((a, b) => Number(a.answered) - Number(b.answered));
}
