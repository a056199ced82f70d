/// <reference lib="dom" />
import type { Page } from "playwright-core";

/**
 * Waits until the script of a page has taken over what the server drew: before that, a press or a
 * word that is typed is not heard. SvelteKit adds its announcer when it has; the participant's page
 * replaces the words that stood there.
 */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("#svelte-announcer") !== null ||
      (location.pathname.startsWith("/s/") &&
        document.readyState !== "loading" &&
        document.querySelector("#phone") === null),
  );
}
