import { priceOfMeeting } from "../engine/price.ts";
import type { Company } from "./rules.ts";
import type { Seated } from "./seated.ts";

/** Somebody who may come along to a new table. */
export type Donor = { readonly person: string; readonly from: number };

/** The most choices of people that are tried. */
const mostSets = 3_000;
/** Of each table so many people are looked at when not all can be. */
const perTable = 2;

/** Rules before everything, then tables above the limit, then repeats. */
const weight = { apart: 1e12, together: 1e9, over: 1e6 } as const;

type Priced = Donor & { readonly cost: number };
type Choice = { readonly donors: readonly Donor[]; readonly exact: boolean };

/**
 * Who sits down with a newcomer at a new table: from as many different tables as there are, so
 * that rules hold (`apart`, then `together`), tables above the limit shrink first, and the fewest
 * repeats are added. All choices are tried when they are few (then `exact`), else those of the
 * people who are cheapest one by one.
 *
 * @param tables places in `groups` that people may leave
 * @param wanted how many people, 1 or more
 */
export function chooseDonors(
  seated: Seated,
  company: Company,
  newcomer: string,
  tables: readonly number[],
  wanted: number,
): Choice {
  const each = Math.ceil(wanted / tables.length);
  const donors = tables.map((from) =>
    (seated.groups[from] ?? [])
      .map((person) => ({ person, from, cost: soloCost(seated, company, newcomer, person, from) }))
      .sort((a, b) => a.cost - b.cost || (a.person < b.person ? -1 : 1)),
  );
  const sizes = donors.map(({ length }) => length);
  const exact = setsOf(sizes, each, wanted) <= mostSets;
  const looked = exact ? donors : shortlist(donors, each, wanted);
  return { donors: cheapest(company, looked.flat(), each, wanted), exact };
}

function pairCost(company: Company, one: string, other: string): number {
  const apart = company.apart.has(one, other) ? weight.apart : 0;
  const together = company.together.has(one, other) ? weight.together : 0;
  return apart - together + priceOfMeeting(company.repeats(one, other));
}

/** What it costs that one person leaves a table and joins the newcomer. */
function soloCost(
  { groups, max }: Seated,
  company: Company,
  newcomer: string,
  person: string,
  from: number,
): number {
  const table = groups[from] ?? [];
  const relief = weight.over * Math.max(0, table.length - max);
  return table.reduce(
    (cost, other) => (other === person ? cost : cost - pairCost(company, person, other)),
    pairCost(company, newcomer, person) - relief,
  );
}

/** @returns in how many ways so many people can be chosen, at most `each` of a table */
function setsOf(sizes: readonly number[], each: number, wanted: number): number {
  let ways = [1];
  for (const size of sizes) {
    const next: number[] = [];
    for (let sum = 0; sum <= wanted; sum += 1) {
      let choices = 1;
      for (let taken = 0; taken <= Math.min(each, sum); taken += 1) {
        next[sum] = (next[sum] ?? 0) + choices * (ways[sum - taken] ?? 0);
        choices = (choices * (size - taken)) / (taken + 1);
      }
    }
    ways = next;
  }
  return ways[wanted] ?? 0;
}

/** The cheapest people, of as many tables as keep the choices within bounds. */
function shortlist(
  donors: readonly (readonly Priced[])[],
  each: number,
  wanted: number,
): readonly (readonly Priced[])[] {
  const looked = Math.max(each, perTable);
  const tables = donors
    .map((list) => list.slice(0, looked))
    .sort((a, b) => (a[0]?.cost ?? 0) - (b[0]?.cost ?? 0) || (a[0]?.from ?? 0) - (b[0]?.from ?? 0));
  const sets = (count: number) =>
    setsOf(
      tables.slice(0, count).map(({ length }) => length),
      each,
      wanted,
    );
  let count = Math.min(wanted, tables.length);
  while (count < tables.length && sets(count + 1) <= mostSets) count += 1;
  return tables.slice(0, count);
}

function cheapest(
  company: Company,
  donors: readonly Priced[],
  each: number,
  wanted: number,
): readonly Donor[] {
  const known = new Map<number, number>();
  const beside = (at: number, other: number): number => {
    const key = at * donors.length + other;
    const before = known.get(key);
    const [one, two] = [donors[at], donors[other]];
    if (before !== undefined || !one || !two) return before ?? 0;
    // two of one table stay together: each counted that as a parting
    const cost = pairCost(company, one.person, two.person) * (one.from === two.from ? 2 : 1);
    known.set(key, cost);
    return cost;
  };
  let best: readonly number[] = [];
  let least = Infinity;
  const choose = (from: number, chosen: readonly number[], cost: number): void => {
    if (chosen.length === wanted) {
      if (cost < least) [least, best] = [cost, chosen];
      return;
    }
    for (let at = from; at < donors.length; at += 1) {
      const table = donors[at]?.from;
      if (chosen.filter((one) => donors[one]?.from === table).length >= each) continue;
      const more = chosen.reduce((sum, one) => sum + beside(at, one), 0);
      choose(at + 1, [...chosen, at], cost + more + (donors[at]?.cost ?? 0));
    }
  };
  choose(0, [], 0);
  return best.map((at) => donors[at]).filter((donor) => donor !== undefined);
}
