import { messages } from "./messages.ts";

/** Questions to the speaker, on the phone of somebody who takes part. */
export const asking = messages({
  nl: {
    title: "Vragen aan de spreker",
    ask: "Stel een vraag",
    hint: "Iedereen ziet je vraag, niemand ziet je naam.",
    send: "Stel je vraag",
    enough: (limit: number) => `Je hebt ${limit} vragen gesteld. Dat is genoeg voor nu.`,
    notSaved: "Je vraag is niet gesteld",
    mine: "Ook mijn vraag",
    mineOf: (text: string) => `Ook mijn vraag: ${text}`,
    votes: (votes: number) => (votes === 1 ? "1 persoon vraagt dit" : `${votes} mensen vragen dit`),
    own: "Van jou",
    answered: "Beantwoord",
    hidden: "Weggehaald door de begeleider",
    unsaved: "Nog niet bewaard",
    remove: "Haal weg",
    removeOf: (text: string) => `Haal weg: ${text}`,
  },
  en: {
    title: "Questions to the speaker",
    ask: "Ask a question",
    hint: "Everyone sees your question, nobody sees your name.",
    send: "Ask your question",
    enough: (limit) => `You have asked ${limit} questions. That is enough for now.`,
    notSaved: "Your question was not asked",
    mine: "My question too",
    mineOf: (text) => `My question too: ${text}`,
    votes: (votes) => (votes === 1 ? "1 person asks this" : `${votes} people ask this`),
    own: "Yours",
    answered: "Answered",
    hidden: "Taken away by the facilitator",
    unsaved: "Not saved yet",
    remove: "Remove",
    removeOf: (text) => `Remove: ${text}`,
  },
});
