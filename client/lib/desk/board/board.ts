import { addDays } from "../../../../shared/time/zone.ts";
import { currentBlock, groupsOf } from "../../../../shared/network/find.ts";
import type { ActionPoint, Group, Network, Session } from "../../../../shared/network/state.ts";

export type BoardRow = {
  readonly entry: ActionPoint;
  /** Where its owner sat when it was written; null when nowhere, or when the groups are gone. */
  readonly table: number | null;
};

/** @returns the action points of this session that the desk may see, newest first */
export function boardRows(network: Network, session: Session): BoardRow[] {
  const tables = new Map(
    session.groups.flatMap((formed) => formed.groups.map((group) => [group.id, group.table])),
  );
  return entriesOf(network, session)
    .toSorted((a, b) => b.order - a.order)
    .map((entry) => ({ entry, table: entry.groupId ? (tables.get(entry.groupId) ?? null) : null }));
}

const entriesOf = (network: Network, session: Session) =>
  network.entries.filter((entry) => entry.sessionId === session.id);

export type TableCount = {
  readonly id: string;
  readonly table: number;
  /** People at this table with something on the board, of how many. */
  readonly done: number;
  readonly people: number;
};

/** How far each table of the running (or last formed) groups is. */
export function tableCounts(network: Network, session: Session): TableCount[] {
  const writers = writersOf(network, session);
  return tablesNow(session).map(({ id, table, memberIds }) => ({
    ...{ id, table, people: memberIds.length },
    done: memberIds.filter((memberId) => writers.has(memberId)).length,
  }));
}

function tablesNow(session: Session): readonly Group[] {
  const block = currentBlock(session);
  const running = block && groupsOf(session, block.id);
  return (running ?? session.groups.at(-1))?.groups ?? [];
}

/** @returns who is here and has nothing on the board */
export function withoutEntry(network: Network, session: Session): readonly string[] {
  const writers = writersOf(network, session);
  return session.attendance
    .filter((row) => row.status === "here" && !writers.has(row.memberId))
    .map((row) => row.memberId);
}

const writersOf = (network: Network, session: Session) =>
  new Set(entriesOf(network, session).map((entry) => entry.ownerId));

/**
 * The day that a new action point begins with: a week before the next meeting, but not before
 * `today`; without a next meeting four weeks from today. Days are `YYYY-MM-DD`.
 */
export function firstDay(session: Pick<Session, "nextDate">, today: string): string {
  if (session.nextDate === null) return addDays(today, 28);
  const week = addDays(session.nextDate, -7);
  return week > today ? week : today;
}
