import { refuse, type Refusal } from "../network/refusal.ts";

/** Deeper or wider than any command is: 1,000 people with 12 intake answers are 45,000 values. */
const maxDepth = 8;
const maxKeys = 50;
const maxItems = 1_000;
const maxValues = 50_000;
const poison = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Walks what came in without recursion, before anything recursive touches it: JSON.parse accepts
 * 500,000 levels where JSON.stringify throws at 5,000 (reliability, finding 9).
 * @returns a refusal, or null when the shape can be trusted
 */
export function shapeFault(input: unknown): Refusal | null {
  const stack: { value: unknown; depth: number }[] = [{ value: input, depth: 1 }];
  let seen = 0;
  while (stack.length > 0) {
    const { value, depth } = stack.pop()!;
    if (typeof value === "number" && !Number.isFinite(value)) return refuse("malformed");
    if (typeof value !== "object" || value === null) continue;
    if (depth > maxDepth) return refuse("too_deep", undefined, maxDepth);
    const keys = Object.keys(value);
    if (keys.length > (Array.isArray(value) ? maxItems : maxKeys)) return refuse("too_large");
    seen += keys.length;
    if (seen > maxValues) return refuse("too_large");
    for (const key of keys) {
      if (poison.has(key)) return refuse("malformed");
      stack.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
  return null;
}
