import { pick, type Random } from "./random.ts";
import { price, type Problem } from "./problem.ts";

/** Rounds without gain after which the seating is taken as good as it gets. */
const patience = 200;
const maxRounds = 2_000;
/** Pairs looked at in all, so that a full hall with impossible rules costs no more than a blink. */
const maxLooks = 8_000_000;

/**
 * Makes a seating break as little as it can: somebody who is part of a broken rule changes places
 * with whoever makes that cheapest, so that the sizes of the tables stay.
 *
 * @param tableOf the table of each person; stays as it is
 * @returns the best seating seen
 */
export function repair(problem: Problem, tableOf: readonly number[], random: Random): number[] {
  const seats = [...tableOf];
  let total = seats.reduce((sum, _, person) => sum + costOf(problem, seats, person), 0);
  let best = [...seats];
  let bestTotal = total;
  let waited = 0;
  const looks = 5 * pairs(problem) + seats.length;
  const rounds = Math.min(maxRounds, Math.ceil(maxLooks / looks));
  for (let round = 0; round < rounds && waited < patience && total > 0; round += 1) {
    waited += 1;
    const troubled = seats.flatMap((_, person) =>
      costOf(problem, seats, person) > 0 ? [person] : [],
    );
    const person = troubled[pick(troubled.length, random)];
    if (person === undefined) break;
    const swap = cheapestSwap(problem, seats, person, random);
    // an equal swap is taken too: it leads out of a corner
    if (swap === null || swap.gain < 0) continue;
    change(seats, person, swap.other);
    total -= 2 * swap.gain;
    if (total < bestTotal) {
      bestTotal = total;
      best = [...seats];
      waited = 0;
    }
  }
  return best;
}

function pairs({ apart, together }: Problem): number {
  return [...apart, ...together].reduce((sum, { size }) => sum + size, 0);
}

/** What one person's place costs: each broken pair counts at both of its people. */
function costOf(problem: Problem, seats: readonly number[], person: number): number {
  let cost = 0;
  for (const [other, each] of problem.apart[person] ?? []) {
    if (seats[other] === seats[person]) cost += each;
  }
  for (const other of problem.together[person] ?? []) {
    if (seats[other] !== seats[person]) cost += price.together;
  }
  return cost;
}

function cheapestSwap(problem: Problem, seats: number[], person: number, random: Random) {
  let found: { other: number; gain: number } | null = null;
  const from = pick(seats.length, random);
  for (let step = 0; step < seats.length; step += 1) {
    const other = (from + step) % seats.length;
    if (seats[other] === seats[person]) continue;
    // a pair of these two stays broken or whole, so it weighs the same before and after
    const before = costOf(problem, seats, person) + costOf(problem, seats, other);
    change(seats, person, other);
    const gain = before - costOf(problem, seats, person) - costOf(problem, seats, other);
    change(seats, person, other);
    if (found === null || gain > found.gain) found = { other, gain };
  }
  return found;
}

function change(seats: number[], one: number, other: number): void {
  const table = seats[one] ?? 0;
  seats[one] = seats[other] ?? 0;
  seats[other] = table;
}
