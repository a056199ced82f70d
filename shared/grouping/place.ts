import { shuffle, type Random } from "./random.ts";
import type { Problem } from "./problem.ts";

/** Tries before giving up: every seating of ten units, or a fair search in a full room. */
const stepsFor = (units: number): number => (units <= 10 ? 100_000 : 3_000 + 5 * units);

/**
 * Seats units at tables so that no pair of at least `minPrice` shares one: the hardest to seat
 * first, where the cheaper rules break least and then where most room is, stepping back where
 * nothing fits.
 *
 * @returns the table of each person, or null when no seating exists or none was found in time
 */
export function place(
  problem: Problem,
  units: readonly (readonly number[])[],
  minPrice: number,
  random: Random,
): number[] | null {
  const order = hardestFirst(units, problem);
  const tableOf = problem.people.map(() => -1);
  const room = [...problem.sizes];
  const maxSteps = stepsFor(order.length);
  let steps = 0;

  const seat = (index: number): boolean => {
    const next = order[index];
    if (next === undefined) return true;
    steps += 1;
    if (steps > maxSteps) return false;
    const priceOf = room.map(() => 0);
    for (const [person, each] of next.clashes) {
      const table = tableOf[person] ?? -1;
      if (table >= 0) priceOf[table] = (priceOf[table] ?? 0) + (each >= minPrice ? Infinity : each);
    }
    const emptyTried = new Set<number>();
    for (const table of inviting(room, priceOf, random)) {
      const free = room[table] ?? 0;
      if (free < next.unit.length || priceOf[table] === Infinity) continue;
      if (free === problem.sizes[table]) {
        // one empty table is as good as another of its size
        if (emptyTried.has(free)) continue;
        emptyTried.add(free);
      }
      for (const person of next.unit) tableOf[person] = table;
      room[table] = free - next.unit.length;
      if (seat(index + 1)) return true;
      for (const person of next.unit) tableOf[person] = -1;
      room[table] = free;
      if (steps > maxSteps) return false;
    }
    return false;
  };
  return seat(0) ? tableOf : null;
}

type Next = {
  unit: readonly number[];
  /** Whom they stay apart from, and the price of each. */
  clashes: readonly (readonly [number, number])[];
  kin: number;
};

/** Large units, then many clashes; people of one organisation one after the other. */
function hardestFirst(units: readonly (readonly number[])[], { apart }: Problem): Next[] {
  return units
    .map((unit) => {
      const clashes = unit.flatMap((person) => [...(apart[person] ?? [])]);
      return { unit, clashes, kin: Math.min(...unit, ...clashes.map(([other]) => other)) };
    })
    .sort(
      (a, b) =>
        b.unit.length - a.unit.length || b.clashes.length - a.clashes.length || a.kin - b.kin,
    );
}

function inviting(room: readonly number[], priceOf: readonly number[], random: Random): number[] {
  const tables = room.map((_, table) => table);
  return shuffle(tables, random).sort((a, b) => {
    const [cheap, dear] = [priceOf[a] ?? 0, priceOf[b] ?? 0];
    return cheap === dear ? (room[b] ?? 0) - (room[a] ?? 0) : cheap - dear;
  });
}
