import type { Frame } from "./frame.ts";
import { linesOf, widthOf, wordsStayWhole } from "./letters.ts";
import type { ShownName } from "./names.ts";

/**
 * How the tables hang: columns, the size of the names and the height of all, in units. `list`: a
 * name a line under the heading; `flow`: the number large at the side, names side by side.
 */
export type TableLayout = {
  readonly look: "list" | "flow";
  readonly columns: number;
  readonly size: number;
  readonly height: number;
};
type Names = readonly ShownName[];

/** Between two cards, and inside a card, in units. */
const gap = 1.6;
const pad = 1.6;
/** Of an organisation behind a name, as part of the size of the names. */
const hintSize = 0.7;
const leading = 1.22;
/** The number of a table at the side of its card with the space behind it, in units. */
const numberWidth = 11;
const numberHeight = 11;
/** Between two names on a line, in letters. */
const flowGap = 0.7;
/** The heading of a card with the space below it, in letters. */
const heading = 1.4;
const sizes = [8, 7.4, 7, 6.4, 5.8, 5.4, 5, 4.6, 4.2, 3.8, 3.4, 3, 2.6, 2.2];
const compactSizes = [4.6, 4.2, 3.8, 3.5];

/** The largest cards, one per table, that show every name whole and without scrolling. */
export function layoutTables(tables: readonly Names[], frame: Frame): TableLayout {
  const choices = columnsFor(tables.length, 8);
  for (const size of sizes) {
    for (const look of ["list", "flow"] as const) {
      for (const columns of choices) {
        const card = (frame.width - gap * (columns - 1)) / columns - 2 * pad;
        const inner = (look === "flow" ? card - numberWidth : card) / size;
        const whole = tables.flat().every(({ name }) => wordsStayWhole(name, inner));
        const rows = Math.ceil(tables.length / columns);
        // the style sheet makes all rows as high as the highest
        const tallest = Math.max(...tables.map((names) => cardHeight(names, look, inner, size)));
        const height = tallest * rows + gap * (rows - 1);
        if (whole && height <= frame.height) return { look, columns, size, height };
      }
    }
  }
  const [columns = 1] = choices.slice(-1);
  return { look: "list", columns, size: sizes.at(-1) ?? 2.2, height: frame.height };
}

/** Five cards in four columns hang better as three and two: such columns are left out. */
function columnsFor(cards: number, most: number): number[] {
  const all = Array.from({ length: Math.min(cards, most) }, (_, index) => index + 1);
  return all.filter((columns) => columns === Math.ceil(cards / Math.ceil(cards / columns)));
}

/** @param inner width of a line of names, in letters @returns units */
function cardHeight(names: Names, look: TableLayout["look"], inner: number, size: number) {
  if (look === "flow") {
    return 2 * pad + Math.max(numberHeight, flowLines(names, inner) * size * leading);
  }
  const lines = names.reduce((sum, { name, hint }) => {
    return sum + linesOf(name, inner) + (hint ? linesOf(hint, inner / hintSize) * hintSize : 0);
  }, 0);
  return 2 * pad + size * (heading + lines * leading);
}

/** Names side by side, each whole with what stands behind it. */
function flowLines(names: Names, inner: number): number {
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const wide = shownWidth(name);
    if (used > 0 && used + wide > inner) {
      lines += 1;
      used = 0;
    }
    if (wide > inner) lines += Math.ceil(wide / inner) - 1;
    used += wide + flowGap;
  }
  return lines;
}

const shownWidth = ({ name, hint }: ShownName) =>
  widthOf(name) + (hint ? 0.3 + widthOf(hint) * hintSize : 0);

/**
 * One line or two per table, for under an assignment.
 * @returns null when they do not fit: then the phones tell where to sit
 */
export function layoutCompact(tables: readonly Names[], frame: Frame): TableLayout | null {
  for (const size of compactSizes) {
    for (const columns of [1, 2, 3, 4]) {
      const rows = Math.ceil(tables.length / columns);
      // the number and the space behind it take two letters
      const width = (frame.width - compactGap * (columns - 1)) / columns / size - 2.3;
      const lines = tables.map((names) => flowLines(names, width));
      const columnHeights = Array.from({ length: columns }, (_, column) =>
        lines
          .slice(column * rows, (column + 1) * rows)
          .reduce((sum, one) => sum + one * size * leading + rowPad, 0),
      );
      const height = Math.max(...columnHeights);
      if (height <= frame.height) return { look: "flow", columns, size, height };
    }
  }
  return null;
}

const rowPad = 0.5;
const compactGap = 4;
