/** @returns how many pairs there are among so many people */
export function pairsAmong(people: number): number {
  return (people * (people - 1)) / 2;
}

/**
 * The fewest pairs that share a cell when items go into cells: as even as possible is best, since
 * `pairsAmong` is convex.
 */
export function spread(items: number, cells: number): number {
  if (cells < 1) return 0;
  const low = Math.floor(items / cells);
  const higher = items % cells;
  return higher * pairsAmong(low + 1) + (cells - higher) * pairsAmong(low);
}

/**
 * People over groups as evenly as their sizes allow: `[2, 2, 1]` for 5 over sizes `[4, 3, 1]`.
 *
 * @param sizes largest first; more people than seats are left out
 */
export function fill(people: number, sizes: readonly number[]): number[] {
  let left = people;
  // the smallest first: what does not fit there goes to the larger ones
  return sizes
    .map((_, index) => {
      const at = sizes.length - 1 - index;
      const part = Math.min(sizes[at] ?? 0, Math.floor(left / (at + 1)));
      left -= part;
      return part;
    })
    .reverse();
}
