import { heaviest } from "./matching.ts";

type Groups = readonly (readonly string[])[];

/**
 * Who changes company between two seatings, as few as can be: old groups are matched to new ones so
 * that most people stay with the heart of their group, whatever its table is called. Who was not
 * there before, or is not there after, changes nothing.
 *
 * @returns their ids in order
 */
export function movedBetween(before: Groups, after: Groups): string[] {
  const now = tablesOf(after);
  const shared = before.map((group) => {
    const row = after.map(() => 0);
    for (const person of group) {
      const table = now.get(person);
      if (table !== undefined) row[table] = (row[table] ?? 0) + 1;
    }
    return row;
  });
  const matched = heaviest(shared);
  return changed(before, now, (table) => matched[table]);
}

/**
 * Whose table is another one, by place in line, also when their whole group moves along.
 *
 * @returns their ids in order
 */
export function changedTables(before: Groups, after: Groups): string[] {
  return changed(before, tablesOf(after), (table) => table);
}

function changed(
  before: Groups,
  now: ReadonlyMap<string, number>,
  same: (table: number) => number | undefined,
): string[] {
  return before
    .flatMap((group, table) =>
      group.filter((person) => now.has(person) && now.get(person) !== same(table)),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

function tablesOf(groups: Groups): Map<string, number> {
  return new Map(groups.flatMap((group, table) => group.map((person) => [person, table] as const)));
}
