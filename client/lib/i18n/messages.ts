import type { LocalText } from "../../../shared/network/state.ts";

export const languages = ["nl", "en"] as const;
export type Lang = (typeof languages)[number];

/** The words of one part of the product: sentences, functions that make a sentence, or a group. */
export type Words = {
  readonly [key: string]: string | ((...facts: never[]) => string) | Words;
};

/** The same keys with the same arguments, in another language. */
export type SameWords<W> = {
  readonly [K in keyof W]: W[K] extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : W[K] extends string
      ? string
      : SameWords<W[K]>;
};

export type Messages<W> = { readonly nl: SameWords<W>; readonly en: SameWords<W> };

/**
 * Both languages side by side, one module per screen, so that a page loads its own words only.
 * Dutch decides which keys there are; a missing, extra or different key in English is a type error.
 */
export function messages<const W extends Words>(both: {
  readonly nl: W;
  readonly en: SameWords<NoInfer<W>>;
}): Messages<W>;
export function messages(both: object): object {
  return both;
}

/** @returns what a person typed, as it is, or the product's own text in the language asked for */
export function localText(text: LocalText, lang: Lang): string {
  return typeof text === "string" ? text : text[lang];
}
