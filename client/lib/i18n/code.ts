import { messages } from "./messages.ts";

/** The one field that opens a meeting. */
export const coding = messages({
  nl: {
    code: "Deelnamecode",
    hint: "Je ziet de code op het grote scherm.",
    go: "Ga naar binnen",
    empty: "Typ eerst de code van het grote scherm.",
    incomplete: "De code is nog niet af. Er horen zeven tekens in.",
    mistyped: "Deze code klopt niet. Kijk naar het grote scherm en typ hem opnieuw.",
  },
  en: {
    code: "Join code",
    hint: "You can see the code on the main screen.",
    go: "Go in",
    empty: "First type the code from the main screen.",
    incomplete: "The code is not complete. It has seven characters.",
    mistyped: "This code is not right. Look at the main screen and type it again.",
  },
});
