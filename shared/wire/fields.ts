import * as v from "valibot";
import { cleanText } from "../text/clean.ts";

/**
 * The fields that commands are built from. An issue's message is a fault code for `parse.ts`:
 * `missing`, `text`, `long:80`, `range:1–600`, `many:500`, `date`, `time`.
 */
const text = (max: number, multiline: boolean) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const clean = cleanText(dataset.value, { max, lines: multiline });
      if ("text" in clean) return clean.text;
      addIssue({ message: clean.fault === "field_too_long" ? `long:${max}` : "text" });
      return NEVER;
    }),
  );

/** Something to see: zero-width characters alone would be a name that nobody can read or pick. */
const visible = v.regex<string, string>(/[^\s\p{Z}\p{Cf}]/u, "missing");
/** One line that must hold something. */
export const line = (max: number) => v.pipe(text(max, false), visible);
/** Several lines that must hold something. */
export const lines = (max: number) => v.pipe(text(max, true), visible);
/** One line that may be empty. */
export const optionalLine = (max: number) => text(max, false);
export const optionalLines = (max: number) => text(max, true);

type Text = string | { nl: string; en: string };
const either = (one: v.GenericSchema<string, string>): v.GenericSchema<Text, Text> =>
  v.lazy<v.GenericSchema<Text, Text>>((input) =>
    typeof input === "string" ? one : v.strictObject({ nl: one, en: one }),
  );

/** Typed text, or the product's own text in both languages. */
export const localText = (max: number) => either(line(max));
export const localTextLines = (max: number) => either(lines(max));

/** Ids are ours: nanoid's alphabet, up to 40 characters. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/, "malformed"));

/** SHA-256 in lower-case hexadecimal. */
export const tokenHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "malformed"));

export const calendarDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "date"),
  v.check((date) => isCalendarDate(date), "date"),
);

export const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time"));

/** @returns whether `YYYY-MM-DD` names a day between 2000 and 2100 that exists */
export function isCalendarDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (year < 2000 || year > 2100) return false;
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}
