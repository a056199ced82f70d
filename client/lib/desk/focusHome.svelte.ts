import { tick, untrack } from "svelte";
import type { DeskView } from "./desk.svelte.ts";

/**
 * What had the focus may go with what it did: a plan is chosen, an order undone, a block started.
 * The focus then goes to the heading of what runs now, and never back to the top of the page.
 * Call while a component is being made.
 */
export function keepFocus(desk: DeskView): void {
  let held = false;
  $effect(() => {
    const note = () => (held = document.activeElement !== document.body);
    document.addEventListener("focusin", note);
    // a press on the page itself lets go on purpose
    document.addEventListener("pointerdown", letGo);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", letGo);
    };
  });
  function letGo(event: PointerEvent) {
    const pressed = event.target instanceof Element && event.target.closest("button, a, input");
    if (!pressed) held = false;
  }

  $effect(() => {
    void [desk.opened, desk.orders.told, desk.session.phase, desk.session.revision];
    untrack(() => void tick().then(() => requestAnimationFrame(() => held && goHome())));
  });
}

function goHome(): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  // on a phone another part may be in view: then the tab of that part
  const homes = ["[data-focus-home]", "[role=tab][tabindex='0']"].flatMap((selector) => [
    ...document.querySelectorAll<HTMLElement>(selector),
  ]);
  homes.find((one) => one.offsetParent !== null)?.focus({ preventScroll: true });
}
