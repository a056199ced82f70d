import { deskRun } from "../../i18n/deskRun.ts";
import type { Lang } from "../../i18n/messages.ts";
import type { Standing } from "./runOfShow.ts";

/**
 * How it goes, in one statement for the whole desk. A promise that breaks goes before the plan: who
 * is early for the next block and will yet end late, is late. Minutes are whole.
 */
export type Story =
  /** To the plan that everybody was told. */
  | { readonly says: "onTime" | "anotherDay" }
  | { readonly says: "behind" | "ahead"; readonly minutes: number }
  /** To the end that was promised, or to a fixed start, whichever breaks most. */
  | { readonly says: "late"; readonly minutes: number };

export function storyOf({ drift, passed }: Pick<Standing, "drift" | "passed">): Story {
  const [worst] = passed.toSorted((a, b) => b.late - a.late);
  if (!worst) {
    return "minutes" in drift ? { says: drift.how, minutes: drift.minutes } : { says: drift.how };
  }
  // one and the same number is said in the word of every day
  const agrees = drift.how === "behind" && drift.minutes === worst.late;
  return { says: agrees ? "behind" : "late", minutes: worst.late };
}

export function storyText(story: Story, lang: Lang): string {
  const words = deskRun[lang];
  return "minutes" in story ? words[story.says](story.minutes) : words[story.says];
}

/** @returns whether it is worse than was told: to the plan or to a promise */
export const isLate = ({ says }: Story): boolean => says === "behind" || says === "late";
