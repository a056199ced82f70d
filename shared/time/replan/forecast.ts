import { minuteMs, nowIn, slackLeft } from "./coming.ts";
import { giveOf } from "./give.ts";
import type { Breach, Forecast, ForecastRow, PlannedAgenda, PlannedBlock } from "./types.ts";

/**
 * When each block will really begin if all that come take their planned minutes, in the order of
 * the agenda; a fixed start or a late guest is waited for. Times are exact to the millisecond,
 * minutes are rounded, so that seconds raise no alarm.
 *
 * @param now ms UTC
 */
export function forecast(agenda: PlannedAgenda, now: number): Forecast {
  const { running, next, free } = nowIn(agenda, now);
  let at = free;
  const rows: ForecastRow[] = running ? [runningRow(running.block, agenda, free)] : [];
  const passed: Breach[] = [];
  for (const { id, minutes, startsAt, fixedStart, notBefore } of next) {
    const start = Math.max(at, fixedStart ?? at, notBefore ?? at);
    const late = fixedStart === null ? 0 : minutesOf(start - fixedStart);
    if (late > 0) passed.push({ what: "fixedStart", blockId: id, at: start, late });
    at = start + minutes * minuteMs;
    rows.push({ blockId: id, planned: startsAt, start, end: at });
  }
  const spare = minutesOf(agenda.end - at);
  if (spare < 0) passed.push({ what: "end", at, late: -spare });

  const [first] = running ? rows.slice(1) : rows;
  const slack = next.reduce((sum, block) => sum + giveOf(block).slack, 0);
  return {
    ...{ rows, end: at, spare, passed },
    behind: first ? minutesOf(first.start - first.planned) : 0 - spare,
    slack: slack + slackLeft(agenda, now),
  };
}

/** The sum turns -0 into 0. */
const minutesOf = (ms: number): number => Math.round(ms / minuteMs) + 0;

function runningRow(block: PlannedBlock, agenda: PlannedAgenda, end: number): ForecastRow {
  const start = agenda.running?.startedAt ?? block.startsAt;
  return { blockId: block.id, planned: block.startsAt, start, end };
}
