import { scaledRoles } from "./scaleRoles.ts";
import type { Method } from "./types.ts";

/** Group sizes, from the smallest, at which somebody has more than one role. */
export type Doubled = {
  readonly from: number;
  readonly to: number;
  /** How many roles are beside another one in the smallest group. */
  readonly roles: number;
};

/** @returns where a method has more roles than people; null when everybody has one at most */
export function doubledRoles({
  roles,
  groupSize: { min, max },
}: Pick<Method, "roles" | "groupSize">): Doubled | null {
  const doubled = (people: number) =>
    scaledRoles(roles, people).filter(({ count, shared }) => count === 0 && shared > 0).length;
  // no role asks for people beyond these
  const enough = roles.reduce((sum, { count }) => sum + count.min, 0);
  let to = min - 1;
  while (to < Math.min(max, enough) && doubled(to + 1) > 0) to += 1;
  return to < min ? null : { from: min, to, roles: doubled(min) };
}
