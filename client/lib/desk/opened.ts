/** The one dialog that is open. Kept by id: a fact that comes late changes its text, not the rest. */
export type Opened =
  | { readonly is: "help" | "close" | "add" | "formAgain" | "clearGroups" }
  | { readonly is: "proposals" | "rules" | "meetings" | "plans" | "emergency" | "goOn" }
  | { readonly is: "block"; readonly blockId: string }
  | { readonly is: "write"; readonly memberId: string };

/**
 * A dialog that gives way tells that it closed when the next one is open already: it may shut
 * nothing but itself.
 *
 * @returns what is open after a dialog of this kind closed
 */
export const openedAfter = (opened: Opened | null, shut: Opened["is"]): Opened | null =>
  opened?.is === shut ? null : opened;
