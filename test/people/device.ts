import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import type { CommandOf, CommandType } from "../../shared/network/commands.ts";
import { evolve } from "../../shared/network/evolve.ts";
import type { Refusal } from "../../shared/network/refusal.ts";
import type { Network } from "../../shared/network/state.ts";
import type {
  Answer,
  ClientToServer,
  Facts,
  Handshake,
  Sent,
  ServerToClient,
  Shared,
  Welcome,
} from "../../shared/wire/messages.ts";

/** Which network, as whom, with which key. */
export type Place = Pick<Handshake, "network" | "role" | "key">;
type Waiting = { readonly sent: Sent; readonly settle: (answer: Answer) => void };
type Watcher = { readonly seen: (network: Network) => void; readonly fail: (why: Error) => void };

/** An answer that means: nothing is decided, ask again with the same id. */
const passing = ["unavailable", "rate_limited"];
const askAgainMs = 200;

/**
 * A device as somebody else would build it from the protocol alone: it shares no code with our own
 * client. What it sends waits in an outbox until the server answers, over any loss of connection,
 * always under the same command id; everything that waits is under way at once.
 */
export class Device {
  network: Network | null = null;
  version = 0;
  memberId: string | null = null;
  /** The version that the latest connection began with: what is older was written before it. */
  beganAt = 0;
  readonly place: Place;
  #url: string;
  #socket: Socket<ServerToClient, ClientToServer> | null = null;
  #welcomed = false;
  #closed: Error | null = null;
  readonly #outbox = new Map<string, Waiting>();
  readonly #watchers = new Set<Watcher>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(url: string, place: Place) {
    this.#url = url;
    this.place = place;
    this.#connect();
  }

  /** The server that this device talks to, or would. */
  get url(): string {
    return this.#url;
  }

  get online(): boolean {
    return this.#welcomed;
  }

  /** Commands without an answer. */
  get waiting(): number {
    return this.#outbox.size;
  }

  /** Resolves with the server's last answer, written or refused, whenever that comes. */
  send<K extends CommandType>(type: K, body: Omit<CommandOf<K>, "type">): Promise<Answer> {
    return this.give({ id: nanoid(), type, body });
  }

  /** As `send`, for a command that has its id already. */
  give(sent: Sent): Promise<Answer> {
    return new Promise((settle) => {
      this.#outbox.set(sent.id, { sent, settle });
      this.#emit(sent);
    });
  }

  /** Resolves as soon as the network, as this device knows it, is as asked. */
  until(wanted: (network: Network) => boolean): Promise<Network> {
    if (this.network && this.#welcomed && wanted(this.network)) {
      return Promise.resolve(this.network);
    }
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => {
      const watcher: Watcher = {
        seen: (network) => {
          if (!wanted(network)) return;
          this.#watchers.delete(watcher);
          resolve(network);
        },
        fail: reject,
      };
      this.#watchers.add(watcher);
    });
  }

  /** Resolves when the server has let this device in. */
  ready(): Promise<Network> {
    return this.until(() => true);
  }

  /** The connection is gone; what waits stays, and nobody is told. */
  goOffline(): void {
    this.#welcomed = false;
    this.#socket?.removeAllListeners().disconnect();
    this.#socket = null;
  }

  /** Comes back with the last version that it has, perhaps to another server. */
  comeBack(url = this.#url): void {
    this.goOffline();
    this.#url = url;
    this.#connect();
  }

  close(why = "closed"): void {
    this.goOffline();
    this.#closed = new Error(why);
    for (const timer of this.#timers) clearTimeout(timer);
    for (const { fail } of this.#watchers) fail(this.#closed);
    this.#watchers.clear();
  }

  /** The key does not work (any more): what waits will never be written. */
  #shutOut(refusal: Refusal): void {
    this.close(refusal.refused);
    for (const { settle } of this.#outbox.values()) settle(refusal);
    this.#outbox.clear();
  }

  #connect(): void {
    if (this.#closed) return;
    const socket: Socket<ServerToClient, ClientToServer> = io(this.#url, {
      transports: ["websocket"],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 1_000,
      auth: (give) =>
        give({ protocol: 2, ...this.place, ...(this.network ? { since: this.version } : {}) }),
    });
    this.#socket = socket;
    socket.on("welcome", (welcome) => this.#begin(welcome));
    socket.on("facts", (facts) => {
      if (this.#welcomed) this.#fold(facts);
    });
    socket.on("disconnect", (reason) => {
      this.#welcomed = false;
      if (reason === "io server disconnect") socket.connect();
    });
    socket.on("connect_error", (error) => {
      const refusal = (error as { data?: Refusal }).data;
      if (refusal && refusal.refused !== "unavailable") return this.#shutOut(refusal);
      if (!socket.active) this.#later(() => socket === this.#socket && socket.connect());
    });
  }

  #begin(welcome: Welcome): void {
    this.#welcomed = true;
    this.memberId = welcome.viewer.memberId ?? null;
    this.beganAt = welcome.version;
    if ("missed" in welcome) this.#fold(welcome.missed);
    else {
      this.network = together(JSON.parse(welcome.shared) as Shared, welcome.own, this.memberId);
      this.version = welcome.version;
    }
    for (const { sent } of this.#outbox.values()) this.#emit(sent);
    this.#tell();
  }

  /** Seen is dropped, next is folded, a gap asks again. */
  #fold(facts: Facts): void {
    if (!this.network || facts.from > this.version) return this.comeBack();
    for (const { version, event } of facts.events) {
      if (version > this.version) this.network = evolve(this.network, event);
    }
    this.version = Math.max(this.version, facts.to);
    this.#tell();
  }

  #tell(): void {
    for (const { seen } of [...this.#watchers]) if (this.network) seen(this.network);
  }

  #emit(sent: Sent): void {
    if (!this.#welcomed) return;
    this.#socket?.emit("cmd", sent, (answer) => {
      const waiting = this.#outbox.get(sent.id);
      if (!waiting) return;
      if ("refused" in answer && passing.includes(answer.refused)) {
        return this.#later(() => this.#outbox.has(sent.id) && this.#emit(sent));
      }
      this.#outbox.delete(sent.id);
      waiting.settle(answer);
    });
  }

  #later(act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, askAgainMs);
    this.#timers.add(timer);
  }
}

/** The snapshot for everybody and what only this member sees, as one network. */
function together(
  shared: Shared,
  own: Extract<Welcome, { own: unknown }>["own"],
  memberId: string | null,
): Network {
  return {
    ...shared,
    members: shared.members.map((member) =>
      member.id === memberId ? { ...member, learningQuestion: own.learningQuestion } : member,
    ),
    entries: [...shared.entries, ...own.entries].sort((one, other) => one.order - other.order),
    questions: [
      ...shared.questions.filter(({ id }) => own.questions.every((one) => one.id !== id)),
      ...own.questions,
    ].sort((one, other) => one.order - other.order),
  };
}
