import type { outcomes } from "../i18n/outcomes.ts";
import type { LocalText } from "../../../shared/network/state.ts";
import type { BlockReport } from "../../../shared/outcomes/types.ts";

type Words = (typeof outcomes)["nl"];

/** How a block came in, when not by the plan; undefined when it did. */
export function cameWords({ origin }: BlockReport, words: Words): string | undefined {
  return { planned: undefined, split: words.split, inserted: words.inserted }[origin];
}

/** What became of a block that did not run or still runs; undefined when it ran. */
export function wentWords(
  { state, mergedInto }: BlockReport,
  words: Words,
  say: (text: LocalText) => string,
): string | undefined {
  if (mergedInto !== null) return words.mergedInto(say(mergedInto));
  return {
    ...{ ran: undefined, running: words.running, coming: words.notYet },
    ...{ skipped: words.skipped, merged: words.skipped, notRun: words.notRun },
  }[state];
}

export function stretchWords(minutes: number, words: Words): string {
  if (minutes === 0) return words.same;
  return minutes > 0 ? words.longer(minutes) : words.shorter(-minutes);
}

export function moveWords(minutes: number, words: Words): string {
  if (minutes === 0) return words.onTime;
  return minutes > 0 ? words.late(minutes) : words.early(-minutes);
}
