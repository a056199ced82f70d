import type { AttendanceStatus, LocalText, SessionPhase } from "../../shared/network/state.ts";
import type { ActionPointRow, BlockReport, BlockState } from "../../shared/outcomes/types.ts";

export type Lang = "nl" | "en";
/** A file to send: `fileName` is ASCII and safe in a header. */
export type Export = {
  readonly body: string;
  readonly fileName: string;
  readonly contentType: string;
};

export function inLanguage(text: LocalText, lang: Lang): string {
  return typeof text === "string" ? text : text[lang];
}

/** Who typed an action point, or nothing when it was its owner. */
export function writer({ writtenBy }: ActionPointRow, lang: Lang): string {
  if (writtenBy === null) return "";
  return writtenBy === "facilitator" ? words[lang].facilitator : writtenBy.name;
}

/** Somebody who was expected has, once the session is closed, not come. */
export function statusWord(status: AttendanceStatus, phase: SessionPhase, lang: Lang): string {
  const w = words[lang];
  return status === "expected" && phase === "closed" ? w.notCome : w.statuses[status];
}

/** What happened to a block that did not simply run, in words; nothing when it did. */
export function happened(block: BlockReport, lang: Lang): string {
  const w = words[lang];
  const { origin, splitFrom, state, mergedInto } = block;
  const came =
    splitFrom === null
      ? origin === "inserted" && w.inserted
      : w.splitFrom(inLanguage(splitFrom, lang));
  const went = mergedInto === null ? w.states[state] : w.mergedInto(inLanguage(mergedInto, lang));
  return [came, went].filter(Boolean).join(", ");
}

const nl = {
  outcomes: "Opbrengst",
  outcomesFile: "opbrengst",
  personal: "Dit bestand bevat persoonsgegevens. Deel het alleen met wie het nodig heeft.",
  version: "Versie",
  versionColumn: "Versie (bevat persoonsgegevens)",
  exportedAt: "Gemaakt op",
  zone: "Tijdzone",
  at: "om",
  session: "Bijeenkomst",
  date: "Datum",
  noSessions: "Er is nog geen bijeenkomst geweest.",
  times: "Tijden",
  block: "Onderdeel",
  kind: "Soort",
  plannedStart: "Gepland begin",
  plannedEnd: "Gepland einde",
  plannedMinutes: "Geplande minuten",
  realStart: "Echt begin",
  realEnd: "Echt einde",
  realMinutes: "Echte minuten",
  pausedMinutes: "Minuten stilgezet",
  agreedMinutes: "Minuten in het laatste schema",
  difference: "Verschil in minuten",
  happened: "Hoe het liep",
  states: {
    ran: "",
    running: "nu bezig",
    coming: "nog niet",
    skipped: "overgeslagen",
    merged: "overgeslagen",
    notRun: "niet gedaan",
  } satisfies Record<BlockState, string>,
  inserted: "ingevoegd",
  splitFrom: (title: string) => `tweede deel van ${title}`,
  mergedInto: (title: string) => `samen met ${title}`,
  plannedHours: "Gepland",
  realHours: "Zoals het ging",
  agreedEnd: "Later afgesproken einde",
  whereTo: "Waar de minuten bleven",
  share: { start: "Begin", between: "Buiten de onderdelen", small: "Kleine verschillen" },
  endLate: "Samen, aan het einde",
  late: (minutes: number) => `${minutes} min later`,
  early: (minutes: number) => `${minutes} min eerder`,
  longer: (minutes: number) => `${minutes} min langer`,
  shorter: (minutes: number) => `${minutes} min korter`,
  onTime: "op tijd",
  attendance: "Aanwezigheid",
  came: "Gekomen",
  name: "Naam",
  organisation: "Organisatie",
  role: "Functie",
  guest: "Gast",
  yes: "ja",
  no: "nee",
  status: "Status",
  arrivedAt: "Gekomen om",
  goneAt: "Weggegaan om",
  groups: "Groepen",
  table: "Tafel",
  noGroups: "Er zijn geen groepen gemaakt.",
  actionPoints: "Actiepunten",
  noActionPoints: "Er staan geen actiepunten op het bord.",
  without: "Mensen die er waren en geen actiepunt op het bord hebben",
  what: "Wat ga je doen?",
  byWhen: "Uiterlijk op",
  firstStep: "Eerste stap",
  withWhom: "Met wie",
  notice: "Waaraan merk je het?",
  writtenAt: "Geschreven op",
  revisedAt: "Veranderd op",
  writtenBy: "Getypt door",
  facilitator: "begeleider",
  questions: "Vragen aan de spreker",
  noQuestions: "Er zijn geen vragen aan de spreker gesteld.",
  question: "Vraag",
  votes: "Mensen met deze vraag",
  answered: "Beantwoord",
  files: {
    questions: "vragen",
    actions: "actiepunten",
    attendance: "aanwezigheid",
    groups: "groepen",
    times: "tijden",
  },
  statuses: {
    expected: "Verwacht",
    here: "Aanwezig",
    gone: "Weggegaan",
    cancelled: "Afgemeld",
  } satisfies Record<AttendanceStatus, string>,
  notCome: "Niet gekomen",
  phases: {
    draft: "nog niet open",
    open: "open",
    live: "bezig",
    closed: "afgesloten",
  } satisfies Record<SessionPhase, string>,
};

