import type { ActionPointRow, Report, SessionReport } from "../../shared/outcomes/types.ts";
import { dateIn, formatDate, formatTime } from "../../shared/time/zone.ts";
import { inline, lines, table } from "./escape.ts";
import { times } from "./markdownTimes.ts";
import { fileName } from "./sanitise.ts";
import {
  inLanguage,
  statusWord,
  words,
  writer,
  type Export,
  type Lang,
  type Words,
} from "./words.ts";

/**
 * To read and to mail: one chapter per session, with action points first because those are what
 * people come for. Typed text can make no heading, link, picture, table or HTML.
 */
export function markdown(report: Report, lang: Lang): Export {
  const w = words[lang];
  const name = inLanguage(report.networkName, lang);
  const date = dateIn(report.exportedAt, report.timeZone);
  const made = `${formatDate(date, lang)} ${w.at} ${formatTime(report.exportedAt, report.timeZone, lang)}`;
  const parts = [
    `# ${w.outcomes}: ${inline(name)}`,
    `> ${w.personal}`,
    `${w.exportedAt} ${made}. ${w.zone}: ${inline(report.timeZone)}. ${w.version}: ${report.version}.`,
    ...(report.sessions.length === 0 ? [w.noSessions] : []),
    ...report.sessions.flatMap((session) => chapter(session, lang, report.timeZone)),
  ];
  return {
    body: `${parts.join("\n\n")}\n`,
    fileName: fileName([name, w.outcomesFile, date, `v${report.version}`], "md"),
    contentType: "text/markdown; charset=utf-8",
  };
}

function chapter(session: SessionReport, lang: Lang, timeZone: string): string[] {
  const w = words[lang];
  const points = session.actionPoints.map((point) => actionPoint(point, lang, timeZone));
  return [
    `## ${inline(inLanguage(session.title, lang))}`,
    `${formatDate(session.date, lang)} (${w.phases[session.phase]})`,
    `### ${w.actionPoints}`,
    points.length === 0 ? w.noActionPoints : points.join("\n"),
    `${w.without}: ${session.withoutActionPoint}`,
    `### ${w.questions}`,
    session.questions.length === 0 ? w.noQuestions : questions(session, w),
    `### ${w.attendance}`,
    ...attendance(session, lang, timeZone),
    `### ${w.groups}`,
    groups(session, lang),
    `### ${w.times}`,
    ...times(session, lang, timeZone),
  ];
}

function actionPoint(point: ActionPointRow, lang: Lang, timeZone: string): string {
  const w = words[lang];
  const written = `${formatDate(dateIn(point.writtenAt, timeZone), lang)} ${w.at} ${formatTime(point.writtenAt, timeZone, lang)}`;
  const by = writer(point, lang);
  const rest: [string, string | null][] = [
    [w.byWhen, formatDate(point.byWhen, lang)],
    [w.firstStep, point.firstStep],
    [w.withWhom, point.withWhom],
    [w.notice, point.notice],
    [w.writtenAt, written],
    [w.writtenBy, by],
  ];
  const owner = [point.ownerName, point.organisation].filter((part) => part !== "").map(inline);
  return [
    `- **${owner.join(", ") || "?"}**: ${lines(point.what, "  ")}`,
    ...rest.flatMap(([label, text]) =>
      text ? [`  - ${label}${label.endsWith("?") ? "" : ":"} ${lines(text, "    ")}`] : [],
    ),
  ].join("\n");
}

function questions(session: SessionReport, w: Words): string {
  return session.questions
    .map(({ text, votes, answered }) => {
      const state = answered ? ` · ${w.answered.toLowerCase()}` : "";
      return `- ${lines(text, "  ")} (${w.votes.toLowerCase()}: ${votes}${state})`;
    })
    .join("\n");
}

function attendance(session: SessionReport, lang: Lang, timeZone: string): string[] {
  const w = words[lang];
  const { counts, people } = session.attendance;
  const time = (ms: number | null) => (ms === null ? "" : formatTime(ms, timeZone, lang));
  const status = (key: "here" | "gone" | "expected" | "cancelled") =>
    `${statusWord(key, session.phase, lang)}: ${counts[key]}`;
  return [
    [
      `${w.came}: ${counts.came}`,
      status("here"),
      status("gone"),
      status("expected"),
      status("cancelled"),
    ].join(" · "),
    table(
      [w.name, w.organisation, w.role, w.status, w.arrivedAt, w.goneAt],
      people.map((person) => [
        person.guest ? `${person.name} (${w.guest.toLowerCase()})` : person.name,
        person.organisation,
        person.role,
        statusWord(person.status, session.phase, lang),
        time(person.arrivedAt),
        time(person.goneAt),
      ]),
    ),
  ];
}

function groups(session: SessionReport, lang: Lang): string {
  const w = words[lang];
  const seated = session.blocks.filter((block) => block.groups.length > 0);
  if (seated.length === 0) return w.noGroups;
  return seated
    .map((block) =>
      [
        `- **${inline(inLanguage(block.title, lang))}**`,
        ...block.groups.map(
          ({ table: number, names }) => `  - ${w.table} ${number}: ${names.map(inline).join(", ")}`,
        ),
      ].join("\n"),
    )
    .join("\n");
}
