import type { Commit, Stored } from "../../server/log/log.ts";

/** A fact that carries `text`, so that a test can look for it again. */
export function fact(text: string): Stored & { text: string } {
  return { type: "TextSaid", at: 0, text };
}

/** One command with as many facts as texts. */
export function commit(key: string, ...texts: string[]): Commit {
  return { commandKey: key, bodyHash: `hash of ${key}`, events: texts.map(fact) };
}

/** The texts of facts made by `fact`, in order. */
export function textsOf(recorded: readonly { event: Stored }[]): string[] {
  return recorded.map(({ event }) => ("text" in event ? String(event.text) : ""));
}
