import type { Problem } from "./problem.ts";
import type { Seats } from "./seats.ts";

/** What may move in a search: seats that are not held, people who move as one, room for gaps. */
export type Floor = {
  /** Seats whose person may change. */
  readonly free: Int32Array;
  readonly roundOf: Uint8Array;
  /** 1 for a free seat. */
  readonly isFree: Uint8Array;
  /** Number, from 1, of who move as one in a round; 0 for others: `[round * (n + 1) + person]`. */
  readonly unitOf: Int16Array;
  /** Empty seats that a group that is not closed has at least, and at most, per round. */
  readonly fewestEmpty: Int32Array;
  readonly mostEmpty: Int32Array;
};

/** @param held the first rounds, in which nobody moves */
export function floorOf(problem: Problem, seats: Seats, held: number): Floor {
  const free: number[] = [];
  const roundOf = new Uint8Array(seats.who.length);
  const isFree = new Uint8Array(seats.who.length);
  const unitOf = new Int16Array(seats.rounds * (seats.empty + 1));
  for (const [r, { units }] of problem.rounds.entries()) {
    for (const [index, unit] of units.entries()) {
      for (const one of unit) unitOf[r * (seats.empty + 1) + one] = index + 1;
    }
  }
  const closedSeats = problem.rounds.map(({ closed }) => new Set(closed.flat()));
  const spare = problem.rounds.map((round) => {
    const own = [...round.sizes];
    for (const unit of round.closed) own.splice(own.indexOf(unit.length), 1);
    const depth = round.sizes[0] ?? 0;
    return { fewest: depth - (own[0] ?? depth), most: depth - (own.at(-1) ?? depth) };
  });
  for (let r = 0; r < seats.rounds; r += 1) {
    for (let group = 0; group < seats.groups[r]!; group += 1) {
      const from = seats.first[r]! + group * seats.depth[r]!;
      const people = [...seats.who.subarray(from, from + seats.depth[r]!)];
      const closed = people.some((one) => closedSeats[r]?.has(one));
      for (let seat = from; seat < from + seats.depth[r]!; seat += 1) {
        roundOf[seat] = r;
        if (r >= held && !closed && seats.groups[r]! > 1) free.push(seat);
      }
    }
  }
  for (const seat of free) isFree[seat] = 1;
  return {
    free: Int32Array.from(free),
    isFree,
    unitOf,
    roundOf,
    fewestEmpty: Int32Array.from(spare, ({ fewest }) => fewest),
    mostEmpty: Int32Array.from(spare, ({ most }) => most),
  };
}
