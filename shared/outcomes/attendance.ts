import type { Attendance, AttendanceStatus, Member, Session } from "../network/state.ts";
import type { AttendanceReport, AttendanceRow } from "./types.ts";

/**
 * Who was there: everybody on the roster, and guests of this session only, in the roster's order.
 * Of a closed session the roster is that of its closing: who came to the network later was not
 * missed.
 */
export function attendanceOf(members: readonly Member[], session: Session): AttendanceReport {
  const rows = new Map(session.attendance.map((row) => [row.memberId, row]));
  const people = members
    .filter(({ id, guest }) => rows.has(id) || (!guest && session.phase !== "closed"))
    .map((member) => personRow(member, rows.get(member.id)));
  const count = (status: AttendanceStatus) =>
    people.filter((person) => person.status === status).length;
  return {
    counts: {
      expected: count("expected"),
      here: count("here"),
      gone: count("gone"),
      cancelled: count("cancelled"),
      came: people.filter((person) => person.arrivedAt !== null).length,
    },
    people,
  };
}

function personRow(
  { id, name, organisation, role, guest }: Member,
  row: Attendance | undefined,
): AttendanceRow {
  return {
    memberId: id,
    ...{ name, organisation, role, guest },
    status: row?.status ?? "expected",
    arrivedAt: row?.arrivedAt ?? null,
    goneAt: row?.goneAt ?? null,
  };
}
