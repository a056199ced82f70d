import type { Random } from "../random.ts";
import { Exchange } from "./exchange.ts";
import type { Floor } from "./floor.ts";
import { logOf } from "./logarithm.ts";
import { priceOfRepeat } from "./price.ts";
import type { Seats } from "./seats.ts";

export type Cooling = {
  /** Swaps looked at. */
  readonly proposals: number;
  /** Temperatures in repeats, the warmest first. */
  readonly from: number;
  readonly to: number;
  /** Called now and then with the share that is done, 0 up to 1. What it throws ends the search. */
  readonly onProgress?: ((share: number) => void) | undefined;
};

/** The cheapest seating seen. */
export class Best {
  total: number;
  readonly who: Int16Array;
  readonly #seats: Seats;

  constructor(seats: Seats) {
    this.#seats = seats;
    this.total = seats.total;
    this.who = seats.who.slice();
  }

  look(): void {
    if (this.#seats.total >= this.total) return;
    this.total = this.#seats.total;
    this.who.set(this.#seats.who);
  }
}

const steps = 64;
/** What looking at an exchange of units costs, in plain swaps. */
const drawn = 4;
/** How much dearer a swap may be, in temperatures, by twelve random bits: -ln of (k + ½) / 4096. */
const daring = Float64Array.from({ length: 4096 }, (_, k) => -logOf((k + 0.5) / 4096));

/**
 * Simulated annealing by swaps (Kirkpatrick, Gelatt & Vecchi 1983): a swap that makes things dearer
 * is taken the less often the dearer it is and the colder it gets. One over the temperature rises
 * evenly: near the end, where the last repeats go, it cools slowest.
 *
 * @param enough stops as soon as the total is this low
 * @param best takes the cheapest seating on the way
 */
export function anneal(
  seats: Seats,
  floor: Floor,
  { proposals, from, to, onProgress }: Cooling,
  enough: number,
  random: Random,
  best: Best,
): void {
  const { free, isFree, roundOf, unitOf } = floor;
  if (free.length === 0 || seats.total <= enough) return;
  const { who } = seats;
  const exchange = new Exchange(seats, floor);
  const width = seats.empty + 1;
  const each = Math.ceil(proposals / steps);
  for (let step = 0; step < steps; step += 1) {
    onProgress?.(step / steps);
    const share = step / (steps - 1);
    const heat = priceOfRepeat / ((1 - share) / from + share / to);
    for (let k = 0; k < each; k += 1) {
      const two = random();
      const seat = free[((random() / 0x1_0000_0000) * free.length) | 0]!;
      const r = roundOf[seat]!;
      const other = otherSeat(seats, r, seat, two >>> 12);
      if (isFree[other] === 0) continue;
      const most = heat * daring[two & 4095]!;
      if ((unitOf[r * width + who[seat]!]! | unitOf[r * width + who[other]!]!) !== 0) {
        const price = exchange.draw(r, seat, other);
        k += drawn - 1;
        if (price > most) continue;
        if (price > 0) best.look();
        exchange.carry();
      } else {
        if (!staysEven(seats, floor, r, seat, other)) continue;
        const price = seats.priceOfSwap(r, seat, other);
        if (price > most) continue;
        // the best is kept only when it is about to be left
        if (price > 0) best.look();
        seats.swap(r, seat, other, price);
      }
      if (seats.total <= enough) return best.look();
    }
  }
  best.look();
}

/** A gap may go to another group only where that leaves both of them with an allowed size. */
function staysEven(seats: Seats, floor: Floor, r: number, seat: number, other: number): boolean {
  const x = seats.who[seat]!;
  const y = seats.who[other]!;
  if (x !== seats.empty && y !== seats.empty) return true;
  if (x === y) return false;
  const [gap, filled] = x === seats.empty ? [seat, other] : [other, seat];
  return (
    seats.emptyIn(r, seats.groupAt(r, gap)) > floor.fewestEmpty[r]! &&
    seats.emptyIn(r, seats.groupAt(r, filled)) < floor.mostEmpty[r]!
  );
}

/** @param chance twenty random bits @returns a seat of another group of the same round */
function otherSeat(seats: Seats, r: number, seat: number, chance: number): number {
  const depth = seats.depth[r]!;
  const first = seats.first[r]!;
  const own = seats.groupAt(r, seat) * depth;
  const pick = ((chance / 0x10_0000) * (seats.groups[r]! - 1) * depth) | 0;
  return first + (pick >= own ? pick + depth : pick);
}
