import { isRefusal, type Refusal } from "../../../../../shared/network/refusal.ts";
import type { ProposalRequest, Proposals } from "../../../../../shared/wire/proposals.ts";

/** The part of the live network that searches. */
export type Searcher = {
  propose(
    request: ProposalRequest,
    onProgress?: (share: number) => void,
  ): Promise<Proposals | Refusal>;
  stopProposing(): void;
};

export type Looking =
  | { readonly is: "idle" }
  | { readonly is: "searching"; readonly share: number }
  | { readonly is: "found"; readonly proposals: Proposals }
  | { readonly is: "refused"; readonly refusal: Refusal };

/** One search at a time. What comes after it was stopped, or of an earlier question, is dropped. */
export class Proposing {
  readonly #searcher: Searcher;
  readonly #newId: () => string;
  readonly #show: (looking: Looking) => void;
  #asked: string | null = null;

  /** @param show hears how it goes, each time it changes */
  constructor(searcher: Searcher, newId: () => string, show: (looking: Looking) => void) {
    this.#searcher = searcher;
    this.#newId = newId;
    this.#show = show;
  }

  async ask(question: Omit<ProposalRequest, "id">): Promise<void> {
    const id = this.#newId();
    this.#asked = id;
    this.#show({ is: "searching", share: 0 });
    const answer = await this.#searcher.propose({ id, ...question }, (share) => {
      if (this.#asked === id) this.#show({ is: "searching", share });
    });
    if (this.#asked !== id) return;
    this.#asked = null;
    this.#show(
      isRefusal(answer) ? { is: "refused", refusal: answer } : { is: "found", proposals: answer },
    );
  }

  /** Stops looking and forgets what was found. */
  stop(): void {
    if (this.#asked) this.#searcher.stopProposing();
    this.#asked = null;
    this.#show({ is: "idle" });
  }
}
