/** What is open: the button that opened it and what it says about. */
export type MenuFor = { readonly id: string; readonly anchor: HTMLElement };

/** Under its button, or above it where there is no room. */
export function placeUnder(element: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = at.bottom + height + 8 < innerHeight;
  element.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
  element.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
}

/** Beside its button where there is room at the left, otherwise under it; always on the screen. */
export function placeBeside(element: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const beside = at.left - width - 8;
  const left = beside > 8 ? beside : Math.min(at.left, innerWidth - width - 8);
  const top = beside > 8 ? at.top - 40 : at.bottom + 4;
  element.style.left = `${Math.max(8, left)}px`;
  element.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
}

/**
 * A letter goes to the next row whose `data-find` begins with it: a name, or the figure of a table.
 *
 * @returns whether the key was one
 */
export function focusTyped(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  rows: readonly HTMLElement[],
  at: number,
): boolean {
  if (key.length !== 1 || key === " " || ctrlKey || metaKey) return false;
  const after = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  const typed = key.toLowerCase();
  after.find((row) => row.dataset["find"]?.toLowerCase().startsWith(typed))?.focus();
  return true;
}
