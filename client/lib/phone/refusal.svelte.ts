import { faults } from "$lib/i18n/faults.ts";
import type { Lang } from "$lib/i18n/messages.ts";
import type { Refusal } from "$shared/network/refusal.ts";

type Words = (refusal: Refusal, lang: Lang) => string;
let words = $state.raw<Words | null>(null);
let asked = false;

/**
 * What a refusal says. The words for everything that the server may refuse are fetched at the first
 * refusal, which needs a connection anyway; what a form finds by itself is here.
 */
export function refusalText(refusal: Refusal, lang: Lang): string {
  const here = faults[lang];
  switch (refusal.refused) {
    case "field_missing":
      return here.missing;
    case "field_too_long":
      return here.tooLong(Number(refusal.limit));
    case "field_bad_text":
      return here.badText;
    default:
      if (!asked) void fetchWords();
      return words ? words(refusal, lang) : here.other;
  }
}

async function fetchWords(): Promise<void> {
  asked = true;
  try {
    words = (await import("$lib/i18n/refusals.ts")).refusalWords;
  } catch {
    // no connection: asked again with the next refusal
    asked = false;
  }
}
