import { mark, type Dive } from "./dive.ts";
import { excess, fault, type Goal, type Room, type Seats } from "./room.ts";

/** One thing that is wrong with a seating. */
export type Trouble = {
  /** A broken pair, a table with people too many, or one with people too few. */
  readonly kind: "pair" | "over" | "under";
  /** One of whom must move; for a table with too few, unless somebody joins. */
  readonly people: readonly number[];
  /** Of the pair, or -1. */
  readonly key: number;
  /** Of the sizes, or -1. */
  readonly table: number;
  /** The fault that stays when it is left as it is. */
  readonly weight: number;
};

/**
 * Looks at what was wrong before anybody moved and at what the people who moved brought about:
 * nothing else can be wrong.
 *
 * @param spare faults that may still be left as they are
 * @returns what is wrong with the fewest ways out, if anything, and how many moves it takes at
 *   least to put everything right
 */
export function troubleOf(dive: Dive, spare: number) {
  const { room, seats, marks, movers, goal, slack } = dive;
  let chosen: Trouble | null = null;
  let fewest = Infinity;
  const offer = (trouble: Trouble, ways: number) => {
    if (ways < fewest) [chosen, fewest] = [trouble, ways];
  };
  const paired = new Set<number>();
  const disjoint: number[] = [];
  const pair = (one: number, other: number, weight: number) => {
    const key = dive.key(one, other);
    if (dive.accepted.has(key)) return;
    const free = (marks[one] === mark.free ? 1 : 0) + (marks[other] === mark.free ? 1 : 0);
    offer({ kind: "pair", people: [one, other], key, table: -1, weight }, free);
    if (paired.has(one) || paired.has(other)) return;
    paired.add(one).add(other);
    disjoint.push(weight);
  };
  for (const [one, other, weight] of dive.pairs) {
    if (marks[one] !== mark.moved && marks[other] !== mark.moved) pair(one, other, weight);
  }
  for (const one of movers)
    eachBroken(room, seats, one, (other, weight) => pair(one, other, weight));

  let over = 0;
  let under = 0;
  const touched = new Set([...dive.tables, ...dive.left]);
  for (const person of movers) touched.add(seats.at[person] ?? 0);
  let emptying = false;
  for (const table of touched) {
    const wanted = goal[table];
    if (!wanted || !room.open[table]) continue;
    const size = seats.size(table);
    const off = excess(size, wanted);
    const beyond = Math.abs(off) - (slack[table] ?? 0);
    if (beyond <= 0) continue;
    const people = seats.people[table] ?? [];
    const free = people.filter((person) => marks[person] === mark.free);
    if (off > 0) {
      over += beyond;
      offer({ kind: "over", people: free, key: -1, table, weight: fault.over }, 2 + free.length);
    } else {
      const leaving = wanted.vanish ? free : [];
      emptying ||= wanted.vanish;
      under += wanted.vanish ? Math.min(beyond, size) : beyond;
      offer(
        { kind: "under", people: leaving, key: -1, table, weight: fault.under },
        20 + leaving.length,
      );
    }
  }
  return {
    trouble: chosen as Trouble | null,
    atLeast: fewestMoves(disjoint, over, under, emptying, spare),
  };
}

/** Each of some disjoint pairs, each one too many and each one too few takes a move of its own. */
function fewestMoves(
  pairs: number[],
  over: number,
  under: number,
  emptying: boolean,
  spare: number,
): number {
  let left = spare;
  let rules = pairs.length;
  for (const weight of pairs.sort((a, b) => a - b)) {
    if (weight > left) break;
    left -= weight;
    rules -= 1;
  }
  const tooMany = over - Math.floor(spare / fault.over);
  const tooFew = under - Math.floor(spare / fault.under);
  // who leaves a table that vanishes may well fill up another
  return Math.max(0, rules, tooMany, emptying ? Math.ceil(tooFew / 2) : tooFew);
}

/** Visits whom a person should be with or without but is not, and what that weighs. */
export function eachBroken(
  room: Room,
  seats: Seats,
  person: number,
  visit: (other: number, weight: number) => void,
): void {
  const table = seats.at[person];
  for (const other of room.apart[person] ?? []) {
    if (seats.at[other] === table) visit(other, fault.apart);
  }
  for (const other of room.together[person] ?? []) {
    if (seats.at[other] !== table) visit(other, fault.together);
  }
}

/** @returns each pair that is broken as people sit with its weight, and each table of a wrong size */
export function wrongIn(room: Room, goal: Goal, seats: Seats) {
  const pairs: (readonly [number, number, number])[] = [];
  for (const one of seats.at.keys()) {
    eachBroken(room, seats, one, (other, weight) => {
      if (one < other) pairs.push([one, other, weight]);
    });
  }
  const tables = [...room.open.keys()].filter((table) => seats.sizeFault(room, goal, table) > 0);
  return { pairs, tables };
}
