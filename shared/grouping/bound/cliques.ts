/** Searches begin with so many people at most, those with most acquaintances. */
const starts = 40;

/**
 * Takes sets of people out of a graph who are all joined to each other, each time a large one, and
 * lowers the weights within it by one, until none with more than `least` people is found. Every
 * meeting is so charged once at most, whatever the sets; larger sets say more.
 *
 * @param weights `weights[i * n + j]`, symmetric; used up on the way
 * @param free 1 where two people count as joined for nothing, symmetric
 * @returns how many people are in each set
 */
export function cliquesAbove(
  least: number,
  n: number,
  weights: Uint8Array,
  free: Uint8Array,
): number[] {
  const joined = Array.from({ length: n }, (_, one) => {
    const row = new Uint32Array(Math.ceil(n / 32));
    for (let other = 0; other < n; other += 1) {
      const at = one * n + other;
      if (weights[at] !== 0 || free[at] === 1) row[other >>> 5] = wordOf(row, other) | bitOf(other);
    }
    return row;
  });
  const found: number[] = [];
  for (;;) {
    const clique = largeClique(joined, least);
    if (clique.length <= least) return found;
    let used = false;
    for (const one of clique) {
      for (const other of clique) {
        const at = one * n + other;
        // who must stay apart costs nothing, and stays joined
        if (one === other || weights[at] === 0 || free[at] === 1) continue;
        weights[at] = (weights[at] ?? 1) - 1;
        used = true;
        const row = joined[one];
        if (row && weights[at] === 0) row[other >>> 5] = wordOf(row, other) & ~bitOf(other);
      }
    }
    // more people who must all stay apart than there are groups
    if (!used) return found;
    found.push(clique.length);
  }
}

/** @returns the largest that a greedy search from several people finds; empty when not above `least` */
function largeClique(joined: readonly Uint32Array[], least: number): number[] {
  let best: number[] = [];
  const byDegree = joined
    .map((row, person) => ({ person, degree: countIn(row) }))
    .filter(({ degree }) => degree >= least)
    .sort((a, b) => b.degree - a.degree)
    .slice(0, starts);
  for (const { person } of byDegree) {
    const clique = grow(person, joined, Math.max(least, best.length));
    if (clique) best = clique;
  }
  return best;
}

/** Adds whoever leaves most others possible; null as soon as it cannot get above `least`. */
function grow(start: number, joined: readonly Uint32Array[], least: number): number[] | null {
  const clique = [start];
  const possible = Uint32Array.from(joined[start] ?? []);
  for (;;) {
    const people = peopleIn(possible);
    if (clique.length + people.length <= least) return null;
    let next = -1;
    let most = -1;
    for (const one of people) {
      const left = countIn(possible, joined[one]);
      if (left > most) [next, most] = [one, left];
    }
    if (next < 0) return clique;
    clique.push(next);
    joined[next]?.forEach((word, at) => (possible[at] = (possible[at] ?? 0) & word));
  }
}

function wordOf(row: Uint32Array, person: number): number {
  return row[person >>> 5] ?? 0;
}

function bitOf(person: number): number {
  return 1 << (person & 31);
}

function peopleIn(row: Uint32Array): number[] {
  const people: number[] = [];
  row.forEach((word, at) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      people.push(at * 32 + 31 - Math.clz32(rest & -rest));
    }
  });
  return people;
}

/** How many bits are set in a row, or in two rows both. Counting by pairs, nibbles and bytes. */
function countIn(row: Uint32Array, other: Uint32Array = row): number {
  let count = 0;
  for (let at = 0; at < row.length; at += 1) {
    let word = (row[at] ?? 0) & (other[at] ?? 0);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
