import { type Problem } from "../engine/problem.ts";
import { evenSizes } from "../sizes.ts";
import type { Instance } from "../instance/types.ts";
import type { RoundRule } from "./rules.ts";

/** A round as far as sizes go. */
export type Room = {
  /** Seats per group, largest first, as all rules of the round together ask. */
  readonly sizes: readonly number[];
  /** How many are present: as many as there are seats. */
  readonly people: number;
  /** How many groups were asked for. */
  readonly groups: number;
  /** No group may be larger. */
  readonly max: number;
};

export function roomOf(instance: Instance, problem: Problem, round: number): Room {
  const { sizes, present } = problem.rounds[round] ?? { sizes: [], present: [] };
  const asked = typeof instance.groups === "number" ? instance.groups : instance.groups?.[round];
  const groups = asked ?? Math.ceil(present.length / problem.max);
  return { sizes, people: present.length, groups, max: problem.max };
}

/**
 * A closed group makes the other groups even without it, so that leaving a rule out can change the
 * sizes.
 *
 * @returns the sizes that rules may be seated in: those of the round, and where these differ those
 *   that the closed groups among the rules would give by themselves
 */
export function sizesFor(room: Room, rules: readonly RoundRule[]): (readonly number[])[] {
  const closed = new Map(
    rules
      .filter((rule) => rule.closed && rule.people.length <= room.max)
      .map(({ people }) => [people.join(), people.length]),
  );
  const alone = [...closed.values()];
  const rest = room.people - alone.reduce((sum, size) => sum + size, 0);
  if (rest < 0) return [room.sizes];
  const groups = Math.max(room.groups - alone.length, Math.ceil(rest / room.max));
  const own = [...alone, ...evenSizes(rest, groups)].sort((a, b) => b - a);
  return own.join() === room.sizes.join() ? [own] : [room.sizes, own];
}
