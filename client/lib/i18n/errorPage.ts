import { messages } from "./messages.ts";

/** A page that is not there, or that broke. */
export const errorPage = messages({
  nl: {
    notFound: "Deze pagina is er niet",
    notFoundWhat: "De link klopt niet of is niet meer geldig.",
    notFoundNow: "Kijk of de hele link er staat. Of begin opnieuw.",
    broken: "Er ging iets mis",
    brokenWhat: "De fout ligt bij ons. Wat bewaard was, blijft bewaard.",
    brokenNow: "Laad de pagina opnieuw.",
    home: "Ga naar het begin",
  },
  en: {
    notFound: "This page does not exist",
    notFoundWhat: "The link is wrong or no longer valid.",
    notFoundNow: "Check that you have the whole link. Or start again.",
    broken: "Something went wrong",
    brokenWhat: "The fault is ours. What was saved is still saved.",
    brokenNow: "Reload the page.",
    home: "Go to the start",
  },
});
