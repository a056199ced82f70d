import type { MemberDraft } from "../../../shared/network/commands.ts";
import { limits } from "../../../shared/network/limits.ts";
import type { Member } from "../../../shared/network/state.ts";
import { guessColumns } from "../../../shared/roster/columns.ts";
import { decodeRoster, type DecodeFault, type Encoding } from "../../../shared/roster/decode.ts";
import type { Delimiter } from "../../../shared/roster/delimited.ts";
import { splitImport } from "../../../shared/roster/duplicates.ts";
import type { ColumnTarget } from "../../../shared/roster/headings.ts";
import { readRoster, type Problem } from "../../../shared/roster/read.ts";
import { readTable } from "../../../shared/roster/table.ts";

/** Text to read people from: a decoded file, or what was pasted (`encoding` null). */
export type ImportSource = {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding | null;
};
export type ImportFault = {
  readonly fault: DecodeFault | "open_quote" | "no_name" | "no_rows" | "too_many";
  /** Where in the file, from 1. */
  readonly line?: number;
  readonly limit?: number;
};
/** What the person at the preview chose; the rest is guessed. */
export type ImportChoices = {
  readonly delimiter?: Delimiter | null;
  readonly hasHeader?: boolean;
  readonly columns?: readonly ColumnTarget[];
};
export type ImportColumn = {
  readonly heading: string;
  readonly target: ColumnTarget;
  /** The first cells that hold something. */
  readonly examples: readonly string[];
};
/** A row with something to say about it. `left`: it is not taken in. */
export type ImportRemark = {
  readonly line: number;
  readonly name: string;
  readonly left: boolean;
  readonly problems: readonly Problem[];
};
export type ImportView = {
  readonly delimiter: Delimiter | null;
  readonly hasHeader: boolean;
  readonly columns: readonly ImportColumn[];
  /** Why nobody can be read with these columns; null when people can be. */
  readonly fault: ImportFault | null;
  /** Everybody who was read; `fresh` of them are not on the roster yet. */
  readonly members: readonly MemberDraft[];
  readonly fresh: number;
  readonly organisations: number;
  readonly known: readonly { readonly line: number; readonly name: string }[];
  readonly remarks: readonly ImportRemark[];
};

/** @returns the text of a file, or why it cannot be read */
export function openFile(name: string, bytes: Uint8Array): ImportSource | ImportFault {
  const decoded = decodeRoster(bytes);
  if ("fault" in decoded) return decoded;
  return { name, text: decoded.text, encoding: decoded.encoding };
}

/**
 * What will happen when this text is imported: the columns with what they hold, the people, what
 * could not be read, and who is on the roster already.
 */
export function importView(
  source: Pick<ImportSource, "text">,
  choices: ImportChoices,
  existing: readonly Member[],
  columnWord: string,
): ImportView | ImportFault {
  const { columns: chosen, ...options } = choices;
  const table = readTable(source.text, { ...options, column: columnWord });
  if ("fault" in table) return table;
  // columns chosen for another table (other delimiter) say nothing about this one
  const fits = chosen?.length === table.header.length ? chosen : guessColumns(table);
  const columns = table.header.map((heading, index) => ({
    heading,
    target: fits[index] ?? "skip",
    examples: table.rows
      .map((row) => (row.cells[index] ?? "").replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .slice(0, 2),
  }));
  const base = { delimiter: table.delimiter, hasHeader: table.hasHeader, columns };
  const nobody = { members: [], fresh: 0, organisations: 0, known: [], remarks: [] };
  const roster = readRoster(table, fits);
  if ("fault" in roster) return { ...base, ...nobody, fault: roster };

  const split = splitImport(existing, roster.members);
  const tooMany = existing.length + split.fresh.length > limits.members;
  const at = (index: number) => roster.rows.find((row) => row.member === index);
  const organisations = new Set(roster.members.map((one) => one.organisation).filter(Boolean));
  return {
    ...base,
    fault: tooMany ? { fault: "too_many", limit: limits.members } : null,
    members: roster.members,
    fresh: split.fresh.length,
    organisations: organisations.size,
    known: split.known.map(({ index }) => ({
      line: at(index)?.line ?? 0,
      name: roster.members[index]?.name ?? "",
    })),
    remarks: roster.rows
      .filter((row) => row.problems.length > 0)
      .map(({ line, name, member, problems }) => ({
        line,
        name: name || (member === null ? "" : (roster.members[member]?.name ?? "")),
        left: member === null,
        problems,
      })),
  };
}

/** @returns the columns with one changed: a field is held by one column, so the other lets go */
export function chooseColumn(
  columns: readonly ColumnTarget[],
  index: number,
  target: ColumnTarget,
): ColumnTarget[] {
  const many: readonly ColumnTarget[] = ["intake", "skip"];
  return columns.map((now, at) => {
    if (at === index) return target;
    return now === target && !many.includes(target) ? "intake" : now;
  });
}
