import type { BlockDraft } from "../network/commands.ts";
import { withNextDate } from "./nextDate.ts";
import { groupingOf } from "./groupings.ts";
import templates from "./templates.json" with { type: "json" };
import type { Agenda, Library, Method, Term } from "./types.ts";

/**
 * Methods, agendas and terms that the product carries. About 220 kB: for the server, never for a
 * phone. `test/content` holds the file to `Library`, which a JSON import cannot promise.
 */
const library = templates as Library;

export const agendas: readonly Agenda[] = library.agendas;
export const methods: readonly Method[] = library.methods;
export const terms: readonly Term[] = library.glossary;

const agendasById = new Map(agendas.map((agenda) => [agenda.id, agenda]));
const methodsById = new Map(methods.map((method) => [method.id, method]));

export function agendaById(id: string): Agenda | undefined {
  return agendasById.get(id);
}

export function methodById(id: string): Method | undefined {
  return methodsById.get(id);
}

/**
 * @param nextDate `YYYY-MM-DD` of the next meeting, which some assignments name
 * @returns the blocks that a session with this agenda begins with; undefined when unknown
 */
export function agendaBlocks(
  agendaId: string,
  nextDate: string | null = null,
): BlockDraft[] | undefined {
  return agendaById(agendaId)?.blocks.map((block) => ({
    kind: block.kind,
    title: { ...block.title },
    minutes: block.minutes,
    slack: block.slack,
    assignment: block.assignment ? withNextDate(block.assignment, nextDate) : null,
    methodId: block.methodId ?? null,
    grouping: { ...groupingOf[block.grouping] },
  }));
}
