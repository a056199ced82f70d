import { fewestMoves, usualEffort } from "./fewest.ts";
import { proposalOf } from "./propose.ts";
import { roomOf, type Goal, type Room } from "./room.ts";
import type { Proposal, Seated } from "./seated.ts";

/** The smallest table that people like: with two it is a talk, not a group. */
export const usualSmallest = 3;

export type LeaveOptions = {
  /** Smallest table wanted; 3 when left out, never more than the largest group. */
  readonly smallest?: number | undefined;
  /** Steps of search. */
  readonly effort?: number | undefined;
};

/**
 * Some people are absent or go home early: who has to change tables, if anybody. Nobody moves
 * while the sizes are fine: nobody is alone, and a table smaller than wanted is at most one smaller
 * than every other. Otherwise the fewest people move, into the small table or out of it until it
 * vanishes. Rules that hold stay whole; a rule that is broken already, and a table above the limit
 * already, are no reason to move (see `mend`). Locked tables stay as they are, whatever their size.
 *
 * @param gone people who leave; who is not seated does not matter
 * @returns a proposal about the people who stay. Its `groups` are without who left, and `repeats`
 *   compares with those same people staying where they are. A table that everybody left is empty,
 *   and is not in `vanished`
 */
export function leave(
  seated: Seated,
  gone: readonly string[],
  options: LeaveOptions = {},
): Proposal {
  const left = new Set(gone);
  const stayed = {
    ...seated,
    groups: seated.groups.map((group) => group.filter((person) => !left.has(person))),
  };
  const room = roomOf(stayed, true);
  const goals = goalsOf(stayed, room, options.smallest ?? usualSmallest);
  return proposalOf(stayed, room, fewestMoves(room, goals, options.effort ?? usualEffort));
}

/** All tables as large as wanted, or all of about one smaller size. */
function goalsOf({ groups, max }: Seated, room: Room, wanted: number): Goal[] {
  // of an odd number of people in pairs the last three sit together
  const limit = max === 2 ? 3 : max;
  const smallest = Math.min(wanted, max);
  const people = groups.reduce((sum, group, at) => sum + (room.open[at] ? group.length : 0), 0);
  const atLeast = (low: number) =>
    groups.map(({ length }) => ({ low, high: Math.max(limit, length), vanish: true }));
  const even = (low: number) => groups.map(() => ({ low, high: low + 1, vanish: true }));
  if (people === 1) return [atLeast(1)];
  const lower = Array.from({ length: Math.max(0, smallest - 2) }, (_, index) => even(index + 2));
  return [atLeast(smallest), ...lower];
}
