import { messages } from "./messages.ts";

/** Planning the next meeting of the same network. */
export const nextMeeting = messages({
  nl: {
    plan: "Plan de volgende bijeenkomst",
    title: "Plan de volgende bijeenkomst",
    intro:
      "Deelnemers, afspraken en vaste groepen blijven. Er komt een nieuwe code. Alles kun je later aanpassen.",
    make: "Plan de bijeenkomst",
    ready: "De volgende bijeenkomst staat klaar",
    readyWhat: (title: string) => `Je kunt ‘${title}’ nu voorbereiden.`,
    toPrepare: "Ga naar voorbereiden",
    running: "Deze bijeenkomst is nog niet gesloten",
    runningWhat: "Sluit hem eerst. Daarna plan je de volgende.",
    toDesk: "Ga naar begeleiden",
  },
  en: {
    plan: "Plan the next meeting",
    title: "Plan the next meeting",
    intro:
      "Participants, rules and fixed groups stay. There will be a new code. You can change everything later.",
    make: "Plan the meeting",
    ready: "The next meeting is ready",
    readyWhat: (title) => `You can prepare ‘${title}’ now.`,
    toPrepare: "Go to preparing",
    running: "This meeting is not closed yet",
    runningWhat: "Close it first. Then you plan the next one.",
    toDesk: "Go to facilitating",
  },
});
