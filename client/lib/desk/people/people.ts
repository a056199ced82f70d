import type {
  AttendanceStatus,
  Member,
  Network,
  Session,
} from "../../../../shared/network/state.ts";
import { nameKey, searchMembers } from "../../../../shared/roster/search.ts";

/**
 * Somebody's phone: `online` has a live connection now, `silent` had one before, `phoneless` was
 * never seen with one, `none` is not here.
 */
export type Phone = "online" | "silent" | "phoneless" | "none";
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly guest: boolean;
  readonly status: AttendanceStatus;
  readonly arrivedAt: number | null;
  readonly goneAt: number | null;
  readonly phone: Phone;
};
export type Counts = Readonly<Record<AttendanceStatus, number>>;

/**
 * @param connected members with a live connection now
 * @param seen members that had one while this desk looked
 * @returns everybody in Dutch order
 */
export function peopleOf(
  network: Network,
  session: Session,
  connected: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Person[] {
  const rows = new Map(session.attendance.map((row) => [row.memberId, row]));
  const phoneOf = (member: Member, status: AttendanceStatus): Phone => {
    if (status !== "here") return "none";
    if (connected.has(member.id)) return "online";
    // a guest came in by phone
    return seen.has(member.id) || member.guest ? "silent" : "phoneless";
  };
  return network.members
    .map((member) => ({ member, key: nameKey(member.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ member }) => {
      const row = rows.get(member.id);
      const status = row?.status ?? "expected";
      const { id, name, organisation, role, guest } = member;
      const times = { arrivedAt: row?.arrivedAt ?? null, goneAt: row?.goneAt ?? null };
      return {
        id,
        name,
        organisation,
        role,
        guest,
        status,
        ...times,
        phone: phoneOf(member, status),
      };
    });
}

export function countsOf(people: readonly Person[]): Counts {
  const counts = { expected: 0, here: 0, gone: 0, cancelled: 0 };
  for (const person of people) counts[person.status] += 1;
  return counts;
}

/** Lists in the order of the desk: who is still missing comes first until the session runs. */
export function listOrder(session: Session): readonly AttendanceStatus[] {
  return session.phase === "draft" || session.phase === "open"
    ? ["expected", "here", "cancelled", "gone"]
    : ["here", "expected", "gone", "cancelled"];
}

/** @returns who fits what was typed and has that status; `null` is any status */
export function pick(
  people: readonly Person[],
  query: string,
  status: AttendanceStatus | null,
): readonly Person[] {
  const found = query.trim() === "" ? people : searchMembers(people, query);
  return status === null ? found : found.filter((person) => person.status === status);
}
