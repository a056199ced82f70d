import type { Unit } from "./glue.ts";
import type { Budget } from "./seating.ts";

/**
 * Tables being filled with units, with what can still go where kept up to date. Steps are taken
 * back in reverse order: `lift` undoes the last `place`, `allow` the last `forbid`.
 */
export class Tables {
  readonly #units: readonly Unit[];
  readonly #sizes: readonly number[];
  readonly #budget: Budget;
  /** Seats left, by table. */
  readonly #rest: number[];
  /** Reasons against, `[unit * tables + table]`. */
  readonly #against: Int32Array;
  /** Tables a unit can still go to. */
  readonly #choices: number[];
  /** People in waiting units that can still go to a table. */
  readonly #comers: number[];
  readonly #waiting: Set<number>;
  /** People whom no rule names. */
  readonly #others: number;

  constructor(units: readonly Unit[], sizes: readonly number[], people: number, budget: Budget) {
    this.#units = units;
    this.#sizes = sizes;
    this.#budget = budget;
    this.#rest = [...sizes];
    this.#against = new Int32Array(units.length * sizes.length);
    this.#choices = units.map(() => 0);
    this.#comers = sizes.map(() => 0);
    this.#others = people - units.reduce((sum, unit) => sum + unit.people.length, 0);
    this.#waiting = new Set(units.keys());
    for (const [number, unit] of units.entries()) {
      for (const [table, size] of sizes.entries()) {
        if (unit.closed && size !== unit.people.length) this.#add(number, table, 1);
        else if (this.#open(number, table)) this.#count(number, table, 1);
      }
    }
    budget.left -= units.length * sizes.length;
  }

  /** A unit without a table, or more seats that nobody can take than people may be missing from. */
  stuck(): boolean {
    this.#budget.left -= this.#waiting.size + this.#rest.length;
    for (const unit of this.#waiting) if (this.#choices[unit] === 0) return true;
    let empty = 0;
    for (const [table, rest] of this.#rest.entries()) {
      empty += Math.max(0, rest - (this.#comers[table] ?? 0));
    }
    return empty > this.#others;
  }

  /** @returns the unit with fewest choices, then the largest, then the most often apart */
  next(): number | undefined {
    let best: number | undefined;
    for (const unit of this.#waiting) {
      if (best === undefined || this.#before(unit, best)) best = unit;
    }
    return best;
  }

  /** @returns the table that needs it most; nothing when it can go nowhere */
  bestFor(unit: number): number | undefined {
    let best: number | undefined;
    let least = Infinity;
    for (const [table, rest] of this.#rest.entries()) {
      const spare = (this.#comers[table] ?? 0) - rest;
      if (spare < least && this.#open(unit, table)) [best, least] = [table, spare];
    }
    return best;
  }

  /** @returns the table itself, and with it, when it is empty, the empty ones of its size */
  like(table: number): number[] {
    const size = this.#sizes[table];
    if (this.#rest[table] !== size) return [table];
    return [...this.#sizes.keys()].filter(
      (other) => this.#sizes[other] === size && this.#rest[other] === size,
    );
  }

  place(unit: number, table: number): void {
    this.#waiting.delete(unit);
    this.#come(unit, -1);
    this.#narrow(table, this.#length(unit));
    for (const other of this.#units[unit]?.apart ?? []) this.forbid(other, table);
  }

  lift(unit: number, table: number): void {
    for (const other of this.#units[unit]?.apart ?? []) this.allow(other, table);
    this.#narrow(table, -this.#length(unit));
    this.#come(unit, 1);
    this.#waiting.add(unit);
  }

  forbid(unit: number, table: number): void {
    if (this.#waiting.has(unit) && this.#open(unit, table)) this.#count(unit, table, -1);
    this.#add(unit, table, 1);
  }

  allow(unit: number, table: number): void {
    this.#add(unit, table, -1);
    if (this.#waiting.has(unit) && this.#open(unit, table)) this.#count(unit, table, 1);
  }

  /** Takes seats from a table, or gives them back, and recounts the units for which that matters. */
  #narrow(table: number, seats: number): void {
    const before = this.#rest[table] ?? 0;
    const after = before - seats;
    for (const unit of this.#waiting) {
      if ((this.#against[this.#at(unit, table)] ?? 0) > 0) continue;
      const change = Number(this.#length(unit) <= after) - Number(this.#length(unit) <= before);
      if (change !== 0) this.#count(unit, table, change);
    }
    this.#rest[table] = after;
  }

  #come(unit: number, sign: 1 | -1): void {
    for (const table of this.#rest.keys()) {
      if (!this.#open(unit, table)) continue;
      this.#comers[table] = (this.#comers[table] ?? 0) + sign * this.#length(unit);
    }
  }

  #count(unit: number, table: number, change: number): void {
    this.#choices[unit] = (this.#choices[unit] ?? 0) + change;
    this.#comers[table] = (this.#comers[table] ?? 0) + change * this.#length(unit);
  }

  #add(unit: number, table: number, change: number): void {
    this.#budget.left -= 1;
    const at = this.#at(unit, table);
    this.#against[at] = (this.#against[at] ?? 0) + change;
  }

  #open(unit: number, table: number): boolean {
    const room = (this.#rest[table] ?? 0) >= this.#length(unit);
    return room && this.#against[this.#at(unit, table)] === 0;
  }

  #before(unit: number, best: number): boolean {
    const more =
      (this.#choices[best] ?? 0) - (this.#choices[unit] ?? 0) ||
      this.#length(unit) - this.#length(best) ||
      this.#apart(unit) - this.#apart(best);
    return more > 0;
  }

  #apart(unit: number): number {
    return this.#units[unit]?.apart.length ?? 0;
  }

  #length(unit: number): number {
    return this.#units[unit]?.people.length ?? 0;
  }

  #at(unit: number, table: number): number {
    return unit * this.#rest.length + table;
  }
}
