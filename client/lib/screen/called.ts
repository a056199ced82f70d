import { minutesCalled, type TablesCall } from "../../../shared/network/tables.ts";

/** What the desk calls to all tables: be back at a moment, ms UTC, or so many minutes still. */
export type Called =
  { readonly is: "back"; readonly at: number } | { readonly is: "left"; readonly minutes: number };

/**
 * @param now ms UTC, whole seconds
 * @returns null when nothing is called to the tables of this block; no minutes: round off
 */
export function calledTo(call: TablesCall | null, blockId: string, now: number): Called | null {
  if (call?.blockId !== blockId) return null;
  if (call.is === "back") return { is: "back", at: call.until };
  return { is: "left", minutes: minutesCalled(call, now) };
}
