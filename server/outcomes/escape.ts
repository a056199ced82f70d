import { sanitise, sanitiseLine } from "./sanitise.ts";

/**
 * Typed text in Markdown, as CommonMark's backslash escapes make it: plain characters. Covers
 * GitHub's additions too: tables, strike-through, formulas and links without brackets.
 */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~@$]/gu, "\\$&")
    .replace(/\b(https?|ftp):\/\//giu, "$1\\://")
    .replace(/\bwww\./giu, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/^(\s*)([#+=-])/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/u, "$1\\$2");
}

/** @returns the text on one line, safe in a heading, a list item or a table cell */
export function inline(text: string): string {
  return escape(sanitiseLine(text).trim());
}

/**
 * @param indent spaces that keep the lines inside the list item they belong to
 * @returns the text with its line breaks, empty lines left out
 */
export function lines(text: string, indent: string): string {
  return sanitise(text)
    .split("\n")
    .map((line) => escape(line.trim()))
    .filter((line) => line !== "")
    .join(`\\\n${indent}`);
}

/** @returns a table with a head; cells are typed text */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(inline).join(" | ")} |`;
  return [row(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(row)].join("\n");
}
