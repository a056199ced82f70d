/**
 * The one door for text on its way into an export. Lone surrogates become U+FFFD; line breaks
 * become LF; tabs become spaces; other control characters, characters that turn the reading
 * direction, and the non-characters U+FFFE and U+FFFF go.
 */
export function sanitise(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replaceAll("\t", " ")
    .replace(unwanted, "");
}

const unwanted =
  // eslint-disable-next-line no-control-regex -- removing control characters is its purpose
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** The same, on one line. */
export function sanitiseLine(text: string): string {
  return sanitise(text).replace(/\s*\n\s*/gu, " ");
}

/** What a spreadsheet steps over before it decides that a cell is a formula. */
const skipped = String.raw`[\s\u00ad\u180e\u200b-\u200d\u2060\ufeff"'“”„‟‘’‚‛«»‹›＂＇]*`;
const formula = new RegExp(String.raw`^(?:[\t\r\n]|${skipped}[=+\-@|＝＋－＠])`, "u");

/** @returns the text with an apostrophe in front when a spreadsheet could run it as a formula */
export function disarm(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/**
 * @returns a file name of lower-case ASCII letters, digits and hyphens, from parts that may hold
 * anything; empty parts are left out
 */
export function fileName(parts: readonly string[], extension: string): string {
  const slugs = parts.map(slug).filter((part) => part !== "");
  return `${slugs.join("-")}.${extension}`;
}

function slug(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/gu, "");
}
