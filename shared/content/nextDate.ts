type Both = { readonly nl: string; readonly en: string };

const place = "{nextDate}";
const locales = { nl: "nl-NL", en: "en-GB" } as const;

/**
 * Some assignments of the library ask for something before the next meeting. Its day is filled in
 * when a session is planned; without a next meeting the words about it are left out.
 * @param nextDate `YYYY-MM-DD`
 */
export function withNextDate(text: Both, nextDate: string | null): Both {
  return { nl: fill(text.nl, "nl", nextDate), en: fill(text.en, "en", nextDate) };
}

function fill(text: string, lang: "nl" | "en", nextDate: string | null): string {
  if (nextDate === null) return text.replace(/ (?:vóór|before) \{nextDate\}/g, "");
  const day = new Intl.DateTimeFormat(locales[lang], {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
  }).format(Date.parse(`${nextDate}T00:00:00Z`));
  return text.replaceAll(place, day);
}
