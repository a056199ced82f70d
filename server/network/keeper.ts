import { lateMs } from "../../shared/time/alarm.ts";
import { LogUnavailable, type Log } from "../log/log.ts";
import type { Timers } from "./alarms.ts";
import type { Networks } from "./networks.ts";
import { networkOf } from "./room.ts";

/** How often the store is asked what is due, ms: a node that ends is taken over from this fast. */
const lookMs = 5_000;
/** A network that nobody used for this long, and at most twice as long, leaves memory, ms. */
const idleMs = 30 * 60_000;

/**
 * Minds which networks this node has in memory. One in which something is due comes in just before,
 * also when no device is there: after a restart, or when the node that had it is gone. One that
 * nobody uses goes out.
 */
export class Keeper {
  readonly #log: Pick<Log, "due">;
  readonly #networks: Networks;
  readonly #timers: Timers;
  readonly #onTrouble: (error: unknown) => void;
  /** Networks that could not be opened: each is told once. */
  readonly #told = new Set<string>();
  readonly #cancel = new Map<"look" | "idle", () => void>();
  #looking: Promise<void>;
  #closed = false;

  constructor(
    log: Pick<Log, "due">,
    networks: Networks,
    timers: Timers,
    onTrouble: (error: unknown) => void,
  ) {
    this.#log = log;
    this.#networks = networks;
    this.#timers = timers;
    this.#onTrouble = onTrouble;
    this.#looking = this.#look();
    this.#sweepLater();
  }

  async #look(): Promise<void> {
    const now = this.#timers.now();
    try {
      // twice ahead: a round that is slow or fails still leaves one in time
      const names = await this.#log.due(now - lateMs, now + 2 * lookMs);
      for (const name of names) await this.#open(name);
    } catch (error) {
      // the store is away, which is said elsewhere: the next round asks again
      if (!(error instanceof LogUnavailable)) this.#onTrouble(error);
    }
    if (this.#closed) return;
    const again = this.#timers.after(lookMs, () => (this.#looking = this.#look()));
    this.#cancel.set("look", again);
  }

  /** One network that is damaged holds up no other. @throws LogUnavailable */
  async #open(name: string): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#networks.open(networkOf(name));
    } catch (error) {
      if (error instanceof LogUnavailable) throw error;
      if (!this.#told.has(name)) this.#onTrouble(unreadable(name, error));
      this.#told.add(name);
    }
  }

  #sweepLater(): void {
    const sweep = () => {
      this.#networks.letGo();
      this.#sweepLater();
    };
    this.#cancel.set("idle", this.#timers.after(idleMs, sweep));
  }

  /** Resolves when the round that is under way has ended. */
  looked(): Promise<void> {
    return this.#looking;
  }

  /** Finishes what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const cancel of this.#cancel.values()) cancel();
    await this.#looking;
  }
}

/** With a code, so that the log line tells which one (`errorLine.ts`). */
function unreadable(name: string, cause: unknown): Error {
  const error = new Error(`the network of log ${name} cannot be read`, { cause });
  return Object.assign(error, { code: "NETWORK_UNREADABLE" });
}
