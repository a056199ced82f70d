import type { BlockSeating } from "../grouping/network/seating.ts";
import type { Method } from "../content/types.ts";
import type { BlockDraft } from "./commands.ts";
import type { Fact } from "./events.ts";
import type { Refusal } from "./refusal.ts";
import type { Actor } from "./rights.ts";
import type { SessionId } from "./state.ts";

/** What the server reserves for a session before it is decided. */
export type SessionStamp = {
  /** An id, and a room code that no other session has; null when nothing was reserved. */
  readonly place: { readonly sessionId: SessionId; readonly code: string } | null;
  /** Of the agenda that was asked; null when the library has none of that id. */
  readonly blocks: readonly BlockDraft[] | null;
};

/** What the server stamps on a command, so that the core has no clock, ids or chance of its own. */
export type Context = {
  readonly actor: Actor;
  /** ms UTC. */
  readonly now: number;
  /** The version that the first event of this command will get. */
  readonly version: number;
  /** Seed of a shuffle. */
  readonly seed: string;
  /** A fresh id at each call. */
  readonly newId: () => string;
  /** Of a command that plans a session. */
  readonly session?: SessionStamp;
  /** Of a command that forms groups: worked out beforehand, for a moment ago. */
  readonly seating?: BlockSeating;
  /** The library: the core does not carry it. */
  readonly methodById?: (id: string) => Method | undefined;
};

/** Facts, or a reason to say no. No facts: what was asked is so already. */
export type Decision = readonly Fact[] | Refusal;

export function isRefused(decision: Decision): decision is Refusal {
  return !Array.isArray(decision);
}
