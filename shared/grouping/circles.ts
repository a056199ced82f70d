import type { BrokenRule, Circle, Group, GroupId, GroupRule, MemberId } from "../network/state.ts";
import { brokenRules } from "./check.ts";
import { formGroups } from "./form.ts";
import { circlesAfter, circleTables } from "./network/circles.ts";

export type CirclesInput = {
  /** The fixed circles so far; empty before the first intervision. */
  readonly circles: readonly Circle[];
  /** Who is here now. */
  readonly here: readonly MemberId[];
  readonly max: number;
  readonly seed: string | number;
  readonly rules: readonly GroupRule[];
  /** Gives an id for each circle that is made now. */
  readonly newId: () => GroupId;
};
export type FormedCircles = {
  /** The circles to keep from now on: those that were, with additions, or new ones. */
  readonly circles: readonly Circle[];
  /** Whether `circles` differs from what came in. */
  readonly changed: boolean;
  /** Only who is here, by circle: id and table of the circle. No empty groups. */
  readonly groups: readonly Group[];
  /** People who had no circle. Empty when the circles are made now. */
  readonly additions: readonly { readonly memberId: MemberId; readonly circleId: GroupId }[];
  readonly broken: readonly BrokenRule[];
};

/**
 * Seats people in the fixed intervision circles by rules and sizes alone. Circles that exist never
 * change but for people who had none; without circles they are made from who is here.
 */
export function formCircles({
  circles,
  here,
  max,
  seed,
  rules,
  newId,
}: CirclesInput): FormedCircles {
  const tables =
    circles.length > 0
      ? circleTables(circles, here, { max, rules, rounds: [] })
      : formGroups({ memberIds: here, max, seed, rules }).groups;
  const kept = circlesAfter(circles, tables, newId);
  const placed = new Set(circles.flatMap(({ memberIds }) => memberIds));
  const added = circles.length === 0 ? [] : here.filter((memberId) => !placed.has(memberId)).sort();
  const groups = kept
    .map((circle) => ({ ...circle, memberIds: tables[circle.table - 1] ?? [] }))
    .filter(({ memberIds }) => memberIds.length > 0);
  return {
    circles: kept,
    changed: kept !== circles,
    groups,
    additions: added.flatMap((memberId) => {
      const circle = kept.find(({ memberIds }) => memberIds.includes(memberId));
      return circle ? [{ memberId, circleId: circle.id }] : [];
    }),
    broken: brokenRules(tables, rules),
  };
}
