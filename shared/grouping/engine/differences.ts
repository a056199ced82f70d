import { fieldOf } from "./field.ts";

/** Steps of the search for differences that no formula gives. */
const maxSteps = 60_000;

/**
 * Where a person of row j and column i goes in round r: `group = d[j][r][i]`. Any two rows bring
 * two people together at most once.
 *
 * @param rounds how many are wanted; fewer come back when no more are known
 * @returns `d[row][round][column]`, or null for fewer than two rounds
 */
export function differencesFor(groups: number, rows: number, rounds: number): number[][][] | null {
  const products = byProducts(groups, rows, rounds);
  const field = products.length < rounds ? byField(groups, rows, rounds) : [];
  const known = field.length > products.length ? field : products;
  const matrix = known.length < rounds ? searched(groups, rows, rounds, known) : known;
  if (matrix.length < 2) return null;
  return Array.from({ length: rows }, (_, row) =>
    matrix.map(({ shift, minus }) =>
      Array.from({ length: groups }, (_, column) => minus(column, shift[row] ?? 0)),
    ),
  );
}

/** One round: the shift of each row, and how the group subtracts. */
type Shifts = {
  readonly shift: readonly number[];
  readonly minus: (column: number, by: number) => number;
};

/** Shift j·r modulo G: different for all rounds while no (row difference × round difference) is 0. */
function byProducts(groups: number, rows: number, rounds: number): Shifts[] {
  const minus = (column: number, by: number) => (column - by + groups) % groups;
  const made: Shifts[] = [];
  for (let r = 0; r < Math.min(rounds, groups); r += 1) {
    const clash = Array.from({ length: r }, (_, earlier) => r - earlier).some((b) =>
      Array.from({ length: rows - 1 }, (_, a) => a + 1).some((a) => (a * b) % groups === 0),
    );
    if (clash) break;
    made.push({ shift: Array.from({ length: rows }, (_, j) => (j * r) % groups), minus });
  }
  return made;
}

/** Shift j·r in the field of G elements, where there is one: G rounds for up to G rows. */
function byField(groups: number, rows: number, rounds: number): Shifts[] {
  const field = rows <= groups ? fieldOf(groups) : null;
  if (!field) return [];
  return Array.from({ length: Math.min(rounds, groups) }, (_, r) => ({
    shift: Array.from({ length: rows }, (_, j) => field.times(j, r)),
    minus: field.minus,
  }));
}

/** Backtracking over shifts modulo G, row by row; keeps to a number of steps. */
function searched(
  groups: number,
  rows: number,
  rounds: number,
  known: readonly Shifts[],
): readonly Shifts[] {
  const minus = (column: number, by: number) => (column - by + groups) % groups;
  for (let wanted = Math.min(rounds, groups); wanted > known.length; wanted -= 1) {
    const table = Array.from({ length: rows }, () => new Array<number>(wanted).fill(0));
    let steps = 0;
    const fits = (row: number, r: number, value: number) =>
      table.slice(0, row).every((other) => {
        const difference = minus(value, other[r] ?? 0);
        return !other.slice(0, r).some((one, at) => minus(table[row]![at]!, one) === difference);
      });
    const fill = (row: number, r: number): boolean => {
      if (row === rows) return true;
      if (r === wanted) return fill(row + 1, 1);
      for (let value = 0; value < groups; value += 1) {
        steps += 1;
        if (steps > maxSteps / (rounds - known.length)) return false;
        if (!fits(row, r, value)) continue;
        table[row]![r] = value;
        if (fill(row, r + 1)) return true;
      }
      return false;
    };
    if (fill(1, 1)) {
      return Array.from({ length: wanted }, (_, r) => ({
        shift: table.map((row) => row[r] ?? 0),
        minus,
      }));
    }
  }
  return known;
}
