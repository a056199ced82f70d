import { localShelf } from "$lib/live/outbox.ts";

/** `at`: the emergency that it is about, ms UTC; null as long as the server did not say. */
type Kept = { readonly at: number | null; readonly ids: readonly string[] };
const nobody: Kept = { at: null, ids: [] };

/** Who was counted outside: on this device only, also over a reload without a connection. */
export class Counted {
  #kept = $state.raw<Kept>(nobody);
  readonly #shelf: ReturnType<typeof localShelf>;

  constructor(sessionId: string) {
    this.#shelf = localShelf(`bijeen.counted.${sessionId}`);
    this.#kept = read(this.#shelf.read());
  }

  get ids(): readonly string[] {
    return this.#kept.ids;
  }

  toggle(memberId: string): void {
    const { at, ids } = this.#kept;
    const others = ids.filter((id) => id !== memberId);
    this.#keep({ at, ids: others.length < ids.length ? others : [...ids, memberId] });
  }

  /** Another emergency begins with nobody counted. */
  belongTo(at: number): void {
    if (this.#kept.at === at) return;
    this.#keep({ at, ids: this.#kept.at === null ? this.#kept.ids : [] });
  }

  forget(): void {
    this.#keep(nobody);
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    this.#shelf.write(kept === nobody ? null : JSON.stringify(kept));
  }
}

function read(text: string | null): Kept {
  try {
    const { at, ids } = JSON.parse(text ?? "{}") as Partial<Kept>;
    return Array.isArray(ids) ? { at: typeof at === "number" ? at : null, ids } : nobody;
  } catch {
    return nobody;
  }
}
