/**
 * How many people sit at each table: as even as possible, never above `max`, largest first, and
 * nobody alone where that can be avoided. Of an odd number with `max` 2 the last three sit
 * together, the only case above `max`.
 *
 * @param people how many are seated
 * @param max largest group, 2 or more
 * @returns sizes that add up to `people`: 23 by 5 is 5-5-5-4-4, 7 by 2 is 2-2-3
 */
export function groupSizes(people: number, max: number): number[] {
  if (people <= 0) return [];
  if (max <= 2) return pairSizes(people);
  return evenSizes(people, Math.ceil(people / max));
}

function pairSizes(people: number): number[] {
  const pairs = Math.max(1, Math.floor(people / 2));
  const sizes = Array.from({ length: pairs }, () => 2);
  sizes[pairs - 1] = people - 2 * (pairs - 1);
  return sizes;
}

/** @returns sizes that differ by one at most, largest first; nothing for nobody */
export function evenSizes(people: number, groups: number): number[] {
  if (people === 0) return [];
  const count = Math.min(Math.max(1, groups), people);
  const small = Math.floor(people / count);
  return Array.from({ length: count }, (_, group) => small + (group < people % count ? 1 : 0));
}
