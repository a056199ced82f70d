import { deskGroups } from "../../i18n/deskGroups.ts";
import { listed, monthOf } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/messages.ts";
import type { Consequence } from "./consequences.ts";
import type { Meeting } from "./earlier.ts";
import { ruleSentence, type RuleNames } from "./ruleWords.ts";

/** `warn` is against the change, `good` speaks for it, `plain` is to know. */
export type Told = { readonly look: "warn" | "good" | "plain"; readonly text: string };

export type TellOptions = {
  readonly lang: Lang;
  readonly names: RuleNames;
  /** The session of now and its date `YYYY-MM-DD`. */
  readonly session: { readonly id: string; readonly date: string };
  /** Left out of "Noor zat al bij Bo" where the heading says already who it is about. */
  readonly about?: string;
};

/** More meetings again than this are told as a number with names. */
const pairsNamed = 2;

/** @returns one short line for each thing; one that says so when there is nothing against it */
export function tell(consequences: readonly Consequence[], options: TellOptions): Told[] {
  const { lang, names } = options;
  const words = deskGroups[lang].consequence;
  const rows: Told[] = [];
  const again = consequences.filter((one) => one.about === "again");
  for (const one of consequences) {
    if (one.about === "broken" || one.about === "mended") {
      const rule = ruleSentence(one.rule, names, lang);
      rows.push({
        look: one.about === "broken" ? "warn" : "good",
        text: words[one.about](rule),
      });
    } else if (one.about === "locked") {
      rows.push({ look: "warn", text: words.locked(one.table) });
    } else if (one.about === "size" && one.grows) {
      const say = one.over ? words.over : words.size;
      rows.push({ look: one.over ? "warn" : "plain", text: say(one.people) });
    } else if (one.about === "size" && one.people <= small) {
      rows.push({ look: "warn", text: words.small(one.table, one.people) });
    }
  }
  const free = consequences.find((one) => one.about === "freed")?.pairs ?? 0;
  return [...tellAgain(again, options), ...nobodyAgain(again.length, free, lang), ...rows].sort(
    (a, b) => order.indexOf(a.look) - order.indexOf(b.look),
  );
}
/** That a table loses one of many is no news; that it keeps so few is. */
const small = 2;

const order = ["warn", "good", "plain"];

function nobodyAgain(again: number, freed: number, lang: Lang): Told[] {
  const words = deskGroups[lang].consequence;
  if (again === 0) return [{ look: "good", text: words.nobodyAgain }];
  return freed > again ? [{ look: "good", text: words.fewer(freed - again) }] : [];
}

function tellAgain(
  again: readonly (Consequence & { about: "again" })[],
  options: TellOptions,
): Told[] {
  const { lang, names, about } = options;
  const words = deskGroups[lang].consequence;
  if (again.length > pairsNamed) {
    const people = [...new Set(again.map((one) => names.person(one.memberIds[1])))];
    const movers = new Set(again.map((one) => one.memberIds[0]));
    const [mover] = movers;
    const who = movers.size === 1 && mover && mover !== about ? names.person(mover) : "";
    const text =
      movers.size === 1 ? words.manyAgain(who, listed(people, lang)) : words.pairs(again.length);
    return [{ look: "warn", text }];
  }
  return again.map(({ memberIds: [mover, other], meetings }) => {
    const who = mover === about ? "" : names.person(mover);
    return {
      look: "warn",
      text: words.again(who, names.person(other), whenMet(meetings, options)),
    };
  });
}

/** @returns "in oktober", "vandaag", "3 keer" */
export function whenMet(
  meetings: readonly Meeting[],
  { lang, session }: Pick<TellOptions, "lang" | "session">,
): string {
  const words = deskGroups[lang].consequence;
  const [only] = meetings;
  if (meetings.length > 1 || !only) return words.times(meetings.length);
  if (only.sessionId === session.id) return words.today;
  const year = only.date.slice(0, 4) === session.date.slice(0, 4) ? "" : only.date.slice(0, 4);
  const near = Date.parse(session.date) - Date.parse(only.date) < 300 * 86_400_000;
  return words.in(monthOf(only.date, lang), near ? "" : year);
}
