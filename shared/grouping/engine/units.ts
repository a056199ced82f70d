type Sets = readonly { readonly people: readonly number[]; readonly closed: boolean }[];

/**
 * Merges sets that share somebody into units that move as one. What is impossible is left out: a
 * merge that would outgrow the largest group, or bring together two who stay apart.
 *
 * @param apart 1 where a pair may never share a group, `apart[i * n + j]`
 * @returns `units` of two or more; `closed` those of them that fill a group alone
 */
export function unitsOf(
  sets: Sets,
  sizes: readonly number[],
  apart: Uint8Array,
  n: number,
): { units: number[][]; closed: number[][] } {
  const largest = sizes[0] ?? 0;
  const unitOf = new Map<number, number[]>();
  const mayJoin = (left: readonly number[], right: readonly number[]) =>
    left.length + right.length <= largest &&
    !left.some((one) => right.some((other) => apart[one * n + other] === 1));
  for (const { people } of sets) {
    for (const one of people) if (!unitOf.has(one)) unitOf.set(one, [one]);
    for (const [index, one] of people.entries()) {
      for (const other of people.slice(0, index)) {
        const left = unitOf.get(other) ?? [];
        const right = unitOf.get(one) ?? [];
        if (left === right || !mayJoin(left, right)) continue;
        left.push(...right);
        for (const moved of right) unitOf.set(moved, left);
      }
    }
  }
  const units = [...new Set(unitOf.values())]
    .filter((unit) => unit.length > 1)
    .map((unit) => unit.sort((a, b) => a - b));
  const closed: number[][] = [];
  const free = [...sizes];
  for (const set of sets) {
    const whole = set.closed && set.people.length > 0;
    const unit = whole ? (unitOf.get(set.people[0] ?? -1) ?? []) : [];
    const at = free.indexOf(set.people.length);
    // a closed group needs a group of exactly its size
    if (!whole || unit.length !== set.people.length || at < 0) continue;
    free.splice(at, 1);
    closed.push(unit);
  }
  return { units, closed };
}
