import type { Draft, GroupRule, MemberId } from "../network/state.ts";
import type { RuleRef } from "./explain/types.ts";
import type { Instance, PersonRow, Seating } from "./instance/types.ts";

/** One round to form now, and what is to be kept in mind. */
export type Asked = {
  /** Who is seated now, in any order. */
  readonly memberIds: readonly MemberId[];
  /** Largest group, 2 to 8. */
  readonly max: number;
  /** Twos whatever `max` says; an odd number gives one trio. */
  readonly pairs?: boolean | undefined;
  /** So many groups more than are needed, in every round where that leaves nobody alone. */
  readonly more?: number | undefined;
  /** The desk's rules and, where a block splits organisations, `organisationRules`. */
  readonly rules: readonly GroupRule[];
  /** Earlier rounds as they really were. */
  readonly history?: readonly Seating[] | undefined;
  /** Who is reckoned with in the rounds after this one. */
  readonly later?: readonly (readonly MemberId[])[] | undefined;
  /** What is known of people, for the wishes. */
  readonly rows?: readonly PersonRow[] | undefined;
  /** Attributes of `rows` to mix groups by, and to cluster them by. */
  readonly mix?: readonly string[] | undefined;
  readonly cluster?: readonly string[] | undefined;
  /** What was planned for these rounds before, the first for now. */
  readonly plan?: Draft | undefined;
};

/** An instance with the way back from its lists to the rules of the network. */
export type Named = {
  readonly instance: Instance;
  readonly ruleIdOf: (ref: RuleRef) => string;
};

/**
 * A rule for one block is about the round of now: together is a pin of that round, apart holds in
 * the later rounds too, which are a guess anyhow. Rules about fewer than two of the people are out.
 */
export function asInstance(asked: Asked): Named {
  const { memberIds, later = [], mix = [], cluster = [] } = asked;
  const rounds = [memberIds, ...later];
  const ids = [...new Set(rounds.flat())];
  const known = new Set(ids);
  const rows = new Map((asked.rows ?? []).map((row) => [row.id, row]));
  const rules = [...asked.rules]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .filter((rule) => rule.memberIds.filter((id) => known.has(id)).length > 1);
  const together = rules.filter((rule) => rule.kind === "together" && !rule.blockId);
  const pinned = rules.filter((rule) => rule.kind === "together" && rule.blockId);
  const apart = rules.filter((rule) => rule.kind === "apart");
  const wish = (attr: string) => ({ attr, weight: 1 });
  const instance: Instance = {
    people: ids.map((id) => rows.get(id) ?? { id }),
    rounds: rounds.length,
    // three, because of an odd number of people in pairs the last three sit together
    maxSize: inPairs(asked) ? 3 : asked.max,
    groups: rounds.map((people) => groupCount(asked, people.length)),
    attendance: rounds,
    history: asked.history ?? [],
    together: together.map((rule) => rule.memberIds),
    apart: apart.map((rule) => rule.memberIds),
    pinned: pinned.map((rule) => ({ round: 0, ids: rule.memberIds })),
    mix: mix.map(wish),
    cluster: cluster.map(wish),
  };
  const lists = { together, apart, pinned };
  return { instance, ruleIdOf: ({ list, index }) => lists[list][index]?.id ?? "" };
}

/** @returns into how many groups so many people go: never above the largest size, nobody alone */
export function groupCount(asked: Pick<Asked, "max" | "pairs" | "more">, people: number): number {
  const most = Math.max(1, Math.floor(people / 2));
  if (inPairs(asked)) return most;
  const fewest = Math.ceil(people / asked.max);
  return Math.max(fewest, Math.min(fewest + (asked.more ?? 0), most));
}

export function inPairs({ pairs, max }: Pick<Asked, "max" | "pairs">): boolean {
  return pairs === true || max === 2;
}
