import type { Group, GroupId, GroupRule, MemberId } from "../network/state.ts";
import { lateTable } from "./network/late.ts";

/**
 * Where somebody who comes late sits down when only rules and sizes count: where the fewest rules
 * about them break (`apart` before `together`), then the smallest group, then the lowest table.
 *
 * @returns the group, or undefined when there are no groups
 */
export function smallestGroup(
  groups: readonly Group[],
  rules: readonly GroupRule[],
  memberId: MemberId,
): GroupId | undefined {
  const inOrder = groups.toSorted((a, b) => a.table - b.table);
  const empty = inOrder.find(({ memberIds }) => memberIds.every((id) => id === memberId));
  const at = lateTable(
    inOrder.map(({ memberIds }) => memberIds),
    memberId,
    { max: Infinity, rules, rounds: [] },
  );
  return (empty ?? inOrder[at ?? 0])?.id;
}
