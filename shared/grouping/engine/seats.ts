import { maxMet, type Problem } from "./problem.ts";
import { priceOfMeeting } from "./price.ts";
import type { Numbered } from "./numbered.ts";

// Typed arrays are read with `!`: every index comes from the tables themselves, and a check in the
// innermost loop of the search would cost more than the step it guards.

/** Where the counts begin of pairs for whom other prices hold; in between fits every meeting. */
const apartFrom = 64;
const togetherFrom = 128;
const emptyFrom = 192;

/**
 * Who sits where in every round, and at all times what each person would cost at each group, so
 * that the price of a swap is six look-ups. A group smaller than the largest has empty seats, held
 * by nobody: the person `empty`, whom it costs nothing to meet.
 */
export class Seats {
  readonly empty: number;
  readonly rounds: number;
  /** Groups, and seats per group, of each round. */
  readonly groups: Int32Array;
  readonly depth: Int32Array;
  /** The first seat of each round, and one more: the number of seats. */
  readonly first: Int32Array;
  /** The person on each seat. */
  readonly who: Int16Array;
  /** Price of all meetings. */
  total = 0;
  /** Row length of the tables of pairs. */
  readonly #width: number;
  /** Meetings of each pair, of history and of all rounds: `count[i * width + j]`. */
  readonly #count: Uint8Array;
  /** Price of a next meeting, by count. */
  readonly #next: Int32Array;
  /** What person i costs at group g of round r, beside i itself: `cost[from[r] + i * G + g]`. */
  readonly #cost: Int32Array;
  readonly #from: Int32Array;
  /** Price of a pair by wishes, and of a pair in the first round. */
  readonly #soft: Int16Array | null;
  readonly #extra: Int16Array | null;
  /** The group of each person in each round, -1 when absent: `groupOf[r * width + i]`. */
  readonly #groupOf: Int16Array;
  readonly #present: readonly Int32Array[];

