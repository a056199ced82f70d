import type { BrokenRule, Circle, Group, GroupId, GroupRule, MemberId } from "../network/state.ts";
import { brokenRules } from "./check.ts";
import { formGroups } from "./form.ts";
import { smallestGroup } from "./seat.ts";

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
 * Seats people in the fixed intervision circles. Circles that exist never change but for people
 * who had none: they come into the smallest circle with somebody here. Without circles they are
 * made by `formGroups` from who is here.
 */
export function formCircles(input: CirclesInput): FormedCircles {
  const { circles, rules } = input;
  if (circles.length === 0) return newCircles(input);
  const here = new Set(input.here);
  const placed = new Set(circles.flatMap((circle) => circle.memberIds));
  const additions: { memberId: MemberId; circleId: GroupId }[] = [];
  let grown = circles;
  for (const memberId of [...here].filter((one) => !placed.has(one)).sort()) {
    const awake = grown.filter((circle) => circle.memberIds.some((one) => here.has(one)));
    const circleId = smallestGroup(awake.length > 0 ? awake : grown, rules, memberId);
    if (circleId === undefined) continue;
    additions.push({ memberId, circleId });
    grown = grown.map((circle) =>
      circle.id === circleId ? { ...circle, memberIds: [...circle.memberIds, memberId] } : circle,
    );
  }
  const groups = grown
    .map((circle) => ({ ...circle, memberIds: circle.memberIds.filter((one) => here.has(one)) }))
    .filter((group) => group.memberIds.length > 0);
  const seating = groups.map((group) => group.memberIds);
  return {
    circles: grown,
    changed: additions.length > 0,
    groups,
    additions,
    broken: brokenRules(seating, rules),
  };
}

function newCircles({ here, max, seed, rules, newId }: CirclesInput): FormedCircles {
  const formed = formGroups({ memberIds: here, max, seed, rules });
  const circles = formed.groups.map((group, index) => ({
    id: newId(),
    table: index + 1,
    memberIds: group,
  }));
  return {
    circles,
    changed: circles.length > 0,
    groups: circles,
    additions: [],
    broken: formed.broken,
  };
}
