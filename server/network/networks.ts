import type { Command } from "../../shared/network/commands.ts";
import type { Actor } from "../../shared/network/rights.ts";
import type { Answer } from "../../shared/wire/messages.ts";
import { alarmOf } from "../../shared/time/alarm.ts";
import type { Log } from "../log/log.ts";
import type { Prepared, Stamps } from "./handle.ts";
import { Queue } from "./queue.ts";
import { logName, Room, type Tail } from "./room.ts";

/**
 * A network in use on this node. To be used at once, or held (`Networks.hold`): one that nobody
 * uses for half an hour is let go of, and then another object is that network.
 */
export type Live = { readonly room: Room; readonly queue: Queue; readonly unfollow: () => void };
/** `used`: since `letGo` looked last. */
type Held = { readonly live: Live; holders: number; used: boolean };

/**
 * The networks that this node has in memory, each loaded from its log at first use and followed
 * from then on, so that what another node writes arrives here too, until nobody uses it any more.
 */
export class Networks {
  readonly #live = new Map<string, Promise<Live | null>>();
  readonly #held = new Map<string, Held>();
  readonly #watchers = new Set<(room: Room, events: Tail) => void>();
  readonly #openers = new Set<(live: Live) => void>();
  readonly #leavers = new Set<(live: Live) => void>();
  readonly #log: Log;
  readonly #stamps: Stamps;
  readonly #onBug: (error: unknown) => void;

  constructor(log: Log, stamps: Stamps, onBug: (error: unknown) => void) {
    this.#log = log;
    this.#stamps = stamps;
    this.#onBug = onBug;
    // facts may have been missed while the store was away
    log.onAvailable((available) => {
      if (available) void this.#lookAll();
    });
  }

  /** @returns the network, or null when there is none of this id. @throws LogUnavailable */
  open(networkId: string): Promise<Live | null> {
    this.#use(networkId);
    const known = this.#live.get(networkId);
    if (known) return known;
    const loading = this.#load(networkId);
    this.#live.set(networkId, loading);
    // neither a network that does not exist yet nor a failure is remembered
    loading.then(
      (live) => live ?? this.#live.delete(networkId),
      () => this.#live.delete(networkId),
    );
    return loading;
  }

  async #load(networkId: string): Promise<Live | null> {
    const room = new Room(networkId, this.#log);
    await room.catchUp();
    if (room.version === 0) return null;
    const queue = new Queue(room, this.#log, this.#stamps, this.#onBug);
    room.watch((events) => {
      this.#use(networkId);
      for (const watcher of this.#watchers) watcher(room, events);
    });
    const unfollow = await this.#log.follow(logName(networkId), () => queue.look());
    queue.look();
    const live = { room, queue, unfollow };
    this.#held.set(networkId, { live, holders: 0, used: true });
    for (const opener of this.#openers) opener(live);
    return live;
  }

  /**
   * Gives a command to the network's queue, with what was made ready for it (`give.ts`).
   * @returns the answer for its sender
   */
  give(
    live: Live,
    actor: Actor,
    id: string,
    command: Command,
    prepared: Prepared = {},
  ): Promise<Answer> {
    this.#use(live.room.id);
    return new Promise((answer) => live.queue.push({ id, actor, command, answer, ...prepared }));
  }

  #use(networkId: string): void {
    const held = this.#held.get(networkId);
    if (held) held.used = true;
  }

  /** Keeps the network in memory, for a connection. @returns what ends that; call it once */
  hold(live: Live): () => void {
    const held = this.#held.get(live.room.id);
    if (!held) return () => {};
    held.holders += 1;
    return () => {
      held.holders -= 1;
      held.used = true;
    };
  }

  /**
   * Lets go of every network that nobody holds and nobody used since this was called last. It comes
   * back from its log at its next use.
   */
  letGo(): void {
    for (const [networkId, held] of this.#held) {
      const { live, holders, used } = held;
      held.used = false;
      if (used || holders > 0 || !live.queue.idle) continue;
      // what an older release wrote is in no list of what is due
      if (live.room.due === undefined && live.room.state.sessions.some(alarmOf)) continue;
      // all in one turn, so that nobody comes in halfway
      live.unfollow();
      this.#held.delete(networkId);
      this.#live.delete(networkId);
      for (const leaver of this.#leavers) leaver(live);
    }
  }

  /** Calls back with every network that is let go of. */
  onLetGo(leaver: (live: Live) => void): void {
    this.#leavers.add(leaver);
  }

  /** Calls back with every network that comes into memory from now on. */
  onOpen(opener: (live: Live) => void): void {
    this.#openers.add(opener);
  }

  /** Calls back with every new fact of every network on this node, after it is written. */
  onFacts(watcher: (room: Room, events: Tail) => void): void {
    this.#watchers.add(watcher);
  }

  async #all(): Promise<Live[]> {
    const settled = await Promise.allSettled(this.#live.values());
    return settled.flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value] : []));
  }

  async #lookAll(): Promise<void> {
    for (const live of await this.#all()) live.queue.look();
  }

  /** Finishes what is under way. */
  async close(): Promise<void> {
    for (const live of await this.#all()) {
      live.unfollow();
      await live.queue.settled();
    }
  }
}
