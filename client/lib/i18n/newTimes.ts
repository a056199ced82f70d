import { messages } from "./messages.ts";

/** A new schedule, on projector and speaker's page; the phone has a shorter sentence of its own. */
export const newTimes = messages({
  nl: {
    /** `until`: of the running block, or an empty text. */
    told: (end: string, until: string) =>
      `Nieuwe tijden: ${until && `nu tot\u00a0${until}, `}einde\u00a0${end}`,
  },
  en: {
    told: (end, until) => `New times: ${until && `now until\u00a0${until}, `}end\u00a0${end}`,
  },
});
