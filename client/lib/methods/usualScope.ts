import type { MethodWish } from "../../../shared/content/methodSearch.ts";
import type { Scope } from "../../../shared/content/scale.ts";
import type { Method } from "../../../shared/content/types.ts";

/** @returns as it is meant: a group of five or a room of 25; one round for each of the smallest */
export function usualScope({ groupSize: { min, max }, totalMinutes, steps }: Method): Scope {
  const rounds = steps.some(({ round }) => round !== undefined);
  const people = rounds ? min : Math.min(max, Math.max(min, max > 8 ? 25 : 5));
  return { people, minutes: totalMinutes };
}

/** @returns for the people and the minutes that somebody looked for, never longer than it is */
export function wishedScope(method: Method, wish: MethodWish): Scope {
  const usual = usualScope(method);
  return {
    people: wish.people ?? usual.people,
    minutes: Math.min(wish.minutes ?? usual.minutes, usual.minutes),
  };
}
