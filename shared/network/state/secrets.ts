import type { MemberId, SessionId } from "./ids.ts";

/** A person's device is theirs for the whole network; `sessionId` is where it joined last. */
export type Device = {
  readonly tokenHash: string;
  readonly memberId: MemberId;
  readonly sessionId: SessionId;
};
/** The link of the guest speaker of one session; `number` counts its links, from 1. */
export type SpeakerLink = {
  readonly sessionId: SessionId;
  /** SHA-256 of the key, in hexadecimal. */
  readonly keyHash: string;
  readonly number: number;
};
/** Never leaves the server: `redact` empties it. */
export type Secrets = {
  readonly facilitator: string;
  readonly supervisor: string;
  readonly screen: string;
  /** At most one of each session: made when a desk first asks for it. */
  readonly speakers: readonly SpeakerLink[];
  readonly devices: readonly Device[];
};

export const noSecrets: Secrets = {
  ...{ facilitator: "", supervisor: "", screen: "" },
  speakers: [],
  devices: [],
};
