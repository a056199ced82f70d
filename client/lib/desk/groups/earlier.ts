import type { LocalText, MemberId, SessionId } from "../../../../shared/network/state.ts";

/** One time that two people sat together. */
export type Meeting = {
  readonly sessionId: SessionId;
  readonly title: LocalText;
  /** `YYYY-MM-DD`. */
  readonly date: string;
};

/** Every earlier time that two people really sat together, the same both ways round. */
export type Earlier = (one: MemberId, other: MemberId) => readonly Meeting[];

export const neverMet: Earlier = () => [];
