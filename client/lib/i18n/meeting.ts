import { messages } from "./messages.ts";

/** Words for people, phases and tables that desks and outcomes share, and phones do without. */
export const meeting = messages({
  nl: {
    attendance: {
      expected: "Verwacht",
      here: "Aanwezig",
      gone: "Eerder weg",
      cancelled: "Afgemeld",
    },
    phase: { draft: "In voorbereiding", open: "Inloop", live: "Bezig", closed: "Afgelopen" },
    grouping: {
      plenary: "Iedereen samen",
      pairs: "Tweetallen",
      mixed: "Gemengde groepen",
      same: "Zelfde groepen",
      circles: "Vaste intervisiegroepen",
    },
  },
  en: {
    attendance: {
      expected: "Expected",
      here: "Present",
      gone: "Left early",
      cancelled: "Cancelled",
    },
    phase: { draft: "Being prepared", open: "Walk-in", live: "Running", closed: "Ended" },
    grouping: {
      plenary: "Everyone together",
      pairs: "Pairs",
      mixed: "Mixed groups",
      same: "Same groups",
      circles: "Fixed intervision groups",
    },
  },
});
