import { companyOf, type Company } from "./rules.ts";
import { newTable, type NewTable } from "./newTable.ts";
import type { Seated } from "./seated.ts";

/** A table for one more person, and what it would mean to sit there. */
export type Seat = {
  /** Place in `groups`. */
  readonly table: number;
  /** People there, with the newcomer. */
  readonly size: number;
  /** People there whom the newcomer is to stay apart from. */
  readonly apart: readonly string[];
  /** Seated people elsewhere with whom the newcomer belongs. */
  readonly together: readonly string[];
  /** Repeated meetings that this adds (sumC2). */
  readonly repeats: number;
  readonly locked: boolean;
  /** Whether the table comes above the limit. */
  readonly over: boolean;
};

/**
 * `seat`: there is room, and nobody else moves. `full`: somebody has to choose between a table that
 * goes over the limit and a new table with people from others; `over` is null when there are no
 * groups, `newTable` when a new table would leave somebody alone.
 */
export type Late =
  | { readonly kind: "seat"; readonly seat: Seat }
  | { readonly kind: "full"; readonly over: Seat | null; readonly newTable: NewTable | null };

/**
 * The table for somebody who comes late. Nobody who is seated moves. Of the tables below the limit
 * the one with the fewest rules broken (`apart`, then `together`), then the smallest, then the
 * fewest meetings again, then the first; a locked table only when no other has room. O(people).
 *
 * @param person is taken from their table first when they sit already
 */
export function seatLate(seated: Seated, person: string): Late {
  const others = without(seated, person);
  const seats = rankSeats(others, person);
  const first = seats[0];
  if (first && !first.over) return { kind: "seat", seat: first };
  return { kind: "full", over: first ?? null, newTable: newTable(others, person) };
}

/** @returns every table in use for one more person, best first, by the order of `seatLate` */
export function rankSeats(seated: Seated, person: string): Seat[] {
  const others = without(seated, person);
  const company = companyOf(others);
  const locked = new Set(others.locked);
  const belong = company.together.with(person);
  const here = others.groups.flat().filter((one) => belong.has(one));
  return others.groups
    .flatMap((group, table): Seat[] =>
      group.length === 0 ? [] : [seatAt(others, company, here, person, table, locked.has(table))],
    )
    .sort((one, other) => compare(orderOf(one), orderOf(other)));
}

function seatAt(
  { groups, max }: Seated,
  company: Company,
  belong: readonly string[],
  person: string,
  table: number,
  locked: boolean,
): Seat {
  const group = groups[table] ?? [];
  return {
    table,
    size: group.length + 1,
    apart: group.filter((one) => company.apart.has(person, one)),
    together: belong.filter((one) => !group.includes(one) && !company.apart.has(person, one)),
    repeats: group.reduce((sum, one) => sum + company.repeats(person, one), 0),
    locked,
    over: group.length >= max,
  };
}

/** Over the limit last, then locked tables; among those that are left rules go first. */
const orderOf = (seat: Seat): readonly number[] => [
  Number(seat.over),
  Number(seat.locked),
  seat.apart.length,
  seat.together.length,
  seat.size,
  seat.repeats,
  seat.table,
];

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function without(seated: Seated, person: string): Seated {
  return {
    ...seated,
    groups: seated.groups.map((group) =>
      group.includes(person) ? group.filter((one) => one !== person) : group,
    ),
  };
}
