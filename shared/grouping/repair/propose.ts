import type { Change } from "./fewest.ts";
import type { Room } from "./room.ts";
import { companyOf, repeatsOf } from "./rules.ts";
import type { Move, Proposal, Seated } from "./seated.ts";

/** @returns the change in the names of the seating that it was found for */
export function proposalOf(seated: Seated, room: Room, change: Change): Proposal {
  const { at, faults } = change.found;
  const moves: Move[] = [];
  const groups = seated.groups.map((group) => [...group]);
  for (const [number, person] of room.ids.entries()) {
    const from = room.home[number] ?? 0;
    const to = at[number] ?? 0;
    if (from === to) continue;
    moves.push({ person, from, to });
    groups[from] = (groups[from] ?? []).filter((one) => one !== person);
    groups[to]?.push(person);
  }
  const company = companyOf(seated);
  const touched = [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
  const sum = (all: readonly (readonly string[])[]) =>
    repeatsOf(
      touched.map((table) => all[table] ?? []),
      company,
    );
  return {
    groups,
    moves,
    repeats: sum(groups) - sum(seated.groups),
    vanished: [...groups.keys()].filter(
      (table) => groups[table]?.length === 0 && (seated.groups[table]?.length ?? 0) > 0,
    ),
    reached: faults === 0,
    fewest: change.fewest,
    exact: change.exact,
  };
}
