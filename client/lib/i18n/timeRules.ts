import { messages } from "./messages.ts";

/** What may be asked of a block when time is short: behind "Meer" while preparing. */
export const timeRules = messages({
  nl: {
    title: "Als de tijd krap is",
    minimum: "Minstens (minuten)",
    minimumHint: "Korter maken we het nooit.",
    fixedStart: "Vaste begintijd",
    fixedStartHint: "Bijvoorbeeld als de catering komt.",
    auto: "Het volgende onderdeel begint vanzelf als de tijd om is",
    protected: "Beschermd: houdt zijn plek en al zijn minuten",
    optional: "Mag vervallen",
    writing: "Vragen mogen schriftelijk",
    atLeast: (minutes: number) => `minstens ${minutes} min`,
    fixedAt: (time: string) => `begint om ${time}`,
    brief: {
      auto: "gaat vanzelf door",
      protected: "beschermd",
      optional: "mag vervallen",
      writing: "vragen schriftelijk",
    },
    session: {
      title: "Einde en verzamelpunt",
      end: "Beloofd einde",
      endHint: "Leeg: het einde van het programma.",
      point: "Verzamelpunt",
      pointHint: "Bij een noodgeval staat dit op elk scherm en elke telefoon.",
      late: (minutes: number) =>
        `Het programma loopt ${minutes} min langer dan het beloofde einde.`,
    },
    sheet: "Print het draaiboek",
  },
  en: {
    title: "When time is short",
    minimum: "At least (minutes)",
    minimumHint: "We never make it shorter.",
    fixedStart: "Fixed start",
    fixedStartHint: "For example when the caterer comes.",
    auto: "The next block starts by itself when the time is up",
    protected: "Protected: keeps its place and all its minutes",
    optional: "May be skipped",
    writing: "Questions may go in writing",
    atLeast: (minutes) => `at least ${minutes} min`,
    fixedAt: (time) => `begins at ${time}`,
    brief: {
      auto: "goes on by itself",
      protected: "protected",
      optional: "may be skipped",
      writing: "questions in writing",
    },
    session: {
      title: "End and assembly point",
      end: "Promised end",
      endHint: "Empty: the end of the agenda.",
      point: "Assembly point",
      pointHint: "In an emergency this is on every screen and every phone.",
      late: (minutes) => `The agenda runs ${minutes} min longer than the promised end.`,
    },
    sheet: "Print the run sheet",
  },
});
