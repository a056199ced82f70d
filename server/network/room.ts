import type { Event } from "../../shared/network/events.ts";
import { evolve } from "../../shared/network/evolve.ts";
import { nothing, type Network } from "../../shared/network/state.ts";
import type { Log, Recorded } from "../log/log.ts";

/** A fact of this network with its version. */
export type RoomEvent = { readonly version: number; readonly event: Event };
export type Tail = readonly RoomEvent[];
type Done = { readonly version: number; readonly bodyHash: string };

/** Facts kept in memory so that a device that was away briefly gets only what it missed. */
const tailLength = 500;

const prefix = "n:";
export const logName = (networkId: string) => prefix + networkId;
/** The way back from `logName`. */
export const networkOf = (name: string) => name.slice(prefix.length);

/**
 * One network on this node: the fold of its log, and which commands it has had. Changes only by
 * `apply`, with facts that are in the log already.
 */
export class Room {
  state: Network = nothing;
  version = 0;
  /** Facts up to here are folded but the log may hold more (another node, a failed append). */
  behind = true;
  /** When the store thinks that this network is due, ms UTC; null: never; undefined: not known. */
  due: number | null | undefined = undefined;
  tail: RoomEvent[] = [];
  readonly id: string;
  readonly #log: Log;
  readonly #done = new Map<string, Done>();
  readonly #watchers = new Set<(events: Tail) => void>();

  constructor(id: string, log: Log) {
    this.id = id;
    this.#log = log;
  }

  /** Reads what the log has more. @throws LogUnavailable */
  async catchUp(): Promise<void> {
    this.behind = false;
    try {
      const found = await this.#log.read(logName(this.id), this.version);
      // written elsewhere, or here without an answer: so may be what is due
      if (found.length > 0) this.due = undefined;
      this.apply(found);
    } catch (error) {
      this.behind = true;
      throw error;
    }
  }

  /**
   * Folds recorded facts, in order, and tells those who watch.
   * @param folded the state with all of them, of who folded them to decide what follows
   */
  apply(recorded: readonly Recorded[], folded?: Network): void {
    const fresh: RoomEvent[] = [];
    const ready = recorded[0]?.version === this.version + 1 ? folded : undefined;
    for (const { version, event, commandKey, bodyHash } of recorded) {
      if (version <= this.version) continue;
      // never fold over a gap: the log has what is missing
      if (version > this.version + 1) {
        this.behind = true;
        break;
      }
      this.version = version;
      if (!ready) this.state = evolve(this.state, event as Event);
      this.#done.set(commandKey, { version, bodyHash });
      fresh.push({ version, event: event as Event });
    }
    if (ready) this.state = ready;
    if (fresh.length === 0) return;
    this.tail = this.tail.concat(fresh);
    if (this.tail.length > 2 * tailLength) this.tail = this.tail.slice(-tailLength);
    for (const watcher of this.#watchers) watcher(fresh);
  }

  /** @returns what a command did when it came before */
  done(commandKey: string): Done | undefined {
    return this.#done.get(commandKey);
  }

  /** @returns the facts after a version, or null when they are no longer in memory */
  since(version: number): Tail | null {
    if (version === this.version) return [];
    if (version > this.version) return null;
    const first = this.tail[0];
    if (!first || first.version > version + 1) return null;
    return this.tail.slice(version + 1 - first.version);
  }

  watch(watcher: (events: Tail) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
