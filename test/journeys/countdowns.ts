/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** One turn of a countdown: what it then said, and when, ms on the clock that all pages share. */
type Turn = { readonly said: string; readonly at: number };

/** Watches the countdown on a page while it turns `turns` times. */
function watch(page: Page, turns: number): Promise<Turn[]> {
  return page.evaluate(
    (wanted) =>
      new Promise<Turn[]>((resolve) => {
        const clock = document.querySelector(".countdown .time");
        const seen: Turn[] = [];
        new MutationObserver((_, observer) => {
          seen.push({
            said: clock?.textContent ?? "",
            at: performance.timeOrigin + performance.now(),
          });
          if (seen.length < wanted) return;
          observer.disconnect();
          resolve(seen);
        }).observe(clock ?? document.body, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      }),
    turns,
  );
}

/**
 * The largest difference between two countdowns, ms: for each text that more than one page showed,
 * the time from the first page that turned to it to the last.
 */
export async function countdownSpread(pages: readonly Page[]): Promise<number> {
  const turns = (await Promise.all(pages.map((page) => watch(page, 4)))).flat();
  const byText = Map.groupBy(turns, (turn) => turn.said);
  const spreads = [...byText.values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const times = same.map((turn) => turn.at);
      return Math.max(...times) - Math.min(...times);
    });
  if (spreads.length === 0) throw new Error("no two pages showed the same time");
  return Math.max(...spreads);
}
