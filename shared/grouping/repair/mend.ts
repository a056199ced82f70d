import { fewestMoves, unavoidable, usualEffort } from "./fewest.ts";
import { usualSmallest } from "./leave.ts";
import { proposalOf } from "./propose.ts";
import { roomOf } from "./room.ts";
import { holds } from "./rules.ts";
import type { Proposal, Seated } from "./seated.ts";

/**
 * Makes the rules hold for people who sit already, with the fewest of them moved: a move where
 * there is room, else people who change places. No table grows above the limit, or shrinks below 3
 * people, that was not there already; somebody alone may leave. Rules that cannot all hold are
 * kept as far as they can be, `apart` before `together`; locked tables stay as they are.
 *
 * @param effort steps of search
 * @returns `reached` is false when a rule stays broken
 */
export function mend(seated: Seated, effort: number = usualEffort): Proposal {
  const room = roomOf(seated, false);
  const smallest = Math.min(usualSmallest, seated.max);
  const goal = seated.groups.map(({ length }) => ({
    low: Math.min(length, smallest),
    high: Math.max(length, seated.max),
    vanish: length === 1,
  }));
  const floor = unavoidable(room, seated.apart ?? []);
  const proposal = proposalOf(seated, room, fewestMoves(room, [goal], effort, floor));
  return { ...proposal, reached: proposal.reached && holds(seated, proposal.groups) };
}
