import { onDestroy, untrack } from "svelte";
import { on } from "svelte/events";
import type { Refusal } from "$shared/network/refusal.ts";

type Source = {
  /** What the network says now. */
  readonly value: () => string;
  readonly save: (text: string) => Promise<Refusal | null>;
  /** What can be known without the server. */
  readonly check?: (text: string) => Refusal | null;
  /** How long after the last letter it is saved, ms. */
  readonly wait?: number;
};

/**
 * One field that saves itself. As long as somebody is in it, or what stands in it was refused,
 * nothing that comes in writes over it. Make it while a component is being made.
 */
export class Typing {
  text = $state("");
  refusal = $state.raw<Refusal | null>(null);
  readonly #source: Source;
  /** What was last shown or saved: anything else is typed and not saved yet. */
  #base = "";
  #focused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(source: Source) {
    this.#source = source;
    this.#base = this.text = source.value();
    $effect(() => {
      const value = source.value();
      untrack(() => this.#take(value));
    });
    // a phone that is put away may not come back to this page
    $effect(() => on(document, "visibilitychange", () => document.hidden && this.#saveIfRight()));
    onDestroy(() => this.flush());
  }

  readonly handlers = {
    onfocus: () => {
      this.#focused = true;
    },
    oninput: () => this.later(),
    onblur: () => {
      this.#focused = false;
      this.flush();
      this.#take(this.#source.value());
    },
  };

  /** Saves when nothing more is typed; what is not right yet waits for the end of the typing. */
  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#saveIfRight(), this.#source.wait ?? 1_200);
  }

  /** Saves now, when there is something to save. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.text === this.#base) return;
    this.#base = this.text;
    this.refusal = this.#source.check?.(this.text) ?? null;
    if (!this.refusal) void this.#save(this.text);
  }

  #saveIfRight(): void {
    if (!this.#source.check?.(this.text)) this.flush();
  }

  async #save(text: string): Promise<void> {
    const refusal = await this.#source.save(text);
    // what was typed since then gets an answer of its own
    if (this.text === text) this.refusal = refusal;
  }

  #take(value: string): void {
    if (this.#focused || this.refusal || this.text !== this.#base) return;
    this.#base = this.text = value;
  }
}
