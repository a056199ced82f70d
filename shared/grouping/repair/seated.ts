/**
 * People as they sit now, and what has to be kept in mind about them. Lists of rules may name
 * people who are not here. Every function of this folder is pure and leaves its input as it is.
 */
export type Seated = {
  /** People per table, in table order. An empty list is a table out of use: it stays empty. */
  readonly groups: readonly (readonly string[])[];
  /** Places in `groups` that nobody may leave or join. */
  readonly locked?: readonly number[] | undefined;
  /** Largest group. */
  readonly max: number;
  /** No two of a list in one group. */
  readonly apart?: readonly (readonly string[])[] | undefined;
  /** Everybody of a list in one group. */
  readonly together?: readonly (readonly string[])[] | undefined;
  /**
   * How often two met in earlier rounds, the same both ways round; this seating itself does not
   * count. Never when left out.
   */
  readonly met?: ((one: string, other: string) => number) | undefined;
};

/** One person who changes tables, by place in `groups`. */
export type Move = { readonly person: string; readonly from: number; readonly to: number };

/** A change that somebody may accept or not: nothing has moved yet. */
export type Proposal = {
  /** Everybody's table after the moves; a table that vanishes is an empty list. */
  readonly groups: readonly (readonly string[])[];
  /** In the order of the people's ids. Empty when nothing has to change. */
  readonly moves: readonly Move[];
  /** Repeated meetings that the moves add (sumC2), less than 0 when they save some. */
  readonly repeats: number;
  /** Tables that lose everybody, by place in `groups`. */
  readonly vanished: readonly number[];
  /** Whether what was asked for is reached: the rules of the operation hold and the sizes fit. */
  readonly reached: boolean;
  /** True when it is proven that nobody can reach it with fewer people moved. */
  readonly fewest: boolean;
  /** True when it is proven besides that no other such change costs fewer repeats. */
  readonly exact: boolean;
};
