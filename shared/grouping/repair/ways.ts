import { mark, type Dive } from "./dive.ts";
import type { Trouble } from "./trouble.ts";

/**
 * A move that could put something right. `holds` is no move: it stands behind the last way of a
 * person and says that from here on they stay where they are.
 */
export type Way = { readonly person: number; readonly to: number; readonly holds: boolean };
type Priced = Way & { readonly cost: number };

/** Puts a way behind all others, since somebody else has to move for it. */
const tight = 1e6;

/** @returns every move that could put it right, the cheapest first, so that a short search is good */
export function waysOut(dive: Dive, trouble: Trouble): Way[] {
  const joins = trouble.kind === "under" ? joinsOf(dive, trouble.table) : [];
  const leavers = trouble.people
    .filter((person) => dive.marks[person] === mark.free)
    .sort((a, b) => a - b)
    .map((person) => leavesOf(dive, person))
    .sort((a, b) => (a[0]?.cost ?? 0) - (b[0]?.cost ?? 0));
  const leaves = leavers.flat();
  // one person alone had better join others than have two others come
  const small = dive.seats.size(trouble.table) < (dive.goal[trouble.table]?.low ?? 0) / 2;
  const first = small && (leaves[0]?.cost ?? 0) < tight;
  return first ? [...leaves, ...joins] : [...joins, ...leaves];
}

/** Everybody who could come to a table. */
function joinsOf({ room, seats, marks, goal }: Dive, table: number): Priced[] {
  const joins: Priced[] = [];
  for (const [person, from] of seats.at.entries()) {
    if (from === table || marks[person] !== mark.free || !room.open[from]) continue;
    const scarce = seats.size(from) <= (goal[from]?.low ?? 0) ? tight : 0;
    const gain = seats.priceAt(room, person, from);
    const cost = scarce + seats.priceAt(room, person, table) - gain;
    joins.push({ person, to: table, holds: false, cost });
  }
  return joins.sort((a, b) => a.cost - b.cost);
}

/** Everywhere that one person could go, and that they stay. */
function leavesOf({ room, seats, goal }: Dive, person: number): Priced[] {
  const leaves: Priced[] = [];
  for (let to = 0; to < room.tables; to += 1) {
    if (to === seats.at[person] || !room.open[to]) continue;
    const full = seats.size(to) >= (goal[to]?.high ?? 0) ? tight : 0;
    leaves.push({ person, to, holds: false, cost: full + seats.priceAt(room, person, to) });
  }
  leaves.sort((a, b) => a.cost - b.cost);
  return [...leaves, { person, to: -1, holds: true, cost: 0 }];
}
