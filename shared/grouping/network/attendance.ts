import type { AttendanceStatus, Member, MemberId, Session } from "../../network/state.ts";

/** @returns what is known of somebody; who has no row is expected */
export function statusOf(session: Session): (memberId: MemberId) => AttendanceStatus {
  const rows = new Map(session.attendance.map(({ memberId, status }) => [memberId, status]));
  return (memberId) => rows.get(memberId) ?? "expected";
}

/**
 * Who is seated now: who is here. While nobody is here yet, to prepare: everybody on the roster who
 * is expected, without guests, who come or do not.
 */
export function whoSits(session: Session, members: readonly Member[]): MemberId[] {
  const status = statusOf(session);
  const here = members.filter(({ id }) => status(id) === "here");
  if (here.length > 0) return here.map(({ id }) => id);
  return members.filter(({ id, guest }) => !guest && status(id) === "expected").map(({ id }) => id);
}

/** Who is reckoned with in later rounds: who sits now, and who else of the roster did not cancel. */
export function whoMayCome(session: Session, members: readonly Member[]): MemberId[] {
  const status = statusOf(session);
  const now = new Set(whoSits(session, members));
  return members
    .filter(({ id, guest }) => now.has(id) || (!guest && status(id) !== "cancelled"))
    .map(({ id }) => id);
}
