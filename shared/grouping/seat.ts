import type { Group, GroupId, GroupRule, MemberId } from "../network/state.ts";
import { brokenRules } from "./check.ts";

/**
 * Where somebody who comes late sits down: where the fewest rules about them break (`apart` before
 * `together`), then the smallest group, then the lowest table.
 *
 * @returns the group, or undefined when there are no groups
 */
export function smallestGroup(
  groups: readonly Group[],
  rules: readonly GroupRule[],
  memberId: MemberId,
): GroupId | undefined {
  const theirs = rules.filter((rule) => rule.memberIds.includes(memberId));
  const others = groups.map((group) => group.memberIds.filter((one) => one !== memberId));
  const broken = (at: number, kind: GroupRule["kind"]): number =>
    brokenRules(
      others.map((group, index) => (index === at ? [...group, memberId] : group)),
      theirs.filter((rule) => rule.kind === kind),
    ).length;
  return groups
    .map((group, at) => ({
      id: group.id,
      cost: [broken(at, "apart"), broken(at, "together"), others[at]?.length ?? 0, group.table],
    }))
    .sort((a, b) => compare(a.cost, b.cost))
    .at(0)?.id;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
