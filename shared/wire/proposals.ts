import type { BoundReason } from "../grouping/explain/types.ts";
import type { BlockId, BrokenRule, MemberId, SessionId } from "../network/state.ts";

/**
 * Asking for seatings to choose from: not a command, because nothing happens yet. Desk only, and
 * so is all that comes back: an explanation names rules.
 */
export type ProposalRequest = {
  /** Of this question, chosen by the desk: progress and cancelling name it. */
  readonly id: string;
  readonly sessionId: SessionId;
  readonly blockId: BlockId;
  /** Rounds after this one to keep in mind, 0 to 9. */
  readonly ahead: number;
  /** How long to search: `quick` is a blink, `thorough` about a second of one processor. */
  readonly effort: "quick" | "thorough";
};

/** `fewest` repeats; one group `more` or `fewer`; `nearest` to how people sit now. */
export type ProposalKind = "fewest" | "more" | "fewer" | "nearest";

/** A pair that meets again at a table of this proposal. `meetings` counts this one. */
export type MeetsAgain = {
  readonly memberIds: readonly [MemberId, MemberId];
  readonly meetings: number;
  readonly because: "asked" | "rule" | "search" | Exclude<BoundReason, "none">;
  /** Rules that cost this, by id: a rule of the network, or `organisation:NAME`. */
  readonly ruleIds: readonly string[];
};

/** A rule that this proposal breaks, and the rules (itself among them) that cannot all hold. */
export type BrokenBecause = BrokenRule & { readonly because: readonly string[] };

export type Proposal = {
  readonly kind: ProposalKind;
  /** In order of table: the first list is table 1. */
  readonly groups: readonly (readonly MemberId[])[];
  readonly again: readonly MeetsAgain[];
  /** Fewest pairs that any seating of these people with these rules would bring together again. */
  readonly bound: number;
  readonly boundBy: BoundReason;
  readonly broken: readonly BrokenBecause[];
  /** Ids of the rules that hold. */
  readonly kept: readonly string[];
  /** People who change table, against how they sit now; 0 when nobody sits yet. */
  readonly moved: number;
  /** The rounds after this one as they would go if everybody came, first round first. */
  readonly draft: readonly (readonly (readonly MemberId[])[])[];
  /** Pairs that meet again in each round of `draft`. */
  readonly draftAgain: readonly number[];
};

export type Proposals = {
  readonly id: string;
  /** State of the network that this was worked out for. */
  readonly version: number;
  /** One to three, the best first, all different. */
  readonly proposals: readonly Proposal[];
  /** What one group fewer, as many, and one more would force over the rounds looked at. */
  readonly sizes: readonly {
    readonly groups: number;
    readonly sizes: readonly number[];
    readonly bound: number;
  }[];
};

/** How far a search is, 0 up to 1. */
export type ProposalProgress = { readonly id: string; readonly share: number };
