import type { BlockGroups } from "../../../shared/network/state.ts";
import type { ShownName } from "./names.ts";

export type NamedTable = { readonly table: number; readonly names: readonly ShownName[] };

/** @returns the tables in order, each with its names by the alphabet */
export function namedTables(
  formed: BlockGroups | undefined,
  names: ReadonlyMap<string, ShownName>,
): NamedTable[] {
  return (formed?.groups ?? [])
    .map(({ table, memberIds }) => ({
      table,
      names: memberIds
        .flatMap((id) => names.get(id) ?? [])
        .sort((a, b) => a.name.localeCompare(b.name, "nl")),
    }))
    .sort((a, b) => a.table - b.table);
}
