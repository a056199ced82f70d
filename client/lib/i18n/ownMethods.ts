import { messages } from "./messages.ts";

/** Methods of one's own, where a facilitator chooses one for a block. */
export const ownMethodWords = messages({
  nl: {
    heading: "Eigen werkvormen",
    here: "op dit toestel",
    write: "Schrijf een eigen werkvorm",
    view: "Bekijk of print",
    adapt: "Pas aan",
    changed: "Op dit toestel staat een andere versie van deze werkvorm.",
    useNewer: "Gebruik die versie",
    remove: (name: string) => `Haal ‘${name}’ uit dit netwerk`,
  },
  en: {
    heading: "Your own methods",
    here: "on this device",
    write: "Write a method of your own",
    view: "View or print",
    adapt: "Change it",
    changed: "This device has another version of this method.",
    useNewer: "Use that version",
    remove: (name) => `Remove ‘${name}’ from this network`,
  },
});
