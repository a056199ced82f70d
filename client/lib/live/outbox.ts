import type { Sent } from "../../../shared/wire/messages.ts";

/** Where an outbox is kept over reloads; sessionless devices (private mode) go without. */
export type Shelf = { read(): string | null; write(text: string | null): void };

/** @returns a shelf in localStorage, silent when the browser does not allow it */
export function localShelf(name: string): Shelf {
  return {
    read() {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        if (text === null) localStorage.removeItem(name);
        else localStorage.setItem(name, text);
      } catch {
        // full or forbidden: what is typed still travels while the page is open
      }
    },
  };
}

/**
 * Commands that are not acknowledged yet, oldest first. Kept on the device until the answer, so
 * that what was typed survives sleep, a tunnel, a reload and a restart of the server.
 */
export class Outbox {
  /** What this page sends; other pages of the same phone keep theirs on the same shelf. */
  #waiting: readonly Sent[];
  readonly #shelf: Shelf | null;

  constructor(shelf: Shelf | null) {
    this.#shelf = shelf;
    this.#waiting = readBack(shelf?.read() ?? null);
  }

  get waiting(): readonly Sent[] {
    return this.#waiting;
  }

  get first(): Sent | undefined {
    return this.#waiting[0];
  }

  add(sent: Sent): void {
    this.#waiting = [...this.#waiting, sent];
    this.#keep((shelved) => [...shelved, sent]);
  }

  remove(id: string): void {
    const others = (list: readonly Sent[]) => list.filter((sent) => sent.id !== id);
    this.#waiting = others(this.#waiting);
    this.#keep(others);
  }

  /** Reads before it writes: what another page put there meanwhile stays. */
  #keep(change: (shelved: readonly Sent[]) => readonly Sent[]): void {
    if (!this.#shelf) return;
    const shelved = change(readBack(this.#shelf.read()));
    this.#shelf.write(shelved.length === 0 ? null : JSON.stringify(shelved));
  }
}

function readBack(text: string | null): readonly Sent[] {
  if (!text) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isSent) : [];
  } catch {
    return [];
  }
}

function isSent(one: unknown): one is Sent {
  return typeof one === "object" && one !== null && "id" in one && typeof one.id === "string";
}
