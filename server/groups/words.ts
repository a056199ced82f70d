import type { Explanation } from "../../shared/grouping/explain/types.ts";
import type { Language } from "../../shared/grouping/instance/faults.ts";
import type { ColumnRule } from "../../shared/grouping/instance/fromTable.ts";

const quote = JSON.stringify;

/** Everything the command says besides faults of the instance: one sentence each. */
const en = {
  unknownOption: (name: string, near: string | null) =>
    `${name} is no known option; ${near ? `did you mean --${near}?` : "--help lists them."}`,
  noValue: (name: string) => `--${name} needs a value behind it.`,
  needlessValue: (name: string) => `--${name} takes no value.`,
  noFile: "Name the file to read, or - for standard input; --help shows how.",
  oneFile: (other: string) => `One file at a time: ${quote(other)} is one too many.`,
  optionTwice: (name: string) => `--${name} is given twice.`,
  badLanguage: (found: string) => `--lang should be en or nl, but it is ${quote(found)}.`,
  badSeconds: (found: string, most: number) =>
    `--seconds should be a number above 0, ${most} at most, but it is ${quote(found)}.`,
  onePrint: (names: readonly string[]) =>
    `Choose one of ${names.map((name) => `--${name}`).join(" and ")}.`,
  rosterOption: (name: string) =>
    `--${name} goes with a roster in CSV; in an instance it stands in the file itself.`,
  noRounds: "With a roster, say how many rounds: --rounds 5.",
  badDelimiter: (found: string) =>
    `--delimiter should be comma, semicolon or tab, but it is ${quote(found)}.`,
  stdin: "Standard input",
  missingFile: (path: string) => `There is no file ${path}.`,
  isFolder: (path: string) => `${path} is a folder; name a file in it.`,
  unreadable: (path: string, code: string) => `${path} cannot be read (${code}).`,
  tooBig: (path: string, megabytes: number) =>
    `${path} is too big: at most ${megabytes} MB can be read.`,
  empty: (path: string) => `${path} is empty.`,
  notJson: (path: string, where: string) =>
    `${path} is not JSON${where ? `: ${where} is not as it should be` : ""}.`,
  line: (line: string, column: string) => `line ${line}, character ${column},`,
  spreadsheet: (path: string) => `${path} is a spreadsheet; save it as CSV first.`,
  notText: (path: string) => `${path} is no text file.`,
  openQuote: (path: string, line: number) =>
    `${path} has a quote in line ${line} that is never closed.`,
  unknownColumn: (
    rule: ColumnRule,
    heading: string,
    near: string | null,
    known: readonly string[],
  ) =>
    `--${rule} names the column ${quote(heading)}, which is not there; ` +
    (near ? `did you mean ${quote(near)}? The ` : "the ") +
    `columns are ${known.join(", ")}.`,
  noNameColumn: (known: readonly string[]) =>
    `No column looks like a name; say which one is with --name (${known.join(", ")}).`,
  noHeadings: "No headings were recognised, so the first row is a person; --name tells otherwise.",
  nameless: (lines: readonly number[]) =>
    `Left out, as nobody is named there: line ${list(lines)}.`,
  twice: (lines: readonly number[]) =>
    `Left out, as that person is there already: line ${list(lines)}.`,
  renamed: (id: string, line: number) =>
    `Somebody else has that name already, so line ${line} is called ${quote(id)}.`,
  tooLarge: (round: number, rule: string, count: number, size: number) =>
    `${rule} keeps ${count} people together, but the largest group in round ${round} (counted ` +
    `from 0) is of ${size}.`,
  contradiction: (round: number, rules: readonly string[], groups: string) =>
    rules.length === 1
      ? `In round ${round} (counted from 0), with ${groups}, this cannot be: ${rules.join("")}.`
      : `In round ${round} (counted from 0), with ${groups}, these rules cannot all hold: ` +
        `${rules.join(", ")}.`,
  tooFewGroups: (round: number, rules: readonly string[], groups: string) =>
    `Round ${round} (counted from 0) has ${groups}, too few to keep everybody apart whom ` +
    `${rules.join(", ")} name${rules.length === 1 ? "s" : ""}; the plan does what can be done.`,
  groups: (count: number, size: number) =>
    `${count} ${count === 1 ? "group" : "groups"} of at most ${size}`,
  round: (round: number, of: number) => `Round ${round} of ${of}`,
  table: "table",
  figures: ({ sumC2, bound }: Explanation) =>
    `Repeated meetings: ${sumC2}; no plan can have fewer than ${bound.sumC2}.`,
};

