import type { BlockDraft } from "../network/commands.ts";
import { complete } from "./complete.ts";
import { withNextDate } from "./nextDate.ts";
import { groupingOf } from "./groupings.ts";
import templates from "./templates.json" with { type: "json" };
import type { Agenda, Library, LibraryMethod, Term } from "./types.ts";

/**
 * Methods, agendas and terms that the product carries. About 220 kB: for the server, never for a
 * phone. `test/content` holds the file to `Library`, which a JSON import cannot promise.
 */
const library = templates as Library;

export const agendas: readonly Agenda[] = library.agendas;
export const methods: readonly LibraryMethod[] = library.methods.map((method) =>
  complete(method, library.agendas),
);
export const terms: readonly Term[] = library.glossary;

const agendasById = new Map(agendas.map((agenda) => [agenda.id, agenda]));
const methodsById = new Map(methods.map((method) => [method.id, method]));

export function agendaById(id: string): Agenda | undefined {
  return agendasById.get(id);
}

export function methodById(id: string): LibraryMethod | undefined {
  return methodsById.get(id);
}

/**
 * @param nextDate `YYYY-MM-DD` of the next meeting, which some assignments name
 * @param start `HH:MM` of the session: fixed starts keep their distance to it
 * @returns the blocks that a session with this agenda begins with; undefined when unknown
 */
export function agendaBlocks(
  agendaId: string,
  nextDate: string | null = null,
  start?: string,
): BlockDraft[] | undefined {
  const agenda = agendaById(agendaId);
  if (!agenda) return undefined;
  const later = start === undefined ? 0 : minuteOf(start) - minuteOf(agenda.start);
  return agenda.blocks.map((block) => ({
    kind: block.kind,
    title: { ...block.title },
    minutes: block.minutes,
    slack: block.slack,
    assignment: block.assignment ? withNextDate(block.assignment, nextDate) : null,
    methodId: block.methodId ?? null,
    grouping: { ...groupingOf[block.grouping] },
    ...(block.fixedStart !== undefined && {
      fixedStart: timeOf(minuteOf(block.fixedStart) + later),
    }),
  }));
}

const dayMinutes = 1_440;

/** @param time `HH:MM` @returns minutes since midnight */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function timeOf(minute: number): string {
  const inDay = ((minute % dayMinutes) + dayMinutes) % dayMinutes;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
