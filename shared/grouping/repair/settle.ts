import { randomFrom } from "../random.ts";
import { Dive, type Budget } from "./dive.ts";
import { fault, Seats, type Found, type Goal, type Room } from "./room.ts";
import { wrongIn, type Trouble } from "./trouble.ts";
import { wander } from "./wander.ts";

/** The most people who may move to put one thing right. */
const deepest = 4;

/**
 * A seating with little wrong, few people moved and a low price: one thing after the other is put
 * right by the smallest change that puts nothing else wrong; what is left over is left to a local
 * search; and who needs not have moved goes back.
 */
export function settle(room: Room, goal: Goal, effort: number): Found {
  let at: readonly number[] = room.home;
  const budget = { left: effort };
  const hopeless = new Set<number>();
  while (budget.left > 0) {
    const trouble = nextTrouble(room, goal, at, hopeless);
    if (!trouble) break;
    const better = putRight(room, goal, at, trouble, budget);
    if (better) at = better;
    else hopeless.add(nameOf(room, trouble));
  }
  if (new Seats(room, at).faults(room, goal) > 0) {
    at = wander(room, goal, at, { left: effort }, randomFrom(room.ids.length));
  }
  return homeward(room, goal, at);
}

function nextTrouble(
  room: Room,
  goal: Goal,
  at: readonly number[],
  hopeless: ReadonlySet<number>,
): Trouble | undefined {
  const seats = new Seats(room, at);
  const wrong = wrongIn(room, goal, seats);
  const n = room.ids.length;
  const pairs = wrong.pairs.map(([one, other, weight]): Trouble => {
    return { kind: "pair", people: [one, other], key: one * n + other, table: -1, weight };
  });
  const tables = wrong.tables.map((table): Trouble => {
    const people = seats.people[table] ?? [];
    return { kind: "over", people, key: -1, table, weight: fault.over };
  });
  return [...pairs, ...tables].find((trouble) => !hopeless.has(nameOf(room, trouble)));
}

const nameOf = (room: Room, { key, table }: Trouble): number =>
  key >= 0 ? key : room.ids.length ** 2 + table;

function putRight(
  room: Room,
  goal: Goal,
  at: readonly number[],
  trouble: Trouble,
  budget: Budget,
): readonly number[] | null {
  const before = new Seats(room, at).faults(room, goal);
  // looking over all rules once is work too
  const part = { left: Math.ceil(budget.left / 10) };
  budget.left -= part.left + room.ids.length;
  const dive = new Dive(room, goal, part, at, trouble);
  let found: readonly number[] | null = null;
  for (let depth = 1; depth <= deepest && part.left > 0 && !found; depth += 1) {
    const { best } = dive.level(0, depth);
    if (best && best.faults < before) found = best.at;
  }
  budget.left += Math.max(0, part.left);
  return found;
}

/** Sends home, alone or two at a time, whoever can go without harm to rules and sizes. */
export function homeward(room: Room, goal: Goal, at: readonly number[]): Found {
  const seats = new Seats(room, at);
  const away = () => [...room.ids.keys()].filter((one) => seats.at[one] !== room.home[one]);
  const goHome = (people: readonly number[]): boolean => {
    const from = people.map((one) => seats.at[one] ?? 0);
    let harm = 0;
    for (const one of people) harm += seats.moveFor(room, goal, one, room.home[one] ?? 0);
    if (harm <= 0) return true;
    people.forEach((one, index) => seats.move(one, from[index] ?? 0));
    return false;
  };
  for (let again = true; again;) {
    again = away().filter((one) => goHome([one])).length > 0;
    const gone = away();
    // with a whole hall away from home this would take long, and that is no small change anyway
    if (!again && gone.length <= 60) {
      again = gone.some((one, index) =>
        gone.slice(index + 1).some((other) => goHome([one, other])),
      );
    }
  }
  return seats.found(room, goal);
}
