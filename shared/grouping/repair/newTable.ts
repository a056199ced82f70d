import { chooseDonors, type Donor } from "./donors.ts";
import { companyOf, repeatsOf, type Company } from "./rules.ts";
import type { Move, Seated } from "./seated.ts";

/** A new table for somebody for whom there is no room, with people from full tables. */
export type NewTable = {
  /** Place in `groups` of the new table: the first that is out of use, else behind the last. */
  readonly table: number;
  /** The people who come along, in the order of their ids. The newcomer is not among them. */
  readonly moves: readonly Move[];
  /** Everybody with the new table, the newcomer included. */
  readonly groups: readonly (readonly string[])[];
  /** Pairs at the new table that are to stay apart. */
  readonly apart: number;
  /** Pairs that belong together and sit at different tables by this choice. */
  readonly together: number;
  /** Repeated meetings that this adds, less those that it saves (sumC2). */
  readonly repeats: number;
  /** True when every choice of people was tried. */
  readonly exact: boolean;
};

/**
 * A new table of floor((n + 1) / (G + 1)) people, for n people at the G tables that are not locked
 * and have three or more: the newcomer and others from as many different tables as can be.
 *
 * @param person not yet seated
 * @returns null when somebody would sit alone
 */
export function newTable(seated: Seated, person: string): NewTable | null {
  const locked = new Set(seated.locked);
  const tables = [...seated.groups.keys()].filter(
    (table) => (seated.groups[table]?.length ?? 0) > 2 && !locked.has(table),
  );
  const people = tables.reduce((sum, table) => sum + (seated.groups[table]?.length ?? 0), 0);
  const wanted = Math.floor((people + 1) / (tables.length + 1)) - 1;
  if (wanted < 1) return null;
  const company = companyOf(seated);
  const { donors, exact } = chooseDonors(seated, company, person, tables, wanted);
  return { ...withTable(seated, company, person, donors), exact };
}

function withTable(
  seated: Seated,
  company: Company,
  person: string,
  donors: readonly Donor[],
): Omit<NewTable, "exact"> {
  const unused = seated.groups.findIndex(
    (group, at) => group.length === 0 && !seated.locked?.includes(at),
  );
  const table = unused < 0 ? seated.groups.length : unused;
  const moves = donors
    .map((donor) => ({ person: donor.person, from: donor.from, to: table }))
    .sort((a, b) => (a.person < b.person ? -1 : 1));
  const leaving = new Set(moves.map((move) => move.person));
  const group = [person, ...leaving];
  const groups = seated.groups.map((old) => old.filter((one) => !leaving.has(one)));
  groups[table] = group;
  const touched = [...new Set(moves.map(({ from }) => from))];
  const sum = (all: readonly (readonly string[])[]) =>
    repeatsOf(
      touched.map((at) => all[at] ?? []),
      company,
    );
  const missed = (one: string, among: readonly string[]) =>
    among.filter((other) => company.together.has(one, other) && !group.includes(other)).length;
  return {
    table,
    moves,
    groups,
    apart: group.reduce(
      (pairs, one, at) =>
        pairs + group.slice(at + 1).filter((other) => company.apart.has(one, other)).length,
      0,
    ),
    together: moves.reduce(
      (pairs, { person: one, from }) => pairs + missed(one, groups[from] ?? []),
      missed(person, groups.flat()),
    ),
    repeats: sum(groups) + repeatsOf([group], company) - sum(seated.groups),
  };
}
