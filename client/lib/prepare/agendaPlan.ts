import { limits } from "../../../shared/network/limits.ts";
import { refuse, type Refusal } from "../../../shared/network/refusal.ts";
import type { Block, Session } from "../../../shared/network/state.ts";
import { countGraphemes } from "../../../shared/text/clean.ts";
import { plannedStart, plannedStarts } from "../../../shared/time/plan.ts";
import { isCalendarDate } from "../../../shared/wire/fields.ts";
import { agendaEnd, agendaTimes, type BlockTime } from "./agendaTimes.ts";

/** People need a break within this time; the agendas of the library all keep to it. Minutes. */
export const longestStretch = 120;

export type AgendaPlan = {
  /** Of each block, in the order of the blocks. */
  readonly times: readonly BlockTime[];
  /** Whether some of it was run: its times are then as it went. */
  readonly begun: boolean;
  /** ms UTC */
  readonly begin: number;
  readonly end: number;
  readonly minutes: number;
  readonly slack: number;
  /** Stretches without a break that are longer than `longestStretch`; ms UTC. */
  readonly long: readonly { readonly from: number; readonly until: number }[];
};

/**
 * @param now ms UTC; only what runs asks for it
 * @returns the times of an agenda, or null when its date or start cannot be read
 */
export function agendaPlan(session: Session, timeZone: string, now: number): AgendaPlan | null {
  const { blocks, runs } = session;
  if (!isCalendarDate(session.date) || !/^\d\d:\d\d$/.test(session.start)) return null;
  const starts = plannedStarts(session, timeZone);
  const times = agendaTimes(session, now, timeZone);
  const begun = runs.length > 0;
  const end = agendaEnd(session, times, now, timeZone);
  const sum = (part: (block: Block) => number) => blocks.reduce((all, one) => all + part(one), 0);
  return {
    ...{ times, begun, end },
    begin: runs[0]?.startedAt ?? starts[0] ?? plannedStart(session, timeZone),
    minutes: sum((block) => block.minutes),
    slack: sum((block) => block.slack),
    long: begun ? [] : longStretches(blocks, starts, end),
  };
}

function longStretches(blocks: readonly Block[], starts: readonly number[], end: number) {
  const long: { from: number; until: number }[] = [];
  let from = starts[0] ?? end;
  const close = (until: number) => {
    if (until - from > longestStretch * 60_000) long.push({ from, until });
  };
  blocks.forEach((block, index) => {
    if (block.kind !== "break") return;
    close(starts[index] ?? end);
    from = starts[index + 1] ?? end;
  });
  close(end);
  return long;
}

/** @returns the number typed, or a refusal that says which numbers fit */
export function readWhole(
  typed: string,
  field: string,
  min: number,
  max: number,
): number | Refusal {
  const text = typed.trim();
  if (text === "") return refuse("field_missing", field);
  const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max
    ? value
    : refuse("field_out_of_range", field, `${min}–${max}`);
}

/** @returns what is wrong with a text of one line or more; null when it fits */
export function textFault(
  text: string,
  field: string,
  max: number,
  required: boolean,
): Refusal | null {
  if (required && text.trim() === "") return refuse("field_missing", field);
  return countGraphemes(text.trim()) > max ? refuse("field_too_long", field, max) : null;
}

/**
 * @param middles vertical middle of each row, from top to bottom, px
 * @param from index of the row that is dragged
 * @returns the index that it gets when it is dropped at `y`
 */
export function dropIndex(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

/** A block that is put in by hand: what it is for follows from its kind. */
export const newBlock = {
  kind: "interaction",
  minutes: 20,
  slack: 0,
  assignment: null,
  methodId: null,
  grouping: { kind: "plenary", size: 5, splitOrganisations: false },
} as const;

/** @returns the most slack that a block of these minutes holds: slack lies inside the block */
export function slackMax(minutes: number): number {
  return Math.min(limits.minutesMax, Math.max(0, minutes - 1));
}
