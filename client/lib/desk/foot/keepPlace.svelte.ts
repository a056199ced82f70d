import { tick, untrack } from "svelte";

/**
 * What the foot tells takes the place of other things in it. When one of these has the focus, it
 * goes to what is told, so that Tab goes on from there, and back when that is gone.
 * Call while a component is being made. @param telling what is told; null: nothing
 */
export function keepPlace(telling: () => object | null) {
  let foot: HTMLElement | undefined;
  let told: HTMLElement | undefined;
  let left: HTMLElement | null = null;
  const isIn = (part: HTMLElement | undefined) => part?.contains(document.activeElement) ?? false;

  // before the page changes: afterwards the browser has forgotten
  $effect.pre(() => {
    const now = telling();
    untrack(() => {
      const { activeElement: had } = document;
      const wasTold = isIn(told);
      const here = isIn(foot) && !wasTold && had instanceof HTMLElement ? had : null;
      void tick().then(() => {
        if (now) {
          if (!here || isSeen(here)) return;
          left = here;
          told?.focus({ preventScroll: true });
        } else {
          if (wasTold) left?.focus({ preventScroll: true });
          left = null;
        }
      });
    });
  });
  return {
    foot: (element: HTMLElement) => void (foot = element),
    told: (element: HTMLElement) => void (told = element),
  };
}

const isSeen = (element: HTMLElement): boolean =>
  element.closest("[inert]") === null && element.checkVisibility();
