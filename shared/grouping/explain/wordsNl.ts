import type { ExplainWords } from "./explainWords.ts";

const times = (all: number) => `${all} keer`;
const pairs = (more: number) => (more === 1 ? "1 ander paar" : `${more} andere paren`);
const count = (groups: number) => (groups === 1 ? "1 groep" : `${groups} groepen`);
const groupsAre = (groups: number) => `${groups === 1 ? "is" : "zijn"} ${count(groups)}`;
const inRounds = (rounds: readonly number[]) =>
  rounds.length > 0 ? ` in ronde ${ands(rounds.map(String))}` : "";
const rules = (all: number) => (all === 1 ? "1 regel" : `${all} regels`);
const ands = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} en ${names.at(-1)}`;

export const explainWordsNl: ExplainWords = {
  and: ands,
  rule: ({ list, number, people, closed }) => {
    if (people === null) {
      const names = { together: "samen", apart: "niet samen", pinned: "vaste groep" };
      return `regel ${number} van “${names[list]}”`;
    }
    if (list === "apart") return `${ands(people)} niet in één groep`;
    if (list === "together") return `${ands(people)} in één groep`;
    return `${ands(people)} vast in één groep${closed ? " zonder anderen" : ""}`;
  },
  nobodyAgain: (asked) =>
    asked
      ? "Niemand treft elkaar opnieuw, behalve wie volgens een regel samen zit."
      : "Niemand treft elkaar opnieuw.",
  total: (all, perRound) =>
    perRound.length > 1
      ? `${times(all)} zitten twee mensen weer samen. Per ronde: ${perRound.join(", ")}.`
      : `${times(all)} zitten twee mensen weer samen.`,
  notBetter: "Beter kan niet.",
  maybeBetter: (some) =>
    some ? "Misschien kan het beter, maar helemaal zonder kan niet." : "Misschien kan het beter.",
  again: (pair, meetings, why) => `${pair} zitten weer samen (${meetings}e keer): ${why}`,
  manyAgain: (list, more, why) => `Weer samen zitten ${list.join("; ")} en ${pairs(more)}: ${why}`,
  why: {
    asked: (rule) => `dat vraagt een regel (${rule}).`,
    rule: (rule) => `dat komt door een regel (${rule}).`,
    slots: "iemand moet, want er zijn te weinig mensen die elkaar nog niet troffen.",
    crossing: "iemand moet, want er zijn te weinig groepen om iedereen nieuw te mengen.",
    design: "iemand moet, want voor zoveel rondes zonder herhaling bestaat geen indeling.",
    search: "misschien kan het anders. Laat gerust nog eens zoeken.",
  },
  allKept: (all) => (all === 1 ? "De regel klopt." : `De ${rules(all)} kloppen.`),
  someKept: (kept, all) => `${kept} van de ${rules(all)} ${kept === 1 ? "klopt" : "kloppen"}.`,
  brokenByChance: (rule, rounds, alone) =>
    `Deze regel is niet gelukt${inRounds(rounds)}: ${rule}. ` +
    `Het kan misschien wel. ${alone ? "Laat nog eens zoeken." : "Los eerst de andere regels op."}`,
  broken: (rule, rounds) => `Deze regel kan niet kloppen${inRounds(rounds)}: ${rule}.`,
  tooManyApart: (people, groups) => `Het zijn ${people} mensen en er ${groupsAre(groups)}.`,
  tooManyTogether: (people, size) =>
    `Het zijn ${people} mensen en de grootste groep heeft ${size} plaatsen.`,
  dueTo: (list) => `Dat komt door: ${list.join("; ")}.`,
  clash: (list) => `Deze regels gaan niet samen: ${list.join("; ")}.`,
  room: (groups, size) => `Er ${groupsAre(groups)} van hoogstens ${size}.`,
  groupsNobody: (groups, now) =>
    `Met ${count(groups)} in plaats van ${now} hoeft niemand elkaar opnieuw te treffen.`,
  groupsLess: (groups, now, least, nowLeast) =>
    `Met ${count(groups)} in plaats van ${now} is minder herhaling nodig: ` +
    `minstens ${least}, nu minstens ${nowLeast}.`,
  groupsMore: (groups, now, least) =>
    `Met ${count(groups)} in plaats van ${now} is meer herhaling nodig: minstens ${least}.`,
};
