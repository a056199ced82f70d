import type { LocalText } from "../network/state.ts";
import { readMethod, type MethodFault } from "./methodFaults.ts";
import { isOwn } from "./own.ts";
import type { Method } from "./types.ts";

/** What a person may keep on one device, and what a file of methods may be. */
export const shelfLimits = { methods: 60, characters: 600_000 } as const;

const mark = "methods";
const version = 1;

/** Why a file, or what a device kept, cannot be read. */
export type FileFault =
  /** not JSON; JSON of something else; made by a later version; too large; too many methods */
  | { readonly reason: "notJson" | "notMethods" | "later" | "tooLarge" | "tooMany" }
  | { readonly reason: "methods"; readonly wrong: readonly WrongMethod[] };
export type WrongMethod = {
  /** Place in the file, from 1. */
  readonly number: number;
  /** Its name as far as it can be read. */
  readonly name: LocalText | null;
  readonly faults: readonly MethodFault[];
};

/** @returns the text of a file that `readMethodFile` takes, the same on disk and on the device */
export function methodFile(methods: readonly Method[]): string {
  return JSON.stringify({ bijeen: mark, version, methods }, null, 2);
}

/** Reads a file of methods whole or not at all. Never throws. */
export function readMethodFile(
  text: string,
): { readonly methods: readonly Method[] } | { readonly fault: FileFault } {
  if (text.length > shelfLimits.characters) return { fault: { reason: "tooLarge" } };
  const data = parsed(text);
  if (data === undefined) return { fault: { reason: "notJson" } };
  if (!isRecord(data) || data["bijeen"] !== mark) return { fault: { reason: "notMethods" } };
  const made = data["version"];
  if (typeof made === "number" && made > version) return { fault: { reason: "later" } };
  const listed = data["methods"];
  if (made !== version || !Array.isArray(listed)) return { fault: { reason: "notMethods" } };
  if (listed.length > shelfLimits.methods) return { fault: { reason: "tooMany" } };
  return allOf(listed);
}

function allOf(listed: readonly unknown[]): ReturnType<typeof readMethodFile> {
  const methods: Method[] = [];
  const wrong: WrongMethod[] = [];
  for (const [at, one] of listed.entries()) {
    const read = readMethod(one);
    if ("method" in read) methods.push(read.method);
    else wrong.push({ number: at + 1, name: nameOf(one), faults: read.faults });
  }
  return wrong.length > 0 ? { fault: { reason: "methods", wrong } } : { methods };
}

/**
 * Methods of a file beside those that are here. What is here already is left alone; the same id
 * with other content becomes a method of its own, so that nothing is lost.
 * @param newId gives an id that begins with `ownPrefix`
 */
export function merged(
  here: readonly Method[],
  coming: readonly Method[],
  newId: () => string,
): { readonly methods: readonly Method[]; readonly added: number; readonly known: number } {
  const same = (one: Method) => here.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const fresh = coming.filter((one) => !same(one));
  const taken = new Set(here.map(({ id }) => id));
  const added = fresh.map((one) => {
    const method = taken.has(one.id) || !isOwn(one.id) ? { ...one, id: newId() } : one;
    taken.add(method.id);
    return method;
  });
  return { methods: [...here, ...added], added: added.length, known: coming.length - added.length };
}

function nameOf(one: unknown): LocalText | null {
  const name = isRecord(one) ? one["name"] : undefined;
  if (typeof name === "string") return name.slice(0, 80);
  if (!isRecord(name)) return null;
  const { nl, en } = name;
  return typeof nl === "string" && typeof en === "string" ? { nl, en } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
