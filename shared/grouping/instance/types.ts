/** How an instance names a person: a text, or a number where people are only counted. */
export type PersonId = string | number;

/** A person with what groups may be mixed or clustered by: `{id: "ann", role: "teacher"}`. */
export type PersonRow = { readonly id: PersonId } & Readonly<Record<string, unknown>>;

/** One round: a list of people per group. The first group is table 1. */
export type Seating = readonly (readonly PersonId[])[];

/** A plan: one seating per round. */
export type Plan = { readonly rounds: readonly Seating[] };

/** People who must sit in one group in one round (rounds count from 0). */
export type Pin = {
  readonly round: number;
  readonly ids: readonly PersonId[];
  /** Nobody else may sit with them. */
  readonly closed?: boolean | undefined;
};

/** A soft wish about an attribute. `weight` 1 is worth about a third of a repeated meeting a pair. */
export type Wish = { readonly attr: string; readonly weight: number };

/**
 * Everything that forming groups has to know, as an organiser writes it down. Hard: `together`,
 * `apart`, `pinned`, group sizes. Soft: as few repeated meetings as can be, `mix`, `cluster`.
 * Documented in docs/groups.md; checked by `parseInstance`.
 */
export type Instance = {
  /** How many (ids are then 0 up to N-1), their ids, or rows with attributes. */
  readonly people: number | readonly (PersonId | PersonRow)[];
  readonly rounds: number;
  /** Largest group, 2 to 8; 5 when left out. */
  readonly maxSize?: number | undefined;
  /** Groups in each round; as few as fit when left out. */
  readonly groups?: number | readonly number[] | undefined;
  /** Who is present in each round; null: everybody. */
  readonly attendance?: readonly (readonly PersonId[] | null)[] | undefined;
  /** Who is absent, by round, instead of `attendance`. */
  readonly absent?: Readonly<Record<string, readonly PersonId[]>> | undefined;
  /** Rounds of earlier sessions as they really were. */
  readonly history?: readonly Seating[] | undefined;
  readonly together?: readonly (readonly PersonId[])[] | undefined;
  readonly apart?: readonly (readonly PersonId[])[] | undefined;
  readonly pinned?: readonly Pin[] | undefined;
  readonly mix?: readonly Wish[] | undefined;
  readonly cluster?: readonly Wish[] | undefined;
};
