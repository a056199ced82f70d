import { instanceFromTable } from "../../shared/grouping/instance/fromTable.ts";
import { decodeRoster } from "../../shared/roster/decode.ts";
import { readTable } from "../../shared/roster/table.ts";
import type { Problem, RosterOptions } from "./options.ts";
import type { Words } from "./words.ts";

/** A roster as an instance that still has to be parsed, with what was changed on the way. */
export type FromRoster = { readonly instance: unknown; readonly notes: readonly string[] };

const maxRosterMegabytes = 2;

/** Reads a roster as the desk does: any encoding, delimiter guessed, a title above the headings. */
export function readRosterFile(
  bytes: Uint8Array,
  file: string,
  options: RosterOptions,
  words: Words,
): FromRoster | Problem {
  const decoded = decodeRoster(bytes);
  if ("fault" in decoded) {
    return {
      problem: {
        empty: words.empty(file),
        too_big: words.tooBig(file, maxRosterMegabytes),
        spreadsheet: words.spreadsheet(file),
        binary: words.notText(file),
      }[decoded.fault],
    };
  }
  const named = Object.values(options.columns).some((headings) => headings.length > 0);
  const table = readTable(decoded.text, {
    // who names columns has headings, also where none of them looks like one
    ...(named ? { hasHeader: true } : {}),
    ...(options.delimiter ? { delimiter: options.delimiter } : {}),
  });
  if ("fault" in table) {
    if (table.fault === "open_quote") return { problem: words.openQuote(file, table.line) };
    if (table.fault === "empty") return { problem: words.empty(file) };
    return { problem: words.tooBig(file, maxRosterMegabytes) };
  }
  const { rounds, maxSize, groups } = options;
  const read = instanceFromTable(table, options.columns);
  if ("fault" in read) {
    return {
      problem:
        read.fault === "no_name_column"
          ? words.noNameColumn(read.known)
          : words.unknownColumn(read.rule, read.heading, read.near, read.known),
    };
  }
  return {
    instance: { ...read.parts, rounds, maxSize, groups },
    notes: [
      ...(table.hasHeader ? [] : [words.noHeadings]),
      ...(read.nameless.length > 0 ? [words.nameless(read.nameless)] : []),
      ...(read.twice.length > 0 ? [words.twice(read.twice)] : []),
      ...read.renamed.map(({ id, line }) => words.renamed(id, line)),
    ],
  };
}
