type Sets = readonly { readonly people: readonly number[]; readonly closed: boolean }[];

/**
 * Merges sets that share somebody into units that move as one. What is impossible is left out: a
 * merge that would outgrow the largest group, or bring together two who stay apart.
 *
 * @param largest seats of the largest group when nobody is set apart in a closed group
 * @param max the group limit, which a closed group may fill
 * @param apart 1 where a pair may never share a group, `apart[i * n + j]`
 * @returns `units` of two or more, without the closed ones; `closed` groups that are whole already
 */
export function unitsOf(
  sets: Sets,
  largest: number,
  max: number,
  apart: Uint8Array,
  n: number,
): { units: number[][]; closed: number[][] } {
  const unitOf = new Map<number, number[]>();
  const mayShare = (left: readonly number[], right: readonly number[]) =>
    !left.some((one) => right.some((other) => apart[one * n + other] === 1));
  for (const { people, closed } of sets) {
    const most = closed ? max : largest;
    for (const one of people) if (!unitOf.has(one)) unitOf.set(one, [one]);
    for (const [index, one] of people.entries()) {
      for (const other of people.slice(0, index)) {
        const left = unitOf.get(other) ?? [];
        const right = unitOf.get(one) ?? [];
        if (left === right || left.length + right.length > most || !mayShare(left, right)) continue;
        left.push(...right);
        for (const moved of right) unitOf.set(moved, left);
      }
    }
  }
  const wholes = new Set<number[]>();
  for (const { people, closed } of sets) {
    const unit = closed ? unitOf.get(people[0] ?? -1) : undefined;
    if (unit?.length === people.length && people.every((one) => unit.includes(one))) {
      wholes.add(unit);
    }
  }
  const all = [...new Set(unitOf.values())].map((unit) => unit.sort((a, b) => a - b));
  return {
    units: all.filter((unit) => unit.length > 1 && !wholes.has(unit)),
    closed: all.filter((unit) => wholes.has(unit)),
  };
}
