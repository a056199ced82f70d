import type { Problem } from "../engine/problem.ts";
import { spread } from "./spread.ts";

/**
 * Pairs of keep-apart lists that share a group in every plan, over all rounds, since a list has
 * more people than there are groups. Lists are added up: a pair of two such lists counts twice.
 */
export function apartForcedOf({ rounds, apartLists }: Problem): number {
  let forced = 0;
  for (const { present, sizes } of rounds) {
    const here = new Set(present);
    for (const list of apartLists) {
      forced += spread(list.filter((person) => here.has(person)).length, sizes.length);
    }
  }
  return forced;
}
