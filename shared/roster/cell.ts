/* eslint-disable no-control-regex -- finding control characters is its purpose */
import { cleanText } from "../text/clean.ts";

export type CellProblem = "too_long" | "bad_text" | "cut";
export type CellRule = {
  /** Graphemes. */
  readonly max: number;
  /** Line breaks stay; otherwise they become spaces. */
  readonly lines: boolean;
  /** Over-long text is cut at `max`; otherwise (half an address is none) it is left out. */
  readonly cut: boolean;
};
export type CellRead = { readonly text: string; readonly problems: readonly CellProblem[] };

const refused =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/**
 * One cell as the server will accept it. Characters that it refuses (control, direction, broken
 * ones) are taken out and reported as `bad_text`, as is U+FFFD, the mark of a wrongly saved file.
 * An over-long text is cut (`cut`) or left out (`too_long`), as the rule says.
 */
export function readCell(raw: string, rule: CellRule): CellRead {
  // A spreadsheet writes a soft line break as vertical tab or form feed.
  const breaks = raw.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n");
  const shaped = rule.lines ? breaks : breaks.replace(/\s+/g, " ");
  const text = shaped.replace(refused, "").trim();
  const problems: CellProblem[] =
    text.length < shaped.trim().length || text.includes("\ufffd") ? ["bad_text"] : [];

  const clean = cleanText(text, rule);
  if ("text" in clean) return { text: clean.text, problems };
  const short = rule.cut ? cleanText(cutAt(text, rule.max), rule) : clean;
  if ("text" in short && short.text !== "")
    return { text: short.text, problems: [...problems, "cut"] };
  return { text: "", problems: [...problems, "too_long"] };
}

/** At the last space in the last fifth, so that no word is halved; otherwise where it is full. */
function cutAt(text: string, max: number): string {
  let count = 0;
  let end = 0;
  let space = 0;
  for (const { segment, index } of graphemes.segment(
    text.slice(0, max * 16 + 64).normalize("NFC"),
  )) {
    if (count === max) break;
    count += 1;
    end = index + segment.length;
    if (/\s/.test(segment) && count > max * 0.8) space = index;
  }
  return text
    .slice(0, max * 16 + 64)
    .normalize("NFC")
    .slice(0, space || end);
}
