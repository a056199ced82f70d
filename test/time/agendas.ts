import { agendaBlocks, agendas, methodById } from "../../shared/content/library.ts";
import type { Agenda } from "../../shared/content/types.ts";
import type { Block, Clock, Session } from "../../shared/network/state.ts";
import { plannedAgenda } from "../../shared/time/replan/derive.ts";
import type { Lang } from "../../shared/time/replan/phrases.ts";
import { replan } from "../../shared/time/replan/replan.ts";
import { nothingFits, planSentence, planWords } from "../../shared/time/replan/words.ts";
import type { Plan, PlannedAgenda, Replan } from "../../shared/time/replan/types.ts";
import { plannedStarts } from "../../shared/time/plan.ts";
import { zonedToUtc } from "../../shared/time/zone.ts";

/**
 * All agendas of the library with a speaker who needs more time, and the plans offered. Prints the
 * table of docs/replan.md: `node test/time/agendas.ts`, in Dutch with `nl` behind it.
 */
const timeZone = "Europe/Amsterdam";
const minute = 60_000;
const someDay = "2026-02-05";

export type Overrun = {
  readonly agendaId: string;
  readonly over: number;
  readonly agenda: PlannedAgenda;
  readonly now: number;
  readonly offer: Replan;
};

/**
 * @param over minutes that the speaker still needs when the inspiration should end; the last of
 * them are the questions, where the method has questions
 */
export function overrun(agenda: Agenda, over: number): Overrun {
  const blocks = (agendaBlocks(agenda.id) ?? []).map((draft, index): Block => ({
    ...draft,
    id: `${agenda.id} ${index + 1}`,
  }));
  const day = { date: agenda.date ?? someDay, start: agenda.start, blocks };
  const speaker = blocks.findIndex(({ kind }) => kind === "inspiration");
  const startedAt = plannedStarts(day, timeZone)[speaker] ?? 0;
  const running = blocks[speaker];
  if (!running) throw new Error(`${agenda.id} has no inspiration`);
  const clock: Clock = {
    ...{ blockId: running.id, startedAt, addedMs: over * minute, pausedAt: null, pausedMs: 0 },
  };
  const session: Session = {
    ...{ id: agenda.id, code: "", title: agenda.name, ...day, nextDate: null },
    ...{ agendaId: agenda.id, groups: [], attendance: [], runs: [], screen: "auto" },
    ...{ phase: "live", openedAt: startedAt, clock },
  };
  const planned = plannedAgenda(session, {
    timeZone,
    methodOf: methodById,
    known: (block) => {
      const fixed = agenda.blocks[blocks.indexOf(block)]?.fixedStart;
      return fixed === undefined ? {} : { fixedStart: zonedToUtc(day.date, fixed, timeZone) };
    },
  });
  const now = startedAt + running.minutes * minute;
  return { agendaId: agenda.id, over, agenda: planned, now, offer: replan(planned, now) };
}

export const overruns = (): Overrun[] =>
  agendas.flatMap((agenda) => [10, 20].map((over) => overrun(agenda, over)));

const head = {
  en: "| agenda | over | plan | price | points |",
  nl: "| programma | uitloop | plan | prijs | punten |",
};

/** @returns a markdown table, a row for each plan; the last of each agenda moves the end */
export function table(lang: Lang): string {
  return [head[lang], "| --- | --- | --- | --- | --- |", ...overruns().flatMap(rowsOf(lang))].join(
    "\n",
  );
}

const rowsOf =
  (lang: Lang) =>
  ({ agendaId, over, agenda, offer }: Overrun): string[] => {
    const { plans, leastBad, later } = offer;
    const row = (label: string, plan: Plan, index: number) => {
      const { title } = planWords(plan, agenda, lang, timeZone);
      const sentence = planSentence(plan, agenda, lang, timeZone);
      const first = index === 0 ? `${agendaId} | ${over}` : "|";
      return `| ${first} | ${label} ${title} | ${sentence} | ${plan.price} |`;
    };
    const offered = leastBad
      ? [row(nothingFits(lang), leastBad, 0)]
      : plans.map((plan, index) => row(`${index + 1}.`, plan, index));
    return [...offered, row("–", later, offered.length)];
  };

if (import.meta.main) console.log(table(process.argv[2] === "nl" ? "nl" : "en"));