const nl: typeof en = {
  unknownOption: (name, near) =>
    `${name} is geen bekende optie; ${near ? `bedoel je --${near}?` : "--help noemt ze."}`,
  noValue: (name) => `Achter --${name} hoort een waarde.`,
  needlessValue: (name) => `--${name} krijgt geen waarde.`,
  noFile: "Noem het bestand, of - voor standaardinvoer; --help laat zien hoe.",
  oneFile: (other) => `Eén bestand tegelijk: ${quote(other)} is er een te veel.`,
  optionTwice: (name) => `--${name} staat er twee keer.`,
  badLanguage: (found) => `Bij --lang hoort en of nl, maar er staat ${quote(found)}.`,
  badSeconds: (found, most) =>
    `Bij --seconds hoort een getal boven 0, hoogstens ${most}, maar er staat ${quote(found)}.`,
  onePrint: (names) => `Kies één van ${names.map((name) => `--${name}`).join(" en ")}.`,
  rosterOption: (name) =>
    `--${name} hoort bij een deelnemerslijst in CSV; een opgave in JSON heeft het zelf.`,
  noRounds: "Zeg bij een deelnemerslijst hoeveel rondes er zijn: --rounds 5.",
  badDelimiter: (found) =>
    `Bij --delimiter hoort comma, semicolon of tab, maar er staat ${quote(found)}.`,
  stdin: "De standaardinvoer",
  missingFile: (path) => `Het bestand ${path} is er niet.`,
  isFolder: (path) => `${path} is een map; noem een bestand.`,
  unreadable: (path, code) => `${path} is niet te lezen (${code}).`,
  tooBig: (path, megabytes) => `${path} is te groot: hoogstens ${megabytes} MB.`,
  empty: (path) => `${path} is leeg.`,
  notJson: (path, where) => `${path} is geen JSON${where ? `: kijk bij ${where}` : ""}.`,
  line: (line, column) => `regel ${line}, teken ${column}`,
  spreadsheet: (path) => `${path} is een rekenblad; bewaar het eerst als CSV.`,
  notText: (path) => `${path} is geen tekstbestand.`,
  openQuote: (path, line) => `In ${path} sluit het aanhalingsteken van regel ${line} nergens.`,
  unknownColumn: (rule, heading, near, known) =>
    `--${rule} noemt de kolom ${quote(heading)}, maar die is er niet; ` +
    (near ? `bedoel je ${quote(near)}? De ` : "de ") +
    `kolommen zijn ${known.join(", ")}.`,
  noNameColumn: (known) =>
    `Geen kolom lijkt op een naam; zeg met --name welke het is (${known.join(", ")}).`,
  noHeadings:
    "Er zijn geen koppen herkend, dus de eerste rij is een persoon; zo niet, geef --name.",
  nameless: (lines) => `Overgeslagen, want zonder naam: regel ${list(lines)}.`,
  twice: (lines) => `Overgeslagen, want die persoon staat er al: regel ${list(lines)}.`,
  renamed: (id, line) => `Iemand anders heet ook zo, dus regel ${line} heet ${quote(id)}.`,
  tooLarge: (round, rule, count, size) =>
    `${rule} houdt ${count} mensen bij elkaar, maar de grootste groep in ronde ${round} (geteld ` +
    `vanaf 0) is van ${size}.`,
  contradiction: (round, rules, groups) =>
    rules.length === 1
      ? `In ronde ${round} (geteld vanaf 0), met ${groups}, kan dit niet: ${rules.join("")}.`
      : `In ronde ${round} (geteld vanaf 0), met ${groups}, kunnen deze regels niet allemaal ` +
        `gelden: ${rules.join(", ")}.`,
  tooFewGroups: (round, rules, groups) =>
    `Ronde ${round} (geteld vanaf 0) heeft ${groups}, te weinig om iedereen van ` +
    `${rules.join(", ")} uit elkaar te houden; het plan doet wat kan.`,
  groups: (count, size) => `${count} ${count === 1 ? "groep" : "groepen"} van hoogstens ${size}`,
  round: (round, of) => `Ronde ${round} van ${of}`,
  table: "tafel",
  figures: ({ sumC2, bound }) =>
    `Herhaalde ontmoetingen: ${sumC2}; minder dan ${bound.sumC2} kan in geen enkel plan.`,
};

const list = (items: readonly number[]) =>
  items.slice(0, 10).join(", ") + (items.length > 10 ? ", …" : "");

export type Words = typeof en;

export const wordsIn = (language: Language): Words => (language === "nl" ? nl : en);
