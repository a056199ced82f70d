import { once } from "node:events";
import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { evolve } from "../../shared/network/evolve.ts";
import type { CommandOf, CommandType } from "../../shared/network/commands.ts";
import type { Refusal } from "../../shared/network/refusal.ts";
import type { Network } from "../../shared/network/state.ts";
import type {
  Answer,
  ClientToServer,
  Facts,
  Handshake,
  ServerToClient,
  Welcome,
} from "../../shared/wire/messages.ts";
import { protocol } from "../../shared/wire/messages.ts";
import { whole, type Shared } from "../../shared/wire/snapshot.ts";

export type Copy = { readonly version: number; readonly network: Network };

/** What a device does with facts: seen is dropped, next is folded, a gap is null. */
export function take(copy: Copy, facts: Facts): Copy | null {
  if (facts.to <= copy.version) return copy;
  if (facts.from > copy.version) return null;
  const fresh = facts.events.filter(({ version }) => version > copy.version);
  return {
    version: facts.to,
    network: fresh.reduce((state, { event }) => evolve(state, event), copy.network),
  };
}

export function start(copy: Copy | null, welcome: Welcome): Copy | null {
  if ("missed" in welcome) return copy && take(copy, welcome.missed);
  const shared = JSON.parse(welcome.shared) as Shared;
  const network = whole(shared, welcome.own, welcome.viewer.memberId);
  return { version: welcome.version, network };
}

type Hello = Partial<Handshake> & { readonly network: string; readonly key: string };

/**
 * A device of a test: connects, keeps a copy by folding what it is sent, asks again after a gap.
 * Everything that it was sent is in `heard`.
 */
export class Device {
  copy: Copy | null = null;
  welcome: Welcome | null = null;
  refusal: Refusal | null = null;
  presence: readonly string[] = [];
  store: boolean | null = null;
  readonly heard: unknown[] = [];
  readonly socket: Socket<ServerToClient, ClientToServer>;
  #changed: (() => void)[] = [];

  constructor(url: string, hello: Hello, options: Parameters<typeof io>[1] = {}) {
    this.socket = io(url, {
      transports: ["websocket"],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
      ...options,
      auth: (give) =>
        give({
          role: "facilitator",
          protocol,
          ...(this.copy ? { since: this.copy.version } : {}),
          ...hello,
        }),
    });
    this.socket.onAny((...heard: unknown[]) => this.heard.push(heard));
    this.socket.on("welcome", (welcome) => {
      this.welcome = welcome;
      this.copy = start(this.copy, welcome);
      this.#tell();
    });
    this.socket.on("facts", (facts) => {
      if (this.copy) this.copy = take(this.copy, facts);
      if (!this.copy) this.socket.disconnect().connect();
      this.#tell();
    });
    this.socket.on("presence", ({ connected }) => {
      this.presence = connected;
      this.#tell();
    });
    this.socket.on("store", (available) => {
      this.store = available;
      this.#tell();
    });
    this.socket.on("connect_error", (error) => {
      this.refusal = (error as { data?: Refusal }).data ?? null;
      this.#tell();
    });
    this.socket.on("disconnect", () => this.#tell());
  }

  get network(): Network {
    if (!this.copy) throw new Error("not welcomed yet");
    return this.copy.network;
  }

  /** Waits for something that this device hears of. */
  async until(fits: (device: this) => boolean): Promise<this> {
    while (!fits(this)) await new Promise<void>((changed) => this.#changed.push(changed));
    return this;
  }

  ready(): Promise<this> {
    return this.until(({ copy, socket }) => copy !== null && socket.connected);
  }

  reached(answer: Answer): Promise<this> {
    if ("refused" in answer) throw new Error(`refused: ${answer.refused}`);
    return this.until(({ copy }) => (copy?.version ?? 0) >= answer.version);
  }

  send<K extends CommandType>(
    type: K,
    body: Omit<CommandOf<K>, "type">,
    id: string = nanoid(),
  ): Promise<Answer> {
    return this.raw({ id, type, body });
  }

  /** Sends anything at all as a command. */
  raw(input: unknown): Promise<Answer> {
    return this.socket.emitWithAck("cmd", input as never);
  }

  async gone(): Promise<void> {
    if (this.socket.connected) await once(this.socket as never, "disconnect");
  }

  close(): void {
    this.socket.close();
  }

  #tell(): void {
    const changed = this.#changed;
    this.#changed = [];
    for (const tell of changed) tell();
  }
}
