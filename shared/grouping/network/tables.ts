import type { Group, GroupId, MemberId } from "../../network/state.ts";
import { heaviest } from "../repair/matching.ts";

/** People by table: the first list is table 1; an empty list is a table out of use. */
export type Tables = readonly (readonly MemberId[])[];

/** @returns groups as tables, each at its own number */
export function tablesOf(groups: readonly Pick<Group, "table" | "memberIds">[]): MemberId[][] {
  const last = Math.max(0, ...groups.map(({ table }) => table));
  const tables = Array.from({ length: last }, (): MemberId[] => []);
  for (const { table, memberIds } of groups) tables[table - 1]?.push(...memberIds);
  return tables;
}

/**
 * Gives new groups the tables where most of their people sit already, so that as few people as can
 * be walk to another table. Groups without one take the lowest tables that are free.
 *
 * @param held groups that stay at their own table
 */
export function atTheirTables(groups: Tables, now: Tables, held: readonly Group[] = []): Tables {
  const fixed = tablesOf(held);
  const free = now.map((people, table) => (fixed[table]?.length ? [] : people));
  const shared = free.map((people) => {
    const sat = new Set(people);
    return groups.map((group) => group.filter((id) => sat.has(id)).length);
  });
  const tables: (readonly MemberId[])[] = [...fixed];
  const placed = new Set<number>();
  if (groups.length > 0) {
    heaviest(shared).forEach((to, table) => {
      if (to === undefined || !shared[table]?.[to]) return;
      tables[table] = groups[to] ?? [];
      placed.add(to);
    });
  }
  let next = 0;
  for (const [index, group] of groups.entries()) {
    if (placed.has(index)) continue;
    while (tables[next]?.length) next += 1;
    tables[next] = group;
  }
  return Array.from(tables, (people) => people ?? []);
}

/**
 * Turns tables into groups. A group in which more than half of an earlier group sits, of those who
 * still sit somewhere, goes on under its id: phones and locks stay with it.
 *
 * @param before the groups of this block until now
 */
export function groupsAt(
  tables: Tables,
  before: readonly Group[],
  newId: () => GroupId,
): readonly Group[] {
  const tableOf = new Map(tables.flatMap((people, at) => people.map((id) => [id, at] as const)));
  const claims = before.flatMap(({ id, memberIds }) => {
    const still = memberIds.flatMap((memberId) => tableOf.get(memberId) ?? []);
    const at = still.find(
      (table) => 2 * still.filter((one) => one === table).length > still.length,
    );
    if (at === undefined) return [];
    return [{ id, at, people: still.filter((one) => one === at).length }];
  });
  const idAt = new Map<number, GroupId>();
  // of two groups that became one the larger gives the id
  for (const { id, at } of claims.sort((a, b) => b.people - a.people)) {
    if (!idAt.has(at)) idAt.set(at, id);
  }
  return tables.flatMap((memberIds, at) =>
    memberIds.length === 0 ? [] : [{ id: idAt.get(at) ?? newId(), table: at + 1, memberIds }],
  );
}
