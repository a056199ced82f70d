import type { PersonId } from "../instance/types.ts";

/** A rule of an instance by its place in its list: `{list: "apart", index: 2}`. */
export type RuleRef = {
  readonly list: "together" | "apart" | "pinned";
  readonly index: number;
};

/**
 * Rules that cannot all hold in a round, and none of which can be missed for that: without any one
 * of them the others can hold. `size`: the largest group of that round; `groups`: how many.
 */
export type Contradiction = {
  readonly round: number;
  readonly rules: readonly RuleRef[];
  readonly people: readonly PersonId[];
  readonly size: number;
  readonly groups: number;
};

/**
 * Why nobody can do better than a bound. `slots`: somebody needs more companions than there are
 * new people; `crossing`: a group of before must spread over fewer groups than it has members;
 * `design`: more rounds than any known plan without repeats can have (OEIS A107431); `none`: 0.
 */
export type BoundReason = "none" | "slots" | "crossing" | "design";

/** The fewest repeated meetings (sumC2) that any plan for this instance could have. */
export type Bound = {
  readonly sumC2: number;
  readonly by: BoundReason;
};

/**
 * A pair that met before and meets again in the first round of a plan.
 * `asked`: a rule wants them together; `rule`: without a hard rule (named) it would be avoided;
 * `search`: nothing shows that it could not be avoided. The other reasons are those of the bound.
 */
export type Again = {
  readonly pair: readonly [PersonId, PersonId];
  /** With this one: 2 or more. */
  readonly meetings: number;
  readonly because: "asked" | "rule" | "search" | Exclude<BoundReason, "none">;
  readonly rules: readonly RuleRef[];
};

/** A hard rule that does not hold, and the rules that together made that unavoidable, if any. */
export type Broken = {
  readonly rule: RuleRef;
  readonly round: number;
  readonly people: readonly PersonId[];
  readonly because: Contradiction | null;
};

/** What another number of groups would give, over all rounds of the instance. */
export type SizeOption = {
  readonly groups: number;
  /** Of the first round, largest first. */
  readonly sizes: readonly number[];
  /** Fewest sumC2 possible with this number of groups. */
  readonly bound: number;
  /** The number of groups that the instance has now. */
  readonly asked: boolean;
};

/** Everything that can be said about a plan, without words. Only a desk may see it. */
export type Explanation = {
  readonly bound: Bound;
  /** What the plan has. Never below `bound.sumC2`. */
  readonly sumC2: number;
  readonly again: readonly Again[];
  readonly broken: readonly Broken[];
  readonly kept: readonly RuleRef[];
  /** One fewer, as asked, one more; only those that are possible. */
  readonly sizes: readonly SizeOption[];
  /** Pairs that meet again in each round of the plan, the first round first. */
  readonly perRound: readonly number[];
};
