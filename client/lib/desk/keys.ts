/** What a key on the desk does. */
export const deskActions = [
  "pause",
  "next",
  "back",
  "addOne",
  "addFive",
  "formGroups",
  "undo",
  "showPlans",
  "turnScreen",
  "showNow",
  "showPeople",
  "showGroups",
  "showBoard",
  "search",
  "emergency",
  "help",
] as const;
export type DeskAction = (typeof deskActions)[number];

/** The key of each action, as `KeyboardEvent.key` gives it. */
export const deskKeys: Readonly<Record<DeskAction, string>> = {
  pause: " ",
  next: "n",
  back: "b",
  addOne: "1",
  addFive: "5",
  formGroups: "g",
  undo: "z",
  showPlans: "p",
  turnScreen: "s",
  showNow: "c",
  showPeople: "m",
  showGroups: "t",
  showBoard: "o",
  search: "/",
  emergency: "!",
  help: "?",
};

export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  /** Where the focus is. `button`: anything that Space presses by itself. */
  readonly focus: "page" | "button" | "field";
  /** A dialog or menu is open: its keys are its own. */
  readonly covered: boolean;
};

/**
 * Keys do nothing while somebody types, holds a key down, or has a dialog or menu open; but for an
 * emergency any dialog gives way. Space on a focused button presses that button, as everywhere.
 *
 * @returns what to do, or null
 */
export function deskAction(pressed: Pressed): DeskAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return null;
  if (pressed.focus === "field") return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (key === " " && pressed.focus === "button") return null;
  const action = deskActions.find((one) => deskKeys[one] === key) ?? null;
  return pressed.covered && action !== "emergency" ? null : action;
}

/** Kinds of `<input>` that take no text. */
const pressedBySpace = ["radio", "checkbox", "button", "submit"];

/** @returns what kind of thing has the focus, by its tag and type in small letters */
export function focusKind(tag: string, type: string, editable: boolean): Pressed["focus"] {
  if (editable || tag === "textarea" || tag === "select") return "field";
  if (tag === "input") return pressedBySpace.includes(type) ? "button" : "field";
  return tag === "button" || tag === "a" || tag === "summary" ? "button" : "page";
}
