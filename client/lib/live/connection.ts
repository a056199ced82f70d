import { io, type Socket } from "socket.io-client";
import type { Refusal, RefusalCode } from "$shared/network/refusal.ts";
import {
  protocol,
  type Answer,
  type ClientToServer,
  type Handshake,
  type Sent,
  type ServerToClient,
} from "$shared/wire/messages.ts";
import { Outbox, type Shelf } from "./outbox.ts";
import { begin, fold, type Replica } from "./replica.ts";
import { refreshEvery, ServerTime } from "./time.ts";

/** How this device is connected. `refused`: the server will not let it in, see `Listener`. */
export type Link = "connecting" | "online" | "offline" | "refused";

/** What a view wants to hear. Every call may come at any time until `close`. */
export type Listener = {
  link(link: Link, refusal: Refusal | null): void;
  replica(replica: Replica): void;
  viewer(viewer: { role: Handshake["role"]; memberId?: string }, joinOrigin?: string): void;
  presence(connected: readonly string[]): void;
  store(available: boolean): void;
  waiting(waiting: readonly Sent[]): void;
  /** A command got its last answer. */
  settled(sent: Sent, answer: Answer): void;
};

/** Answers that mean "ask again with the same id". */
const passing: readonly RefusalCode[] = ["unavailable", "rate_limited"];
/** Handshake refusals that asking again does not mend. */
const final: readonly RefusalCode[] = [
  "unknown_key",
  "unknown_network",
  "protocol_mismatch",
  "malformed",
];
/** How long an answer may take before the command is sent again, ms. */
const answerWithin = 6_000;
const aliveWithin = 2_500;

/**
 * One network over one socket: handshake, resume, outbox, clock. Knows no Svelte; a rune class
 * wraps it (`network.svelte.ts`).
 */
export class Connection {
  readonly time = new ServerTime(() => this.socket.timeout(aliveWithin).emitWithAck("time"));
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly #outbox: Outbox;
  readonly #on: Listener;
  #replica: Replica | null = null;
  #busy = false;
  /** What the server says of its store, and whether our last command could not be saved. */
  #storeAnswers = true;
  #notSaved = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #refresh: ReturnType<typeof setInterval>;
  readonly #unlisten: () => void;

  constructor(handshake: Omit<Handshake, "protocol" | "since">, shelf: Shelf | null, on: Listener) {
    this.#on = on;
    this.#outbox = new Outbox(shelf);
    this.socket = io({
      transports: ["websocket", "polling"],
      // a proxy without websockets: the second transport after the first fails
      tryAllTransports: true,
      autoConnect: false,
      reconnectionDelay: 250,
      reconnectionDelayMax: 5_000,
      randomizationFactor: 1,
      timeout: 8_000,
      auth: (give) =>
        give({
          ...handshake,
          protocol,
          ...(this.#replica ? { since: this.#replica.version } : {}),
        }),
    });
    this.#listen();
    this.#refresh = setInterval(() => void this.time.refresh(), refreshEvery);
    this.#unlisten = this.#onWake();
    on.waiting(this.#outbox.waiting);
    this.socket.connect();
  }

  /** Puts a command in the outbox; `settled` tells how it ended. */
  send(sent: Sent): void {
    this.#outbox.add(sent);
    this.#on.waiting(this.#outbox.waiting);
    this.#pump();
  }

  close(): void {
    clearInterval(this.#refresh);
    clearTimeout(this.#retry);
    this.#unlisten();
    this.socket.close();
  }

  #listen(): void {
    const socket = this.socket;
    socket.on("welcome", (welcome) => {
      this.time.guess(welcome.now);
      const replica = begin(this.#replica, welcome);
      if (!replica) return this.#startOver();
      this.#take(replica);
      this.#on.viewer(welcome.viewer, welcome.joinOrigin);
      // it may have come back while we were away; when it has not, the next packet says so
      this.#heardOfStore(true);
      this.#on.link("online", null);
      void this.time.refresh();
      this.#pump();
    });
    socket.on("facts", (facts) => {
      if (!this.#replica) return;
      const replica = fold(this.#replica, facts);
      if (replica) this.#take(replica);
      else this.#again();
    });
    socket.on("presence", ({ connected }) => this.#on.presence(connected));
    socket.on("store", (available) => {
      this.#heardOfStore(available);
      if (available) this.#pump();
    });
    socket.on("disconnect", (reason) => {
      this.#busy = false;
      this.#on.link("offline", null);
      // cut off by the server: ask once more, so that its reason comes back as a refusal
      if (reason === "io server disconnect") socket.connect();
    });
    socket.on("connect_error", (error) => {
      const refusal = (error as { data?: Refusal }).data;
      if (refusal && final.includes(refusal.refused)) return this.#on.link("refused", refusal);
      this.#on.link("offline", refusal ?? null);
      if (!socket.active) this.#later(1_000, () => socket.connect());
    });
  }

  #heardOfStore(answers: boolean): void {
    this.#storeAnswers = answers;
    if (answers) this.#notSaved = false;
    this.#on.store(answers);
  }

  #take(replica: Replica): void {
    if (replica === this.#replica) return;
    this.#replica = replica;
    this.#on.replica(replica);
  }

  #startOver(): void {
    this.#replica = null;
    this.#again();
  }

  #again(): void {
    this.socket.disconnect().connect();
  }

  /** Sends what waits, in order, one at a time. */
  #pump(): void {
    const sent = this.#outbox.first;
    if (!sent || this.#busy || !this.socket.connected || !this.#replica) return;
    this.#busy = true;
    this.socket.timeout(answerWithin).emit("cmd", sent, (error: Error | null, answer: Answer) => {
      this.#busy = false;
      if (error) return this.#pump();
      this.#notSaved = "refused" in answer && answer.refused === "unavailable";
      this.#on.store(this.#storeAnswers && !this.#notSaved);
      if ("refused" in answer && passing.includes(answer.refused)) {
        const seconds = answer.refused === "rate_limited" ? Number(answer.limit ?? 1) : 1;
        return this.#later(seconds * 1_000, () => this.#pump());
      }
      this.#outbox.remove(sent.id);
      this.#on.waiting(this.#outbox.waiting);
      this.#on.settled(sent, answer);
      this.#pump();
    });
  }

  #later(ms: number, act: () => void): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(act, ms);
  }

  /** A phone that wakes up finds out at once whether its connection is still alive. */
  #onWake(): () => void {
    const wake = async () => {
      if (document.hidden) return;
      this.time.look(true);
      // the timer of the next second may have slept too
      this.time.changed();
      if (!this.socket.connected) return this.socket.active ? this.#again() : undefined;
      if (!(await this.time.refresh(1))) return this.socket.connected ? this.#again() : undefined;
      // the device said that it was offline, but the connection lived through it
      if (this.#replica) this.#on.link("online", null);
      return this.time.refresh();
    };
    const gone = () => this.#on.link("offline", null);
    addEventListener("online", wake);
    addEventListener("offline", gone);
    addEventListener("pageshow", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      removeEventListener("online", wake);
      removeEventListener("offline", gone);
      removeEventListener("pageshow", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }
}
