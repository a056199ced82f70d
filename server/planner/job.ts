import type { BlockSeating } from "../../shared/grouping/network/seating.ts";
import type { Network } from "../../shared/network/state.ts";
import type { Refusal } from "../../shared/network/refusal.ts";
import type { Proposals } from "../../shared/wire/proposals.ts";

/** What the worker is asked. */
export type Question = {
  /** `seating`: one tap on "form groups"; `proposals`: seatings to choose from. */
  readonly about: "seating" | "proposals";
  /** As `slim` leaves it. */
  readonly network: Network;
  readonly sessionId: string;
  readonly blockId: string;
  readonly seed: string;
  readonly effort: "quick" | "thorough";
  /** Rounds after this one to keep in mind; as many as is usual when left out. */
  readonly ahead?: number;
};
export type Answered = BlockSeating | Omit<Proposals, "id" | "version"> | Refusal;

/** `stop`: the worker gives up as soon as its first number is not 0. */
export type ToWorker = { readonly question: Question; readonly stop: Int32Array };
export type FromWorker =
  | { readonly share: number }
  | { readonly answer: Answered }
  | { readonly stopped: true }
  | { readonly fault: string };
