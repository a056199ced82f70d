import type { Lang } from "./messages.ts";

const locale = { nl: "nl-NL", en: "en-GB" } as const;
const kept = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow and lists ask for hundreds. */
function formatter(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const known = kept.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale[lang], options);
  kept.set(key, made);
  return made;
}

/** `YYYY-MM-DD` names a day, not a moment: noon UTC is that day when read in UTC. */
const noon = (date: string) => new Date(`${date}T12:00:00Z`);

function day(date: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  const moment = noon(date);
  if (Number.isNaN(moment.getTime())) return date;
  return formatter(lang, { ...options, timeZone: "UTC" })
    .format(moment)
    .replace(",", "");
}

/** @param date `YYYY-MM-DD` @returns "do 5 feb", "Thu 5 Feb" */
export function shortDate(date: string, lang: Lang): string {
  return day(date, lang, { weekday: "short", day: "numeric", month: "short" });
}

/** @param date `YYYY-MM-DD` @returns "donderdag 5 februari 2026", "Thursday 5 February 2026" */
export function longDate(date: string, lang: Lang): string {
  return day(date, lang, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** @param date `YYYY-MM-DD` @returns "februari", "February" */
export function monthOf(date: string, lang: Lang): string {
  return day(date, lang, { month: "long" });
}

/** @param at ms UTC @returns "09:05", in the time zone of the network and on the 24-hour clock */
export function clockTime(at: number, timeZone: string, lang: Lang): string {
  return formatter(lang, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at);
}

/** @param at ms UTC @returns "do 5 feb 09:05" */
export function moment(at: number, timeZone: string, lang: Lang): string {
  return `${shortDate(dateAt(at, timeZone), lang)} ${clockTime(at, timeZone, lang)}`;
}

/** @param at ms UTC @returns the calendar day there and then, `YYYY-MM-DD` */
export function dateAt(at: number, timeZone: string): string {
  const parts = formatter("en", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone,
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** @returns "Amal, Bo en Cas", "Amal, Bo and Cas" */
export function listed(names: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(locale[lang], { type: "conjunction" }).format(names);
}
