/**
 * What text may come in. Lone surrogates and NUL are refused because a store changes them silently
 * (SQLite keeps U+FFFD); bidi controls because they let a name dress up as another.
 */
// eslint-disable-next-line no-control-regex -- finding control characters is its purpose
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u;
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const lineBreak = /[\n\t\u2028\u2029]/u;

export type TextRule = {
  /** Graphemes, after trimming. */
  readonly max: number;
  /** Line breaks and tabs allowed. */
  readonly lines?: boolean;
};
export type TextFault = "field_bad_text" | "field_too_long";

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** @returns the number of characters as a person counts them */
export function countGraphemes(text: string): number {
  return [...graphemes.segment(text)].length;
}

/**
 * @returns the text as it is stored: CRLF to LF, NFC, trimmed; or what is wrong with it.
 * Code units are capped first (a grapheme may be long) so that a hostile text costs little.
 */
export function cleanText(
  text: string,
  rule: TextRule,
): { readonly text: string } | { readonly fault: TextFault } {
  if (text.length > rule.max * 16 + 64) return { fault: "field_too_long" };
  if (!text.isWellFormed()) return { fault: "field_bad_text" };
  const clean = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").normalize("NFC").trim();
  if (control.test(clean) || bidi.test(clean)) return { fault: "field_bad_text" };
  if (!rule.lines && lineBreak.test(clean)) return { fault: "field_bad_text" };
  if (clean.length > rule.max && countGraphemes(clean) > rule.max)
    return { fault: "field_too_long" };
  return { text: clean };
}
