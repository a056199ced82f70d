import { refuse, type Refusal } from "$shared/network/refusal.ts";
import type { ProposalRequest, Proposals } from "$shared/wire/proposals.ts";
import type { Connection } from "./connection.ts";

type Search = {
  readonly request: ProposalRequest;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly answer: (answer: Proposals | Refusal) => void;
};

/**
 * Asks the server for seatings to choose from; nothing happens yet. A part of its own, because only
 * a desk asks and phones do not carry it. One search at a time, asked again after each new
 * connection: the server forgets a search when the connection goes.
 */
export class Searching {
  readonly #socket: Connection["socket"];
  #search: Search | null = null;
  /** What this connection was asked. */
  #asked: Search | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #unlisten: () => void;

  constructor(socket: Connection["socket"]) {
    this.#socket = socket;
    const welcome = () => this.#ask();
    const disconnect = () => (this.#asked = null);
    const proposing = ({ id, share }: { id: string; share: number }) => {
      if (this.#search?.request.id === id) this.#search.onProgress?.(share);
    };
    socket.on("welcome", welcome).on("disconnect", disconnect).on("proposing", proposing);
    this.#unlisten = () =>
      socket.off("welcome", welcome).off("disconnect", disconnect).off("proposing", proposing);
  }

  /**
   * A new search ends the one before with `stopped`.
   *
   * @param onProgress hears how far the search is, 0 up to 1
   */
  propose(
    request: ProposalRequest,
    onProgress?: (share: number) => void,
  ): Promise<Proposals | Refusal> {
    this.stopProposing();
    return new Promise((answer) => {
      this.#search = { request, onProgress, answer };
      this.#ask();
    });
  }

  /** Ends the search that is under way, if any; its answer is `stopped`. */
  stopProposing(): void {
    const before = this.#search;
    this.#search = null;
    clearTimeout(this.#retry);
    if (!before) return;
    if (this.#socket.connected) this.#socket.emit("stopProposing", before.request.id);
    before.answer(refuse("stopped"));
  }

  close(): void {
    this.stopProposing();
    this.#unlisten();
  }

  #ask(): void {
    const search = this.#search;
    if (!search || search === this.#asked || !this.#socket.connected) return;
    this.#asked = search;
    this.#socket.emit("propose", search.request, (answer) => {
      if (this.#search !== search) return;
      if ("refused" in answer && answer.refused === "rate_limited") {
        this.#asked = null;
        this.#retry = setTimeout(() => this.#ask(), Number(answer.limit ?? 1) * 1_000);
        return;
      }
      this.#search = null;
      search.answer(answer);
    });
  }
}
