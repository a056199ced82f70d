import * as v from "valibot";
import { findFault } from "./checks.ts";
import type { InstanceFault } from "./faults.ts";
import { nearest } from "./nearest.ts";
import { instanceSchema, knownFields, requiredFields, type Should } from "./schema.ts";
import type { Instance } from "./types.ts";

/**
 * Unknown in, an instance or the first fault out. Never throws. A field that is null counts as left
 * out, and a wish without a weight has weight 1. Whether the rules contradict each other is not
 * looked at here: see `findContradictions`.
 *
 * @param input as `JSON.parse` gives it
 */
export function parseInstance(input: unknown): Instance | InstanceFault {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return { fault: "no_instance", found: shown(input) };
  }
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
  const read = v.safeParse(instanceSchema, given, { abortEarly: true });
  if (!read.success) return shapeFault(read.issues[0]);
  return findFault(read.output) ?? read.output;
}

function shapeFault(issue: v.BaseIssue<unknown>): InstanceFault {
  const path = issue.path ?? [];
  const at = written(path.map(({ key }) => key));
  const field = String(path.at(-1)?.key);
  if (issue.type === "strict_object" && issue.expected === "never") {
    const known = knownFields[ownerOf(String(path[0]?.key), path.length)];
    return { fault: "unknown_field", at, near: nearest(field, known), known };
  }
  const missing = issue.received === "undefined" && requiredFields[field];
  if (missing) return { fault: "missing", at, should: missing };
  return { fault: "shape", at, should: issue.message as Should, found: shown(issue.input) };
}

const ownerOf = (list: string, depth: number) =>
  depth === 1 ? "instance" : list === "pinned" ? "pin" : "wish";

/** `apart[2][0]`, `pinned[0].round`, `absent["2"][1]`: as it is written in code. */
function written(keys: readonly unknown[]): string {
  return keys
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      if (index === 0) return String(key);
      return /^[a-z]\w*$/i.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(key)}]`;
    })
    .join("");
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
