import type { ExplainWords } from "./explainWords.ts";

const pairs = (count: number) => (count === 1 ? "1 other pair" : `${count} other pairs`);
const count = (groups: number) => (groups === 1 ? "1 group" : `${groups} groups`);
const groupsAre = (groups: number) => `${groups === 1 ? "is" : "are"} ${count(groups)}`;
const inRounds = (rounds: readonly number[]) => {
  if (rounds.length === 0) return "";
  return ` in ${rounds.length === 1 ? "round" : "rounds"} ${ands(rounds.map(String))}`;
};
const rules = (count: number) => (count === 1 ? "1 rule" : `${count} rules`);
const ands = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const ordinal = (count: number) => {
  const teen = count % 100 > 10 && count % 100 < 14;
  const end = teen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${end}`;
};

export const explainWordsEn: ExplainWords = {
  and: ands,
  rule: ({ list, number, people, closed }) => {
    if (people === null) {
      const names = { together: "together", apart: "apart", pinned: "fixed group" };
      return `rule ${number} of “${names[list]}”`;
    }
    if (list === "apart") return `${ands(people)} not in one group`;
    if (list === "together") return `${ands(people)} in one group`;
    return `${ands(people)} fixed in one group${closed ? " without others" : ""}`;
  },
  nobodyAgain: (asked) =>
    asked ? "Nobody meets again, except those whom a rule puts together." : "Nobody meets again.",
  total: (all, perRound) => {
    const often = all === 1 ? "Once two people sit" : `${all} times two people sit`;
    return perRound.length > 1
      ? `${often} together again. Per round: ${perRound.join(", ")}.`
      : `${often} together again.`;
  },
  notBetter: "It cannot be better.",
  maybeBetter: (some) =>
    some ? "It can perhaps be better, but not without any." : "It can perhaps be better.",
  again: (pair, meetings, why) => `${pair} sit together again (${ordinal(meetings)} time): ${why}`,
  manyAgain: (list, more, why) =>
    `Together again are ${list.join("; ")} and ${pairs(more)}: ${why}`,
  why: {
    asked: (rule) => `a rule asks for it (${rule}).`,
    rule: (rule) => `that comes from a rule (${rule}).`,
    slots: "somebody has to, as there are too few people who have not met yet.",
    crossing: "somebody has to, as there are too few groups to mix everybody anew.",
    design: "somebody has to, as no plan exists for so many rounds without repeats.",
    search: "it can perhaps be avoided. Feel free to search again.",
  },
  allKept: (count) =>
    count === 1 ? "The rule holds." : `${count === 2 ? "Both rules" : `All ${rules(count)}`} hold.`,
  someKept: (kept, count) => `${kept} of ${rules(count)} ${kept === 1 ? "holds" : "hold"}.`,
  brokenByChance: (rule, rounds, alone) =>
    `This rule does not hold${inRounds(rounds)}: ${rule}. ` +
    `It may be possible. ${alone ? "Search again." : "Solve the other rules first."}`,
  broken: (rule, rounds) => `This rule cannot hold${inRounds(rounds)}: ${rule}.`,
  tooManyApart: (people, groups) => `That is ${people} people, and there ${groupsAre(groups)}.`,
  tooManyTogether: (people, size) =>
    `That is ${people} people, and the largest group has ${size} places.`,
  dueTo: (list) => `That comes from: ${list.join("; ")}.`,
  clash: (list) => `These rules do not go together: ${list.join("; ")}.`,
  room: (groups, size) => `There ${groupsAre(groups)} of at most ${size}.`,
  groupsNobody: (groups, now) =>
    `With ${count(groups)} instead of ${now} nobody has to meet again.`,
  groupsLess: (groups, now, least, nowLeast) =>
    `With ${count(groups)} instead of ${now} fewer repeats are needed: ` +
    `at least ${least}, now at least ${nowLeast}.`,
  groupsMore: (groups, now, least) =>
    `With ${count(groups)} instead of ${now} more repeats are needed: at least ${least}.`,
};
