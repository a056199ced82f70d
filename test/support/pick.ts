/** Choices drawn from one number: the same number chooses the same. */
export type Pick = {
  /** 0 up to, not including, `count`. */
  below(count: number): number;
  of<T>(list: readonly T[]): T | undefined;
  oneOf<T>(first: T, ...others: readonly T[]): T;
  chance(percent: number): boolean;
  readonly seed: number;
};

/** Mulberry32 by Tommy Ettinger, public domain. */
export function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    of: (list) => list[below(list.length)],
    oneOf: (first, ...others) => [first, ...others][below(others.length + 1)] ?? first,
    chance: (percent) => below(100) < percent,
    seed,
  };
}
