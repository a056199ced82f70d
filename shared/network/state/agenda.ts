import type { BlockId, LocalText } from "./ids.ts";

export const blockKinds = [
  "welcome",
  "checkin",
  "inspiration",
  "interaction",
  "break",
  "intervision",
  "harvest",
  "closing",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * How people sit in a block. `mixed`: new groups each time; `pairs`: twos (odd number: one trio);
 * `same`: as in the last interaction; `circles`: the fixed intervision circles of the network.
 */
export const groupingKinds = ["plenary", "pairs", "mixed", "same", "circles"] as const;
export type GroupingKind = (typeof groupingKinds)[number];
export type Grouping = {
  readonly kind: GroupingKind;
  /** Largest group, 2 to 8. Means nothing for `plenary`. */
  readonly size: number;
  /** Two people of one organisation never share a group. */
  readonly splitOrganisations: boolean;
  /**
   * Wishes, by attribute: `role`, `organisation`, or `intake:` and a heading of the intake form.
   * `mix`: unlike people together; `cluster`: alike people together. Audience `desk`.
   */
  readonly mix?: readonly string[] | undefined;
  readonly cluster?: readonly string[] | undefined;
};

export type Block = {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly title: LocalText;
  /** 1 to 600. */
  readonly minutes: number;
  /** Minutes inside `minutes` that may be given away. */
  readonly slack: number;
  readonly assignment: LocalText | null;
  readonly methodId: string | null;
  readonly grouping: Grouping;
  /** Never shorter than this, whole minutes; follows from kind and method when left out. */
  readonly minimum?: number | undefined;
  /** Keeps its place and every minute. */
  readonly protected?: boolean | undefined;
  /** `HH:MM` at which it begins whatever came before: the caterer serves. */
  readonly fixedStart?: string | null | undefined;
  /** The next block starts by itself when the time of this one is up. */
  readonly auto?: boolean | undefined;
  /** May be left out when time is short. */
  readonly optional?: boolean | undefined;
  /** Its questions may go in writing when time is short; follows from the method when left out. */
  readonly writing?: boolean | undefined;
};
