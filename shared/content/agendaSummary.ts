import { agendas } from "./library.ts";
import type { AgendaSummary } from "./types.ts";

/** The agendas to choose from, in the order of the library. A client gets them from the server. */
export const agendaSummaries: readonly AgendaSummary[] = agendas.map((agenda) => ({
  id: agenda.id,
  name: agenda.name,
  start: agenda.start,
  end: agenda.end,
  people: agenda.people,
  minutes: agenda.blocks.reduce((sum, block) => sum + block.minutes, 0),
}));
