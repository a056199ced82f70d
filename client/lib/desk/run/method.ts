import type { LocalText } from "../../../../shared/network/state.ts";

/** What the desk shows of a method. */
export type MethodName = { readonly name: LocalText };

/** @returns the method of the library, or null when it is not to be had now */
export async function fetchMethod(id: string): Promise<MethodName | null> {
  try {
    const response = await fetch(`/api/methods/${encodeURIComponent(id)}`);
    return response.ok ? ((await response.json()) as MethodName) : null;
  } catch {
    return null;
  }
}
