import { boundOf } from "../bound/bound.ts";
import { problemOf, type Problem } from "../engine/problem.ts";
import type { Instance } from "../instance/types.ts";
import type { Bound, SizeOption } from "./types.ts";

/**
 * What one group fewer, the number as it is, and one group more would give. A number is offered
 * when the first round can have it: nobody alone, no group too large. Later rounds with other
 * attendance follow as far as they can.
 *
 * @param bound of the problem as it is
 * @returns fewest groups first; nothing when nobody is there in the first round
 */
export function sizeOptions(instance: Instance, problem: Problem, bound: Bound): SizeOption[] {
  const sizes = problem.rounds[0]?.sizes ?? [];
  if (sizes.length === 0) return [];
  const other = (step: -1 | 1) => {
    const groups = problem.rounds.map((round) => numberNear(round.sizes, step, problem.max));
    if (groups[0] !== sizes.length + step) return [];
    const changed = problemOf({ ...instance, mix: [], cluster: [], groups });
    const option = changed.rounds[0]?.sizes ?? [];
    const fits = option.length === groups[0] && option.every((size) => size > 1);
    return fits ? [optionOf(option, boundOf(changed), false)] : [];
  };
  return [...other(-1), optionOf(sizes, bound, true), ...other(1)];
}

function optionOf(sizes: readonly number[], { sumC2 }: Bound, asked: boolean): SizeOption {
  return { groups: sizes.length, sizes, bound: sumC2, asked };
}

function numberNear(sizes: readonly number[], step: -1 | 1, max: number): number {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = sizes.length + step;
  const possible = wanted >= Math.ceil(people / max) && wanted <= Math.floor(people / 2);
  return Math.max(1, possible ? wanted : sizes.length);
}
