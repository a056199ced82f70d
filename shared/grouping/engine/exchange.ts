import type { Floor } from "./floor.ts";
import type { Seats } from "./seats.ts";

/**
 * Seats of one group that change places with as many of another, so that people who move as one
 * stay together. One object is used over and over: a search draws millions of exchanges.
 */
export class Exchange {
  readonly #seats: Seats;
  readonly #floor: Floor;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  #round = 0;
  #size = 0;

  constructor(seats: Seats, floor: Floor) {
    this.#seats = seats;
    this.#floor = floor;
    const most = Math.max(1, ...seats.depth);
    this.#left = new Int32Array(most);
    this.#right = new Int32Array(most);
  }

  /**
   * Two seats with everybody who moves along; the smaller side takes in people who sit beside it
   * and are free to go.
   *
   * @returns by how much all gets dearer; Infinity when the sides do not come out equal, or gaps
   *   would gather in one group
   */
  draw(round: number, seat: number, other: number): number {
    const left = this.#unitAt(round, seat, this.#left);
    const right = this.#unitAt(round, other, this.#right);
    this.#round = round;
    this.#size = Math.max(left, right);
    if (!this.#fill(round, seat, this.#left, left)) return Infinity;
    if (!this.#fill(round, other, this.#right, right)) return Infinity;
    const from = this.#seats.groupAt(round, seat);
    const to = this.#seats.groupAt(round, other);
    if (!this.#staysEven(from, to)) return Infinity;
    return (
      this.#oneWay(this.#left, this.#right, from, to) +
      this.#oneWay(this.#right, this.#left, to, from)
    );
  }

  /** Carries out what was drawn, seat by seat. */
  carry(): void {
    const seats = this.#seats;
    for (let k = 0; k < this.#size; k += 1) {
      const seat = this.#left[k]!;
      const other = this.#right[k]!;
      if (seats.who[seat] === seats.who[other]) continue;
      seats.swap(this.#round, seat, other, seats.priceOfSwap(this.#round, seat, other));
    }
  }

  /** Lists the seats at this table of whoever moves along with a seat. @returns how many */
  #unitAt(round: number, seat: number, side: Int32Array): number {
    const { who, empty } = this.#seats;
    const { unitOf } = this.#floor;
    const row = round * (empty + 1);
    const unit = unitOf[row + who[seat]!]!;
    side[0] = seat;
    if (unit === 0) return 1;
    const depth = this.#seats.depth[round]!;
    const from = this.#seats.first[round]! + this.#seats.groupAt(round, seat) * depth;
    let size = 0;
    for (let at = from; at < from + depth; at += 1) {
      if (unitOf[row + who[at]!] === unit) side[size++] = at;
    }
    return size;
  }

  /** Adds seats of the same table, from the drawn seat on, until both sides are equal. */
  #fill(round: number, seat: number, side: Int32Array, have: number): boolean {
    let size = have;
    if (size === this.#size) return true;
    const { who, empty } = this.#seats;
    const row = round * (empty + 1);
    const depth = this.#seats.depth[round]!;
    const from = this.#seats.first[round]! + this.#seats.groupAt(round, seat) * depth;
    for (let step = 1; step < depth && size < this.#size; step += 1) {
      const at = from + ((seat - from + step) % depth);
      if (this.#floor.unitOf[row + who[at]!] === 0) side[size++] = at;
    }
    return size === this.#size;
  }

  #staysEven(from: number, to: number): boolean {
    const { who, empty } = this.#seats;
    let shift = 0;
    for (let k = 0; k < this.#size; k += 1) {
      if (who[this.#right[k]!] === empty) shift += 1;
      if (who[this.#left[k]!] === empty) shift -= 1;
    }
    if (shift === 0) return true;
    const atFrom = this.#seats.emptyIn(this.#round, from) + shift;
    const atTo = this.#seats.emptyIn(this.#round, to) - shift;
    const fewest = this.#floor.fewestEmpty[this.#round]!;
    const most = this.#floor.mostEmpty[this.#round]!;
    return Math.min(atFrom, atTo) >= fewest && Math.max(atFrom, atTo) <= most;
  }

  /** What one side costs where it goes, less what it cost where it was; they keep each other. */
  #oneWay(going: Int32Array, leaving: Int32Array, from: number, to: number): number {
    const seats = this.#seats;
    const { who, empty } = seats;
    const round = this.#round;
    let price = 0;
    for (let k = 0; k < this.#size; k += 1) {
      const x = who[going[k]!]!;
      if (x === empty) continue;
      price += seats.priceAt(round, x, to) - seats.priceAt(round, x, from);
      for (let m = 0; m < this.#size; m += 1) {
        const y = who[leaving[m]!]!;
        if (y !== empty) price -= seats.priceApart(round, x, y);
        const beside = who[going[m]!]!;
        if (m !== k && beside !== empty) price += seats.priceTogether(round, x, beside);
      }
    }
    return price;
  }
}
