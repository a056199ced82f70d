import type { Instance, PersonId } from "../instance/types.ts";
import type { ExplainWords } from "./explainWords.ts";
import { sameRule } from "./rules.ts";
import type { Again, Broken, Contradiction, Explanation, RuleRef } from "./types.ts";
import { explainWordsEn } from "./wordsEn.ts";
import { explainWordsNl } from "./wordsNl.ts";

export type SentenceOptions = {
  readonly language: "nl" | "en";
  /** How to call somebody. */
  readonly name: (id: PersonId) => string;
  /** The instance, so that rules are said by whom they name; else by their number in their list. */
  readonly rules?: Pick<Instance, "together" | "apart" | "pinned"> | undefined;
};

/** With more pairs for one reason than this, one sentence names so many of them. */
const pairsNamed = 3;

/**
 * What there is to say about a plan, the most important first: what cannot be, who meets again and
 * why, what another number of groups would give. Plain text; only for a desk, as it names rules.
 */
export function sentences(explanation: Explanation, options: SentenceOptions): string[] {
  const words = wordsFor(options);
  return [
    ...ruleSentences(explanation, options, words),
    ...totalSentences(explanation, words),
    ...againSentences(explanation.again, options, words),
    ...groupSentences(explanation, words),
  ];
}

/** @returns why rules cannot all hold, in two or three short sentences */
export function contradictionSentence(
  contradiction: Contradiction,
  options: SentenceOptions,
): string {
  const words = wordsFor(options);
  const { rules } = contradiction;
  const alone = aloneText(contradiction, words);
  const [rule] = rules;
  if (alone && rule) return `${words.broken(ruleText(rule, options, words), [])} ${alone}`;
  const clash = words.clash(rules.map((one) => ruleText(one, options, words)));
  return [clash, ...roomText(contradiction, words)].join(" ");
}

function aloneText(
  { rules, people, groups, size }: Contradiction,
  words: ExplainWords,
): string | null {
  if (rules.length !== 1) return null;
  if (rules[0]?.list === "apart") return words.tooManyApart(people.length, groups);
  if (people.length > size) return words.tooManyTogether(people.length, size);
  return words.room(groups, size);
}

function ruleSentences(
  { broken, kept, perRound }: Explanation,
  options: SentenceOptions,
  words: ExplainWords,
): string[] {
  const failed = new Set(broken.map(({ rule }) => `${rule.list} ${rule.index}`)).size;
  const all = kept.length + failed;
  if (all === 0) return [];
  const head = failed === 0 ? words.allKept(all) : words.someKept(kept.length, all);
  const alike = gathered(broken, ({ rule, because }) => [rule, because?.rules ?? null]);
  return [
    head,
    ...alike.map(([first, ...more]) => {
      const rounds = [first, ...more].map(({ round }) => round + 1);
      const others = broken.filter(({ rule }) => !sameRule(rule, first.rule));
      const alone = !others.some(({ round }) => rounds.includes(round + 1));
      return brokenSentence(first, perRound.length > 1 ? rounds : [], alone, options, words);
    }),
  ];
}

function brokenSentence(
  { rule, because }: Broken,
  rounds: readonly number[],
  alone: boolean,
  options: SentenceOptions,
  words: ExplainWords,
): string {
  const text = ruleText(rule, options, words);
  if (because === null) return words.brokenByChance(text, rounds, alone);
  const others = because.rules.filter((other) => !sameRule(other, rule));
  const why =
    aloneText(because, words) ?? words.dueTo(others.map((one) => ruleText(one, options, words)));
  return [words.broken(text, rounds), why, ...roomText(because, words)].join(" ");
}

/** Rules of one kind only lack room; where both kinds clash their names show what is wrong. */
function roomText({ rules, groups, size }: Contradiction, words: ExplainWords): string[] {
  const kinds = new Set(rules.map(({ list }) => list === "apart"));
  return rules.length > 1 && kinds.size === 1 ? [words.room(groups, size)] : [];
}

function totalSentences(
  { bound, sumC2, again, perRound }: Explanation,
  words: ExplainWords,
): string[] {
  const times = perRound.reduce((sum, pairs) => sum + pairs, 0);
  if (times === 0) return [words.nobodyAgain(again.length > 0)];
  const better = sumC2 === bound.sumC2 ? words.notBetter : words.maybeBetter(bound.sumC2 > 0);
  return [`${words.total(times, perRound)} ${better}`];
}

function againSentences(
  again: readonly Again[],
  options: SentenceOptions,
  words: ExplainWords,
): string[] {
  return gathered(again, ({ because, rules }) => [because, rules]).flatMap((same) => {
    const pairs = same.map(({ pair }) => words.and(pair.map(options.name)));
    const why = whyText(same[0], options, words);
    if (same.length <= pairsNamed) {
      return same.map(({ meetings }, at) => words.again(pairs[at] ?? "", meetings, why));
    }
    return [words.manyAgain(pairs.slice(0, pairsNamed), pairs.length - pairsNamed, why)];
  });
}

function whyText({ because, rules }: Again, options: SentenceOptions, words: ExplainWords): string {
  const named = rules.map((rule) => ruleText(rule, options, words)).join("; ");
  if (because === "asked" || because === "rule") return words.why[because](named);
  return words.why[because];
}

function groupSentences({ sizes, sumC2 }: Explanation, words: ExplainWords): string[] {
  const now = sizes.find(({ asked }) => asked);
  if (!now) return [];
  return sizes.flatMap(({ groups, bound }) => {
    if (bound > now.bound) return [words.groupsMore(groups, now.groups, bound)];
    // a plan without repeats has nothing to gain, and equal bounds promise nothing
    if (bound === now.bound || sumC2 === 0) return [];
    if (bound === 0) return [words.groupsNobody(groups, now.groups)];
    return [words.groupsLess(groups, now.groups, bound, now.bound)];
  });
}

function ruleText(ref: RuleRef, { rules, name }: SentenceOptions, words: ExplainWords): string {
  const { list, index } = ref;
  const pin = rules?.pinned?.[index];
  const people = list === "pinned" ? pin?.ids : rules?.[list]?.[index];
  return words.rule({
    list,
    number: index + 1,
    people: people?.map(name) ?? null,
    closed: list === "pinned" && pin?.closed === true,
  });
}

function wordsFor({ language }: SentenceOptions): ExplainWords {
  return language === "nl" ? explainWordsNl : explainWordsEn;
}

/** @returns lists of those with one key, in the order in which the keys first come */
function gathered<T>(all: readonly T[], keyOf: (one: T) => unknown): [T, ...T[]][] {
  const lists = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const key = JSON.stringify(keyOf(one));
    const list = lists.get(key);
    if (list) list.push(one);
    else lists.set(key, [one]);
  }
  return [...lists.values()];
}
