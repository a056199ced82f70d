import type { RealTime, Report, SessionReport, Span } from "../../shared/outcomes/types.ts";
import { dateIn, isoInZone } from "../../shared/time/zone.ts";
import { fileName, sanitise } from "./sanitise.ts";
import { inLanguage, words, type Export, type Lang } from "./words.ts";

/** Goes up when a field changes its meaning or goes; new fields may come without. */
export const jsonFormat = 1;

/**
 * For other programs. The shape, which does not change within one `format`:
 * `{ format, containsPersonalData, language, version, exportedAt, timeZone, network: { name },
 * sessions: [{ id, title, date, phase, plannedEnd, closedAt, timing, blocks, attendance,
 * actionPoints, withoutActionPoint, questions }] }`, the parts of a session as in `shared/outcomes/types.ts`.
 * `exportedAt` is ISO 8601 UTC; other moments are ISO 8601 with the offset of the network's zone;
 * titles are in `language`; what is not known is null.
 */
export function json(report: Report, lang: Lang): Export {
  const body = {
    format: jsonFormat,
    containsPersonalData: true,
    language: lang,
    version: report.version,
    exportedAt: new Date(report.exportedAt).toISOString(),
    timeZone: report.timeZone,
    network: { name: inLanguage(report.networkName, lang) },
    sessions: report.sessions.map((session) => sessionOf(session, lang, report.timeZone)),
  };
  const date = dateIn(report.exportedAt, report.timeZone);
  const name = inLanguage(report.networkName, lang);
  return {
    body: `${JSON.stringify(body, clean, 2)}\n`,
    fileName: fileName([name, words[lang].outcomesFile, date, `v${report.version}`], "json"),
    contentType: "application/json; charset=utf-8",
  };
}

function clean(_key: string, value: unknown): unknown {
  return typeof value === "string" ? sanitise(value) : value;
}

function sessionOf(session: SessionReport, lang: Lang, timeZone: string) {
  const moment = (ms: number | null) => (ms === null ? null : isoInZone(ms, timeZone));
  const span = <T extends Span | RealTime>(one: T | null) =>
    one && { ...one, start: moment(one.start), end: moment(one.end) };
  const { id, date, phase, withoutActionPoint } = session;
  return {
    id,
    title: inLanguage(session.title, lang),
    date,
    phase,
    plannedEnd: moment(session.plannedEnd),
    closedAt: moment(session.closedAt),
    timing: {
      ...session.timing,
      plannedStart: moment(session.timing.plannedStart),
      plannedEnd: moment(session.timing.plannedEnd),
      agreedEnd: moment(session.timing.agreedEnd),
      realStart: moment(session.timing.realStart),
      realEnd: moment(session.timing.realEnd),
    },
    blocks: session.blocks.map((block) => ({
      kind: block.kind,
      title: inLanguage(block.title, lang),
      planned: span(block.planned),
      agreed: span(block.agreed),
      real: span(block.real),
      ...{ state: block.state, origin: block.origin },
      splitFrom: block.splitFrom && inLanguage(block.splitFrom, lang),
      mergedInto: block.mergedInto && inLanguage(block.mergedInto, lang),
      difference: block.difference,
      groups: block.groups,
    })),
    attendance: {
      counts: session.attendance.counts,
      people: session.attendance.people.map((person) => ({
        ...person,
        arrivedAt: moment(person.arrivedAt),
        goneAt: moment(person.goneAt),
      })),
    },
    actionPoints: session.actionPoints.map((point) => ({
      ...point,
      block: point.block === null ? null : inLanguage(point.block, lang),
      writtenAt: moment(point.writtenAt),
      revisedAt: moment(point.revisedAt),
    })),
    withoutActionPoint,
    questions: session.questions.map((question) => ({
      ...question,
      block: question.block === null ? null : inLanguage(question.block, lang),
    })),
  };
}
