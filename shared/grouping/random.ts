/** 32 random bits at each call, the same row for the same seed on every machine. Not for secrets. */
export type Random = () => number;

/**
 * sfc32 (Chris Doty-Humphrey's Small Fast Counting generator, public domain), seeded by an FNV-1a
 * hash of the seed's text. Whole numbers only, so that no machine rounds another way.
 */
export function randomFrom(seed: string | number): Random {
  let hash = 0x811c9dc5;
  for (const unit of String(seed)) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  let [a, b, c, counter] = [hash, hash ^ 0x9e3779b9, Math.imul(hash, 0x85ebca6b), 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}

/** @returns a number from 0 up to 1 */
export function share(random: Random): number {
  return random() / 0x1_0000_0000;
}

/** @returns a whole number from 0 up to `below` */
export function pick(below: number, random: Random): number {
  return Math.floor(share(random) * below);
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
