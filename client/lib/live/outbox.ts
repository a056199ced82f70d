import type { Sent } from "$shared/wire/messages.ts";

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
    this.#keep([...this.#waiting, sent]);
  }

  remove(id: string): void {
    this.#keep(this.#waiting.filter((sent) => sent.id !== id));
  }

  #keep(waiting: readonly Sent[]): void {
    this.#waiting = waiting;
    this.#shelf?.write(waiting.length === 0 ? null : JSON.stringify(waiting));
  }
}

function readBack(text: string | null): readonly Sent[] {
  if (!text) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as Sent[]) : [];
  } catch {
    return [];
  }
}
