import { maxFileBytes } from "./decode.ts";
import type { Delimiter, Row } from "./delimited.ts";
import { filled, guessDelimiter, maxRows, parse, titleRows, usualWidth } from "./delimited.ts";
import { isHeaderRow } from "./headings.ts";

export type TableRow = {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  /** At least as many as there are headings; cells beyond those belong to no column. */
  readonly cells: readonly string[];
  /** Another number of cells than there are headings, or a quote in the wrong place. */
  readonly ragged: boolean;
};
export type Table = {
  /** null: one column only. */
  readonly delimiter: Delimiter | null;
  /** False: the first row is a person, and the headings are made up. */
  readonly hasHeader: boolean;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
};
/** `open_quote`: a quote that opens at `line` is never closed, so that rows cannot be told apart. */
export type TableFault =
  { readonly fault: "empty" | "too_big" } | { readonly fault: "open_quote"; readonly line: number };
export type TableOptions = {
  /** What the person at the preview chose; otherwise guessed. */
  readonly delimiter?: Delimiter | null;
  readonly hasHeader?: boolean;
  /** For made-up headings: "Kolom" gives "Kolom 1". */
  readonly column?: string;
};

/**
 * Reads delimited text: a decoded file, or cells pasted from a spreadsheet. Line ends become LF,
 * blank rows are left out, and so are a first line `sep=;` and a title above the headings.
 */
export function readTable(text: string, options: TableOptions = {}): Table | TableFault {
  if (text.length > maxFileBytes) return { fault: "too_big" };
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const told = /^"?sep=([,;\t])"?[,;\t]*\n/i.exec(plain);
  const body = told ? plain.slice(told[0].length) : plain;
  if (!/[^\s,;"]/.test(body)) return { fault: "empty" };
  const delimiter =
    options.delimiter !== undefined
      ? options.delimiter
      : ((told?.[1] as Delimiter | undefined) ?? guessDelimiter(body));

  const rows = parse(body, delimiter, told ? 2 : 1);
  const open = rows.find((row) => row.open);
  if (open) return { fault: "open_quote", line: open.line };
  if (rows.length > maxRows || rows.some((row) => row.wide)) return { fault: "too_big" };

  const at = rows.slice(0, titleRows).findIndex((row) => isHeaderRow(row.cells));
  // Only a title may stand above the headings: a row with one filled cell.
  const titled = rows.slice(0, Math.max(at, 0)).every((row) => filled(row.cells).length === 1);
  const hasHeader = options.hasHeader ?? (at >= 0 && titled);
  const first = hasHeader && at > 0 && titled ? at : 0;
  const people = rows.slice(hasHeader ? first + 1 : 0);
  const header = makeHeader(hasHeader ? (rows[first]?.cells ?? []) : [], people, options);
  return { delimiter, hasHeader, header, rows: people.map((row) => fit(row, header.length)) };
}

/**
 * Without headings the table is as wide as most of its rows. Blank headings get a number, but not
 * those at the end above nothing, which a spreadsheet writes for cells that once held something.
 */
function makeHeader(cells: readonly string[], people: readonly Row[], options: TableOptions) {
  const used = (index: number) => people.some((row) => (row.cells[index] ?? "").trim() !== "");
  let width = cells.length || usualWidth(people);
  while (width > 1 && (cells[width - 1] ?? "").trim() === "" && !used(width - 1)) width -= 1;
  return Array.from({ length: width }, (_, index) => {
    const heading = (cells[index] ?? "").replace(/\s+/g, " ").trim();
    return heading || `${options.column ?? "Kolom"} ${index + 1}`;
  });
}

function fit(row: Row, width: number): TableRow {
  const { line, cells, quotes } = row;
  const beyond = filled(cells.slice(width)).length > 0;
  const padded = cells.concat(Array<string>(Math.max(0, width - cells.length)).fill(""));
  return {
    line,
    cells: beyond ? padded : padded.slice(0, width),
    ragged: quotes || beyond || cells.length < width,
  };
}
