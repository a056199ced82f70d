import { calledNow, type TablesCall } from "../../../shared/network/tables.ts";

/** What the desk calls to all tables: be back at a moment, ms UTC, or so many minutes still. */
export type Called =
  | { readonly is: "back"; readonly at: number }
  /** Its moment has come. */
  | { readonly is: "come" }
  | { readonly is: "left"; readonly minutes: number };

/**
 * @param now ms UTC, whole seconds
 * @returns null when nothing is called to the tables of this block, or no longer; no minutes: round
 *   off
 */
export function calledTo(call: TablesCall | null, blockId: string, now: number): Called | null {
  if (call?.blockId !== blockId) return null;
  const said = calledNow(call, now);
  if (said?.is === "left") return said;
  return said && (said.is === "come" ? { is: "come" } : { is: "back", at: call.until });
}
