import type { Page } from "playwright-core";
import { watch } from "../clock/watch.ts";

/**
 * The largest difference between two countdowns, ms: for each second that more than one page showed,
 * the time from the first page that turned to it to the last.
 */
export async function countdownSpread(pages: readonly Page[]): Promise<number> {
  const watched = await Promise.all(pages.map((page) => watch(page, 4)));
  // what a page showed already when we came is no turn
  const turns = watched.flatMap((flips) => flips.slice(1));
  const bySecond = Map.groupBy(turns, ({ shown }) => shown);
  const spreads = [...bySecond.values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const times = same.map(({ at }) => at);
      return Math.max(...times) - Math.min(...times);
    });
  if (spreads.length === 0) throw new Error("no two pages showed the same time");
  return Math.max(...spreads);
}
