import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Problem } from "./options.ts";
import type { Words } from "./words.ts";

/** Where the command was given, and what is piped into it. */
export type World = {
  /** Paths are relative to this folder. */
  readonly cwd: string;
  readonly stdin: () => Promise<Uint8Array>;
};

/** 2,000 people in 40 rounds, each written out by name, are about 2 MB. */
const maxMegabytes = 32;

/** @param file a path, or `-` for standard input */
export async function readInput(
  file: string,
  world: World,
  words: Words,
): Promise<Uint8Array | Problem> {
  if (file === "-") return world.stdin();
  const path = resolve(world.cwd, file);
  try {
    if ((await stat(path)).size > maxMegabytes * 1e6) {
      return { problem: words.tooBig(file, maxMegabytes) };
    }
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return { problem: words.missingFile(file) };
    if (code === "EISDIR") return { problem: words.isFolder(file) };
    return { problem: words.unreadable(file, code) };
  }
}

/** UTF-8, or UTF-16 with its mark, as some shells write what they redirect. */
export function readJson(
  bytes: Uint8Array,
  file: string,
  words: Words,
): { readonly instance: unknown; readonly notes: readonly string[] } | Problem {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
  if (text.trim() === "") return { problem: words.empty(file) };
  try {
    return { instance: JSON.parse(text) as unknown, notes: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error.message) ?? [];
    const where = line && column ? words.line(line, column) : "";
    return { problem: words.notJson(file, where) };
  }
}
