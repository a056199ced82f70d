import type { Random } from "../random.ts";
import { differencesFor } from "./differences.ts";
import type { Numbered } from "./numbered.ts";
import type { Problem } from "./problem.ts";
import { seatByLot } from "./start.ts";

/**
 * Rounds without repeats from algebra: people stand in K rows of G; in round r the person of row j,
 * column i goes to group i - d(j, r). Two rows meet at most once when their differences over the
 * rounds are all different (a difference matrix; Colbourn & Dinitz, Handbook of Combinatorial
 * Designs). People of one row never meet, so rows are filled with the keep-apart lists. Fewer
 * people than G × K: the last row is left open, and sizes stay even by themselves. A last round may
 * have the rows themselves as groups: 25 = 5 × 5 gives six rounds, the affine plane.
 *
 * Works for full attendance, without history or units; rounds beyond what algebra gives are by lot.
 *
 * @returns null where it does not apply
 */
export function construct(problem: Problem, random: Random): Numbered | null {
  const n = problem.ids.length;
  const [head] = problem.rounds;
  if (!head || problem.met.some((met) => met > 0)) return null;
  const groups = head.sizes.length;
  const depth = head.sizes[0] ?? 0;
  const same = problem.rounds.every(
    ({ present, sizes, units, closed }) =>
      present.length === n &&
      sizes.length === groups &&
      sizes[0] === depth &&
      units.length + closed.length === 0,
  );
  if (!same || depth < 2 || groups < 2) return null;
  const rows = rowsOf(problem, groups, depth);
  const differences = differencesFor(groups, depth, problem.rounds.length);
  if (!rows || !differences) return null;
  const plan: number[][][] = [];
  for (let r = 0; r < problem.rounds.length && r < (differences[0]?.length ?? 0); r += 1) {
    const seating: number[][] = Array.from({ length: groups }, () => []);
    rows.forEach((row, j) =>
      row.forEach((person, i) => {
        if (person >= 0) seating[differences[j]![r]![i]!]!.push(person);
      }),
    );
    plan.push(seating.sort((a, b) => b.length - a.length));
  }
  const byRows = plan.length < problem.rounds.length && rowsAsGroups(rows, head.sizes);
  if (byRows) plan.push(byRows);
  while (plan.length < problem.rounds.length) plan.push(seatByLot(head, random));
  return plan;
}

/** @returns K rows of G, -1 for an open place in the last; lists that stay apart share a row */
function rowsOf(problem: Problem, groups: number, depth: number): number[][] | null {
  const n = problem.ids.length;
  const sizes = Array.from({ length: depth }, (_, row) =>
    row < depth - 1 ? groups : n - groups * (depth - 1),
  );
  if ((sizes.at(-1) ?? 0) < 1) return null;
  const rows: number[][] = sizes.map(() => []);
  const placed = new Set<number>();
  const lists = [...problem.apartLists].sort((a, b) => b.length - a.length);
  for (const list of lists) {
    const open = list.filter((person) => !placed.has(person));
    const roomIn = (row: number) => (sizes[row] ?? 0) - (rows[row]?.length ?? 0);
    const fits = [...rows.keys()].filter((row) => roomIn(row) >= open.length);
    // the tightest row that holds them all; else spread, and let the search mend it
    const row = fits.sort((a, b) => roomIn(a) - roomIn(b))[0];
    for (const person of row === undefined ? [] : open) {
      rows[row!]!.push(person);
      placed.add(person);
    }
  }
  const rest = Array.from({ length: n }, (_, person) => person).filter((one) => !placed.has(one));
  for (const [row, size] of sizes.entries()) {
    while ((rows[row]?.length ?? 0) < size) rows[row]?.push(rest.shift() ?? -1);
  }
  const last = rows.at(-1);
  while (last && last.length < groups) last.push(-1);
  return rows;
}

/** The rows cut into groups, where that gives the sizes that the round asks for. */
function rowsAsGroups(
  rows: readonly (readonly number[])[],
  sizes: readonly number[],
): number[][] | null {
  const people = rows.map((row) => row.filter((person) => person >= 0));
  const largest = sizes[0] ?? 1;
  const cut = people.flatMap((row) => {
    const parts = Math.ceil(row.length / largest);
    return Array.from({ length: parts }, (_, part) =>
      row.filter((_, index) => index % parts === part),
    );
  });
  const made = cut.sort((a, b) => b.length - a.length);
  const fits = made.length === sizes.length && made.every((g, at) => g.length === sizes[at]);
  return fits ? made : null;
}
