import type { Frame } from "./frame.ts";
import { linesOf } from "./letters.ts";
import type { ShownName } from "./names.ts";
import { layoutCompact, type TableLayout } from "./tables.ts";

/** Letter sizes in units; `tables` is null when there are none or they do not fit. */
export type BlockLayout = {
  readonly title: number;
  readonly assignment: number;
  /** After which the assignment is cut. */
  readonly lines: number;
  readonly tables: TableLayout | null;
  readonly clock: number;
};
type Content = {
  readonly title: string;
  readonly assignment: string;
  readonly tables: readonly (readonly ShownName[])[];
  /** The clock as it reads now: "12:40". */
  readonly countdown: string;
};

/** Heights in units, as the style sheet of the block draws them. */
const head = 10;
const gap = 2;
/** How far the band behind the clock reaches up, when there are tables above it. */
const band = 1.6;
/** Letters of other languages stand a little higher. */
const slack = 2;
const underTitle = 2.4;
/** The clock: its ring is 1.9 letters high. */
const ring = 1.9;
const titleLeading = 1.1;
const leading = 1.26;
const mostLines = 3;
const smallestInThree = 4.2;
const largestBeyond = 5;
/** A twentieth of the height: what matters reads at ten metres. */
const readable = 5;

/** The way in for late comers, beside the clock, with the space between. */
const corner = 46;

/** The ring with its gap takes 2.2 letters, a figure 0.6 of the time's 1.3. */
function widestClock(countdown: string, width: number): number {
  // five figures at least: letters that grow at 9:59 would be a leap
  return (width - corner) / (2.2 + 1.3 * 0.6 * Math.max(5, countdown.length));
}

/** Size and lines of a title, best first. */
const titles = [
  [11, 1],
  [10, 1],
  [9, 1],
  [8, 1],
  [8, 2],
  [7, 2],
  [6, 2],
  [5, 2],
  [4.4, 3],
] as const;
const aloneTitles = [[15, 2], [13, 2], ...titles] as const;
const seatedTitles = [
  [8, 1],
  [7, 1],
  [6, 1],
  [6, 2],
  [5, 2],
  [4.4, 3],
] as const;
const assignments = [7.6, 7, 6.4, 5.8, 5.4, 5, 4.6, 4.2, 3.8, 3.5];

/**
 * The largest letters with which title, assignment (three lines), tables and clock all fit. Tables
 * that would make the assignment too small for the last row stay away: the phones tell where to sit.
 */
export function layoutBlock(content: Content, frame: Frame): BlockLayout {
  const layout = layoutAll(content, frame);
  const crowded = layout.tables && content.assignment && layout.assignment < readable;
  return crowded ? layoutAll({ ...content, tables: [] }, frame) : layout;
}

function layoutAll({ title, assignment, tables, countdown }: Content, frame: Frame): BlockLayout {
  const compact =
    tables.length > 0 ? layoutCompact(tables, { width: frame.width, height: 30 }) : null;
  const alone = assignment === "" && !compact;
  const clock = Math.min(alone ? 17 : compact ? 10.5 : 15, widestClock(countdown, frame.width));
  const wishes = alone ? aloneTitles : compact ? seatedTitles : titles;
  const below =
    frame.height -
    slack -
    head -
    underTitle -
    (compact ? compact.height + gap + band : 0) -
    clock * ring -
    2 * gap;
  const [titleSize, titleLines] = wishes.find(
    ([size, lines]) =>
      linesOf(title, frame.width / size, true) <= lines && size * lines * titleLeading <= below,
  ) ?? [4.4, mostLines];
  const room = below - titleSize * titleLines * titleLeading;
  const linesAt = (size: number) => linesOf(assignment, frame.width / size);
  const fits = (size: number) => linesAt(size) * size * leading <= room;
  // a long one takes more lines where there is room: that is better than words that are cut off
  const size =
    assignments.find((one) => one >= smallestInThree && linesAt(one) <= mostLines && fits(one)) ??
    assignments.find((one) => one <= largestBeyond && fits(one)) ??
    3.5;
  return {
    title: titleSize,
    assignment: size,
    lines: Math.max(1, Math.min(linesAt(size), Math.floor(room / (size * leading)))),
    tables: compact,
    clock,
  };
}
