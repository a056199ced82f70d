import { messages } from "./messages.ts";

export const newMeeting = messages({
  nl: {
    title: "Nieuwe bijeenkomst",
    intro: "Kies een programma en zeg wanneer het is. Alles kun je later aanpassen.",
    agenda: "Kies een programma",
    agendaError: "Kies een programma, of begin met een leeg programma.",
    blank: "Leeg programma",
    blankWhat: "Begin met één onderdeel en bouw zelf.",
    people: (people: number) => `${people} mensen`,
    length: (minutes: number) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return rest === 0 ? `${hours} uur` : `${hours} uur ${rest}`;
    },
    bar: (parts: string) => `Onderdelen: ${parts}`,
    facts: "Wat en wanneer",
    name: "Naam",
    nameHint: "Zo zien deelnemers het. Bijvoorbeeld: PLG School en Omgeving, bijeenkomst 2.",
    date: "Datum",
    start: "Begintijd",
    nextDate: "Volgende bijeenkomst",
    nextHint: "Actiepunten krijgen een datum een week daarvoor.",
    nextError: "Kies een dag na de bijeenkomst.",
    end: (time: string) => `Klaar om ${time}`,
    make: "Maak de bijeenkomst",
    offline: "Geen verbinding",
    offlineWhat: "De bijeenkomst is nog niet gemaakt. Alles wat je invulde staat er nog.",
    failed: "De bijeenkomst is nog niet gemaakt",
  },
  en: {
    title: "New meeting",
    intro: "Choose an agenda and say when it is. You can change everything later.",
    agenda: "Choose an agenda",
    agendaError: "Choose an agenda, or begin with a blank one.",
    blank: "Blank agenda",
    blankWhat: "Begin with one block and build your own.",
    people: (people) => `${people} people`,
    length: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return rest === 0 ? `${hours} h` : `${hours} h ${rest}`;
    },
    bar: (parts) => `Blocks: ${parts}`,
    facts: "What and when",
    name: "Name",
    nameHint: "As participants see it. For example: Learning community, meeting 2.",
    date: "Date",
    start: "Start time",
    nextDate: "Next meeting",
    nextHint: "Action points get a date one week before it.",
    nextError: "Choose a day after the meeting.",
    end: (time) => `Ends at ${time}`,
    make: "Make the meeting",
    offline: "No connection",
    offlineWhat: "The meeting is not made yet. All you filled in is still here.",
    failed: "The meeting is not made yet",
  },
});
