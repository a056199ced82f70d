import type { BlockKind } from "../../network/state.ts";

/**
 * What a plan costs the people in the room, in points. The lowest total is the most honest plan:
 * the one that takes least of what people came for and needs fewest words. The sum over blocks of
 *
 * - slack: 1 a minute and 1 for the block. It was put there to be given away.
 * - steps: `weight[kind]` a minute, because a minute of intervision is dearer than one of welcome;
 *   `touch` for the block, because every shortened block must be explained to its groups; and
 *   `weight × steps² / room` rounded up, because the last minutes before the minimum hurt most
 *   (a block at its minimum pays double for every minute).
 * - `writing`, `merge`, `swap`, `skip`: a fixed price for changing how things go, each dearer than
 *   the one before because more people must change what they prepared. Questions in writing and
 *   doing two blocks together lose no content, so their minutes are free; what is skipped is lost
 *   whole, so all its minutes count twice.
 *
 * Waiting is not priced: it is no minute taken from a block. So one minute more delay never makes
 * the cheapest plan cheaper: the same lengths still fit when all begins a minute earlier.
 * Broken promises come before all points (`Score`).
 */
export const weight: Readonly<Record<BlockKind, number>> = {
  welcome: 2,
  checkin: 3,
  inspiration: 3,
  interaction: 4,
  harvest: 4,
  intervision: 5,
  break: 6,
  closing: 6,
};
export const touch = 5;
export const fixedPrice = { writing: 8, swap: 26, merge: 32, skip: 40 } as const;

/** Minutes of broken promises first, then points. */
export type Score = { readonly late: number; readonly points: number };

/** @returns whether `a` is really better than `b` */
export function better(a: Score, b: Score): boolean {
  return a.late !== b.late ? a.late < b.late : a.points < b.points;
}

export type Taken = { readonly slack: number; readonly steps: number };

/**
 * @param room minutes between the slack and the minimum
 * @returns points for minutes taken from one block
 */
export function priceOfTaken(kind: BlockKind, { slack, steps }: Taken, room: number): number {
  const fromSlack = slack === 0 ? 0 : slack + 1;
  if (steps === 0) return fromSlack;
  const depth = Math.ceil((weight[kind] * steps * steps) / room);
  return fromSlack + touch + weight[kind] * steps + depth;
}

/** @returns points for leaving out a whole block */
export function priceOfSkipping(kind: BlockKind, minutes: number): number {
  return fixedPrice.skip + 2 * weight[kind] * minutes;
}
