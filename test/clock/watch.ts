/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { secondsShown, type Flip } from "./flips.ts";

type Seen = { readonly text: string; readonly at: number };

/** How much longer than its seconds a watch may take before it hands over what it has, ms. */
const patience = 20_000;

/**
 * Writes down every turn of the countdown on a page, by the clock of the page that no skew and no
 * setting of `Date` can move: `performance.timeOrigin + performance.now()`. The moment is that of
 * the change in the document, before it is painted: painting waits for the device's own screen.
 * @returns the turns, on the page's monotonic clock
 */
function turns(page: Page, wanted: number): Promise<Seen[]> {
  return page.evaluate(
    ({ wanted, patience }) =>
      new Promise<Seen[]>((resolve) => {
        const seen: Seen[] = [];
        const done = () => {
          observer.disconnect();
          resolve(seen);
        };
        const look = () => {
          const text = document.querySelector(".countdown .time")?.textContent;
          // a scene that comes back is no turn
          if (!text || text === seen.at(-1)?.text) return;
          seen.push({ text, at: performance.timeOrigin + performance.now() });
          if (seen.length > wanted) done();
        };
        const observer = new MutationObserver(look);
        look();
        observer.observe(document.body, { characterData: true, childList: true, subtree: true });
        setTimeout(done, wanted * 1_000 + patience);
      }),
    { wanted, patience },
  );
}

/**
 * Maps a page's monotonic clock to the test's: asks it some times, believes the quickest answer.
 * @returns ms to add; right to half of the quickest answer, a few ms
 */
async function calibrate(page: Page): Promise<number> {
  let best = { offset: 0, took: Infinity };
  for (let times = 0; times < 12; times += 1) {
    const before = performance.now();
    const theirs = await page.evaluate(() => performance.timeOrigin + performance.now());
    const took = performance.now() - before;
    const ours = performance.timeOrigin + before + took / 2;
    if (took < best.took) best = { offset: ours - theirs, took };
  }
  return best.offset;
}

/** Watches a countdown for so many turns. @returns them on the test's clock */
export async function watch(page: Page, wanted: number): Promise<Flip[]> {
  const offset = await calibrate(page);
  const seen = await turns(page, wanted);
  return seen.map(({ text, at }) => ({ shown: secondsShown(text), at: at + offset }));
}
