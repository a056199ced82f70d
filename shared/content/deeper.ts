import type { MethodKind, Text } from "./types.ts";

/** For a group that is ready before its time: one question deeper, by the kind of method. */
const questions: Readonly<Record<MethodKind, readonly Text[]>> = {
  intervision: [
    {
      nl: "Wat herken jij hiervan in je eigen werk?",
      en: "What of this do you know from your own work?",
    },
    { nl: "Wat zou er gebeuren als je niets deed?", en: "What would happen if you did nothing?" },
    {
      nl: "Wie merkt het als eerste als dit lukt? Waaraan?",
      en: "Who notices first when this works? By what?",
    },
  ],
  interaction: [
    { nl: "Wat kan jouw eerste stap in de weg staan?", en: "What may stand in your way?" },
    { nl: "Wie heb je hiervoor nodig?", en: "Whom do you need for this?" },
    {
      nl: "Hoe maak je de eerste stap nog kleiner?",
      en: "How do you make the first step smaller?",
    },
  ],
  inspiration: [
    {
      nl: "Wat past hiervan níet bij jouw plek? Waarom?",
      en: "What of this does not fit your place?",
    },
  ],
  checkin: [
    {
      nl: "Wat wil je vandaag van een ander horen?",
      en: "What do you want to hear from others today?",
    },
  ],
  checkout: [
    {
      nl: "Met wie praat je hier deze week over?",
      en: "With whom do you talk about this this week?",
    },
  ],
  harvest: [
    { nl: "Wat heeft een ander netwerk hieraan?", en: "What can another network do with this?" },
  ],
};

/** @param which any whole number: which of the questions */
export function deeperQuestion(kind: MethodKind, which: number): Text | null {
  const list = questions[kind];
  return list[which % list.length] ?? null;
}
