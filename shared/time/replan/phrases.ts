import type { Strategy } from "./types.ts";

export type Lang = "nl" | "en";

/** Every phrase of a plan; lines begin small, whoever shows them makes a capital. */
type Phrases = {
  readonly title: Readonly<Record<Exclude<Strategy, "later">, string>>;
  readonly later: (time: string) => string;
  readonly nothingFits: string;
  readonly quoted: (title: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly instead: (name: string, to: number, from: number) => string;
  readonly turns: (minutes: number) => string;
  readonly slackOnly: string;
  readonly writing: (name: string, minutes: number) => string;
  readonly merged: (names: string, to: number, from: number) => string;
  readonly swapped: (first: string, second: string) => string;
  readonly skipped: (name: string, minutes: number) => string;
  readonly allSame: string;
  readonly othersSame: string;
  readonly oneSame: (name: string) => string;
  readonly same: (names: string) => string;
  readonly waiting: (minutes: number) => string;
  readonly end: (time: string) => string;
  readonly endLater: (time: string, minutes: number) => string;
  readonly startLater: (name: string, time: string, minutes: number) => string;
};

const joined = (names: readonly string[], and: string): string =>
  names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;

const minuten = (count: number) => `${count} ${count === 1 ? "minuut" : "minuten"}`;
const minutes = (count: number) => `${count} ${count === 1 ? "minute" : "minutes"}`;

export const phrases: Readonly<Record<Lang, Phrases>> = {
  nl: {
    title: {
      none: "Ga zo door",
      slack: "Gebruik de speling",
      one: "Kort één onderdeel in",
      shorten: "Kort enkele onderdelen in",
      fair: "Kort alles naar verhouding in",
      writing: "Stel de vragen schriftelijk",
      merge: "Doe twee onderdelen samen",
      swap: "Wissel twee onderdelen",
      skip: "Sla een onderdeel over",
      mixed: "Combineer een paar dingen",
    },
    later: (time) => `Het einde wordt ${time}`,
    nothingFits: "Dit past niet meer. Dit plan komt het dichtst bij.",
    quoted: (title) => `‘${title}’`,
    list: (names) => joined(names, "en"),
    instead: (name, to, from) => `${name} ${to} in plaats van ${minuten(from)}`,
    turns: (each) => `beurten van ${minuten(each)}`,
    slackOnly: "alleen speling",
    writing: (name, count) => `vragen bij ${name} schriftelijk, dat scheelt ${minuten(count)}`,
    merged: (names, to, from) => `${names} samen in ${to} in plaats van ${minuten(from)}`,
    swapped: (first, second) => `eerst ${first}, later ${second}`,
    skipped: (name, count) => `${name} vervalt, ${minuten(count)}`,
    allSame: "alle onderdelen blijven zoals ze zijn",
    othersSame: "alle andere onderdelen blijven zoals ze zijn",
    oneSame: (name) => `${name} blijft zoals het is`,
    same: (names) => `${names} blijven zoals ze zijn`,
    waiting: (count) => `${minuten(count)} wachten`,
    end: (time) => `einde om ${time}`,
    endLater: (time, count) => `het einde wordt ${time}, ${minuten(count)} later`,
    startLater: (name, time, count) => `${name} begint om ${time}, ${minuten(count)} later`,
  },
  en: {
    title: {
      none: "Go on like this",
      slack: "Use the slack",
      one: "Shorten one block",
      shorten: "Shorten some blocks",
      fair: "Shorten all in proportion",
      writing: "Ask the questions in writing",
      merge: "Do two blocks together",
      swap: "Swap two blocks",
      skip: "Skip a block",
      mixed: "Combine a few things",
    },
    later: (time) => `The end becomes ${time}`,
    nothingFits: "This does not fit any more. This plan comes closest.",
    quoted: (title) => `‘${title}’`,
    list: (names) => joined(names, "and"),
    instead: (name, to, from) => `${name} ${to} instead of ${minutes(from)}`,
    turns: (each) => `turns of ${minutes(each)}`,
    slackOnly: "slack only",
    writing: (name, count) => `questions of ${name} in writing, which saves ${minutes(count)}`,
    merged: (names, to, from) => `${names} together in ${to} instead of ${minutes(from)}`,
    swapped: (first, second) => `first ${first}, later ${second}`,
    skipped: (name, count) => `${name} is skipped, ${minutes(count)}`,
    allSame: "all blocks stay as they are",
    othersSame: "all other blocks stay as they are",
    oneSame: (name) => `${name} stays as it is`,
    same: (names) => `${names} stay as they are`,
    waiting: (count) => `${minutes(count)} of waiting`,
    end: (time) => `end at ${time}`,
    endLater: (time, count) => `the end becomes ${time}, ${minutes(count)} later`,
    startLater: (name, time, count) => `${name} begins at ${time}, ${minutes(count)} later`,
  },
};
