import type { Timers } from "../../server/network/alarms.ts";
import { eveningAt, minute } from "./evening.ts";

/** The clock of a server that stands still until it is turned; begins 12 minutes into the evening. */
export class HandClock implements Timers {
  #now = eveningAt + 12 * minute;
  readonly waiting = new Set<{ at: number; act: () => void }>();
  now = () => this.#now;
  after = (ms: number, act: () => void) => {
    const timer = { at: this.#now + ms, act };
    this.waiting.add(timer);
    return () => void this.waiting.delete(timer);
  };
  /** @param minutes into the evening */
  turn(minutes: number): void {
    this.#now = eveningAt + minutes * minute;
    for (const timer of [...this.waiting]) {
      if (timer.at > this.#now) continue;
      this.waiting.delete(timer);
      timer.act();
    }
  }
}
