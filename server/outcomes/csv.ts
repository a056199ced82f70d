import { blockKindWords } from "../../shared/content/words.ts";
import type { Report, SessionReport } from "../../shared/outcomes/types.ts";
import { dateIn, isoInZone } from "../../shared/time/zone.ts";
import { disarm, fileName, sanitise } from "./sanitise.ts";
import {
  happened,
  inLanguage,
  statusWord,
  words,
  writer,
  type Export,
  type Lang,
  type Words,
} from "./words.ts";

export const csvKinds = ["actions", "attendance", "groups", "times", "questions"] as const;
/** One table per file: action points is the one that people ask for. */
export type CsvKind = (typeof csvKinds)[number];

type Cell = string | number | null;

/**
 * A table for Dutch Excel: UTF-8 with a byte order mark, semicolons, CRLF, every field in quotes,
 * and no cell that a spreadsheet could run. The last column of every row is the version of the log.
 */
export function csv(report: Report, lang: Lang, kind: CsvKind = "actions"): Export {
  const w = words[lang];
  const table = tables[kind];
  const head = [w.session, w.date, ...table.head(w), w.versionColumn];
  const rows = report.sessions.flatMap((session) =>
    table
      .rows(session, lang, report.timeZone)
      .map((row) => [inLanguage(session.title, lang), session.date, ...row, report.version]),
  );
  const date = dateIn(report.exportedAt, report.timeZone);
  return {
    body: `\ufeff${[head, ...rows].map((row) => `${row.map(field).join(";")}\r\n`).join("")}`,
    fileName: fileName(
      [inLanguage(report.networkName, lang), w.files[kind], date, `v${report.version}`],
      "csv",
    ),
    contentType: "text/csv; charset=utf-8",
  };
}

function field(cell: Cell): string {
  const text = typeof cell === "string" ? disarm(sanitise(cell)) : String(cell ?? "");
  return `"${text.replaceAll('"', '""')}"`;
}

/** A moment as a spreadsheet reads it: `2026-02-05 14:03` on the room's clock. */
function moment(ms: number | null, timeZone: string): string {
  return ms === null ? "" : isoInZone(ms, timeZone).slice(0, 16).replace("T", " ");
}

type Table = {
  head(w: Words): string[];
  rows(session: SessionReport, lang: Lang, timeZone: string): Cell[][];
};

const tables: Record<CsvKind, Table> = {
  actions: {
    head: (w) => [
      ...[w.name, w.organisation, w.what, w.byWhen, w.firstStep, w.withWhom, w.notice],
      ...[w.block, w.writtenAt, w.revisedAt, w.writtenBy],
    ],
    rows: ({ actionPoints }, lang, timeZone) =>
      actionPoints.map((point) => [
        ...[point.ownerName, point.organisation, point.what, point.byWhen],
        ...[point.firstStep, point.withWhom, point.notice],
        point.block === null ? null : inLanguage(point.block, lang),
        moment(point.writtenAt, timeZone),
        moment(point.revisedAt, timeZone),
        writer(point, lang),
      ]),
  },
  attendance: {
    head: (w) => [w.name, w.organisation, w.role, w.guest, w.status, w.arrivedAt, w.goneAt],
    rows: ({ attendance, phase }, lang, timeZone) =>
      attendance.people.map((person) => [
        ...[person.name, person.organisation, person.role],
        person.guest ? words[lang].yes : words[lang].no,
        statusWord(person.status, phase, lang),
        moment(person.arrivedAt, timeZone),
        moment(person.goneAt, timeZone),
      ]),
  },
  groups: {
    head: (w) => [w.block, w.table, w.name],
    rows: ({ blocks }, lang) =>
      blocks.flatMap((block) =>
        block.groups.flatMap(({ table, names }) =>
          names.map((name) => [inLanguage(block.title, lang), table, name]),
        ),
      ),
  },
  questions: {
    head: (w) => [w.question, w.votes, w.answered, w.block],
    rows: ({ questions }, lang) =>
      questions.map(({ text, votes, answered, block }) => [
        ...[text, votes, answered ? words[lang].yes : words[lang].no],
        block === null ? null : inLanguage(block, lang),
      ]),
  },
  times: {
    head: (w) => [
      ...[w.block, w.kind, w.plannedStart, w.plannedEnd, w.plannedMinutes],
      ...[w.realStart, w.realEnd, w.realMinutes, w.pausedMinutes],
      ...[w.agreedMinutes, w.difference, w.happened],
    ],
    rows: ({ blocks }, lang, timeZone) =>
      blocks.map((block) => [
        inLanguage(block.title, lang),
        blockKindWords[block.kind][lang],
        moment(block.planned?.start ?? null, timeZone),
        moment(block.planned?.end ?? null, timeZone),
        block.planned?.minutes ?? null,
        moment(block.real?.start ?? null, timeZone),
        moment(block.real?.end ?? null, timeZone),
        block.real?.minutes ?? null,
        block.real?.pausedMinutes ?? null,
        ...[block.agreed?.minutes ?? null, block.difference, happened(block, lang)],
      ]),
  },
};
