import type { LocalText } from "../network/state.ts";
import type { MethodRole } from "./types.ts";

export type ScaledRole = {
  readonly id: string;
  readonly name: LocalText;
  readonly task: LocalText;
  /** How many people have it; 0 when nobody is left for it. */
  readonly count: number;
  /** How many it needs beyond `count`: somebody does it beside another role. */
  readonly shared: number;
};

/**
 * Roles for a group of this size, in the method's order. Each role first gets what it needs. The
 * people left over go to the widest role if they all fit in it (thinking partners, observers);
 * otherwise they take part without a role.
 */
export function scaledRoles(roles: readonly MethodRole[], people: number): ScaledRole[] {
  let left = people;
  const counted = roles.map((role) => {
    const count = Math.min(role.count.min, left);
    left -= count;
    return { role, count };
  });
  const room = ({ count }: MethodRole) => count.max - count.min;
  const widest = Math.max(0, ...roles.map(room));
  const taker =
    left > 0 && left <= widest ? roles.find((role) => room(role) === widest) : undefined;
  return counted.map(({ role, count }) => ({
    ...{ id: role.id, name: role.name, task: role.task },
    count: count + (role === taker ? left : 0),
    shared: role.count.min - count,
  }));
}
