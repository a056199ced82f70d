import type { Session } from "../../../shared/network/state.ts";
import type { AgendaCard } from "./agendaCard.ts";
import type { NewMeeting, Typed } from "./newMeeting.ts";

/**
 * What the form for the next session of a network begins with: the day that was announced, the
 * same start, the next agenda of a numbered series, and a title that counts on.
 * @param title of the session before, in the language on screen
 * @param text gives the words of an agenda in that language
 */
export function nextMeeting(
  before: Pick<Session, "agendaId" | "nextDate" | "start">,
  title: string,
  agendas: readonly AgendaCard[],
  text: (words: AgendaCard["name"]) => string,
): { readonly form: NewMeeting; readonly typed: Typed } {
  const agenda = agendaAfter(before.agendaId, agendas);
  const own = agendas.find(({ id }) => id === before.agendaId);
  // a title that was the agenda's goes on with the agenda that is chosen
  const named = own !== undefined && Object.values<string>(own.name).includes(title);
  const name = named ? (agenda ? text(agenda.name) : "") : titleAfter(title);
  return {
    form: {
      agenda: agenda?.id ?? "",
      name,
      date: before.nextDate ?? "",
      start: before.start,
      nextDate: "",
    },
    typed: { start: true, name: name !== "" && !named },
  };
}

/** @returns "bijeenkomst 3" after "bijeenkomst 2"; without a number at its end the same title */
export function titleAfter(title: string): string {
  return title.replace(/(^|[^\d.,/:–-])(\d{1,2})$/, (_, before: string, number: string) => {
    return `${before}${Number(number) + 1}`;
  });
}

/** Only a numbered series says which comes next: others repeat an agenda, nobody knows how often. */
function agendaAfter(
  agendaId: string | null,
  agendas: readonly AgendaCard[],
): AgendaCard | undefined {
  const [, series, number] = /^(.*-)(\d+)$/.exec(agendaId ?? "") ?? [];
  if (series === undefined) return undefined;
  const later = agendas
    .map((agenda) => ({ agenda, number: Number(agenda.id.slice(series.length)) }))
    .filter((one) => one.agenda.id.startsWith(series) && one.number > Number(number));
  return later.sort((a, b) => a.number - b.number)[0]?.agenda;
}
