import type { BlockId, BlockKind, Clock, LocalText } from "../../network/state.ts";

/**
 * What the re-planner reads and gives back. Times are ms UTC; minutes are whole. Planned starts,
 * fixed starts and the end lie on a whole minute.
 */

/** Equal turns inside a method, with what its other steps take. */
export type Turns = {
  readonly count: number;
  /** Planned minutes of one turn, and the least. */
  readonly minutes: number;
  readonly minimum: number;
  /** Planned minutes of all other steps together, and the least. */
  readonly others: number;
  readonly othersMinimum: number;
};

/** A block of the agenda with what may be asked of it. See `derive.ts` for sensible values. */
export type PlannedBlock = {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly title: LocalText;
  /** When it begins by the schedule that everybody was last told. */
  readonly startsAt: number;
  readonly minutes: number;
  /** Minutes inside `minutes` that may be given away without touching a step. */
  readonly slack: number;
  /** Never shorter than this. A break is never shorter than ten minutes whatever stands here. */
  readonly minimum: number;
  /** Keeps its place and every minute, slack too. */
  readonly protected: boolean;
  /** May be left out altogether. Means nothing for a break, the closing or a protected block. */
  readonly optional: boolean;
  /** May change places with another block that may. */
  readonly mayMove: boolean;
  /** Blocks that must have been before this one. */
  readonly after: readonly BlockId[];
  /** Begins at this moment, not sooner and not later: the caterer serves. */
  readonly fixedStart: number | null;
  /** Cannot begin sooner: the guest is late. */
  readonly notBefore: number | null;
  /** Its last minutes are questions that may go in writing: planned, and the least if they stay. */
  readonly writing: { readonly minutes: number; readonly minimum: number } | null;
  /** The block that comes next may be done together with this one, which saves minutes. */
  readonly merge: { readonly with: BlockId; readonly saves: number } | null;
  readonly turns: Turns | null;
};

export type PlannedAgenda = {
  /** All blocks in order, also those that are over. */
  readonly blocks: readonly PlannedBlock[];
  /** The clock of the block that runs; null before the first begins. */
  readonly running: Clock | null;
  /** The end that was promised. */
  readonly end: number;
};

/** A promise that is not kept: minutes late, more than zero. */
export type Breach =
  | { readonly what: "end"; readonly at: number; readonly late: number }
  | {
      readonly what: "fixedStart";
      readonly blockId: BlockId;
      readonly at: number;
      readonly late: number;
    };

export type ForecastRow = {
  readonly blockId: BlockId;
  /** By the schedule that everybody was told. */
  readonly planned: number;
  readonly start: number;
  readonly end: number;
};
export type Forecast = {
  /** The running block (with when it began) and all that come. */
  readonly rows: readonly ForecastRow[];
  readonly end: number;
  /** Minutes that the next block begins later than told; negative is ahead. */
  readonly behind: number;
  /** Minutes of slack in the running block and all that come. */
  readonly slack: number;
  /** Minutes between the predicted and the promised end; negative is too late. */
  readonly spare: number;
  /** Promises that are broken if every block takes its planned minutes. */
  readonly passed: readonly Breach[];
};

/** What one block pays. */
export type Change =
  | {
      readonly kind: "shorter";
      readonly blockId: BlockId;
      readonly from: number;
      readonly to: number;
      /** Of the minutes taken: from the slack, and from the steps. */
      readonly slack: number;
      readonly steps: number;
      /** Where the block has turns that get shorter. */
      readonly turns: { readonly count: number; readonly from: number; readonly to: number } | null;
    }
  | { readonly kind: "writing"; readonly blockId: BlockId; readonly minutes: number }
  | {
      readonly kind: "merged";
      readonly blockIds: readonly [BlockId, BlockId];
      readonly from: number;
      readonly to: number;
      /** Minutes won by doing them together. */
      readonly saved: number;
    }
  | { readonly kind: "swapped"; readonly blockIds: readonly [BlockId, BlockId] }
  | { readonly kind: "skipped"; readonly blockId: BlockId; readonly minutes: number };

/** A line of a new schedule; two blocks when they are done together. */
export type PlanRow = {
  readonly blockIds: readonly [BlockId] | readonly [BlockId, BlockId];
  readonly start: number;
  readonly end: number;
  /** For the running block: minutes that it still gets. */
  readonly minutes: number;
  /** The same before the plan. */
  readonly was: number;
};

/**
 * What the plan leans on. `slack`: slack alone; `one`: one block pays; `fair`: each block gives the
 * same share of what it can spare; `shorten`: several blocks pay, by the least price; `mixed`: more
 * than one of writing, merge, swap, skip; `later`: the end moves; `none`: nothing has to change.
 */
export type Strategy =
  | "none"
  | "slack"
  | "one"
  | "shorten"
  | "fair"
  | "writing"
  | "merge"
  | "swap"
  | "skip"
  | "mixed"
  | "later";

/** A complete new schedule from now on, with its price. */
export type Plan = {
  readonly strategy: Strategy;
  readonly rows: readonly PlanRow[];
  readonly end: number;
  readonly changes: readonly Change[];
  /** Running and coming blocks that keep their minutes and their place, in order. */
  readonly untouched: readonly BlockId[];
  /** Minutes in which nothing happens, waiting for a fixed start or a late guest. */
  readonly waiting: number;
  /** Empty but for the least bad plan and for a later end. */
  readonly breaches: readonly Breach[];
  /** Points by `price.ts`. */
  readonly price: number;
};

export type Replan = {
  /** `fits`: nothing has to change; `behind`: there are plans; `impossible`: nothing fits. */
  readonly status: "fits" | "behind" | "impossible";
  /** Up to three, the lowest price first. One when all fits, none when nothing does. */
  readonly plans: readonly Plan[];
  /** When nothing fits: the plan that breaks its promises by the fewest minutes. */
  readonly leastBad: Plan | null;
  /** The other choice, always there: all keep their minutes and the end becomes `later.end`. */
  readonly later: Plan;
};