  /**
   * @param plan seats exactly who is present, in groups of the problem's sizes in any order
   * @param hardPrice of each pair that shares a group and may not; a pair that should and does
   *   brings as much
   * @param extra added price of a pair in the first round, `extra[i * n + j]`
   */
  constructor(problem: Problem, plan: Numbered, hardPrice: number, extra: Int16Array | null) {
    const n = problem.ids.length;
    const { rounds } = problem;
    const width = n + 1;
    this.empty = n;
    this.rounds = rounds.length;
    this.#width = width;
    this.groups = Int32Array.from(rounds, ({ sizes }) => sizes.length);
    this.depth = Int32Array.from(rounds, ({ sizes }) => sizes[0] ?? 0);
    this.first = new Int32Array(rounds.length + 1);
    this.#from = new Int32Array(rounds.length + 1);
    for (let r = 0; r < rounds.length; r += 1) {
      this.first[r + 1] = this.first[r]! + this.groups[r]! * this.depth[r]!;
      this.#from[r + 1] = this.#from[r]! + this.groups[r]! * width;
    }
    this.who = new Int16Array(this.first[rounds.length]!).fill(n);
    this.#groupOf = new Int16Array(rounds.length * width).fill(-1);
    this.#cost = new Int32Array(this.#from[rounds.length]!);
    this.#next = pricesByCount(hardPrice);
    this.#count = new Uint8Array(width * width).fill(emptyFrom);
    this.#soft = problem.soft && widened(problem.soft, n);
    this.#extra = extra && widened(extra, n);
    this.#present = rounds.map(({ present }) => Int32Array.from(present));
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const at = i * n + j;
        this.#count[i * width + j] = problem.apart[at] === 1 ? apartFrom : problem.met[at]!;
      }
    }
    for (const list of problem.togetherLists) {
      for (const i of list) {
        for (const j of list) {
          const at = i * width + j;
          if (i !== j && this.#count[at]! < apartFrom) this.#count[at] = togetherFrom;
        }
      }
    }
    this.#seat(plan);
  }

  groupAt(r: number, seat: number): number {
    return ((seat - this.first[r]!) / this.depth[r]!) | 0;
  }

  /** What a meeting would cost two people who do not meet in this round. */
  priceApart(r: number, i: number, j: number): number {
    const at = i * this.#width + j;
    return this.#next[this.#count[at]!]! + this.#wished(r, at);
  }

  /** What their meeting costs two people who do meet in this round. */
  priceTogether(r: number, i: number, j: number): number {
    const at = i * this.#width + j;
    return this.#next[this.#count[at]! - 1]! + this.#wished(r, at);
  }

  #wished(r: number, at: number): number {
    let price = 0;
    if (this.#soft !== null) price += this.#soft[at]!;
    if (this.#extra !== null && r === 0) price += this.#extra[at]!;
    return price;
  }

  /** What a person costs at a group of a round, beside the person itself. */
  priceAt(r: number, i: number, group: number): number {
    return this.#cost[this.#from[r]! + i * this.groups[r]! + group]!;
  }

  /** @returns by how much all gets dearer when two people of different groups change seats */
  priceOfSwap(r: number, seat: number, other: number): number {
    const from = this.groupAt(r, seat);
    const to = this.groupAt(r, other);
    const x = this.who[seat]!;
    const y = this.who[other]!;
    const cost = this.#cost;
    const G = this.groups[r]!;
    const atX = this.#from[r]! + x * G;
    const atY = this.#from[r]! + y * G;
    return (
      cost[atX + to]! -
      cost[atX + from]! +
      cost[atY + from]! -
      cost[atY + to]! -
      2 * this.priceApart(r, x, y)
    );
  }

  /** @returns how many seats of a group are empty */
  emptyIn(r: number, group: number): number {
    const from = this.first[r]! + group * this.depth[r]!;
    let empty = 0;
    for (let seat = from; seat < from + this.depth[r]!; seat += 1) {
      if (this.who[seat] === this.empty) empty += 1;
    }
    return empty;
  }

  /** Changes two people of different groups, at the price that `priceOfSwap` gave. */
  swap(r: number, seat: number, other: number, price: number): void {
    const { who, empty } = this;
    const first = this.first[r]!;
    const depth = this.depth[r]!;
    const from = this.groupAt(r, seat);
    const to = this.groupAt(r, other);
    const x = who[seat]!;
    const y = who[other]!;
    this.#moveCosts(r, x, y, from, to);
    const fromSeat = first + from * depth;
    const toSeat = first + to * depth;
    for (let k = 0; k < depth; k += 1) {
      const a = who[fromSeat + k]!;
      if (fromSeat + k !== seat && a !== empty) {
        if (x !== empty) this.#meet(r, x, a, -1);
        if (y !== empty) this.#meet(r, y, a, 1);
      }
      const b = who[toSeat + k]!;
      if (toSeat + k !== other && b !== empty) {
        if (y !== empty) this.#meet(r, y, b, -1);
        if (x !== empty) this.#meet(r, x, b, 1);
      }
    }
    who[seat] = y;
    who[other] = x;
    const row = r * this.#width;
    this.#groupOf[row + x] = to;
    this.#groupOf[row + y] = from;
    this.total += price;
  }

  /** Everybody's price at the two groups of a swap: x is no longer at `from`, y no longer at `to`. */
  #moveCosts(r: number, x: number, y: number, from: number, to: number): void {
    const width = this.#width;
    const count = this.#count;
    const next = this.#next;
    const cost = this.#cost;
    const groupOf = this.#groupOf;
    const present = this.#present[r]!;
    const G = this.groups[r]!;
    const base = this.#from[r]!;
    const row = r * width;
    const plain = this.#soft === null && (this.#extra === null || r !== 0);
    for (let k = 0; k < present.length; k += 1) {
      const i = present[k]!;
      const g = groupOf[row + i]!;
      const atX = x * width + i;
      const atY = y * width + i;
      let diff = 0;
      if (i !== y) {
        diff += next[count[atY]! - (g === to ? 1 : 0)]!;
        if (!plain) diff += this.#wished(r, atY);
      }
      if (i !== x) {
        diff -= next[count[atX]! - (g === from ? 1 : 0)]!;
        if (!plain) diff -= this.#wished(r, atX);
      }
      const at = base + i * G;
      cost[at + from] = cost[at + from]! + diff;
      cost[at + to] = cost[at + to]! - diff;
    }
  }

  /** Counts one meeting more or less in round r, and what that does to the pair's other rounds. */
  #meet(r: number, i: number, j: number, by: 1 | -1): void {
    const width = this.#width;
    const count = this.#count;
    const next = this.#next;
    const cost = this.#cost;
    const groupOf = this.#groupOf;
    const before = count[i * width + j]!;
    count[i * width + j] = before + by;
    count[j * width + i] = before + by;
    const rise = next[before + by]! - next[before]!;
    const riseBeside = next[before + by - 1]! - next[before - 1]!;
    for (let s = 0; s < this.rounds; s += 1) {
      if (s === r) continue;
      const gi = groupOf[s * width + i]!;
      const gj = groupOf[s * width + j]!;
      if (gi < 0 || gj < 0) continue;
      // in a round in which they meet, that meeting itself does not count
      const diff = gi === gj ? riseBeside : rise;
      if (diff === 0) continue;
      const G = this.groups[s]!;
      const base = this.#from[s]!;
      cost[base + i * G + gj]! += diff;
      cost[base + j * G + gi]! += diff;
    }
  }

  /** @param who seats to read, these or ones that were kept @returns the plan as lists */
  plan(who: Int16Array = this.who): Numbered {
    return Array.from({ length: this.rounds }, (_, r) =>
      Array.from({ length: this.groups[r]! }, (_, group) => {
        const from = this.first[r]! + group * this.depth[r]!;
        return [...who.subarray(from, from + this.depth[r]!)].filter((one) => one !== this.empty);
      }),
    );
  }

  #seat(plan: Numbered): void {
    const width = this.#width;
    plan.forEach((seating, r) =>
      seating.forEach((group, g) =>
        group.forEach((i, k) => {
          this.who[this.first[r]! + g * this.depth[r]! + k] = i;
          this.#groupOf[r * width + i] = g;
          for (const j of group.slice(0, k)) {
            this.total += this.priceApart(r, i, j);
            this.#count[i * width + j]! += 1;
            this.#count[j * width + i]! += 1;
          }
        }),
      ),
    );
    for (let r = 0; r < this.rounds; r += 1) {
      const G = this.groups[r]!;
      const present = this.#present[r]!;
      for (const i of present) {
        const own = this.#groupOf[r * width + i]!;
        const at = this.#from[r]! + i * G;
        for (const j of present) {
          if (i === j) continue;
          const g = this.#groupOf[r * width + j]!;
          this.#cost[at + g]! += g === own ? this.priceTogether(r, i, j) : this.priceApart(r, i, j);
        }
      }
    }
  }
}

/** Prices by count: of ordinary pairs, and of those who stay apart, stay together, or are nobody. */
function pricesByCount(hardPrice: number): Int32Array {
  return Int32Array.from({ length: 256 }, (_, count) => {
    // one less too: nobody "meets" an empty seat, so its count never rises
    if (count >= emptyFrom - 1) return 0;
    if (count >= togetherFrom) return -hardPrice;
    if (count >= apartFrom) return hardPrice;
    return priceOfMeeting(Math.min(count, 2 * maxMet));
  });
}

function widened(table: Int16Array, n: number): Int16Array {
  const wide = new Int16Array((n + 1) * (n + 1));
  for (let i = 0; i < n; i += 1) wide.set(table.subarray(i * n, i * n + n), i * (n + 1));
  return wide;
}
