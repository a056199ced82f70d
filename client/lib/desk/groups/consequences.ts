import { brokenRules } from "../../../../shared/grouping/check.ts";
import { groupsOf } from "../../../../shared/network/find.ts";
import { rulesFor } from "../../../../shared/grouping/network/rules.ts";
import type {
  Block,
  BrokenRule,
  Group,
  GroupId,
  GroupRule,
  MemberId,
  Network,
  Session,
} from "../../../../shared/network/state.ts";
import type { Earlier, Meeting } from "./earlier.ts";
import { brokenView, hereIds, type BrokenView } from "./groups.ts";

/** What the desk is about to do by hand. */
export type Change =
  | { readonly to: "table"; readonly memberId: MemberId; readonly groupId: GroupId }
  | { readonly to: "swap"; readonly memberId: MemberId; readonly withMemberId: MemberId };

/**
 * One thing that a change brings. `again`: a pair that sat together before, and after the change
 * does again; `freed`: how many such pairs are no longer together. Sizes count who is here.
 */
export type Consequence =
  | { readonly about: "broken" | "mended"; readonly rule: BrokenView }
  | {
      readonly about: "again";
      /** Who moved first. */
      readonly memberIds: readonly [MemberId, MemberId];
      readonly meetings: readonly Meeting[];
    }
  | { readonly about: "freed"; readonly pairs: number }
  | { readonly about: "locked"; readonly table: number }
  | {
      readonly about: "size";
      readonly table: number;
      readonly people: number;
      /** Whether it gets more people than it had. */
      readonly grows: boolean;
      readonly over: boolean;
    };

/**
 * @param change about people and tables of this block
 * @returns what it brings, what weighs most first; null when it changes nothing or names somebody
 *   or a table that is not there
 */
export function consequencesOf(
  network: Network,
  session: Session,
  block: Block,
  change: Change,
  earlier: Earlier,
): Consequence[] | null {
  const formed = groupsOf(session, block.id);
  const after = formed && seatedAfter(formed.groups, change);
  if (!formed || !after) return null;
  const rules = rulesFor(network, block);
  const here = new Set(hereIds(session));
  const before = formed.groups;
  return [
    ...rulesTurned(network, before, after, rules),
    ...meetingsTurned(before, after, rules, earlier, change),
    ...tablesTurned(before, after, here, roomAt(block), new Set(formed.locked)),
  ];
}

/** @returns everybody's table after the change, or null when it is none */
export function seatedAfter(groups: readonly Group[], change: Change): Group[] | null {
  const tableOf = (id: MemberId) => groups.find((group) => group.memberIds.includes(id));
  const from = tableOf(change.memberId);
  if (change.to === "table") {
    const to = groups.find((group) => group.id === change.groupId);
    if (!to || to === from) return null;
    return groups.map((group) => {
      const others = group.memberIds.filter((id) => id !== change.memberId);
      return { ...group, memberIds: group === to ? [...others, change.memberId] : others };
    });
  }
  const to = tableOf(change.withMemberId);
  if (!from || !to || to === from) return null;
  const partner = new Map([
    [change.memberId, change.withMemberId],
    [change.withMemberId, change.memberId],
  ]);
  return groups.map((group) => ({
    ...group,
    memberIds: group.memberIds.map((id) => partner.get(id) ?? id),
  }));
}

/** Most people at a table. Of an odd number in pairs the last three sit together. */
function roomAt({ grouping }: Block): number {
  return grouping.kind === "pairs" ? 3 : grouping.size;
}

function rulesTurned(
  network: Network,
  before: readonly Group[],
  after: readonly Group[],
  rules: readonly GroupRule[],
): Consequence[] {
  const rows = (groups: readonly Group[]) =>
    brokenRules(
      groups.map((group) => group.memberIds),
      rules,
    );
  const key = (row: BrokenRule) => `${row.ruleId} ${[...row.memberIds].sort().join(" ")}`;
  const told = (list: BrokenRule[], about: "broken" | "mended") =>
    list.flatMap((row): Consequence[] => {
      const rule = brokenView(network, row);
      return rule ? [{ about, rule }] : [];
    });
  const was = rows(before);
  const is = rows(after);
  const known = new Set(was.map(key));
  const still = new Set(is.map((row) => row.ruleId));
  return [
    ...told(
      is.filter((row) => !known.has(key(row))),
      "broken",
    ),
    ...told(
      was.filter((row) => !still.has(row.ruleId)),
      "mended",
    ),
  ];
}

function meetingsTurned(
  before: readonly Group[],
  after: readonly Group[],
  rules: readonly GroupRule[],
  earlier: Earlier,
  change: Change,
): Consequence[] {
  const movers = change.to === "swap" ? [change.memberId, change.withMemberId] : [change.memberId];
  const rows: Consequence[] = [];
  let freed = 0;
  for (const mover of movers) {
    const company = (groups: readonly Group[]) =>
      (groups.find((group) => group.memberIds.includes(mover))?.memberIds ?? []).filter(
        (id) => id !== mover && !belong(rules, mover, id),
      );
    freed += company(before).filter((id) => earlier(mover, id).length > 0).length;
    for (const other of company(after)) {
      const meetings = earlier(mover, other);
      if (meetings.length > 0) rows.push({ about: "again", memberIds: [mover, other], meetings });
    }
  }
  return freed > 0 ? [...rows, { about: "freed", pairs: freed }] : rows;
}

/** Whether a rule wants these two together: then it is no news that they meet again. */
export function belong(rules: readonly GroupRule[], one: MemberId, other: MemberId): boolean {
  return rules.some(
    ({ kind, memberIds }) =>
      kind === "together" && memberIds.includes(one) && memberIds.includes(other),
  );
}

function tablesTurned(
  before: readonly Group[],
  after: readonly Group[],
  here: ReadonlySet<MemberId>,
  room: number,
  locked: ReadonlySet<GroupId>,
): Consequence[] {
  const changed = after.flatMap((group, at) => {
    const was = before[at]?.memberIds ?? [];
    const same = group.memberIds.every((id) => was.includes(id));
    if (same && was.length === group.memberIds.length) return [];
    const count = (ids: readonly MemberId[]) => ids.filter((id) => here.has(id)).length;
    return [{ group, people: count(group.memberIds), were: count(was) }];
  });
  const shut = changed
    .filter(({ group }) => locked.has(group.id))
    .map(({ group }): Consequence => ({ about: "locked", table: group.table }));
  const sizes = changed
    .filter(({ people, were }) => people !== were)
    .map(({ group, people, were }): Consequence & { about: "size" } => ({
      ...{ about: "size", table: group.table, people },
      ...{ grows: people > were, over: people > were && people > room },
    }))
    // the table that grows is what was asked about
    .sort((a, b) => b.people - a.people);
  return [...shut, ...sizes];
}

/**
 * How much there is against a change, to put the best of many first: a rule weighs more than any
 * number of meetings.
 */
export function costOf(consequences: readonly Consequence[]): number {
  return consequences.reduce((sum, one) => {
    if (one.about === "broken") return sum + 1_000;
    if (one.about === "mended") return sum - 1_000;
    if (one.about === "again") return sum + 10 * one.meetings.length;
    if (one.about === "freed") return sum - 10 * one.pairs;
    if (one.about === "size") return sum + (one.over ? 100 : 0) + (one.people < 3 ? 50 : 0);
    return sum + 100;
  }, 0);
}
