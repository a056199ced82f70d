import type { BlockKind } from "../network/state.ts";
import type { Text } from "./types.ts";

/** The kinds of block in the exported files; screens have theirs in `client/lib/i18n`. */
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
