/** What the next meeting of a pair costs that met `before` times. May not fall. */
export type Price = (before: number) => number;

/**
 * The companions that one person has to find, cheapest first: a ladder of so many meetings on offer
 * for each count of earlier meetings. Above the last rung there is nobody left; a companion too
 * many costs one step more there, so that spare places in smaller groups go to such people first.
 */
export class Ladder {
  readonly #offers: readonly number[];
  readonly #price: Price;
  #rung = 0;
  /** Companions taken of the highest rung in use. */
  #taken = 0;
  #total = 0;

  /** @param offers `offers[before]`: meetings on offer with people met that often */
  constructor(offers: readonly number[], need: number, price: Price) {
    this.#offers = offers;
    this.#price = price;
    let left = need;
    for (;;) {
      const offered = offers[this.#rung] ?? Infinity;
      this.#taken = Math.min(left, offered);
      if (this.#taken > 0) this.#total += this.#taken * this.#priceNow();
      left -= this.#taken;
      if (left <= 0) return;
      this.#rung += 1;
    }
  }

  /** Price of all companions. */
  get total(): number {
    return this.#total;
  }

  /** Price of the dearest companion; 0 when there is none. */
  get dearest(): number {
    return this.#taken > 0 ? this.#priceNow() : 0;
  }

  /** Takes the dearest companion away. */
  spare(): void {
    this.#total -= this.dearest;
    this.#taken -= 1;
    while (this.#taken <= 0 && this.#rung > 0) {
      this.#rung -= 1;
      this.#taken = this.#offers[this.#rung] ?? 0;
    }
  }

  #priceNow(): number {
    return this.#price(this.#rung < this.#offers.length ? this.#rung : Math.max(1, this.#rung));
  }
}
