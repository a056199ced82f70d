/** Numbers from 0 up to 1, the same row for the same seed. Not for secrets. */
export type Random = () => number;

/**
 * A small generator: mulberry32 (Tommy Ettinger, public domain), seeded by an FNV-1a hash of the
 * seed's text, so that seeds that differ by one character give unlike rows.
 */
export function randomFrom(seed: string | number): Random {
  let state = 0x811c9dc5;
  for (const unit of String(seed)) {
    state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** @returns a whole number from 0 up to `below` */
export function pick(below: number, random: Random): number {
  return Math.floor(random() * below);
}

/** @returns the items in another order (Fisher-Yates); the given list stays as it is */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = pick(last + 1, random);
    const moved = shuffled[last] as T;
    shuffled[last] = shuffled[other] as T;
    shuffled[other] = moved;
  }
  return shuffled;
}
