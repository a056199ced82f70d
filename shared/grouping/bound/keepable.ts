import type { Problem, Round } from "../engine/problem.ts";
import { randomFrom, shuffle } from "../random.ts";

/** Orders tried per round before keep-apart is taken for impossible, and steps per order. */
const orders = 5;
const steps = 4000;

/**
 * Whether all keep-apart rules can hold at once, beside those who sit together: shown by a seating
 * of each round. A `false` may be wrong where it is very tight, which only makes a bound looser.
 */
export function apartCanHold(problem: Problem): boolean {
  if (!problem.apart.includes(1)) return true;
  return problem.rounds.every((_, number) => keptApart(problem, number) !== null);
}

/**
 * @returns a seating of one round in which all keep-apart rules hold and units are whole; null when
 *   none is found
 */
export function keptApart(problem: Problem, number: number): number[][] | null {
  const round = problem.rounds[number];
  if (!round) return null;
  const random = randomFrom(number);
  const items = itemsOf(problem, round);
  for (let lot = 0; lot < orders; lot += 1) {
    // sorting is stable: equally hard ones keep the order of the lot
    const order = shuffle(items, random).sort((a, b) => b.hardness - a.hardness);
    const groups = openGroups(round);
    if (!canSeat(problem, order, groups, 0, { left: steps })) continue;
    const all = [
      ...groups.map(({ people }) => [...people]),
      ...round.closed.map((own) => [...own]),
    ];
    return all.sort((a, b) => b.length - a.length);
  }
  return null;
}

/** People who are seated at once. Large units and people with many to stay away from are hard. */
type Item = { readonly people: readonly number[]; readonly hardness: number };

type Group = { seats: number; readonly people: number[] };

/** Everybody who is to be seated, but for those who have a group of their own. */
function itemsOf({ apart, ids }: Problem, { units, closed, present }: Round): Item[] {
  const inClosed = new Set(closed.flat());
  const open = units.filter((unit) => !unit.some((one) => inClosed.has(one)));
  const inUnit = new Set([...inClosed, ...open.flat()]);
  const alone = present.filter((person) => !inUnit.has(person)).map((person) => [person]);
  return [...open, ...alone].map((people) => ({
    people,
    hardness: people.reduce(
      (sum, one) => sum + present.filter((two) => apart[one * ids.length + two] === 1).length,
      people.length * ids.length,
    ),
  }));
}

function openGroups({ sizes, closed }: Round): Group[] {
  const open = [...sizes];
  for (const unit of closed) open.splice(open.indexOf(unit.length), 1);
  return open.map((seats) => ({ seats, people: [] }));
}

/** Seats the items from `index` on, where most seats are free first, and steps back when stuck. */
function canSeat(
  problem: Problem,
  items: readonly Item[],
  groups: readonly Group[],
  index: number,
  budget: { left: number },
): boolean {
  const item = items[index];
  if (!item) return true;
  if (budget.left <= 0) return false;
  budget.left -= 1;
  const emptySeats = new Set<number>();
  const possible = groups.filter(({ seats, people }) => {
    if (seats < item.people.length || (people.length === 0 && emptySeats.has(seats))) return false;
    if (people.length === 0) emptySeats.add(seats);
    return !item.people.some((one) => people.some((two) => mayNotMeet(problem, one, two)));
  });
  for (const group of possible.sort((a, b) => b.seats - a.seats)) {
    group.people.push(...item.people);
    group.seats -= item.people.length;
    if (canSeat(problem, items, groups, index + 1, budget)) return true;
    group.people.splice(-item.people.length);
    group.seats += item.people.length;
  }
  return false;
}

function mayNotMeet({ apart, ids }: Problem, one: number, other: number): boolean {
  return apart[one * ids.length + other] === 1;
}
