import { priceOfMeeting } from "../engine/price.ts";
import { companyOf } from "./rules.ts";
import type { Seated } from "./seated.ts";

/** A seating as numbers, ready for search: person i is `ids[i]`, a table is its place in line. */
export type Room = {
  /** Sorted, so that the order in which people sit at a table does not matter. */
  readonly ids: readonly string[];
  /** Where each person sits now. */
  readonly home: readonly number[];
  readonly tables: number;
  /** Tables that people may leave and join: not locked, and somebody sits there. */
  readonly open: readonly boolean[];
  /** Per person whom they stay apart from; only pairs that a move can still put right or wrong. */
  readonly apart: readonly (readonly number[])[];
  /** Per person whom they stay with; likewise. */
  readonly together: readonly (readonly number[])[];
  /** Price of two at one table. */
  readonly price: (one: number, other: number) => number;
};

/**
 * @param forgiving pairs that are broken already are left as they are: they are no reason to move
 */
export function roomOf(seated: Seated, forgiving: boolean): Room {
  const company = companyOf(seated);
  const tableOf = new Map<string, number>();
  seated.groups.forEach((group, table) => group.forEach((id) => tableOf.set(id, table)));
  const ids = [...tableOf.keys()].sort((a, b) => (a < b ? -1 : 1));
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const home = ids.map((id) => tableOf.get(id) ?? 0);
  const locked = new Set(seated.locked);
  const open = seated.groups.map((group, table) => group.length > 0 && !locked.has(table));
  const neighbours = (kind: "apart" | "together") =>
    ids.map((id, one) =>
      [...company[kind].with(id)]
        // whom two rules pull both ways stays apart: that does less harm
        .filter((other) => kind === "apart" || !company.apart.has(id, other))
        .map((other) => numberOf.get(other))
        .filter((other) => other !== undefined)
        .filter((other) => open[home[one] ?? 0] || open[home[other] ?? 0])
        .filter((other) => {
          const broken = (home[one] === home[other]) === (kind === "apart");
          return !(forgiving && broken);
        })
        .sort((a, b) => a - b),
    );
  const n = ids.length;
  const known = new Int32Array(seated.met ? n * n : 0).fill(-1);
  const price = (one: number, other: number): number => {
    if (!seated.met) return 0;
    const at = one < other ? one * n + other : other * n + one;
    const before = known[at] ?? -1;
    if (before >= 0) return before;
    const meetings = company.repeats(ids[one] ?? "", ids[other] ?? "");
    return (known[at] = priceOfMeeting(meetings));
  };
  return {
    ids,
    home,
    tables: seated.groups.length,
    open,
    apart: neighbours("apart"),
    together: neighbours("together"),
    price,
  };
}

/** How many people a table is to have in the end. */
export type Wanted = {
  readonly low: number;
  readonly high: number;
  /** Whether nobody at all is fine too. */
  readonly vanish: boolean;
};

/** What each table is to have in the end; tables that are not open are not looked at. */
export type Goal = readonly Wanted[];

/**
 * What is wrong with a seating, in one number: one pair that should be apart outweighs all pairs
 * that should be together, those outweigh all people too many, and those all people too few.
 */
export const fault = { apart: 1e9, together: 1e5, over: 100, under: 1 } as const;

/** @returns people too many (above 0) or too few (below 0) at a table of that size */
export function excess(size: number, { low, high, vanish }: Wanted): number {
  if (size > high) return size - high;
  return size >= low || (vanish && size === 0) ? 0 : size - low;
}

/** Where people sit while a search moves them about. */
export class Seats {
  readonly at: number[];
  readonly people: number[][];

  constructor(room: Room, at: readonly number[] = room.home) {
    this.at = [...at];
    this.people = Array.from({ length: room.tables }, () => []);
    at.forEach((table, person) => this.people[table]?.push(person));
  }

  size(table: number): number {
    return this.people[table]?.length ?? 0;
  }

  /** O(size of a table). */
  move(person: number, to: number): void {
    const from = this.people[this.at[person] ?? -1];
    if (from) from.splice(from.indexOf(person), 1);
    this.people[to]?.push(person);
    this.at[person] = to;
  }

  /** Moves somebody. @returns by how much all that is wrong grows */
  moveFor(room: Room, goal: Goal, person: number, to: number): number {
    const from = this.at[person] ?? 0;
    const wrong = () =>
      this.brokenOf(room, person) +
      this.sizeFault(room, goal, from) +
      this.sizeFault(room, goal, to);
    const before = wrong();
    this.move(person, to);
    return wrong() - before;
  }

  /** What the company of a person costs at a table. */
  priceAt(room: Room, person: number, table: number): number {
    let sum = 0;
    for (const other of this.people[table] ?? []) {
      if (other !== person) sum += room.price(person, other);
    }
    return sum;
  }

  /** Pairs of one person that are broken. */
  brokenOf(room: Room, person: number): number {
    let sum = 0;
    for (const other of room.apart[person] ?? []) {
      if (this.at[other] === this.at[person]) sum += fault.apart;
    }
    for (const other of room.together[person] ?? []) {
      if (this.at[other] !== this.at[person]) sum += fault.together;
    }
    return sum;
  }

  sizeFault(room: Room, goal: Goal, table: number): number {
    const wanted = goal[table];
    if (!wanted || !room.open[table]) return 0;
    const off = excess(this.size(table), wanted);
    return off > 0 ? off * fault.over : -off * fault.under;
  }

  /** All that is wrong with this seating. O(people, rules and tables). */
  faults(room: Room, goal: Goal): number {
    let pairs = 0;
    for (const person of this.at.keys()) pairs += this.brokenOf(room, person);
    let sizes = 0;
    for (const table of this.people.keys()) sizes += this.sizeFault(room, goal, table);
    return pairs / 2 + sizes;
  }

  /** Sum of the squares of the sizes: the lower, the more even. */
  uneven(): number {
    return this.people.reduce((sum, { length }) => sum + length * length, 0);
  }

  /** This seating with what it takes to come to it. */
  found(room: Room, goal: Goal): Found {
    const away = [...room.ids.keys()].filter((one) => this.at[one] !== room.home[one]);
    const start = new Seats(room);
    const touched = new Set(away.flatMap((one) => [room.home[one] ?? 0, this.at[one] ?? 0]));
    let price = 0;
    for (const table of touched) {
      for (const one of this.people[table] ?? []) price += this.priceAt(room, one, table);
      for (const one of start.people[table] ?? []) price -= start.priceAt(room, one, table);
    }
    const faults = this.faults(room, goal);
    return {
      at: [...this.at],
      faults,
      moved: away.length,
      price: price / 2,
      uneven: this.uneven(),
    };
  }
}

/** A seating that a search came to. */
export type Found = {
  readonly at: readonly number[];
  readonly faults: number;
  readonly moved: number;
  /** Price of the change: below 0 when it saves repeats. */
  readonly price: number;
  readonly uneven: number;
};
