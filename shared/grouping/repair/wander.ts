import { pick, type Random } from "../random.ts";
import type { Budget } from "./dive.ts";
import { Seats, type Goal, type Room } from "./room.ts";
import { wrongIn } from "./trouble.ts";

/** For how many steps somebody who moved stays where they are. */
const rest = 6;
/** The most tables that one person tries in a step. */
const tries = 40;

/**
 * Looks for a seating with less wrong where one change at a time leads nowhere: somebody who is
 * part of what is wrong goes where it harms least, alone or changing places, even when that makes
 * it worse for a while. People kept together go as one.
 *
 * @returns the best seating seen; the given one when none is better
 */
export function wander(
  room: Room,
  goal: Goal,
  at: readonly number[],
  budget: Budget,
  random: Random,
): readonly number[] {
  const seats = new Seats(room, at);
  let best = [...at];
  let fewest = seats.faults(room, goal);
  const since = new Map<number, number>();
  for (let step = 0; budget.left > 0 && fewest > 0; step += 1) {
    budget.left -= room.ids.length;
    const wrong = wrongIn(room, goal, seats);
    const rested = (one: number) => step - (since.get(one) ?? -rest) >= rest;
    const involved = [
      ...wrong.pairs.flatMap(([one, other]) => [one, other]),
      ...wrong.tables.flatMap((table) => seats.people[table] ?? []),
    ].filter((one) => room.open[seats.at[one] ?? 0]);
    const one = involved[pick(involved.length, random)];
    const chosen = one === undefined || pick(5, random) === 0 ? pick(seats.at.length, random) : one;
    const from = seats.at[chosen] ?? 0;
    if (!room.open[from] || !rested(chosen)) continue;
    const way = bestWay(room, goal, seats, chosen, rested, budget, random);
    if (!way) continue;
    for (const [person, to] of way) {
      seats.move(person, to);
      since.set(person, step);
    }
    const faults = seats.faults(room, goal);
    if (faults < fewest) [fewest, best] = [faults, [...seats.at]];
  }
  return best;
}

type Way = readonly (readonly [number, number])[];

function bestWay(
  room: Room,
  goal: Goal,
  seats: Seats,
  person: number,
  rested: (one: number) => boolean,
  budget: Budget,
  random: Random,
): Way | null {
  const from = seats.at[person] ?? 0;
  const unit = unitOf(room, seats, person);
  const parties = unit.length > 1 ? [unit, [person]] : [unit];
  const rules = (room.apart[person]?.length ?? 0) + (room.together[person]?.length ?? 0);
  let best: { way: Way; cost: number } | null = null;
  const start = pick(room.tables, random);
  for (let step = 0; step < Math.min(tries, room.tables); step += 1) {
    const to = (start + step) % room.tables;
    if (to === from || !room.open[to]) continue;
    const partners = (seats.people[to] ?? []).filter(rested);
    for (const party of parties) {
      const there = party.map((one) => [one, to] as const);
      for (const back of [[], ...partners.map((one) => unitOf(room, seats, one))]) {
        if (back.length > party.length) continue;
        const way = [...there, ...back.map((one) => [one, from] as const)];
        const cost = costOf(room, goal, seats, way);
        budget.left -= way.length * 2 + rules / 8;
        if (best === null || cost < best.cost) best = { way, cost };
      }
    }
  }
  return best?.way ?? null;
}

/** What a change adds to all that is wrong, then to people away from home, then to the price. */
function costOf(room: Room, goal: Goal, seats: Seats, way: Way): number {
  let cost = 0;
  const back: [number, number][] = [];
  for (const [one, to] of way) {
    const from = seats.at[one] ?? 0;
    back.unshift([one, from]);
    cost -= seats.priceAt(room, one, from) * 1e-6;
    cost += seats.moveFor(room, goal, one, to) + seats.priceAt(room, one, to) * 1e-6;
    cost += (Number(to !== room.home[one]) - Number(from !== room.home[one])) * 1e-3;
  }
  for (const [one, table] of back) seats.move(one, table);
  return cost;
}

/** Somebody with all at the same table whom rules keep with them. */
function unitOf(room: Room, seats: Seats, person: number): number[] {
  const unit = [person];
  for (const one of unit) {
    for (const other of room.together[one] ?? []) {
      if (seats.at[other] === seats.at[one] && !unit.includes(other)) unit.push(other);
    }
  }
  return unit;
}
