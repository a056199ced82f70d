import type { MethodDraft } from "./draft.ts";

/** A method that is being written, and what it began with: `new`, `from` or `edit` and an id. */
type Kept = { readonly begun: string; readonly draft: MethodDraft };

const shelf = "bijeen.methodDraft";

/** Keeps what is typed on this device until it is saved; null when it is. One at a time. */
export function keepDraft(kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(shelf, JSON.stringify(kept));
    else localStorage.removeItem(shelf);
  } catch {
    // full or forbidden: what is typed stays as long as the page is open
  }
}

/** @returns what was typed in a method that began the same; null when there is none */
export function keptDraft(begun: string): MethodDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf) ?? "null") as Partial<Kept> | null;
    return kept?.begun === begun && isDraft(kept.draft) ? kept.draft : null;
  } catch {
    return null;
  }
}

/** A draft of an older release may lack what the form needs. */
function isDraft(draft: unknown): draft is MethodDraft {
  if (typeof draft !== "object" || draft === null) return false;
  const texts = ["id", "name", "kind", "min", "max", "total", "useWhen", "rules", "fallback"];
  const has = draft as Record<string, unknown>;
  return (
    [...texts, "fallbackText", "origin"].every((field) => typeof has[field] === "string") &&
    ["steps", "roles", "tags"].every((field) => Array.isArray(has[field]))
  );
}
