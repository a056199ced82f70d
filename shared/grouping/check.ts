import type { BrokenRule, GroupRule, MemberId } from "../network/state.ts";

/** Who sits with whom: one list of members per table. */
export type Seating = readonly (readonly MemberId[])[];

/**
 * Which rules do not hold for people as they sit now. `apart` breaks when two of its members share
 * a group; `together` when its members who are in some group sit in more than one.
 *
 * @returns one row per broken rule, in the order of `rules`, with the members it went wrong for
 */
export function brokenRules(groups: Seating, rules: readonly GroupRule[]): BrokenRule[] {
  const tableOf = new Map<MemberId, number>();
  groups.forEach((group, table) => group.forEach((memberId) => tableOf.set(memberId, table)));
  return rules.flatMap((rule) => {
    const memberIds = troubledBy(rule, tableOf);
    return memberIds.length === 0 ? [] : [{ ruleId: rule.id, memberIds }];
  });
}

function troubledBy(rule: GroupRule, tableOf: ReadonlyMap<MemberId, number>): MemberId[] {
  const seated = [...new Set(rule.memberIds)].filter((memberId) => tableOf.has(memberId));
  const perTable = new Map<number | undefined, number>();
  for (const memberId of seated) {
    const table = tableOf.get(memberId);
    perTable.set(table, (perTable.get(table) ?? 0) + 1);
  }
  if (rule.kind === "together") return perTable.size > 1 ? seated : [];
  return seated.filter((memberId) => (perTable.get(tableOf.get(memberId)) ?? 0) > 1);
}
