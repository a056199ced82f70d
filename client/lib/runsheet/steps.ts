import { isTooSmall, scaleMethod } from "../../../shared/content/scale.ts";
import type { Method } from "../../../shared/content/types.ts";
import type { Block, LocalText } from "../../../shared/network/state.ts";
import { usualScope } from "../methods/usualScope.ts";

/** A step as it stands on paper; `minutes` are whole. */
export type SheetStep = { readonly name: LocalText; readonly minutes: number };

/**
 * The steps of a block's method with the minutes that they get: those of the block without its
 * slack, in a group as large as the block makes them.
 */
export function stepsOf(
  method: Method,
  { minutes, slack, grouping }: Pick<Block, "minutes" | "slack" | "grouping">,
): readonly SheetStep[] {
  const { min, max } = method.groupSize;
  const size = grouping.kind === "pairs" ? 2 : grouping.size;
  const people =
    grouping.kind === "plenary" ? usualScope(method).people : Math.min(max, Math.max(min, size));
  const scaled = scaleMethod(method, { people, minutes: minutes - slack });
  return isTooSmall(scaled) ? method.steps : scaled.steps;
}
