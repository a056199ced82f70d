import type { Lang } from "./messages.ts";

/** The last part of a field's path, as the forms on the screens call it. */
const names: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  name: { nl: "Naam", en: "Name" },
  organisation: { nl: "Organisatie", en: "Organisation" },
  role: { nl: "Functie", en: "Role" },
  roleId: { nl: "Rol", en: "Role" },
  again: { nl: "Opnieuw", en: "Again" },
  orderId: { nl: "Opdracht", en: "Order" },
  finish: { nl: "Afmaken", en: "Finish" },
  email: { nl: "E-mail", en: "Email" },
  phone: { nl: "Telefoon", en: "Phone" },
  contact: { nl: "Contact", en: "Contact" },
  keyHash: { nl: "Sleutel", en: "Key" },
  answered: { nl: "Beantwoord", en: "Answered" },
  questionId: { nl: "Vraag", en: "Question" },
  intake: { nl: "Intake", en: "Intake" },
  heading: { nl: "Kop van de kolom", en: "Column heading" },
  text: { nl: "Tekst", en: "Text" },
  learningQuestion: { nl: "Leervraag", en: "Learning question" },
  members: { nl: "Deelnemers", en: "Participants" },
  member: { nl: "Deelnemer", en: "Participant" },
  memberId: { nl: "Deelnemer", en: "Participant" },
  memberIds: { nl: "Deelnemers", en: "Participants" },
  ownerId: { nl: "Van wie", en: "Whose" },
  who: { nl: "Wie je bent", en: "Who you are" },
  title: { nl: "Titel", en: "Title" },
  date: { nl: "Datum", en: "Date" },
  start: { nl: "Begintijd", en: "Start time" },
  nextDate: { nl: "Volgende bijeenkomst", en: "Next meeting" },
  timeZone: { nl: "Tijdzone", en: "Time zone" },
  agendaId: { nl: "Programma", en: "Agenda" },
  block: { nl: "Onderdeel", en: "Block" },
  blocks: { nl: "Onderdelen", en: "Blocks" },
  blockId: { nl: "Onderdeel", en: "Block" },
  index: { nl: "Plaats in het programma", en: "Place on the agenda" },
  kind: { nl: "Soort", en: "Kind" },
  minutes: { nl: "Minuten", en: "Minutes" },
  slack: { nl: "Speling", en: "Slack" },
  minimum: { nl: "Minstens (minuten)", en: "At least (minutes)" },
  protected: { nl: "Beschermd", en: "Protected" },
  fixedStart: { nl: "Vaste begintijd", en: "Fixed start" },
  auto: { nl: "Gaat vanzelf door", en: "Goes on by itself" },
  optional: { nl: "Mag vervallen", en: "May be skipped" },
  writing: { nl: "Vragen schriftelijk", en: "Questions in writing" },
  with: { nl: "Samen met", en: "Together with" },
  rows: { nl: "Nieuw programma", en: "New agenda" },
  end: { nl: "Eindtijd", en: "End time" },
  assemblyPoint: { nl: "Verzamelpunt", en: "Assembly point" },
  assignment: { nl: "Opdracht", en: "Assignment" },
  method: { nl: "Werkvorm", en: "Method" },
  groupSize: { nl: "Aantal mensen", en: "Number of people" },
  min: { nl: "Minstens", en: "At least" },
  max: { nl: "Hoogstens", en: "At most" },
  count: { nl: "Aantal", en: "Number" },
  totalMinutes: { nl: "Minuten bij elkaar", en: "Minutes in all" },
  useWhen: { nl: "Wanneer gebruik je dit", en: "When to use it" },
  roles: { nl: "Rollen", en: "Roles" },
  steps: { nl: "Stappen", en: "Steps" },
  minMinutes: { nl: "Minstens (minuten)", en: "At least (minutes)" },
  speaks: { nl: "Wie praat", en: "Who talks" },
  instruction: { nl: "Wat doe je", en: "What you do" },
  turn: { nl: "Beurt", en: "Turn" },
  round: { nl: "Ronde", en: "Round" },
  actionPoint: { nl: "Actiepunt", en: "Action point" },
  tasks: { nl: "Taken", en: "Tasks" },
  task: { nl: "Taak", en: "Task" },
  rules: { nl: "Afspraken", en: "Agreements" },
  fallback: { nl: "Bij een kleine groep", en: "For a small group" },
  origin: { nl: "Waar het vandaan komt", en: "Where it comes from" },
  tags: { nl: "Trefwoorden", en: "Keywords" },
  basedOn: { nl: "Gemaakt van", en: "Made from" },
  methodId: { nl: "Werkvorm", en: "Method" },
  grouping: { nl: "Groepen", en: "Groups" },
  size: { nl: "Grootte van de groep", en: "Size of the group" },
  splitOrganisations: { nl: "Organisaties mengen", en: "Mix organisations" },
  mix: { nl: "Mengen op", en: "Mix by" },
  cluster: { nl: "Bij elkaar op", en: "Cluster by" },
  groups: { nl: "Groepen", en: "Groups" },
  draft: { nl: "Plan voor later", en: "Plan for later" },
  withMemberId: { nl: "Deelnemer", en: "Participant" },
  groupId: { nl: "Groep", en: "Group" },
  status: { nl: "Aanwezigheid", en: "Attendance" },
  view: { nl: "Groot scherm", en: "Main screen" },
  code: { nl: "Deelnamecode", en: "Join code" },
  what: { nl: "Wat ga je doen", en: "What you will do" },
  byWhen: { nl: "Uiterlijk op", en: "Due by" },
  firstStep: { nl: "Eerste stap", en: "First step" },
  withWhom: { nl: "Met wie", en: "With whom" },
  notice: { nl: "Waaraan merk je het", en: "How you will notice" },
  audience: { nl: "Wie ziet dit", en: "Who sees this" },
};

/** The fields that have a name; a test holds the contract of the commands against it. */
export const namedFields: readonly string[] = Object.keys(names);

/**
 * @param path "block.title", "members.3.name" (rows count from 0)
 * @returns "Titel", "Naam (regel 4)"; undefined when the path holds no field that people know
 */
export function fieldName(path: string, lang: Lang): string | undefined {
  const parts = path.split(".");
  const known = parts.findLast((part) => Object.hasOwn(names, part));
  const name = known === undefined ? undefined : names[known]?.[lang];
  if (name === undefined) return undefined;
  const row = parts.find((part) => /^\d+$/.test(part));
  if (row === undefined) return name;
  return `${name} (${lang === "nl" ? "regel" : "row"} ${Number(row) + 1})`;
}
