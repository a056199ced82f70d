import { fewestMoves, usualEffort } from "./fewest.ts";
import { proposalOf } from "./propose.ts";
import { roomOf } from "./room.ts";
import type { Proposal, Seated } from "./seated.ts";

/**
 * Makes the sizes of all tables differ by one at most with the fewest people moved. Rules that hold
 * stay whole, and go before sizes; a rule that is broken already is no reason to move. Locked
 * tables stay as they are: the others are made even among themselves.
 *
 * @param effort steps of search
 */
export function evenOut(seated: Seated, effort: number = usualEffort): Proposal {
  const room = roomOf(seated, true);
  const open = seated.groups.filter((_, table) => room.open[table]);
  const people = open.reduce((sum, { length }) => sum + length, 0);
  const even = people / Math.max(1, open.length);
  const wanted = { low: Math.floor(even), high: Math.ceil(even), vanish: false };
  const goal = seated.groups.map(() => wanted);
  return proposalOf(seated, room, fewestMoves(room, [goal], effort));
}
