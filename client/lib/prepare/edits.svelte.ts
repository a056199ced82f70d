import { createContext } from "svelte";
import type { BlockDraft, CommandOf } from "$shared/network/commands.ts";
import { presentSession } from "$shared/network/find.ts";
import type { Refusal } from "$shared/network/refusal.ts";
import { nothing, type Session } from "$shared/network/state.ts";
import type { LiveNetwork } from "$lib/live/network.svelte.ts";
import { blockDraft, editsOf, withEdits, type Edit } from "./pendingEdits.ts";
import { SlackMeasures } from "./slack.ts";

/** `version`: where the log has it; null as long as the server did not answer. */
type Pending = { readonly edit: Edit; readonly body: object; readonly version: number | null };
type SessionFields = Omit<CommandOf<"EditSession">, "type" | "sessionId">;
/** Null: written. */
export type Outcome = Promise<Refusal | null>;

/** Who looks at a method and comes back to the agenda is still in the same network. */
const measures = new WeakMap<LiveNetwork, SlackMeasures>();

/**
 * The agenda while somebody edits it: what the log says, with on top what was ordered but is not
 * in it yet. An order carries only what changed, on the newest known block, so that two
 * facilitators at once do not undo each other.
 */
export class Edits {
  readonly #live: LiveNetwork;
  readonly #slack: SlackMeasures;
  #left = false;
  #pending = $state.raw<readonly Pending[]>([]);
  session: Session | undefined = $derived.by(() => {
    const known = presentSession(this.#live.network ?? nothing);
    return known && withEdits(known, [...this.#earlier(), ...this.#open().map(({ edit }) => edit)]);
  });

  constructor(live: LiveNetwork) {
    this.#live = live;
    this.#slack = measures.get(live) ?? new SlackMeasures();
    measures.set(live, this.#slack);
  }

  editSession(change: Partial<SessionFields>): Outcome {
    const { session } = this;
    if (!session) return Promise.resolve(null);
    const { id: sessionId, title, date, start, nextDate } = session;
    const text = typeof title === "string" ? title : { ...title };
    const fields = { sessionId, title: text, date, start, nextDate, ...change };
    return this.#give({ type: "EditSession", ...fields });
  }

  editBlock(blockId: string, change: Partial<BlockDraft>): Outcome {
    const block = this.session?.blocks.find((one) => one.id === blockId);
    if (!this.session || !block) return Promise.resolve(null);
    const draft = { ...blockDraft(block), ...change };
    return this.#give({ type: "EditBlock", sessionId: this.session.id, blockId, block: draft });
  }

  /** Slack and minimum lie inside the block, so a short block gives of them. */
  resizeBlock(blockId: string, minutes: number): Outcome {
    const block = this.session?.blocks.find((one) => one.id === blockId);
    if (!block) return Promise.resolve(null);
    return this.editBlock(blockId, {
      ...{ minutes, slack: this.#slack.resize(block, minutes) },
      ...(block.minimum !== undefined && { minimum: Math.min(block.minimum, minutes) }),
    });
  }

  /** Slack that somebody typed. */
  setSlack(blockId: string, slack: number): Outcome {
    const block = this.session?.blocks.find((one) => one.id === blockId);
    if (block) this.#slack.typed(block, slack);
    return this.editBlock(blockId, { slack });
  }

  moveBlock(blockId: string, index: number): Outcome {
    const { session } = this;
    if (!session || index < 0 || index >= session.blocks.length) return Promise.resolve(null);
    return this.#give({ type: "MoveBlock", sessionId: session.id, blockId, index });
  }

  removeBlock(blockId: string): Outcome {
    if (!this.session) return Promise.resolve(null);
    return this.#give({ type: "RemoveBlock", sessionId: this.session.id, blockId });
  }

  /** The server gives the new block its id, so it shows when the server has it. */
  async addBlock(block: BlockDraft, index: number): Outcome {
    if (!this.session) return null;
    const answer = await this.#live.send("AddBlock", { sessionId: this.session.id, block, index });
    return "refused" in answer ? answer : null;
  }

  /** The page goes: what is refused from now on is for the next page to tell. */
  leave(): void {
    this.#left = true;
  }

  /** What an earlier page of this tab ordered and that is still on its way. */
  #earlier(): readonly Edit[] {
    const own = (body: object) => this.#pending.some((one) => one.body === body);
    return editsOf(this.#live.waiting.filter(({ body }) => !own(body)));
  }

  #open(): readonly Pending[] {
    return this.#pending.filter(({ version }) => version === null || version > this.#live.version);
  }

  async #give(edit: Edit): Outcome {
    const { type, ...body } = edit;
    const pending: Pending = { edit, body, version: null };
    this.#pending = [...this.#open(), pending];
    const answer = await this.#live.send(type, body);
    const rest = (one: Pending) => one !== pending;
    if ("refused" in answer) {
      this.#pending = this.#pending.filter(rest);
      if (this.#left) this.#live.lateRefusal = answer;
      return answer;
    }
    this.#pending = this.#pending.map((one) =>
      rest(one) ? one : { ...one, version: answer.version },
    );
    return null;
  }
}

export const [useEdits, provideEdits] = createContext<Edits>();
