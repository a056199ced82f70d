import type { Method } from "../../../shared/content/types.ts";

/** @returns the method of the library, or null when it is not to be had now */
export async function fetchMethod(id: string): Promise<Method | null> {
  try {
    const response = await fetch(`/api/methods/${encodeURIComponent(id)}`);
    return response.ok ? ((await response.json()) as Method) : null;
  } catch {
    return null;
  }
}
