import { blockKindWords } from "../../shared/content/words.ts";
import type { BlockReport, SessionReport } from "../../shared/outcomes/types.ts";
import { sharesOf } from "../../shared/outcomes/shares.ts";
import { formatTime } from "../../shared/time/zone.ts";
import { inline, table } from "./escape.ts";
import { happened, inLanguage, words, type Lang, type Words } from "./words.ts";

/** For who was not there: planned and real hours, where the minutes went, and each block. */
export function times(session: SessionReport, lang: Lang, timeZone: string): string[] {
  const time = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? "" : formatTime(ms, timeZone, lang);
  return [
    hours(session, lang, time),
    ...whereTo(session, lang),
    blocksTable(session.blocks, lang, time),
  ];
}

type Time = (ms: number | null | undefined) => string;

function hours({ timing }: SessionReport, lang: Lang, time: Time): string {
  const w = words[lang];
  const { plannedStart, plannedEnd, agreedEnd, realStart, realEnd } = timing;
  const span = (from: number, until: number | null) => `${time(from)} – ${time(until)}`.trim();
  return [
    `${w.plannedHours}: ${span(plannedStart, plannedEnd)}`,
    ...(realStart === null ? [] : [`${w.realHours}: ${span(realStart, realEnd)}`]),
    ...(agreedEnd === plannedEnd ? [] : [`${w.agreedEnd}: ${time(agreedEnd)}`]),
  ].join(" · ");
}

/** Nothing while the session goes on: then the sum does not add up yet. */
function whereTo({ timing, blocks }: SessionReport, lang: Lang): string[] {
  const w = words[lang];
  const shares = sharesOf({ timing, blocks });
  if (timing.endLate === null || shares.length === 0) return [];
  const parts = [
    ...shares.map(({ of, minutes }) => {
      if (of === "start") return `${w.share.start}: ${moved(minutes, w)}`;
      if (typeof of === "string") return `${w.share[of]}: ${stretched(minutes, w)}`;
      const why = happened(of, lang);
      const note = why === "" ? "" : ` (${inline(why)})`;
      return `${inline(inLanguage(of.title, lang))}: ${stretched(minutes, w)}${note}`;
    }),
    `${w.endLate}: ${moved(timing.endLate, w)}`,
  ];
  return [`${w.whereTo}:`, parts.map((part) => `- ${part}`).join("\n")];
}

function moved(minutes: number, w: Words): string {
  if (minutes === 0) return w.onTime;
  return minutes > 0 ? w.late(minutes) : w.early(-minutes);
}

const stretched = (minutes: number, w: Words): string =>
  minutes > 0 ? w.longer(minutes) : w.shorter(-minutes);

function blocksTable(blocks: readonly BlockReport[], lang: Lang, time: Time): string {
  const w = words[lang];
  return table(
    [
      ...[w.block, w.kind, w.plannedStart, w.plannedEnd, w.plannedMinutes],
      ...[w.realStart, w.realEnd, w.realMinutes, w.pausedMinutes],
      ...[w.agreedMinutes, w.difference, w.happened],
    ],
    blocks.map((block) => {
      const { title, kind, planned, agreed, real, difference } = block;
      return [
        ...[inLanguage(title, lang), blockKindWords[kind][lang]],
        ...[time(planned?.start), time(planned?.end), String(planned?.minutes ?? "")],
        ...[time(real?.start), time(real?.end)],
        ...[String(real?.minutes ?? ""), String(real?.pausedMinutes ?? "")],
        ...[String(agreed?.minutes ?? ""), String(difference ?? ""), happened(block, lang)],
      ];
    }),
  );
}
