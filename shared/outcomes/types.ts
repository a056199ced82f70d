import type { AttendanceStatus, BlockKind, LocalText, SessionPhase } from "../network/state.ts";

/** Times are ms UTC, minutes whole minutes, dates `YYYY-MM-DD` in the network's zone. */
export type Report = {
  readonly networkName: LocalText;
  readonly timeZone: string;
  readonly exportedAt: number;
  readonly version: number;
  readonly sessions: readonly SessionReport[];
};
export type SessionReport = {
  readonly id: string;
  readonly title: LocalText;
  readonly date: string;
  readonly phase: SessionPhase;
  /** As everybody expected before anything ran. */
  readonly plannedEnd: number;
  readonly closedAt: number | null;
  readonly timing: Timing;
  readonly blocks: readonly BlockReport[];
  readonly attendance: AttendanceReport;
  readonly actionPoints: readonly ActionPointRow[];
  /** People who were here and have nothing on the board. */
  readonly withoutActionPoint: number;
  /** What the room asked the speaker, most wanted first; nobody knows who asked. */
  readonly questions: readonly QuestionRow[];
};
export type BlockReport = {
  readonly kind: BlockKind;
  readonly title: LocalText;
  /** As everybody expected before anything ran; null when it came in later. */
  readonly planned: Span | null;
  /** By the last schedule that everybody was told; null when it is not in it. */
  readonly agreed: Span | null;
  /** Null when it never ran. */
  readonly real: RealTime | null;
  readonly state: BlockState;
  /** `split`: the second part of what was planned as one; `inserted`: it was not planned. */
  readonly origin: "planned" | "inserted" | "split";
  readonly splitFrom: LocalText | null;
  /** The block that it was done together with. */
  readonly mergedInto: LocalText | null;
  /**
   * Minutes that it took more than was planned, with what was done together with it; below zero
   * fewer. What was left out gave all its minutes. Null while nothing can be said, and for `merged`.
   */
  readonly difference: number | null;
  readonly groups: readonly { readonly table: number; readonly names: readonly string[] }[];
};
export type Span = { readonly start: number; readonly end: number; readonly minutes: number };
/** `notRun`: the session went past it, or ended before it. */
export type BlockState = "ran" | "running" | "coming" | "skipped" | "merged" | "notRun";
/** Whole minutes where not a moment; positive is later or longer. Null: not known yet. */
export type Timing = {
  readonly plannedStart: number;
  readonly plannedEnd: number;
  /** The end that was promised last. */
  readonly agreedEnd: number;
  readonly realStart: number | null;
  /** Of the last block; null until the session is closed. */
  readonly realEnd: number | null;
  readonly startLate: number | null;
  readonly endLate: number | null;
  /** In no block: waiting for a fixed start, room before the end, time between two parts. */
  readonly between: number | null;
};
export type RealTime = {
  /** Of its first run. */
  readonly start: number;
  /** Of its last run; null while it runs. */
  readonly end: number | null;
  /** All runs together, pauses counted: what it took of the session. */
  readonly minutes: number;
  /** How many of `minutes` the clock stood still. */
  readonly pausedMinutes: number;
};
export type AttendanceReport = {
  readonly counts: Readonly<Record<AttendanceStatus, number>> & {
    /** Everybody who arrived, gone again or not. */
    readonly came: number;
  };
  readonly people: readonly AttendanceRow[];
};
export type AttendanceRow = {
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly guest: boolean;
  readonly status: AttendanceStatus;
  readonly arrivedAt: number | null;
  readonly goneAt: number | null;
};
export type QuestionRow = {
  readonly text: string;
  /** People who had this question. */
  readonly votes: number;
  readonly answered: boolean;
  readonly block: LocalText | null;
};
export type ActionPointRow = {
  readonly id: string;
  readonly ownerName: string;
  readonly organisation: string;
  readonly block: LocalText | null;
  readonly what: string;
  readonly firstStep: string | null;
  readonly withWhom: string | null;
  readonly notice: string | null;
  readonly byWhen: string;
  readonly writtenAt: number;
  readonly revisedAt: number | null;
  /** Who typed it, when not the owner. */
  readonly writtenBy: { readonly name: string } | "facilitator" | null;
};
