import type { Refusal, RefusalCode } from "../../../shared/network/refusal.ts";
import { fieldName } from "./fieldNames.ts";
import type { Lang } from "./messages.ts";

/** What a sentence may use: the name of the field between quotes, and what would be right. */
type Facts = { readonly field: string; readonly limit: string };
type Sentences = Readonly<Record<RefusalCode, (facts: Facts) => string>>;

const nl: Sentences = {
  not_allowed: () => "Dit mag alleen de begeleider. Vraag het aan je begeleider.",
  unknown_key: () => "Deze link werkt niet meer. Vraag je begeleider om een nieuwe link.",
  unknown_network: () => "Dit leernetwerk is er niet. Kijk of je de hele link hebt.",
  code_mistyped: () => "Deze code klopt niet. Kijk naar het grote scherm en typ de code opnieuw.",
  code_unknown: () =>
    "Deze code kennen we niet. Kijk naar het grote scherm of vraag je begeleider.",
  session_not_open: () => "De bijeenkomst is nog niet open. Wacht even en probeer het dan opnieuw.",
  session_closed: () =>
    "De bijeenkomst is afgelopen. Vraag je begeleider als je nog iets wilt delen.",
  session_not_closed: () =>
    "De vorige bijeenkomst is nog niet gesloten. Sluit die eerst en plan dan de volgende.",
  malformed: () => "We begrijpen dit bericht niet. Laad de pagina opnieuw en doe het nog eens.",
  too_large: ({ limit }) => `Dit is te veel in één keer${most(limit)}. Maak het korter.`,
  too_deep: () => "Dit bestand zit te ingewikkeld in elkaar. Maak het eenvoudiger.",
  field_missing: ({ field }) => `${field} is nog leeg. Vul het in.`,
  field_too_long: ({ field, limit }) =>
    `${field} is te lang. ${limit ? `Gebruik hoogstens ${limit} tekens.` : "Maak de tekst korter."}`,
  field_too_many: ({ field, limit }) =>
    `${field} telt te veel regels. ${limit ? `Er passen er ${limit}.` : ""} Haal er een paar weg.`,
  field_out_of_range: ({ field, limit }) =>
    `${field} klopt niet. ${limit ? `Kies ${range(limit, "tot en met", "minstens")}.` : "Kies een ander getal."}`,
  field_bad_text: ({ field }) =>
    `In ${within(field)} staat een teken dat we niet kunnen bewaren. Typ de tekst opnieuw.`,
  field_bad_date: ({ field }) => `${field} is geen goede datum. Kies een dag in de kalender.`,
  field_bad_time: ({ field }) => `${field} is geen goede tijd. Typ bijvoorbeeld 09:30.`,
  wrong_phase: () => "Dat kan nu niet. Kijk eerst waar de bijeenkomst is.",
  stale: () => "Iemand was je voor. Kijk hoe het nu staat en kies dan opnieuw.",
  unknown_session: () => "Deze bijeenkomst is er niet meer. Ga terug en kies een andere.",
  unknown_block: () => "Dit onderdeel staat niet meer in het programma. Kies een ander onderdeel.",
  unknown_member: () =>
    "Deze naam staat niet op de lijst. Kies een andere naam of doe mee als gast.",
  unknown_group: () => "Deze groep is er niet meer. Kijk naar de nieuwe groepen en kies opnieuw.",
  unknown_entry: () => "Dit actiepunt is weg. Schrijf het opnieuw als je het wilt bewaren.",
  unknown_question: () => "Deze vraag is weg. Je hoeft niets te doen.",
  unknown_rule: () => "Deze afspraak over groepen is al weg. Je hoeft niets te doen.",
  unknown_agenda: () => "Dit programma kennen we niet. Kies een ander programma.",
  unknown_method: () => "Deze werkvorm kennen we niet. Kies een andere werkvorm.",
  unknown_role: () => "Deze rol hoort niet bij deze werkvorm. Kies een andere rol.",
  method_unsound: ({ field }) =>
    `In deze werkvorm past ${within(field)} niet bij de rest. Open de werkvorm en kijk die na.`,
  method_in_use: () =>
    "Een onderdeel gebruikt deze werkvorm nog. Kies daar eerst een andere werkvorm.",
  too_many_methods: ({ limit }) =>
    `Dit netwerk heeft genoeg eigen werkvormen${most(limit)}. Haal er eerst een weg.`,
  no_method: () => "Dit onderdeel heeft geen werkvorm met stappen. Volg je begeleider.",
  table_too_small: ({ limit }) =>
    `Deze groep is te klein voor de werkvorm${most(limit, "minstens")}. Vraag je begeleider om een andere tafel.`,
  no_minute: () => "Er is later geen minuut meer over. Rond deze stap af en ga verder.",
  bringer_leads: () =>
    "De inbrenger leidt niet en bewaakt de tijd niet. Geef die rol aan iemand anders.",
  already_there: () => "Deze persoon staat er al. Kies iemand anders.",
  nobody_here: () => "Er is nog niemand aanwezig. Zet eerst mensen op aanwezig.",
  no_grouping: () => "Dit onderdeel doet iedereen samen. Kies eerst een soort groep.",
  group_locked: () => "Een groep staat vast. Maak die eerst los of laat de groep zo.",
  not_seated: () => "Deze persoon zit nog niet aan een tafel. Geef die eerst een plek.",
  last_block: () =>
    "Een programma heeft minstens één onderdeel. Voeg eerst een ander onderdeel toe.",
  block_running: () => "Dit onderdeel is bezig of geweest. Het blijft in het programma.",
  block_passed: () => "Dat deel van het programma is voorbij. Kies een plek verderop.",
  block_protected: () => "Dit onderdeel is beschermd. Het houdt zijn plek en al zijn minuten.",
  nothing_to_undo: () => "Er valt niets meer terug te draaien. Kijk hoe het nu staat.",
  undo_too_late: () => "Terugdraaien kan tien seconden lang. Pas het nu zelf weer aan.",
  frozen: () => "Alles staat stil. Ga eerst verder en doe het dan opnieuw.",
  too_many_members: ({ limit }) =>
    `De lijst is vol${most(limit)}. Haal eerst namen weg die niet meer meedoen.`,
  too_many_sessions: ({ limit }) =>
    `Dit netwerk heeft genoeg bijeenkomsten${most(limit)}. Begin een nieuw netwerk.`,
  too_many_entries: ({ limit }) =>
    `Je hebt al genoeg actiepunten${most(limit)}. Haal er eerst een weg.`,
  too_many_questions: ({ limit }) =>
    `Je hebt al genoeg vragen gesteld${most(limit)}. Haal er eerst een weg.`,
  idempotency_mismatch: () => "Dit is al een keer anders verstuurd. Laad de pagina opnieuw.",
  stopped: () => "Het zoeken is gestopt. Vraag opnieuw om voorstellen als je ze nog wilt.",
  rate_limited: ({ limit }) =>
    `Dat ging te snel. Wacht ${limit ? seconds(limit, "seconde", "seconden") : "even"} en probeer het opnieuw.`,
  unavailable: () => "Het is nog niet bewaard. Je tekst blijft hier staan. Probeer het zo opnieuw.",
  protocol_mismatch: () =>
    "Er is een nieuwe versie. Laad de pagina opnieuw. Je tekst blijft bewaard.",
};

