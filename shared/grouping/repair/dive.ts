import { excess, Seats, type Found, type Goal, type Room } from "./room.ts";
import { troubleOf, wrongIn, type Trouble } from "./trouble.ts";
import { waysOut } from "./ways.ts";

/** Steps that a search may still take, about a microsecond each; shared by the parts of a search. */
export type Budget = { left: number };

/** What a search to a certain depth learned. */
export type Level = {
  readonly best: Found | null;
  /** Fewest moves that some way not followed would take; Infinity when all were followed. */
  readonly deeper: number;
  /** Smallest amount of faults above the allowed one that some way not followed would have. */
  readonly worse: number;
};

/** @returns whether the first is the better change, in the order faults, people, price, evenness */
export function isBetter(one: Found, other: Found | null): boolean {
  if (other === null) return true;
  return (
    (one.faults - other.faults ||
      one.moved - other.moved ||
      one.price - other.price ||
      one.uneven - other.uneven) < 0
  );
}

/** What looking at one seating costs, in steps. */
const stepsOfNode = 4;

/** What a mark on a person means while the search goes on. */
export const mark = { free: 0, stays: 1, moved: 2 } as const;

/**
 * Looks for every seating within a number of moves: whatever is wrong can only be put right by
 * moving one of a few people, so each of these is tried, with those tried before it held where
 * they sit. Nothing is met twice and nothing is left out, until the budget is gone.
 */
export class Dive {
  readonly room: Room;
  readonly goal: Goal;
  readonly seats: Seats;
  readonly marks: Uint8Array;
  /** Broken pairs that this way accepts, as `one * n + other` with the lower number first. */
  readonly accepted: Set<number>;
  /** People too many or too few that this way accepts, per table. */
  readonly slack: number[];
  readonly movers: number[] = [];
  /** The tables that the movers left. */
  readonly left: number[] = [];
  /** Pairs, with their weight, and tables that were wrong before anybody moved. */
  readonly pairs: readonly (readonly [number, number, number])[];
  readonly tables: readonly number[];
  readonly #barred = new Set<number>();
  readonly #budget: Budget;
  readonly #starting: number;
  #allowed = 0;
  #depth = 0;
  #price = 0;
  #spent = 0;
  #best: Found | null = null;
  #deeper = Infinity;
  #worse = Infinity;

  /** @param only the one pair or table to put right; all else that is wrong may stay so */
  constructor(room: Room, goal: Goal, budget: Budget, at = room.home, only?: Trouble) {
    this.room = room;
    this.goal = goal;
    this.#budget = budget;
    this.seats = new Seats(room, at);
    this.marks = Uint8Array.from(at, (table) => (room.open[table] ? mark.free : mark.stays));
    const wrong = wrongIn(room, goal, this.seats);
    this.pairs = wrong.pairs.filter(([a, b]) => !only || this.key(a, b) === only.key);
    this.tables = wrong.tables.filter((table) => !only || table === only.table);
    this.accepted = new Set(only ? wrong.pairs.map(([a, b]) => this.key(a, b)) : []);
    if (only) this.accepted.delete(only.key);
    this.slack = this.seats.people.map((_, table) => {
      const wanted = goal[table];
      if (!only || !wanted || table === only.table) return 0;
      return Math.abs(excess(this.seats.size(table), wanted));
    });
    this.#starting = only ? this.seats.faults(room, goal) : 0;
  }

  key(one: number, other: number): number {
    const n = this.room.ids.length;
    return one < other ? one * n + other : other * n + one;
  }

  /** @param allowed faults that a seating may have and still count */
  level(allowed: number, depth: number): Level {
    this.#allowed = allowed;
    this.#depth = depth;
    this.#best = null;
    this.#deeper = Infinity;
    this.#worse = Infinity;
    this.#go();
    return { best: this.#best, deeper: this.#deeper, worse: this.#worse };
  }

  #go(): void {
    if (this.#budget.left <= 0) return;
    this.#budget.left -= stepsOfNode + this.movers.length;
    const { trouble, atLeast } = troubleOf(this, this.#allowed - this.#spent);
    const need = this.movers.length + atLeast;
    if (need > this.#depth) {
      this.#deeper = Math.min(this.#deeper, need);
      return;
    }
    if (!trouble) return this.#arrive();
    this.#accept(trouble);
    const held: number[] = [];
    const barred: number[] = [];
    const ways = waysOut(this, trouble);
    this.#budget.left -= ways.length;
    for (const { person, to, holds } of ways) {
      if (holds) {
        this.marks[person] = mark.stays;
        held.push(person);
      } else if (!this.#barred.has(person * this.room.tables + to)) {
        this.#follow(person, to);
        if (trouble.kind === "under") {
          this.#barred.add(person * this.room.tables + to);
          barred.push(person * this.room.tables + to);
        }
      }
    }
    for (const person of held) this.marks[person] = mark.free;
    for (const way of barred) this.#barred.delete(way);
  }

  #arrive(): void {
    const { room, goal, seats } = this;
    const faults = seats.faults(room, goal);
    if (faults > this.#allowed + this.#starting) {
      this.#worse = Math.min(this.#worse, faults);
      return;
    }
    const found: Found = {
      at: [...seats.at],
      faults,
      moved: this.movers.length,
      price: this.#price,
      uneven: seats.uneven(),
    };
    if (isBetter(found, this.#best)) this.#best = found;
  }

  /** Leaves it wrong, where that is allowed. */
  #accept(trouble: Trouble): void {
    if (this.#spent + trouble.weight > this.#allowed) {
      this.#worse = Math.min(this.#worse, this.#spent + trouble.weight);
      return;
    }
    this.#spent += trouble.weight;
    if (trouble.kind === "pair") this.accepted.add(trouble.key);
    else this.slack[trouble.table] = (this.slack[trouble.table] ?? 0) + 1;
    this.#go();
    if (trouble.kind === "pair") this.accepted.delete(trouble.key);
    else this.slack[trouble.table] = (this.slack[trouble.table] ?? 0) - 1;
    this.#spent -= trouble.weight;
  }

  #follow(person: number, to: number): void {
    const { seats, room } = this;
    const from = seats.at[person] ?? 0;
    const price = seats.priceAt(room, person, to) - seats.priceAt(room, person, from);
    seats.move(person, to);
    this.marks[person] = mark.moved;
    this.movers.push(person);
    this.left.push(from);
    this.#price += price;
    this.#go();
    this.#price -= price;
    this.left.pop();
    this.movers.pop();
    this.marks[person] = mark.free;
    seats.move(person, from);
  }
}
