import Papa from "papaparse";
import { isHeaderRow } from "./headings.ts";

export type Delimiter = "," | ";" | "\t";
export type Row = {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote in the wrong place. */
  readonly quotes: boolean;
  /** A quote that is never closed. */
  readonly open: boolean;
  /** More than `maxCells` cells. */
  readonly wide: boolean;
};

/** Ten times the people of the largest network; what is more is no roster. */
export const maxRows = 5_000;
const maxCells = 200;
/** Rows above the headings that may hold a title. */
export const titleRows = 5;
/** Rows that are looked at for guessing. */
const sample = 50;
const delimiters: readonly Delimiter[] = [",", ";", "\t"];

export const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "");

/** @returns the number of cells that most rows have, the larger on a tie; 1 without rows */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? 1;
}

/**
 * The delimiter that splits the headings, when there are any; otherwise the one that gives most
 * rows one width; the wider on a tie. Quoted cells count as one, whatever they hold.
 */
export function guessDelimiter(text: string): Delimiter | null {
  let best: { delimiter: Delimiter | null; score: number } = { delimiter: null, score: 0 };
  for (const delimiter of delimiters) {
    if (!text.includes(delimiter)) continue;
    const rows = parse(text, delimiter, 1, sample);
    const headings = rows.slice(0, titleRows).find((row) => isHeaderRow(row.cells));
    const width = usualWidth(rows);
    const share = rows.filter((row) => row.cells.length === width).length / rows.length;
    const splits = headings ? headings.cells.length > 1 : width > 1 && share > 0.5;
    const score = headings ? 1_000 + headings.cells.length : share * 100 + width / 100;
    if (splits && score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/**
 * @param text with LF as line end
 * @param delimiter null for one column
 * @param most stops after this many rows
 * @returns the rows that hold something, at most one more than asked
 */
export function parse(
  text: string,
  delimiter: Delimiter | null,
  firstLine: number,
  most = maxRows,
): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiter ?? Papa.UNIT_SEP,
    newline: "\n",
    step: ({ data, errors, meta }, parser) => {
      const quotes = errors.filter((error) => error.type === "Quotes");
      const open = quotes.some((error) => error.code === "MissingQuotes");
      const last = data.findLastIndex((cell) => cell.trim() !== "");
      const wide = last >= maxCells;
      const cells = data.slice(0, maxCells);
      if (last >= 0) rows.push({ line, cells, quotes: quotes.length > 0, open, wide });
      if (rows.length > most) parser.abort();
      for (; from < meta.cursor; from += 1) if (text.charCodeAt(from) === 10) line += 1;
    },
  });
  return rows;
}
