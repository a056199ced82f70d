import fc from "fast-check";
import * as assert from "uvu/assert";
import { methods, methodById } from "../../shared/content/library.ts";
import { isTooSmall, scaleMethod, type ScaledMethod } from "../../shared/content/scale.ts";
import type { Method } from "../../shared/content/types.ts";

export function method(id: string): Method {
  const found = methodById(id);
  assert.ok(found, id);
  return found as Method;
}
export function scaled(one: Method, people: number, minutes: number): ScaledMethod {
  const result = scaleMethod(one, { people, minutes });
  if (isTooSmall(result)) throw new Error(`${one.id} needs ${result.needs}`);
  return result;
}
export const lengths = (one: ScaledMethod) => one.steps.map((step) => step.minutes);
export const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Any method of the library with people that it works with. */
export const anyScope = fc.constantFrom(...methods).chain((one) =>
  fc.record({
    one: fc.constant(one as Method),
    people: fc.integer({ min: one.groupSize.min, max: Math.min(one.groupSize.max + 2, 40) }),
    minutes: fc.integer({ min: 0, max: 180 }),
  }),
);
export const runs = { numRuns: 400 };
