import { messages } from "./messages.ts";

/** What a form finds by itself, without a connection; all other refusals are in `refusals.ts`. */
export const faults = messages({
  nl: {
    missing: "Dit is nog leeg. Vul het in.",
    tooLong: (limit: number) => `Dit is te lang. Gebruik hoogstens ${limit} tekens.`,
    badText: "Hier staat een teken dat we niet kunnen bewaren. Typ de tekst opnieuw.",
    other: "Dit is nog niet bewaard. Je tekst blijft hier staan.",
  },
  en: {
    missing: "This is still empty. Fill it in.",
    tooLong: (limit) => `This is too long. Use at most ${limit} characters.`,
    badText: "There is a character here that we cannot keep. Type the text again.",
    other: "This is not saved yet. Your text stays here.",
  },
});
