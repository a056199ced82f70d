import type { BlockKind, LocalText } from "../network/state.ts";

/**
 * The shape of `templates.json`: methods (*werkvormen*), agendas (*programma's*) and terms.
 * Minutes are whole; texts come in both languages unless said otherwise.
 */
export type Text = { readonly nl: string; readonly en: string };

export const methodKinds = [
  "intervision",
  "interaction",
  "inspiration",
  "checkin",
  "checkout",
  "harvest",
] as const;
export type MethodKind = (typeof methodKinds)[number];

/** Who talks in a step. */
export const speakers = [
  "all",
  "bringer",
  "client",
  "each-in-turn",
  "facilitator",
  "host",
  "others",
  "silent",
  "speaker",
  "spokes",
] as const;
export type Speaker = (typeof speakers)[number];

/** What one role does in one step, where the method says more than who talks. */
export type StepTask = { readonly role: string; readonly text: LocalText };

export type MethodStep = {
  readonly name: LocalText;
  readonly minutes: number;
  /** Shortest sensible length when time is short. */
  readonly minMinutes: number;
  readonly speaks: Speaker;
  readonly instruction: LocalText;
  /** Never dropped, never below `minMinutes`. */
  readonly protected?: boolean;
  /** The turn of person number n: dropped in a group smaller than n. */
  readonly turn?: number;
  /** Part of round number n, in which person n is the client: a larger group has more rounds. */
  readonly round?: number;
  /** The step in which people write their action point: it gets the minutes of dropped turns. */
  readonly actionPoint?: boolean;
  readonly tasks?: readonly StepTask[];
};
export type MethodRole = {
  readonly id: string;
  readonly name: LocalText;
  readonly count: { readonly min: number; readonly max: number };
  readonly task: LocalText;
};
/** What a group does that is too small: another method of the library, or what somebody wrote. */
export type MethodFallback = { readonly methodId: string } | { readonly text: LocalText };

/**
 * A method (*werkvorm*), of the library or one's own. It stands on its own, so that a block can
 * carry it whole; `methodSchema` in `method.ts` holds foreign data to this.
 */
export type Method = {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: MethodKind;
  readonly groupSize: { readonly min: number; readonly max: number };
  readonly totalMinutes: number;
  readonly useWhen: LocalText;
  readonly roles: readonly MethodRole[];
  readonly steps: readonly MethodStep[];
  readonly rules?: readonly LocalText[];
  /** For a group below `groupSize.min`. */
  readonly fallback?: MethodFallback;
  /** Where the idea comes from; in English in the library. */
  readonly origin?: string;
  readonly tags?: readonly string[];
  /** The library's method that this is a changed copy of. */
  readonly basedOn?: string;
};

/** A method as the library has it: in both languages. */
export type LibraryMethod = Method & {
  readonly name: Text;
  readonly useWhen: Text;
  readonly roles: readonly (MethodRole & { readonly name: Text; readonly task: Text })[];
  readonly steps: readonly (MethodStep & { readonly name: Text; readonly instruction: Text })[];
  readonly rules?: readonly Text[];
};

export const libraryGroupings = [
  "plenary",
  "whole-group",
  "solo",
  "pairs",
  "free-seating",
  "mixed-max5",
  "cluster-max5",
  "same-as-last-interaction",
  "fixed-intervision",
  "fixed-intervision-duo-split",
  "trios-duo-split",
  "role-separated",
  "role-separated-max5",
  "mixed-roles-max5",
  "mixed-roles-trios",
  "region-tables",
  "tour-groups",
  "stations",
  "school-duo",
] as const;
/** How the library says that people sit; `groupings.ts` says which of ours that is. */
export type LibraryGrouping = (typeof libraryGroupings)[number];

export type AgendaBlock = {
  readonly kind: BlockKind;
  readonly title: Text;
  readonly minutes: number;
  /** Minutes inside `minutes` that may be given away. */
  readonly slack: number;
  readonly methodId?: string;
  /** For a group that is too small for `methodId`. */
  readonly fallbackMethodId?: string;
  readonly assignment?: Text;
  readonly grouping: LibraryGrouping;
  /** `HH:MM`, for reading only. */
  readonly start: string;
  /** `HH:MM` at which the caterer serves. */
  readonly fixedStart?: string;
  readonly meal?: boolean;
};
export type Agenda = {
  readonly id: string;
  /** The call that it was made for. */
  readonly seed: string;
  readonly name: Text;
  readonly start: string;
  readonly end: string;
  readonly timesFrom: "seed" | "assumed";
  readonly people: number;
  readonly slackTotal: number;
  readonly date?: string;
  readonly note?: Text;
  readonly blocks: readonly AgendaBlock[];
};

/** A word of the field; its meaning is in Dutch only. */
export type Term = {
  readonly group: string;
  readonly nl: string;
  readonly en: string;
  readonly definition: { readonly nl: string };
};

export type Library = {
  readonly meta: {
    readonly version: number;
    readonly groupings: Readonly<Record<LibraryGrouping, Text>>;
  };
  readonly methods: readonly LibraryMethod[];
  readonly agendas: readonly Agenda[];
  readonly glossary: readonly Term[];
};

/** An agenda as a list shows it. */
export type AgendaSummary = {
  readonly id: string;
  readonly name: Text;
  readonly start: string;
  readonly end: string;
  readonly people: number;
  readonly minutes: number;
};
