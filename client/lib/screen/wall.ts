import type { ActionPoint, Member, Network, SessionId } from "../../../shared/network/state.ts";
import type { Frame } from "./frame.ts";
import { linesOf } from "./letters.ts";

/** What hangs: an action point, or a question of nobody in particular. */
export type WallEntry = Pick<ActionPoint, "id" | "order" | "what" | "ownerId">;

/** One card: letter size in units, and the lines after which text and name are cut. */
export type WallCard = {
  readonly entry: WallEntry;
  readonly name: string;
  readonly organisation: string;
  readonly size: number;
  readonly lines: number;
};
export type WallPage = {
  /** The newest of all, over the whole width; on the first page only. */
  readonly lead: WallCard | null;
  readonly columns: readonly (readonly WallCard[])[];
};

/** How long one page hangs, ms. */
export const pageFor = 12_000;
const wallGap = 1.4;
/** Above and below the text of a card together, and above the name. */
const cardPad = 2.4;
const underText = 0.6;
const sidePad = 5;
/** Of the name: the height of its one line; an organisation that is too long is cut. */
const nameLeading = 3.9;
/** Of all but the newest: letter sizes, best first. */
const sizes = [5.4, 5, 4.6, 4.2, 3.8, 3.4];
const small = 3.4;
const smallLines = 8;
/** How many cards that do not fit may wait while a shorter one goes before them. */
const lookAhead = 4;
const leadSizes = [6, 5.4, 5];
const leadLines = 4;
const leading = 1.25;

/** @returns what hangs on the wall of a session, newest first */
export function wallEntries(network: Network, sessionId: SessionId): ActionPoint[] {
  return network.entries
    .filter((entry) => entry.sessionId === sessionId && entry.audience.to === "network")
    .filter((entry) => !entry.hidden)
    .sort((a, b) => b.order - a.order);
}

/**
 * The wall in pages that each fit the frame: the newest large, those before it smaller, in columns.
 * Every entry hangs on exactly one page. The order is that of time, but a short one may go before
 * a few longer ones to fill a page. Letters are as large as they can be without another page.
 * @param entries newest first
 * @param ranked the order says which matters most: it is kept, whatever room that costs
 */
export function wallPages(
  entries: readonly WallEntry[],
  owners: Owners,
  frame: Frame,
  ranked = false,
): WallPage[] {
  const [newest, ...older] = entries;
  if (!newest) return [];
  const lead = cardOf(newest, owners, frame.width, leadSizes, leadLines);
  const at = (size: number) => pagesAt(size, lead, older, owners, frame, ranked);
  const fewest = at(small);
  for (const size of sizes) {
    if (size >= lead.size) continue;
    const pages = at(size);
    if (pages.length <= fewest.length && pages.every(isWhole)) return pages;
  }
  return fewest;
}

/** Nothing is cut that small letters would have shown. */
const isWhole = ({ columns }: WallPage) => columns.flat().every(({ lines }) => lines < smallLines);

function pagesAt(
  size: number,
  lead: WallCard,
  older: readonly WallEntry[],
  owners: Owners,
  frame: Frame,
  ranked: boolean,
): WallPage[] {
  const columns = frame.width >= 150 ? 3 : 2;
  const width = (frame.width - wallGap * (columns - 1)) / columns;
  let waiting = older.map((entry) => cardOf(entry, owners, width, [size], smallLines));
  const pages: WallPage[] = [];
  do {
    const first = pages.length === 0;
    const room = first ? frame.height - heightOf(lead) - wallGap : frame.height;
    const fill = (cards: readonly WallCard[]) =>
      fillPage(cards, columns, room, first, ranked ? 1 : lookAhead);
    const tallest = waiting.toSorted((a, b) => heightOf(b) - heightOf(a));
    const last = fill(ranked ? waiting : tallest);
    // all that is left fits when the tall ones go first: then nobody waits for another page
    const filled = last.left.length === 0 ? last : fill(waiting);
    pages.push({ lead: first ? lead : null, columns: filled.columns });
    waiting = filled.left;
  } while (waiting.length > 0);
  return pages;
}

/**
 * @param mayBeEmpty false: the first card hangs here even when it is too high
 * @param ahead with so many that do not fit, nothing goes before them any more
 */
function fillPage(
  cards: readonly WallCard[],
  count: number,
  room: number,
  mayBeEmpty: boolean,
  ahead: number,
): { columns: WallCard[][]; left: WallCard[] } {
  const columns: WallCard[][] = Array.from({ length: count }, () => []);
  const heights = columns.map(() => 0);
  const left: WallCard[] = [];
  for (const [index, card] of cards.entries()) {
    const height = heightOf(card);
    const column = heights.indexOf(Math.min(...heights));
    const used = heights[column] ?? 0;
    const must = index === 0 && !mayBeEmpty;
    if (left.length < ahead && (must || used + height <= room)) {
      columns[column]?.push(card);
      heights[column] = used + height + wallGap;
    } else {
      left.push(card);
    }
  }
  return { columns, left };
}

/** @returns the height of a card in units, as the style sheet of the wall draws it */
export function heightOf({ size, lines }: WallCard): number {
  return cardPad + underText + nameLeading + lines * size * leading;
}

type Owners = ReadonlyMap<string, Pick<Member, "name" | "organisation">>;

/** @param sizes of the letters: the largest with which the text takes at most `most` lines */
function cardOf(
  entry: WallEntry,
  owners: Owners,
  width: number,
  sizes: readonly number[],
  most: number,
): WallCard {
  const inner = width - sidePad;
  const fits = sizes.find((one) => linesOf(entry.what, inner / one) <= most);
  const size = fits ?? sizes.at(-1) ?? small;
  const { name = "", organisation = "" } = owners.get(entry.ownerId) ?? {};
  return {
    ...{ entry, name, organisation, size },
    lines: Math.min(most, linesOf(entry.what, inner / size)),
  };
}
