import { glue, type Unit } from "./glue.ts";
import type { RoundRule } from "./rules.ts";
import { Tables } from "./tables.ts";

/** What may still be spent on searching, in visits of a unit or group; it only goes down. */
export type Budget = { left: number };

/**
 * Whether rules can all hold in one round. Exact: every seating is tried but for those that differ
 * only in who is who or which table is which.
 *
 * @param sizes seats per group, as many as there are people
 * @param people how many are present
 * @returns "undecided" when the budget is spent first
 */
export function canSeat(
  rules: readonly RoundRule[],
  sizes: readonly number[],
  people: number,
  budget: Budget,
): "yes" | "no" | "undecided" {
  budget.left -= rules.reduce((sum, rule) => sum + 5 * rule.people.length, 5 * sizes.length);
  const units = glue(rules, sizes);
  if (units === null || !fits(units, sizes)) return "no";
  if (budget.left < units.length * sizes.length) return "undecided";
  const tables = new Tables(units, sizes, people, budget);
  const found = seat(tables, new Twins(units), budget);
  return found ? "yes" : budget.left > 0 ? "no" : "undecided";
}

/**
 * A unit that fails at a table fails at every table like it, and so does every unit like it: each
 * such pair is forbidden until we step back. These are facts about the tables as they stand here,
 * so they may be combined freely.
 */
function seat(tables: Tables, twins: Twins, budget: Budget): boolean {
  if (tables.stuck()) return false;
  const unit = tables.next();
  if (unit === undefined) return true;
  const forbidden: number[] = [];
  while (!tables.stuck() && budget.left > 0) {
    const table = tables.bestFor(unit);
    if (table === undefined) break;
    tables.place(unit, table);
    if (seat(tables, twins, budget)) return true;
    tables.lift(unit, table);
    if (budget.left <= 0) break;
    for (const alike of tables.like(table)) {
      for (const twin of twins.of(unit)) tables.forbid(twin, alike);
      forbidden.push(alike);
    }
  }
  for (const table of forbidden.reverse()) {
    for (const twin of twins.of(unit)) tables.allow(twin, table);
  }
  return false;
}

/** Units that could change places in any seating. Found when first asked for: most never are. */
class Twins {
  readonly #units: readonly Unit[];
  #lists: readonly (readonly number[])[] | null = null;

  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  /** @returns the unit itself and its twins */
  of(unit: number): readonly number[] {
    this.#lists ??= this.#find();
    return this.#lists[unit] ?? [];
  }

  #find(): number[][] {
    const classes = new Map<string, number[]>();
    const join = (key: string, unit: number) => {
      const list = classes.get(key) ?? [];
      classes.set(key, list);
      list.push(unit);
      return list;
    };
    // units that are apart are twins when they are apart from the same others
    const lists = this.#units.map(({ people, closed, apart }, unit) => {
      const kind = `${people.length} ${closed}`;
      const around = [...apart, unit].sort((a, b) => a - b);
      return [join(`${kind} out ${apart.join()}`, unit), join(`${kind} in ${around.join()}`, unit)];
    });
    return lists.map(([out = [], inside = []]) => (inside.length > 1 ? inside : out));
  }
}

/** Sizes alone: do the units of `least` people and more leave too many seats that none can fill? */
function fits(units: readonly Unit[], sizes: readonly number[]): boolean {
  const lengths = units.map(({ people }) => people.length).sort((a, b) => b - a);
  return [...new Set(lengths)].every((least) => {
    const large = lengths.filter((length) => length >= least);
    const seats = new Map([...new Set(sizes)].map((size) => [size, fullest(large, size)]));
    const needed = large.reduce((sum, length) => sum + length, 0);
    return sizes.reduce((sum, size) => sum + (seats.get(size) ?? 0), 0) >= needed;
  });
}

/** @returns the most seats of one group that some of these units can fill */
function fullest(lengths: readonly number[], size: number): number {
  const reachable = new Uint8Array(size + 1);
  reachable[0] = 1;
  for (const length of lengths) {
    if (reachable[size] === 1) break;
    for (let at = size; at >= length; at -= 1) {
      if (reachable[at - length] === 1) reachable[at] = 1;
    }
  }
  return reachable.lastIndexOf(1);
}
