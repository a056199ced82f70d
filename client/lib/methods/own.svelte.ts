import { createContext, onMount } from "svelte";
import { nanoid } from "nanoid";
import { readMethod } from "../../../shared/content/methodFaults.ts";
import {
  merged,
  methodFile,
  readMethodFile,
  shelfLimits,
  type FileFault,
} from "../../../shared/content/methodFile.ts";
import { ownPrefix } from "../../../shared/content/own.ts";
import type { Method } from "../../../shared/content/types.ts";
import type { ForBlock } from "./forBlock.ts";

const shelf = "bijeen.methods";

export const newMethodId = (): string => `${ownPrefix}${nanoid(10)}`;

/** What came of a file: how many were added and known already, or why nothing was taken. */
export type Taken = { readonly added: number; readonly known: number } | FileFault | Trouble;
/** The device has no room; it holds more than we may; or something there that cannot be read. */
export type Trouble = { readonly reason: "full" | "tooMany" | "unreadable" };

/**
 * Methods that somebody wrote or changed, kept on this device in the shape of a file of methods.
 * What cannot be read is never written over unless its owner says so.
 */
export class OwnMethods {
  all = $state.raw<readonly Method[]>([]);
  /** false until the device was looked at: on the server nobody has methods. */
  looked = $state(false);
  /** What the device holds when it cannot be read. */
  unreadable = $state.raw<string | null>(null);
  /** The block for which somebody came here, on pages about methods. */
  forBlock = $state.raw<ForBlock | null>(null);
  /** The search to go back to, with its `?`. */
  query = $state("");

  look(): void {
    const kept = readShelf();
    const read = kept === null ? { methods: [] } : readMethodFile(kept);
    this.all = "methods" in read ? read.methods : [];
    this.unreadable = "fault" in read ? kept : null;
    this.looked = true;
  }

  byId(id: string): Method | undefined {
    return this.all.find((one) => one.id === id);
  }

  /** @returns what went wrong, or null: it is kept */
  keep(method: Method): Trouble | null {
    const read = readMethod(method);
    const clean = "method" in read ? read.method : method;
    const known = this.all.some(({ id }) => id === clean.id);
    return this.#write(
      known ? this.all.map((one) => (one.id === clean.id ? clean : one)) : [...this.all, clean],
    );
  }

  remove(id: string): Trouble | null {
    return this.#write(this.all.filter((one) => one.id !== id));
  }

  /** @param text what is in a file that somebody chose */
  take(text: string): Taken {
    const read = readMethodFile(text);
    if ("fault" in read) return read.fault;
    const { methods, added, known } = merged(this.all, read.methods, newMethodId);
    return this.#write(methods) ?? { added, known };
  }

  /** Lets go of what cannot be read. */
  afresh(): void {
    this.unreadable = null;
    this.#write([]);
  }

  #write(methods: readonly Method[]): Trouble | null {
    if (this.unreadable !== null) return { reason: "unreadable" };
    if (methods.length > shelfLimits.methods) return { reason: "tooMany" };
    const text = methodFile(methods);
    if (text.length > shelfLimits.characters) return { reason: "full" };
    try {
      localStorage.setItem(shelf, text);
    } catch {
      return { reason: "full" };
    }
    this.all = methods;
    return null;
  }
}

const [getOwn, setOwn] = createContext<OwnMethods>();

/** For the layout of the pages about methods; another tab's changes come in too. */
export function provideOwn(): OwnMethods {
  const own = setOwn(new OwnMethods());
  onMount(() => {
    const changed = (event: StorageEvent) => {
      if (event.key === shelf || event.key === null) own.look();
    };
    own.look();
    addEventListener("storage", changed);
    return () => removeEventListener("storage", changed);
  });
  return own;
}

export function useOwn(): OwnMethods {
  return getOwn();
}

function readShelf(): string | null {
  try {
    return localStorage.getItem(shelf);
  } catch {
    return null;
  }
}
