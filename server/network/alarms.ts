import { hash } from "node:crypto";
import { isRefusal } from "../../shared/network/refusal.ts";
import { nextDue, type Due } from "../../shared/time/alarm.ts";
import type { Live, Networks } from "./networks.ts";

/** A clock that can wake somebody up; tests hand in one that they turn themselves. */
export type Timers = {
  /** ms UTC. */
  readonly now: () => number;
  /** Calls back after `ms`, once. @returns what cancels it */
  readonly after: (ms: number, act: () => void) => () => void;
};

/** How long before a step that could not be saved is tried again, ms. */
const againAfter = 1_000;
/** The longest sleep of a timer, ms: it then looks again. */
const longest = 86_400_000;

/**
 * What sessions do by themselves: a block that is set so is followed by the next when its time is
 * up. One timer for each network in memory that has something due, none for the others. The command
 * has an id that follows from the clock, so that two nodes, and a node that comes back, start the
 * next block once.
 */
export class Alarms {
  readonly #cancel = new Map<string, () => void>();
  readonly #networks: Networks;
  readonly #timers: Timers;
  #closed = false;

  constructor(networks: Networks, timers: Timers) {
    this.#networks = networks;
    this.#timers = timers;
    networks.onOpen((live) => {
      live.room.watch(() => this.#look(live));
      this.#look(live);
    });
    // `keeper.ts` brings it back in time
    networks.onLetGo((live) => this.#forget(live));
  }

  #forget(live: Live): void {
    this.#cancel.get(live.room.id)?.();
    this.#cancel.delete(live.room.id);
  }

  #look(live: Live): void {
    this.#forget(live);
    const due = this.#dueIn(live);
    if (due) this.#wakeIn(live, due.alarm.at - this.#timers.now());
  }

  #dueIn(live: Live): Due | undefined {
    return nextDue(live.room.state.sessions, this.#timers.now());
  }

  #wakeIn(live: Live, ms: number): void {
    if (this.#closed) return;
    const wake = () => void this.#ring(live);
    const cancel = this.#timers.after(Math.min(longest, Math.max(0, ms)), wake);
    this.#cancel.set(live.room.id, cancel);
  }

  async #ring(live: Live): Promise<void> {
    this.#cancel.delete(live.room.id);
    const due = this.#dueIn(live);
    if (!due || due.alarm.at > this.#timers.now()) return this.#look(live);
    const { session, alarm } = due;
    const { from, blockId } = alarm;
    const command = { type: "StartBlock", sessionId: session.id, blockId, from } as const;
    const id = commandId(due);
    const answer = await this.#networks.give(live, { role: "facilitator" }, id, command);
    // what it wrote has been looked at; else the store was away, or another node was first
    if (isRefusal(answer) && !this.#cancel.has(live.room.id)) this.#wakeIn(live, againAfter);
  }

  close(): void {
    this.#closed = true;
    for (const cancel of this.#cancel.values()) cancel();
    this.#cancel.clear();
  }
}

function commandId({ session, alarm: { at, from, blockId } }: Due): string {
  const parts = [session.id, session.revision ?? 0, at, from, blockId];
  return `auto-${hash("sha256", parts.join(" "), "base64url")}`;
}

/** The server's own clock. */
export function systemTimers(now: () => number): Timers {
  return {
    now,
    after(ms, act) {
      const timer = setTimeout(act, ms).unref();
      return () => clearTimeout(timer);
    },
  };
}
