import type { Turns } from "./types.ts";

/**
 * How long each turn is in a block of `minutes`. The other steps keep their planned minutes as long
 * as the turns stay at or above their minimum; only then do the other steps give too.
 *
 * @returns whole minutes between the least and the planned
 */
export function turnMinutes(turns: Turns, minutes: number): number {
  const each = Math.floor((minutes - turns.others) / turns.count);
  return Math.min(turns.minutes, Math.max(turns.minimum, each));
}
