import { getContext, setContext } from "svelte";
import type { CommandOf, CommandType } from "$shared/network/commands.ts";
import type { Refusal } from "$shared/network/refusal.ts";
import type { Network } from "$shared/network/state.ts";
import type { Answer, Handshake, Sent } from "$shared/wire/messages.ts";
import { Connection, type Link } from "./connection.ts";
import type { Held } from "./handover.ts";
import { newCommandId } from "./id.ts";
import type { Shelf } from "./outbox.ts";
import type { ServerTime } from "./time.ts";

/** What a page says of its text: all kept by the server, on its way, or only on this device. */
export type SaveState = "saved" | "saving" | "unsaved" | "offline";

/**
 * A network as pages use it: runes around a `Connection`. Made by a page and closed by it; the pages
 * of a facilitator hand theirs on (`handover.ts`), so that nothing here belongs to one component.
 */
export class LiveNetwork implements Held {
  network = $state.raw<Network | null>(null);
  version = $state.raw(0);
  link = $state.raw<Link>("connecting");
  /** Why the server did not let this device in; only with link `refused`. */
  refusal = $state.raw<Refusal | null>(null);
  role = $state.raw<Handshake["role"] | null>(null);
  memberId = $state.raw<string | null>(null);
  joinOrigin = $state.raw<string | null>(null);
  connected = $state.raw<readonly string[]>([]);
  storeAvailable = $state.raw(true);
  /** Commands without an answer yet, oldest first. */
  waiting = $state.raw<readonly Sent[]>([]);
  /** What was refused when the page that ordered it was gone: for the next page to tell. */
  lateRefusal = $state.raw<Refusal | null>(null);
  readonly #connection: Connection;
  // nothing is drawn from it
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #settling = new Map<string, (answer: Answer) => void>();
  /** Hears the answer of every command, also of one that was sent before a reload. */
  onSettled: ((sent: Sent, answer: Answer) => void) | null = null;
  onRest: (() => void) | null = null;

  /** @param shelf keeps unanswered commands over reloads; null for a desk, whose orders go stale */
  constructor(handshake: Omit<Handshake, "protocol" | "since">, shelf: Shelf | null) {
    this.#connection = new Connection(handshake, shelf, {
      link: (link, refusal) => {
        this.link = link;
        this.refusal = refusal;
        if (this.atRest) this.onRest?.();
      },
      replica: ({ version, network }) => {
        this.version = version;
        this.network = network;
      },
      viewer: (viewer, joinOrigin) => {
        this.role = viewer.role;
        this.memberId = viewer.memberId ?? null;
        this.joinOrigin = joinOrigin ?? null;
      },
      presence: (connected) => (this.connected = connected),
      store: (available) => (this.storeAvailable = available),
      waiting: (waiting) => (this.waiting = waiting),
      settled: (sent, answer) => {
        this.#settling.get(sent.id)?.(answer);
        this.#settling.delete(sent.id);
        this.onSettled?.(sent, answer);
        if (this.atRest) this.onRest?.();
      },
    });
  }

  get saveState(): SaveState {
    if (this.link !== "online") return "offline";
    if (this.waiting.length === 0) return "saved";
    return this.storeAvailable ? "saving" : "unsaved";
  }

  /** Every command has its answer, or will never get one. */
  get atRest(): boolean {
    return this.waiting.length === 0 || this.link === "refused";
  }

  /** Something did not leave this device yet. With a connection the oldest command is on its way. */
  get unsent(): boolean {
    return !this.atRest && this.waiting.length > (this.link === "online" ? 1 : 0);
  }

  /** For what is asked beside the commands. */
  get socket(): Connection["socket"] {
    return this.#connection.socket;
  }

  get time(): ServerTime {
    return this.#connection.time;
  }

  /** ms UTC by the server's clock. */
  now(): number {
    return this.time.now();
  }

  /**
   * Gives a command. Resolves at its last answer: written, or refused. Without a connection it
   * waits; the promise dies with the page but the command does not (see `onSettled`).
   */
  send<K extends CommandType>(type: K, body: Omit<CommandOf<K>, "type">): Promise<Answer> {
    const sent: Sent = { id: newCommandId(), type, body };
    const settled = new Promise<Answer>((resolve) => this.#settling.set(sent.id, resolve));
    this.#connection.send(sent);
    return settled;
  }

  close(): void {
    this.#connection.close();
  }
}

const key = Symbol("live network");
export const provideLive = (live: LiveNetwork): LiveNetwork => setContext(key, live);
export const useLive = (): LiveNetwork => getContext<LiveNetwork>(key);
