/** What a page holds open, so that the next page can go on with it. */
export type Held = {
  /** Nothing is under way: closing it loses nothing. */
  readonly atRest: boolean;
  /** Hears that it came to rest. */
  onRest: (() => void) | null;
  close(): void;
};

/** How long what a page left waits for the next page, ms. */
const waits = 5_000;

/**
 * What lives longer than one page of this tab. The next page of the same name goes on with what the
 * one before it left; when none comes it is closed, but not before all that is under way is done.
 */
export class Handover<T extends Held> {
  readonly #held = new Map<string, { readonly thing: T; pages: number }>();
  readonly #later: (act: () => void) => void;

  constructor(later: (act: () => void) => void = (act) => void setTimeout(act, waits)) {
    this.#later = later;
  }

  get all(): readonly T[] {
    return [...this.#held.values()].map(({ thing }) => thing);
  }

  /** A page begins. @param make when no page left one */
  enter(name: string, make: () => T): T {
    const known = this.#held.get(name);
    if (known) known.pages += 1;
    const held = known ?? { thing: make(), pages: 1 };
    this.#held.set(name, held);
    return held.thing;
  }

  /** A page ends. Once for every `enter`. */
  leave(name: string): void {
    const held = this.#held.get(name);
    if (!held) return;
    held.pages -= 1;
    this.#later(() => this.#end(name));
  }

  #end(name: string): void {
    const held = this.#held.get(name);
    if (!held || held.pages > 0) return;
    const { thing } = held;
    thing.onRest = thing.atRest ? null : () => this.#end(name);
    if (!thing.atRest) return;
    this.#held.delete(name);
    thing.close();
  }
}