const en: typeof nl = {
  outcomes: "Outcomes",
  outcomesFile: "outcomes",
  personal: "This file contains personal data. Share it only with those who need it.",
  version: "Version",
  versionColumn: "Version (contains personal data)",
  exportedAt: "Made on",
  zone: "Time zone",
  at: "at",
  session: "Session",
  date: "Date",
  noSessions: "There has been no session yet.",
  times: "Times",
  block: "Block",
  kind: "Kind",
  plannedStart: "Planned start",
  plannedEnd: "Planned end",
  plannedMinutes: "Planned minutes",
  realStart: "Real start",
  realEnd: "Real end",
  realMinutes: "Real minutes",
  pausedMinutes: "Minutes paused",
  agreedMinutes: "Minutes in the last schedule",
  difference: "Difference in minutes",
  happened: "What happened",
  states: {
    ran: "",
    running: "running now",
    coming: "not yet",
    skipped: "skipped",
    merged: "skipped",
    notRun: "not done",
  },
  inserted: "inserted",
  splitFrom: (title) => `second part of ${title}`,
  mergedInto: (title) => `together with ${title}`,
  plannedHours: "Planned",
  realHours: "As it went",
  agreedEnd: "End agreed later",
  whereTo: "Where the minutes went",
  share: { start: "Start", between: "Outside the blocks", small: "Small differences" },
  endLate: "Together, at the end",
  late: (minutes) => `${minutes} min later`,
  early: (minutes) => `${minutes} min earlier`,
  longer: (minutes) => `${minutes} min longer`,
  shorter: (minutes) => `${minutes} min shorter`,
  onTime: "on time",
  attendance: "Attendance",
  came: "Came",
  name: "Name",
  organisation: "Organisation",
  role: "Role",
  guest: "Guest",
  yes: "yes",
  no: "no",
  status: "Status",
  arrivedAt: "Arrived at",
  goneAt: "Left at",
  groups: "Groups",
  table: "Table",
  noGroups: "No groups were made.",
  actionPoints: "Action points",
  noActionPoints: "There are no action points on the board.",
  without: "People who were there and have no action point on the board",
  what: "What will you do?",
  byWhen: "By when",
  firstStep: "First step",
  withWhom: "With whom",
  notice: "How will you notice?",
  writtenAt: "Written at",
  revisedAt: "Changed at",
  writtenBy: "Typed by",
  facilitator: "facilitator",
  questions: "Questions to the speaker",
  noQuestions: "The speaker was asked no questions.",
  question: "Question",
  votes: "People with this question",
  answered: "Answered",
  files: {
    questions: "questions",
    actions: "action-points",
    attendance: "attendance",
    groups: "groups",
    times: "times",
  },
  statuses: { expected: "Expected", here: "Here", gone: "Left", cancelled: "Cancelled" },
  notCome: "Did not come",
  phases: { draft: "not open yet", open: "open", live: "running", closed: "closed" },
};

export const words = { nl, en };
export type Words = typeof nl;
