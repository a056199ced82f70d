import { localShelf, type Shelf } from "$lib/live/outbox.ts";
import { readDraft, type Draft } from "./draft.ts";

const shelfOf = (place: string): Shelf => localShelf(`bijeen.draft.${place}`);

/**
 * One form that keeps itself on this device as it is typed, so that a reload, a call or an empty
 * battery takes nothing away. Call `keep` in an effect.
 */
export class KeptDraft {
  fields: Draft;
  readonly #shelf: Shelf;
  readonly #base: string;

  /**
   * @param place what the draft is for: the session and the owner, or the entry
   * @param base what the form begins with; equal to it is nothing worth keeping
   */
  constructor(place: string, base: Draft) {
    this.#shelf = shelfOf(place);
    this.#base = JSON.stringify(base);
    this.fields = $state(readDraft(this.#shelf.read(), base));
  }

  keep(): void {
    const text = JSON.stringify(this.fields);
    this.#shelf.write(text === this.#base ? null : text);
  }

  drop(): void {
    this.#shelf.write(null);
  }
}

/** @returns whether something is kept for this form */
export function hasDraft(place: string): boolean {
  return shelfOf(place).read() !== null;
}

/** @returns what is kept for this form, over `base`; it is not kept any longer */
export function takeDraft(place: string, base: Draft): Draft {
  const draft = readDraft(shelfOf(place).read(), base);
  shelfOf(place).write(null);
  return draft;
}
