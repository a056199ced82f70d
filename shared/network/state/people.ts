import type { BlockId, GroupId, MemberId } from "./ids.ts";

/**
 * A person on the roster, or a guest who joined by code. `contact` and `intake` have audience
 * `desk`; `learningQuestion` has audiences `desk` and the member; all else has audience `network`.
 */
export type Member = {
  readonly id: MemberId;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly guest: boolean;
  readonly learningQuestion: string | null;
  readonly contact: Contact | null;
};
export type Contact = {
  readonly email: string;
  readonly phone: string;
  /** Columns of the intake form that the product has no field for: heading and text. */
  readonly intake: readonly { readonly heading: string; readonly text: string }[];
};

/** Audience `desk`; the reason is asked nowhere and stored nowhere. */
export type GroupRule = {
  readonly id: string;
  readonly kind: "apart" | "together";
  readonly memberIds: readonly MemberId[];
  /** Holds in this block only; in every block when null or left out. */
  readonly blockId?: BlockId | null | undefined;
};

export type Group = {
  readonly id: GroupId;
  /** Counts from 1. */
  readonly table: number;
  readonly memberIds: readonly MemberId[];
};

/** A fixed intervision circle: the same all year. */
export type Circle = Group;

export const attendanceStatuses = ["expected", "here", "gone", "cancelled"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];
/** A member without a row is `expected`. */
export type Attendance = {
  readonly memberId: MemberId;
  readonly status: AttendanceStatus;
  /** First time here; null when never. */
  readonly arrivedAt: number | null;
  readonly goneAt: number | null;
};
