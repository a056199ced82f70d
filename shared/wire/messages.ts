import type { Event } from "../network/events.ts";
import type { Refusal } from "../network/refusal.ts";
import type { Envelope } from "./parse.ts";
import type { ProposalProgress, ProposalRequest, Proposals } from "./proposals.ts";
import type { Own, Shared } from "./snapshot.ts";

/** Raised when a page of an older release could misread the wire. */
export const protocol = 2;

/** `auth` of the Socket.IO connection. */
export type Handshake = {
  readonly protocol: number;
  readonly network: string;
  readonly role: "facilitator" | "supervisor" | "screen" | "speaker" | "member";
  readonly key: string;
  /** The last version that this device has; left out the first time. */
  readonly since?: number;
};

/** One fact with its version. Versions that a viewer may not see are simply not there. */
export type Numbered = { readonly version: number; readonly event: Event };

/** The facts after version `from` up to and with `to`, as this viewer may see them. */
export type Facts = {
  readonly from: number;
  readonly to: number;
  readonly events: readonly Numbered[];
};

export type Welcome = {
  readonly protocol: number;
  /** The server's clock, ms UTC. */
  readonly now: number;
  readonly version: number;
  readonly viewer: { readonly role: Handshake["role"]; readonly memberId?: string };
  /** Where phones join, for the code and QR; desk and screen only. */
  readonly joinOrigin?: string;
} & (
  | { /** JSON of `Shared`, encoded once for many. */ readonly shared: string; readonly own: Own }
  | { readonly missed: Facts }
);

/** Who has a live connection now. Not history: beside the log. Desk only. */
export type Presence = { readonly connected: readonly string[] };

export type Answer = { readonly version: number } | Refusal;

/** The envelope of `parse.ts` as it leaves a device. */
export type Sent = {
  readonly id: string;
  readonly type: Envelope["command"]["type"];
  readonly body: Omit<Envelope["command"], "type">;
};

export type ClientToServer = {
  cmd: (envelope: Sent, answer: (answer: Answer) => void) => void;
  /** Asks the server's clock; see `shared/time/offset.ts`. */
  time: (answer: (now: number) => void) => void;
  /** Desk only. One search at a time: a new one stops the one before, which answers `stopped`. */
  propose: (request: ProposalRequest, answer: (answer: Proposals | Refusal) => void) => void;
  /** @param id of the request */
  stopProposing: (id: string) => void;
};
export type ServerToClient = {
  welcome: (welcome: Welcome) => void;
  facts: (facts: Facts) => void;
  presence: (presence: Presence) => void;
  /** The store went away (false: nothing can be saved now) or came back. */
  store: (available: boolean) => void;
  /** How far the search is that this connection asked for. Desk only. */
  proposing: (progress: ProposalProgress) => void;
};

export type { Shared };