const en: Sentences = {
  not_allowed: () => "Only the facilitator may do this. Ask your facilitator.",
  unknown_key: () => "This link no longer works. Ask your facilitator for a new link.",
  unknown_network: () =>
    "This learning network does not exist. Check that you have the whole link.",
  code_mistyped: () => "This code is not right. Look at the main screen and type the code again.",
  code_unknown: () => "We do not know this code. Look at the main screen or ask your facilitator.",
  session_not_open: () => "The meeting is not open yet. Wait a moment, then try again.",
  session_closed: () => "The meeting has ended. Ask your facilitator if you still want to share.",
  session_not_closed: () =>
    "The meeting before is not closed yet. Close it first, then plan the next one.",
  malformed: () => "We do not understand this message. Reload the page and do it again.",
  too_large: ({ limit }) => `This is too much at once${most(limit, "at most")}. Make it shorter.`,
  too_deep: () => "This file is too complicated inside. Make it simpler.",
  field_missing: ({ field }) => `${field} is still empty. Fill it in.`,
  field_too_long: ({ field, limit }) =>
    `${field} is too long. ${limit ? `Use at most ${limit} characters.` : "Make the text shorter."}`,
  field_too_many: ({ field, limit }) =>
    `${field} has too many lines. ${limit ? `There is room for ${limit}.` : ""} Remove a few.`,
  field_out_of_range: ({ field, limit }) =>
    `${field} is not right. ${limit ? `Choose ${range(limit, "to", "at least")}.` : "Choose another number."}`,
  field_bad_text: ({ field }) =>
    `There is a character in ${within(field)} that we cannot keep. Type the text again.`,
  field_bad_date: ({ field }) => `${field} is not a valid date. Choose a day in the calendar.`,
  field_bad_time: ({ field }) => `${field} is not a valid time. Type for example 09:30.`,
  wrong_phase: () => "That is not possible now. First see where the meeting is.",
  stale: () => "Somebody was ahead of you. See how it stands now, then choose again.",
  unknown_session: () => "This meeting is no longer there. Go back and choose another.",
  unknown_block: () => "This block is no longer on the agenda. Choose another block.",
  unknown_member: () => "This name is not on the list. Choose another name or join as a guest.",
  unknown_group: () => "This group is gone. Look at the new groups and choose again.",
  unknown_entry: () => "This action point is gone. Write it again if you want to keep it.",
  unknown_question: () => "This question is gone. There is nothing to do.",
  unknown_rule: () => "This rule for groups is already gone. There is nothing to do.",
  unknown_agenda: () => "We do not know this agenda. Choose another agenda.",
  unknown_method: () => "We do not know this method. Choose another method.",
  unknown_role: () => "This method has no such role. Choose another one.",
  method_unsound: ({ field }) =>
    `In this method ${within(field)} does not fit the rest. Open the method and check it.`,
  method_in_use: () => "A block still uses this method. First choose another method there.",
  too_many_methods: ({ limit }) =>
    `This network has enough methods of its own${most(limit, "at most")}. First remove one.`,
  no_method: () => "This block has no method with steps. Follow your facilitator.",
  table_too_small: ({ limit }) =>
    `This group is too small for the method${most(limit, "at least")}. Ask your facilitator for another table.`,
  no_minute: () => "No later step has a minute to spare. Round off this step and go on.",
  bringer_leads: () =>
    "The case bringer does not lead and does not keep the time. Give that role to somebody else.",
  already_there: () => "This person is already there. Choose somebody else.",
  nobody_here: () => "Nobody is present yet. First mark people as present.",
  no_grouping: () => "Everyone does this block together. First choose a kind of group.",
  group_locked: () => "A group is locked. Unlock it first, or leave it as it is.",
  not_seated: () => "This person does not sit at a table yet. Give them a place first.",
  last_block: () => "An agenda has at least one block. First add another block.",
  block_running: () => "This block is running or has run. It stays in the programme.",
  block_passed: () => "That part of the agenda is over. Choose a place further on.",
  block_protected: () => "This block is protected. It keeps its place and all its minutes.",
  nothing_to_undo: () => "There is nothing left to undo. See how it stands now.",
  undo_too_late: () => "Undoing works for ten seconds. Change it yourself now.",
  frozen: () => "Everything stands still. First go on, then do it again.",
  too_many_members: ({ limit }) =>
    `The list is full${most(limit, "at most")}. First remove names that no longer take part.`,
  too_many_sessions: ({ limit }) =>
    `This network has enough meetings${most(limit, "at most")}. Begin a new network.`,
  too_many_entries: ({ limit }) =>
    `You have enough action points${most(limit, "at most")}. First remove one.`,
  too_many_questions: ({ limit }) =>
    `You have asked enough questions${most(limit, "at most")}. First take one away.`,
  idempotency_mismatch: () => "This was sent before with another text. Reload the page.",
  stopped: () => "The search was stopped. Ask for proposals again if you still want them.",
  rate_limited: ({ limit }) =>
    `That was too fast. Wait ${limit ? seconds(limit, "second", "seconds") : "a moment"} and try again.`,
  unavailable: () => "It is not saved yet. Your text stays here. Try again in a moment.",
  protocol_mismatch: () => "There is a new version. Reload the page. Your text is kept.",
};

const sentences = { nl, en };

/** @returns what is wrong, what would be right and what to do now, in whole sentences */
export function refusalWords(refusal: Refusal, lang: Lang): string {
  const unnamed = lang === "nl" ? "Dit veld" : "This field";
  const name = refusal.field === undefined ? undefined : fieldName(refusal.field, lang);
  const field = name === undefined ? unnamed : `‘${name}’`;
  const limit = refusal.limit === undefined ? "" : String(refusal.limit);
  return sentences[lang][refusal.refused]({ field, limit }).replace(/ {2,}/g, " ");
}

function most(limit: string, words = "hoogstens"): string {
  return limit ? ` (${words} ${limit})` : "";
}

/** Limits come as "1–600" or "≥2". */
function range(limit: string, until: string, atLeast: string): string {
  return limit.replace("–", ` ${until} `).replace("≥", `${atLeast} `);
}

function seconds(limit: string, one: string, many: string): string {
  return `${limit} ${limit === "1" ? one : many}`;
}

/** In the middle of a sentence "Dit veld" has no capital; a name between quotes keeps its own. */
function within(field: string): string {
  return field.startsWith("‘") ? field : field.charAt(0).toLowerCase() + field.slice(1);
}
