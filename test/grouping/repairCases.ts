import * as fc from "fast-check";
import type { Proposal, Seated } from "../../shared/grouping/repair/seated.ts";
import { people, person } from "./people.ts";

/** A few people at a few tables with rules, a locked table now and then, and some history. */
export const seatings: fc.Arbitrary<Seated> = fc
  .record({
    at: fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 7 }),
    max: fc.integer({ min: 2, max: 5 }),
    locked: fc.option(fc.nat({ max: 3 }), { freq: 3 }),
    apart: fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 2, maxLength: 3 }), {
      maxLength: 3,
    }),
    together: fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 2, maxLength: 3 }), {
      maxLength: 2,
    }),
    met: fc.bigInt({ min: 0n, max: (1n << 36n) - 1n }),
  })
  .map(({ at, max, locked, apart, together, met }) => ({
    groups: [0, 1, 2, 3].map((table) =>
      [...at.keys()].filter((one) => at[one] === table).map(person),
    ),
    locked: locked === null ? [] : [locked],
    max,
    apart: apart.map((list) => list.map(person)),
    together: together.map((list) => list.map(person)),
    met: (one: string, other: string) => {
      const [a, b] = [Number(one.slice(1)), Number(other.slice(1))].sort((x, y) => x - y);
      return Number((met >> BigInt((a ?? 0) + (((b ?? 0) - 1) * (b ?? 0)) / 2)) & 1n);
    },
  }));

/** Every way in which these people could sit at the tables that may change. */
export function* everyWay(seated: Seated): Generator<string[][]> {
  const locked = new Set(seated.locked);
  const open = [...seated.groups.keys()].filter(
    (table) => !locked.has(table) && (seated.groups[table]?.length ?? 0) > 0,
  );
  const people = open.flatMap((table) => seated.groups[table] ?? []);
  for (let way = 0; way < open.length ** people.length; way += 1) {
    const groups = seated.groups.map((group, table) => (open.includes(table) ? [] : [...group]));
    let rest = way;
    for (const one of people) {
      groups[open[rest % open.length] ?? 0]?.push(one);
      rest = Math.floor(rest / open.length);
    }
    yield groups;
  }
}

/** Pairs that are broken, as texts, `apart` with a 0 before and `together` with a 1. */
export function brokenPairs({ apart, together }: Seated, groups: Seated["groups"]): string[] {
  const tableOf = new Map(groups.flatMap((group, table) => group.map((one) => [one, table])));
  const pairs = (lists: Seated["apart"], kind: number, wrong: (same: boolean) => boolean) =>
    (lists ?? []).flatMap((list) =>
      list.flatMap((one) =>
        list
          .filter((other) => one < other && tableOf.has(one) && tableOf.has(other))
          .filter((other) => wrong(tableOf.get(one) === tableOf.get(other)))
          .map((other) => `${kind} ${one} ${other}`),
      ),
    );
  const never = new Set(
    (apart ?? []).flatMap((l) => l.flatMap((a) => l.map((b) => `1 ${a} ${b}`))),
  );
  return [
    ...new Set([
      ...pairs(apart, 0, (same) => same),
      ...pairs(together, 1, (same) => !same).filter((pair) => !never.has(pair)),
    ]),
  ];
}

/** How many people sit at another table. */
export function movedIn(before: Seated["groups"], after: Seated["groups"]): number {
  return before.reduce(
    (sum, group, table) => sum + group.filter((one) => !after[table]?.includes(one)).length,
    0,
  );
}

/** Repeated meetings of a seating; whom a rule keeps together does not count. */
export function repeatsIn({ met, together }: Seated, groups: Seated["groups"]): number {
  const belong = (one: string, other: string) =>
    (together ?? []).some((list) => list.includes(one) && list.includes(other));
  return groups
    .flatMap((group) => group.flatMap((one) => group.map((other) => [one, other] as const)))
    .filter(([one, other]) => one < other && !belong(one, other))
    .reduce((sum, [one, other]) => sum + (met?.(one, other) ?? 0), 0);
}

/** Fewest people moved and then least repeats over all ways that are fine; null when none is. */
export function bestWay(seated: Seated, fine: (groups: string[][]) => boolean) {
  let best: { moved: number; repeats: number } | null = null;
  const now = repeatsIn(seated, seated.groups);
  for (const groups of everyWay(seated)) {
    const moved = movedIn(seated.groups, groups);
    if ((best && moved > best.moved) || !fine(groups)) continue;
    const repeats = repeatsIn(seated, groups) - now;
    if (!best || moved < best.moved || repeats < best.repeats) best = { moved, repeats };
  }
  return best;
}

/** @returns what is wrong with how a proposal adds up, whatever it is for */
export function flawsOf(seated: Seated, proposal: Proposal): string[] {
  const flaws: string[] = [];
  const ids = (groups: Seated["groups"]) => groups.flat().sort().join(" ");
  if (ids(seated.groups) !== ids(proposal.groups)) flaws.push("other people");
  if (movedIn(seated.groups, proposal.groups) !== proposal.moves.length) flaws.push("moves");
  for (const { person: one, from, to } of proposal.moves) {
    if (!seated.groups[from]?.includes(one)) flaws.push(`${one} sat elsewhere`);
    if (!proposal.groups[to]?.includes(one)) flaws.push(`${one} sits elsewhere`);
  }
  for (const table of seated.locked ?? []) {
    const [before, after] = [seated.groups[table], proposal.groups[table]];
    if (before && after && before.join() !== after.join()) flaws.push("locked");
  }
  seated.groups.forEach((group, table) => {
    if (group.length === 0 && proposal.groups[table]?.length !== 0) flaws.push("out of use");
  });
  const added = repeatsIn(seated, proposal.groups) - repeatsIn(seated, seated.groups);
  if (added !== proposal.repeats) flaws.push(`repeats ${proposal.repeats} for ${added}`);
  return flaws;
}

/** Members 1 and up at tables of these sizes, in order. */
export function tablesOf(...sizes: number[]): string[][] {
  const all = people(sizes.reduce((sum, size) => sum + size, 0));
  return sizes.map((size) => all.splice(0, size));
}
