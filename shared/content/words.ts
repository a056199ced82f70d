import type { BlockKind, GroupingKind } from "../network/state.ts";
import type { Text } from "./types.ts";

/** Small enough for a phone: words that every screen and every export uses. */
export const blockKindWords: Readonly<Record<BlockKind, Text>> = {
  welcome: { nl: "Welkom", en: "Welcome" },
  checkin: { nl: "Check-in", en: "Check-in" },
  inspiration: { nl: "Inspiratie", en: "Inspiration" },
  interaction: { nl: "Interactie", en: "Interaction" },
  break: { nl: "Pauze", en: "Break" },
  intervision: { nl: "Intervisie", en: "Intervision" },
  harvest: { nl: "Oogst", en: "Harvest" },
  closing: { nl: "Afsluiting", en: "Closing" },
};

export const groupingWords: Readonly<Record<GroupingKind, Text>> = {
  plenary: { nl: "Iedereen samen", en: "Everyone together" },
  pairs: { nl: "Tweetallen", en: "Pairs" },
  mixed: { nl: "Gemengde groepen", en: "Mixed groups" },
  same: { nl: "Zelfde groepen als bij de interactie", en: "Same groups as in the interaction" },
  circles: { nl: "Vaste intervisiegroepen", en: "Fixed intervision groups" },
};
