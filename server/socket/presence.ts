import type { Io } from "./fanOut.ts";
import { roleRoom } from "./audience.ts";

/** How often at most the desk hears of comings and goings, ms. */
const everyMs = 500;

/**
 * Who has a live connection. Not history: it is beside the log and dies with the connection. Each
 * node knows its own; `share` tells the other nodes and `heard` is what they tell.
 */
export class Presence {
  readonly #io: Io;
  readonly #own = new Map<string, Map<string, number>>();
  readonly #others = new Map<string, Map<string, readonly string[]>>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #share: (networkId: string, connected: readonly string[]) => void;

  constructor(io: Io, share: (networkId: string, connected: readonly string[]) => void) {
    this.#io = io;
    this.#share = share;
  }

  came(networkId: string, memberId: string): void {
    const members = this.#own.get(networkId) ?? new Map<string, number>();
    members.set(memberId, (members.get(memberId) ?? 0) + 1);
    this.#own.set(networkId, members);
    this.#soon(networkId);
  }

  went(networkId: string, memberId: string): void {
    const members = this.#own.get(networkId);
    const left = (members?.get(memberId) ?? 0) - 1;
    if (left > 0) members?.set(memberId, left);
    else members?.delete(memberId);
    if (members?.size === 0) this.#own.delete(networkId);
    this.#soon(networkId);
  }

  /** What another node says; an empty list when it has nobody (any more). */
  heard(node: string, networkId: string, connected: readonly string[]): void {
    const nodes = this.#others.get(networkId) ?? new Map<string, readonly string[]>();
    if (connected.length > 0) nodes.set(node, connected);
    else nodes.delete(node);
    if (nodes.size > 0) this.#others.set(networkId, nodes);
    else this.#others.delete(networkId);
    this.#tell(networkId);
  }

  /** Networks with people on this node, and who they are. */
  own(): [string, string[]][] {
    return [...this.#own].map(([networkId, members]) => [networkId, [...members.keys()]]);
  }

  /** @returns everybody with a live connection, on any node */
  connected(networkId: string): string[] {
    const here = this.#own.get(networkId)?.keys() ?? [];
    const elsewhere = [...(this.#others.get(networkId)?.values() ?? [])].flat();
    return [...new Set([...here, ...elsewhere])].sort();
  }

  #soon(networkId: string): void {
    if (this.#timers.has(networkId)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(networkId);
      this.#share(networkId, [...(this.#own.get(networkId)?.keys() ?? [])]);
      this.#tell(networkId);
    }, everyMs);
    this.#timers.set(networkId, timer);
  }

  #tell(networkId: string): void {
    const connected = this.connected(networkId);
    // not volatile: a list that is dropped stays wrong until the next person comes or goes
    this.#io.to(roleRoom(networkId, "facilitator")).emit("presence", { connected });
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}
