import { isOwn } from "$shared/content/own.ts";
import type { MethodStep } from "$shared/content/types.ts";
import type { Block } from "$shared/network/state.ts";

type Steps = { readonly steps: readonly MethodStep[] };

/** The steps of the library's methods in an agenda, fetched once each: they say what a block can give. */
export class MethodSteps {
  #known = $state.raw<Readonly<Record<string, Steps>>>({});
  // nothing is drawn from it
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #asked = new Set<string>();

  of = (methodId: string): Steps | undefined => this.#known[methodId];

  get count(): number {
    return Object.keys(this.#known).length;
  }

  /** Without a connection they stay unknown, and a share of the minutes is the minimum. */
  want(blocks: readonly Block[]): void {
    for (const { methodId } of blocks) {
      if (methodId === null || isOwn(methodId) || this.#asked.has(methodId)) continue;
      this.#asked.add(methodId);
      void this.#fetch(methodId);
    }
  }

  async #fetch(methodId: string): Promise<void> {
    try {
      const response = await fetch(`/api/methods/${encodeURIComponent(methodId)}`);
      if (!response.ok) return;
      const method = (await response.json()) as Steps;
      this.#known = { ...this.#known, [methodId]: method };
    } catch {
      this.#asked.delete(methodId);
    }
  }
}
