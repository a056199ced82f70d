import { localShelf } from "$lib/live/outbox.ts";

/** Who was counted outside: on this device only, also over a reload without a connection. */
export class Counted {
  ids = $state.raw<readonly string[]>([]);
  readonly #shelf: ReturnType<typeof localShelf>;

  constructor(sessionId: string) {
    this.#shelf = localShelf(`bijeen.counted.${sessionId}`);
    this.ids = read(this.#shelf.read());
  }

  toggle(memberId: string): void {
    this.ids = this.ids.includes(memberId)
      ? this.ids.filter((id) => id !== memberId)
      : [...this.ids, memberId];
    this.#shelf.write(JSON.stringify(this.ids));
  }

  /** The next emergency begins with nobody counted. */
  forget(): void {
    if (this.ids.length === 0) return;
    this.ids = [];
    this.#shelf.write(null);
  }
}

function read(text: string | null): readonly string[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
