/** A rule in words: `people` are names, or null where only its number is known. */
export type SaidRule = {
  readonly list: "together" | "apart" | "pinned";
  /** From 1, in its list. */
  readonly number: number;
  readonly people: readonly string[] | null;
  readonly closed: boolean;
};

/** What sentences about a plan are made of, in one language. Sentences end in a full stop. */
export type ExplainWords = {
  readonly and: (names: readonly string[]) => string;
  readonly rule: (rule: SaidRule) => string;
  readonly nobodyAgain: (asked: boolean) => string;
  readonly total: (times: number, perRound: readonly number[]) => string;
  readonly notBetter: string;
  readonly maybeBetter: (some: boolean) => string;
  readonly again: (pair: string, meetings: number, why: string) => string;
  readonly manyAgain: (pairs: readonly string[], more: number, why: string) => string;
  readonly why: {
    readonly asked: (rules: string) => string;
    readonly rule: (rules: string) => string;
    readonly slots: string;
    readonly crossing: string;
    readonly design: string;
    readonly search: string;
  };
  readonly allKept: (rules: number) => string;
  readonly someKept: (kept: number, rules: number) => string;
  /** Rounds count from 1; none where there is only one. `alone`: no other rule fails in them. */
  readonly brokenByChance: (rule: string, rounds: readonly number[], alone: boolean) => string;
  readonly broken: (rule: string, rounds: readonly number[]) => string;
  readonly tooManyApart: (people: number, groups: number) => string;
  readonly tooManyTogether: (people: number, size: number) => string;
  readonly dueTo: (rules: readonly string[]) => string;
  readonly clash: (rules: readonly string[]) => string;
  readonly room: (groups: number, size: number) => string;
  /** Repeats are counted as sumC2 does: a third meeting counts double. */
  readonly groupsNobody: (groups: number, now: number) => string;
  readonly groupsLess: (groups: number, now: number, least: number, nowLeast: number) => string;
  readonly groupsMore: (groups: number, now: number, least: number) => string;
};
