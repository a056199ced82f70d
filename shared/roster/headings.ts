import { fold } from "./search.ts";

/** What a column of a roster file can hold. `intake`: kept with its heading, for the desk only. */
export const columnTargets = [
  "name",
  "firstName",
  "infix",
  "lastName",
  "organisation",
  "role",
  "email",
  "phone",
  "learningQuestion",
  "place",
  "intake",
  "skip",
] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/** Headings as a whole, folded. Dutch first, then English. */
const whole: Partial<Record<ColumnTarget, string>> = {
  name:
    "naam|namen|volledige naam|voor en achternaam|voornaam en achternaam|naam deelnemer|hoe heet je|" +
    "deelnemer|deelnemers|name|full name|participant|participants|attendee|member",
  firstName: "voornaam|voornamen|roepnaam|first name|firstname|given name|forename",
  infix: "tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels|tv|infix|middle name|prefix",
  lastName: "achternaam|familienaam|last name|lastname|surname|family name",
  organisation:
    "organisatie|school|coalitie|schoolnaam|naam school|naam organisatie|instelling|werkgever|" +
    "bedrijf|gemeente|bestuur|schoolbestuur|netwerk|organisation|organization|company|" +
    "coalition|employer|institution",
  role: "functie|rol|beroep|functietitel|functienaam|role|function|job title|position|job",
  email:
    "e mail|email|mail|e mailadres|emailadres|mailadres|email adres|e mail adres|" +
    "email address|e mail address",
  phone:
    "telefoon|telefoonnummer|tel|tel nr|telnr|mobiel|mobiele nummer|mobiel nummer|gsm|06|" +
    "06 nummer|phone|phone number|telephone|mobile|mobile number|cell",
  learningQuestion:
    "leervraag|leervragen|persoonlijke leervraag|mijn leervraag|ontwikkelvraag|leerdoel|" +
    "leerdoelen|learning question|learning questions|learning goal|learning goals",
  place: "plaats|plaatsnaam|woonplaats|vestigingsplaats|stad|locatie|place|city|town|location",
  skip:
    "id|nr|nummer|no|rij|tijdstempel|starttijd|begintijd|voltooiingstijd|tijd van voltooien|" +
    "timestamp|start time|completion time",
};
const wholeHeadings = new Map(
  Object.entries(whole).flatMap(([target, headings]) =>
    headings.split("|").map((heading) => [heading, target as ColumnTarget] as const),
  ),
);

/** Single words that give a longer heading away ("Wat is je leervraag?"), in order of weight. */
const telling: readonly (readonly [ColumnTarget, RegExp, number])[] = [
  ["learningQuestion", /\b(leervra(ag|gen)|learning questions?)\b/, 40],
  ["email", /\b(e ?mail(adres)?|mailadres)\b/, 6],
  ["phone", /\b(telefoon(nummer)?|mobiele?|phone|mobile)\b/, 6],
  ["firstName", /\b(voornaam|first name)\b/, 6],
  ["lastName", /\b(achternaam|last name|surname)\b/, 6],
  ["organisation", /\b(organisatie|school|coalitie|organi[sz]ation|coalition)\b/, 5],
  ["role", /\b(functie|job title)\b/, 5],
  ["name", /\b(naam|name)\b/, 5],
];
/** Headings about somebody else than the person of the row. */
const another =
  /\b(leidinggevende|manager|duo|partners?|collegas?|contactpersoon|nood\w*|emergency|supervisor)\b/;

/** @returns what a heading stands for when the whole of it is known, such as "E-mailadres" */
export function knownHeading(heading: string): ColumnTarget | null {
  return wholeHeadings.get(foldHeading(heading)) ?? null;
}

/** @returns what a longer heading seems to stand for, such as "Naam van je school" */
export function likelyHeading(heading: string): ColumnTarget | null {
  const folded = foldHeading(heading);
  const length = folded.split(" ").length;
  const both = /\bvoor.*\bachternaam\b|\bfirst.*\blast name\b/.test(folded);
  if (another.test(folded)) return null;
  if (both && length <= 8) return "name";
  return telling.find(([, word, most]) => length <= most && word.test(folded))?.[0] ?? null;
}

/** A remark between brackets is no part of it: "Leervragen (max. 150 woorden)". */
function foldHeading(heading: string): string {
  return fold(heading.replace(/\([^)]*\)?/g, " ")) || fold(heading);
}

const address = /\S@\S/;
const number = /^[+(\d][\d\s().+/-]{6,}$/;
export const looksLikeEmail = (cell: string) => address.test(cell);
export const looksLikePhone = (cell: string) => number.test(cell.trim());

/** Known headings that are as easily somebody's organisation or role. */
const weak =
  /^(gemeente|bestuur|schoolbestuur|netwerk|bedrijf|school|deelnemer|member|participant)$/;

/**
 * Whether a row is a row of headings, not a person: no address or telephone number in it, and one
 * heading known as a whole (two when it could be a value: "Gemeente") or two likely ones of
 * different kinds.
 */
export function isHeaderRow(cells: readonly string[]): boolean {
  if (cells.some((cell) => looksLikeEmail(cell) || looksLikePhone(cell))) return false;
  const known = cells.filter((cell) => knownHeading(cell) !== null);
  if (known.length > 1 || known.some((cell) => !weak.test(foldHeading(cell)))) return true;
  const likely = new Set(cells.map(likelyHeading).filter((target) => target !== null));
  return likely.size > 1 || (cells.length === 1 && (likely.has("name") || known.length > 0));
}
