import { Dive, isBetter, type Budget } from "./dive.ts";
import { settle } from "./settle.ts";
import { fault, Seats, type Found, type Goal, type Room } from "./room.ts";

/** Steps of search when the caller does not say: some tens of milliseconds. */
export const usualEffort = 200_000;

/** A change and what is proven about it. */
export type Change = {
  readonly found: Found;
  readonly fewest: boolean;
  readonly exact: boolean;
};

/**
 * The fewest people moved that reach one of some goals, and among those the least price. Deepens
 * step by step over the faults that stay (none, where rules allow) and the people who move, so
 * that the first seating found is the smallest; past the budget it puts right one thing after the
 * other.
 *
 * @param goals one or more ways for the sizes to be right
 * @param floor faults that no seating can be without
 */
export function fewestMoves(room: Room, goals: readonly Goal[], effort: number, floor = 0): Change {
  const budget = { left: effort };
  const dives = goals.map((goal) => new Dive(room, goal, budget));
  for (let allowed = floor; ;) {
    const tried = deepen(dives, allowed, budget);
    if (budget.left <= 0) return rough(room, goals, effort, tried.best, allowed, tried.depth);
    if (tried.best) return { found: tried.best, fewest: true, exact: true };
    // nothing is left to try: as they sit is all there is
    if (tried.worse === Infinity)
      return { found: asTheySit(room, goals), fewest: true, exact: true };
    allowed = tried.worse;
  }
}

/** One amount of faults: more and more people move until a seating is found or none is left. */
function deepen(dives: readonly Dive[], allowed: number, budget: Budget) {
  let depth = 0;
  let worse = Infinity;
  let best: Found | null = null;
  for (;;) {
    let deeper = Infinity;
    for (const dive of dives) {
      const level = dive.level(allowed, depth);
      deeper = Math.min(deeper, level.deeper);
      worse = Math.min(worse, level.worse);
      if (level.best && isBetter(level.best, best)) best = level.best;
    }
    if (best || budget.left <= 0 || deeper === Infinity) return { best, depth, worse };
    depth = deeper;
  }
}

/** The best that a bounded search finds, when the whole search was too much. */
function rough(
  room: Room,
  goals: readonly Goal[],
  effort: number,
  found: Found | null,
  allowed: number,
  depth: number,
): Change {
  let best = found;
  if (!best) {
    for (const goal of goals) {
      const settled = settle(room, goal, effort);
      if (isBetter(settled, best)) best = settled;
    }
  }
  best ??= asTheySit(room, goals);
  return { found: best, fewest: best.faults <= allowed && best.moved <= depth, exact: false };
}

function asTheySit(room: Room, goals: readonly Goal[]): Found {
  const seats = new Seats(room);
  const faults = Math.min(...goals.map((goal) => seats.faults(room, goal)));
  return { at: seats.at, faults, moved: 0, price: 0, uneven: seats.uneven() };
}

/**
 * Pairs of one apart list that must share a group because the list is longer than there are
 * groups: a floor under the faults of every seating.
 */
export function unavoidable(room: Room, lists: readonly (readonly string[])[]): number {
  const numberOf = new Map(room.ids.map((id, number) => [id, number]));
  const groups = room.open.filter(Boolean).length;
  const forced = lists.map((list) => {
    const people = new Set(list.map((id) => numberOf.get(id)));
    const here = [...people].filter((one) => one !== undefined && room.open[room.home[one] ?? 0]);
    if (groups === 0) return 0;
    const each = Math.floor(here.length / groups);
    const more = here.length % groups;
    return more * each + (groups * each * (each - 1)) / 2;
  });
  return Math.max(0, ...forced) * fault.apart;
}
