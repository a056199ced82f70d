import { agendaSummaries } from "$shared/content/agendaSummary.ts";
import { agendaById } from "$shared/content/library.ts";
import type { AgendaCard } from "./agendaCard.ts";

/** The agendas as cards; the library itself stays on the server. */
export const agendaCards: readonly AgendaCard[] = agendaSummaries.map((summary) => ({
  ...summary,
  bar: (agendaById(summary.id)?.blocks ?? []).map(({ kind, minutes }) => ({ kind, minutes })),
}));
