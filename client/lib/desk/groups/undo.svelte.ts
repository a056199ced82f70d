import type { BlockGroups } from "$shared/network/state.ts";
import { sameSeats, seatsAmong, seatsOf, type Seats } from "./seating.ts";

/**
 * How people sat right after an order, so that its way back can see whether somebody changed it
 * since. Watches until the first groups that the order made are here.
 */
export class AfterOrder {
  #seats: Seats | null = null;
  readonly #current: () => BlockGroups | undefined;

  /** @param current the groups of the block, read again and again */
  constructor(current: () => BlockGroups | undefined) {
    this.#current = current;
    const formedAt = current()?.formedAt;
    const stop = $effect.root(() => {
      $effect(() => {
        const now = current();
        if (!now || now.formedAt === formedAt) return;
        this.#seats = seatsOf(now.groups);
        stop();
      });
    });
  }

  /** Whether people still sit as the order seated them. Who came since does not count. */
  stands(): boolean {
    const made = this.#seats;
    const now = this.#current();
    if (!made || !now) return false;
    return sameSeats(made, seatsAmong(made.flat(), now.groups));
  }
}
