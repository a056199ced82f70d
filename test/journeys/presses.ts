/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { holdMs } from "../../client/lib/desk/lane.ts";

type Pressed = { pressedAt?: number };

/** Runs in a page before anything of ours. */
export function rememberPresses(): void {
  const page = globalThis as unknown as Pressed;
  for (const kind of ["click", "keydown"]) {
    addEventListener(kind, () => (page.pressedAt = performance.now()), { capture: true });
  }
}

/**
 * The desk takes a press right after another for a double tap. Waits until, by the page's own
 * clock, the next one is a second thought. What the press before it changed must be seen already.
 */
export async function secondThought(page: Page): Promise<void> {
  await page.waitForFunction((hold) => {
    const { pressedAt = -Infinity } = globalThis as unknown as Pressed;
    return performance.now() - pressedAt > hold;
  }, 1.5 * holdMs.clock);
}
