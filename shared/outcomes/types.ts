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
  readonly plannedEnd: number;
  readonly closedAt: number | null;
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
  readonly planned: { readonly start: number; readonly end: number; readonly minutes: number };
  /** Null when it never ran. */
  readonly real: RealTime | null;
  readonly groups: readonly { readonly table: number; readonly names: readonly string[] }[];
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
