import type { BlockId, EntryId, GroupId, MemberId, QuestionId, SessionId } from "./ids.ts";

/** Who may see an entry. The desk sees `network` only: what is for a group stays in the group. */
export type Audience =
  | { readonly to: "network" }
  | { readonly to: "group"; readonly memberIds: readonly MemberId[] }
  | { readonly to: "member" };

/** What somebody does before the next session. */
export type ActionPoint = {
  readonly id: EntryId;
  /** The version of the log that wrote it first: the order of the board. */
  readonly order: number;
  readonly sessionId: SessionId;
  readonly blockId: BlockId | null;
  readonly groupId: GroupId | null;
  readonly ownerId: MemberId;
  /** Who typed it, when not the owner: a member, or `facilitator`. */
  readonly writtenBy: MemberId | "facilitator" | null;
  readonly what: string;
  readonly byWhen: string;
  readonly firstStep: string | null;
  readonly withWhom: string | null;
  readonly notice: string | null;
  readonly audience: Audience;
  /** Taken off the board by the desk; its owner and the desk still see it. */
  readonly hidden: boolean;
  readonly writtenAt: number;
  readonly revisedAt: number | null;
};

/**
 * What somebody in the room wants to ask the speaker. All see it without a name: who asked and who
 * supports it leave the server for that person alone, and not for the desk either.
 */
export type Question = {
  readonly id: QuestionId;
  /** The version of the log that asked it. */
  readonly order: number;
  readonly sessionId: SessionId;
  /** The inspiration that it belongs to, where the agenda has one. */
  readonly blockId: BlockId | null;
  /** Null for everybody but the asker. */
  readonly askedBy: MemberId | null;
  readonly text: string;
  /** People who have this question: the asker, and who said "mine too". */
  readonly votes: number;
  /** Who said "mine too"; a viewer sees only their own id here. */
  readonly supportedBy: readonly MemberId[];
  /** Taken away by the desk; its asker and the desk still see it. */
  readonly hidden: boolean;
  readonly answered: boolean;
};
