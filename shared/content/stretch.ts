import type { MethodStep } from "./types.ts";

/**
 * Lengths of the steps, in whole minutes, that add up to `minutes`.
 *
 * Turns are one bundle, so that nobody gets a shorter turn than another: they are as long as the
 * minimums of the other steps allow, up to what is planned, and beyond the plan they grow in
 * proportion. What is left goes to the other steps one minute at a time: first up to their plan
 * (always the one that has the least of it; a protected step before others), then the minutes of
 * dropped turns to the action point, then in proportion. A divisor method (Balinski & Young, Fair
 * Representation, 1982): with more minutes no step gets fewer, unless turns take a minute each.
 *
 * @param minutes at least the sum of the minimums
 * @param dropped planned minutes of turns that nobody has
 */
export function stretched(
  steps: readonly MethodStep[],
  minutes: number,
  dropped: number,
): number[] {
  const turns = steps.filter(({ turn }) => turn !== undefined);
  const others = steps.filter(({ turn }) => turn === undefined);
  const toActionPoint = others.some(({ actionPoint }) => actionPoint) ? dropped : 0;
  const turn = turnLength(turns, others, minutes, dropped, toActionPoint);
  const lengths = new Map(fill(others, minutes - turn * turns.length, toActionPoint));
  const oneByOne = others.length === 0 ? minutes - turn * turns.length : 0;
  return steps.map((step) => {
    if (step.turn === undefined) return lengths.get(step) ?? step.minutes;
    // nothing but turns: what cannot be shared equally goes to the first ones
    return turn + (turns.indexOf(step) < oneByOne ? 1 : 0);
  });
}

const sum = (steps: readonly MethodStep[], field: "minutes" | "minMinutes") =>
  steps.reduce((all, step) => all + step[field], 0);

function turnLength(
  turns: readonly MethodStep[],
  others: readonly MethodStep[],
  minutes: number,
  dropped: number,
  toActionPoint: number,
): number {
  const count = turns.length;
  if (count === 0) return 0;
  const least = Math.max(...turns.map(({ minMinutes }) => minMinutes));
  const own = Math.max(least, Math.floor(sum(turns, "minutes") / count));
  const planned = own + (toActionPoint > 0 ? 0 : Math.floor(dropped / count));
  const whole = planned * count + sum(others, "minutes") + toActionPoint;
  if (minutes >= whole) return Math.floor((planned * minutes) / whole);
  const fits = Math.floor((minutes - sum(others, "minMinutes")) / count);
  const fitsWhole = Math.floor((minutes - sum(others, "minutes")) / count);
  // up to its own length a turn comes before the others' plan, beyond it after
  return Math.max(least, Math.min(own, fits), Math.min(planned, fitsWhole));
}

/** @returns each step with its minutes; together `minutes`, when that is at least the minimums */
function fill(
  steps: readonly MethodStep[],
  minutes: number,
  toActionPoint: number,
): [MethodStep, number][] {
  const got = steps.map((step) => ({ step, minutes: step.minMinutes }));
  let left = minutes - sum(steps, "minMinutes");
  const give = (wish: (one: { step: MethodStep; minutes: number }) => number) => {
    for (; left > 0; left -= 1) {
      const next = leastOf(got, wish);
      if (!next) return;
      next.minutes += 1;
    }
  };
  give(({ step, minutes: has }) => {
    const room = step.minutes - step.minMinutes;
    return has >= step.minutes
      ? Infinity
      : (has + 1 - step.minMinutes) / (step.protected ? room + 1 : room);
  });
  const most = (step: MethodStep) => step.minutes + (step.actionPoint ? toActionPoint : 0);
  give(({ step, minutes: has }) => (has >= most(step) ? Infinity : 0));
  give(({ step, minutes: has }) => (has + 1) / most(step));
  return got.map(({ step, minutes: has }) => [step, has]);
}

/** @returns the first with the smallest wish; undefined when all are infinite */
function leastOf<T>(items: readonly T[], wish: (item: T) => number): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const item of items) {
    const value = wish(item);
    if (value < least) [best, least] = [item, value];
  }
  return best;
}
