import type { LocalText } from "../../../shared/network/state.ts";
import { prepare } from "../i18n/prepare.ts";

type Named = { readonly name: LocalText };
const langs = ["nl", "en"] as const;
type Lang = (typeof langs)[number];

/**
 * The title of a block that gets another method. Words that a facilitator typed stay; a title that
 * was the name of the method before goes along with it, and so does one of the library that names
 * it (`Intervisie: incidentmethode`) or that of a block that had no title yet.
 *
 * @param max letters that a title may have
 * @returns the title, the same one when it stays
 */
export function titleWith(
  title: LocalText,
  before: Named | undefined,
  after: Named,
  max: number,
): LocalText {
  const names = before ? wordsOf(before.name) : [];
  if (typeof title === "string") {
    const fresh = langs.map((lang) => prepare[lang].block.fresh);
    return [...names, ...fresh].includes(title) ? after.name : title;
  }
  if (!before || !langs.some((lang) => nameAt(title[lang], textIn(before.name, lang)) >= 0)) {
    return title;
  }
  const renamed = (lang: Lang) => {
    const name = textIn(after.name, lang);
    const text = led(title[lang], textIn(before.name, lang), name);
    return text.length > max ? name : text;
  };
  return { nl: renamed("nl"), en: renamed("en") };
}

/** What leads up to a name stays: `Intervisie: `. */
function led(title: string, before: string, name: string): string {
  const at = nameAt(title, before);
  const lead = at > 0 && at + before.length === title.length ? title.slice(0, at) : "";
  return /[:,] $/.test(lead) ? lead + name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** @returns where the whole name stands in the title, -1 when it does not */
function nameAt(title: string, name: string): number {
  const at = title.toLowerCase().indexOf(name.toLowerCase());
  const apart = (sign: string) => !/[\p{L}\p{N}]/u.test(sign);
  const whole = apart(title.charAt(at - 1)) && apart(title.charAt(at + name.length));
  return at >= 0 && whole ? at : -1;
}

const textIn = (text: LocalText, lang: Lang) => (typeof text === "string" ? text : text[lang]);
const wordsOf = (text: LocalText) => langs.map((lang) => textIn(text, lang));
