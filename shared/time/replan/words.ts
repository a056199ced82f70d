import { blockKindWords } from "../../content/words.ts";
import type { BlockId } from "../../network/state.ts";
import { formatTime } from "../zone.ts";
import { phrases, type Lang } from "./phrases.ts";
import type { Breach, Change, Plan, PlannedAgenda } from "./types.ts";

/** More names than this are not read, so they become "all other blocks". */
const mostNames = 3;

export type Words = {
  /** "Gebruik de speling" */
  readonly title: string;
  /** What the plan asks, what it leaves alone and when it ends, a line for each. */
  readonly lines: readonly string[];
};

/**
 * @param agenda the agenda that the plan was made for
 * @param timeZone in which the clock times are read
 */
export function planWords(plan: Plan, agenda: PlannedAgenda, lang: Lang, timeZone: string): Words {
  const say = phrases[lang];
  const time = (ms: number) => formatTime(ms, timeZone, lang);
  const name = namer(agenda, lang);
  const running = agenda.running?.blockId;
  const untouched = plan.untouched.filter((id) => id !== running);
  const lines = [
    ...plan.changes.map((change) => changeWords(change, name, lang, plan.strategy === "slack")),
    ...untouchedWords(untouched.map(name), plan.changes.length, lang),
    ...(plan.waiting > 0 ? [say.waiting(plan.waiting)] : []),
    ...plan.breaches.map((breach) => breachWords(breach, name, lang, time)),
    ...(plan.breaches.some(({ what }) => what === "end") ? [] : [say.end(time(plan.end))]),
  ];
  const title = plan.strategy === "later" ? say.later(time(plan.end)) : say.title[plan.strategy];
  return { title, lines: lines.map(capital) };
}

/** @returns the same as one sentence: "Interactie 28 in plaats van 35 minuten, beurten van …" */
export function planSentence(
  plan: Plan,
  agenda: PlannedAgenda,
  lang: Lang,
  timeZone: string,
): string {
  const [first = "", ...rest] = planWords(plan, agenda, lang, timeZone).lines;
  return `${[first, ...rest.map(small)].join("; ")}.`;
}

/** @returns what to say above the least bad plan, when nothing fits */
export function nothingFits(lang: Lang): string {
  return phrases[lang].nothingFits;
}

type Name = (id: BlockId) => string;

/** By kind where that is clear, by title where two that come are of one kind or a meal is. */
function namer(agenda: PlannedAgenda, lang: Lang): Name {
  const from = agenda.blocks.findIndex(({ id }) => id === agenda.running?.blockId);
  const coming = agenda.blocks.slice(Math.max(0, from));
  return (id) => {
    const block = agenda.blocks.find((other) => other.id === id);
    if (!block) return id;
    const alone = coming.filter(({ kind }) => kind === block.kind).length <= 1;
    if (alone && block.fixedStart === null) return blockKindWords[block.kind][lang].toLowerCase();
    const title = typeof block.title === "string" ? block.title : block.title[lang];
    return phrases[lang].quoted(title);
  };
}

/** @param slackKnown the title says already that only slack is used */
function changeWords(change: Change, name: Name, lang: Lang, slackKnown: boolean): string {
  const say = phrases[lang];
  switch (change.kind) {
    case "shorter": {
      const price = say.instead(name(change.blockId), change.to, change.from);
      if (change.turns) return `${price}, ${say.turns(change.turns.to)}`;
      return change.steps === 0 && !slackKnown ? `${price}, ${say.slackOnly}` : price;
    }
    case "writing":
      return say.writing(name(change.blockId), change.minutes);
    case "merged": {
      const both = say.list(change.blockIds.map(name));
      return say.merged(both, change.to, change.from);
    }
    case "swapped": {
      const [first, second] = change.blockIds;
      return say.swapped(name(second), name(first));
    }
    case "skipped":
      return say.skipped(name(change.blockId), change.minutes);
  }
}

function untouchedWords(names: readonly string[], changes: number, lang: Lang): string[] {
  const say = phrases[lang];
  if (changes === 0) return [say.allSame];
  if (names.length === 0) return [];
  if (names.length > mostNames) return [say.othersSame];
  return [names.length === 1 ? say.oneSame(names[0] ?? "") : say.same(say.list(names))];
}

function breachWords(breach: Breach, name: Name, lang: Lang, time: (ms: number) => string): string {
  const say = phrases[lang];
  if (breach.what === "end") return say.endLater(time(breach.at), breach.late);
  return say.startLater(name(breach.blockId), time(breach.at), breach.late);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
