import { findMember, groupsOf } from "../../../shared/network/find.ts";
import type { Block, Group, Network, Session } from "../../../shared/network/state.ts";
import { promisedEnd } from "../../../shared/time/plan.ts";
import { dateIn } from "../../../shared/time/zone.ts";
import { runRows, standingOf, type RowState, type RunRow } from "../desk/run/runOfShow.ts";
import { agendaEnd, agendaTimes } from "../prepare/agendaTimes.ts";

/** A group with the names of its people, in the order of the list. */
export type SheetTable = { readonly table: number; readonly names: readonly string[] };
export type SheetRow = {
  readonly block: Block;
  readonly state: RowState;
  /** ms UTC: as it was, or as it will be. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** What it took or, as far as is known, will take. */
  readonly minutes: number;
  /** Empty when everybody does it together, or nobody knows yet. */
  readonly tables: readonly SheetTable[];
};
export type Sheet = {
  readonly rows: readonly SheetRow[];
  /** ms UTC. */
  readonly startsAt: number;
  /** When it all is, will be or was over, as the desk says. */
  readonly endsAt: number;
  readonly promised: number;
  /** The day that the sheet is of, `YYYY-MM-DD`. */
  readonly today: string;
};

const minuteMs = 60_000;

/**
 * The agenda with real clock times. As soon as it has begun they are those of the page that
 * prepares and of the desk: what ran as it ran, what comes as it will be. Before, they are the times
 * as it looks now; on another day than the session's, those of the agenda as planned.
 *
 * @param now ms UTC
 */
export function sheetOf(network: Network, session: Session, now: number): Sheet {
  const { timeZone } = network;
  const rows = runRows(session, now, timeZone);
  const promised = promisedEnd(session, timeZone);
  const begun = session.runs.length > 0;
  const planned = standingOf(session, now, timeZone).drift.how === "anotherDay";
  const times = begun ? agendaTimes(session, now, timeZone) : [];
  const startOf = (row: RunRow, index: number) => {
    if (begun) return times[index]?.at ?? row.plannedAt;
    return planned ? row.plannedAt : row.startsAt;
  };
  const timed = rows.map((row, index) => {
    const startsAt = startOf(row, index);
    return { row, startsAt, until: times[index]?.until, whole: startsAt + lengthOf(row.block) };
  });
  const end = begun ? agendaEnd(session, times, now, timeZone) : timed.at(-1)?.whole;
  return {
    rows: timed.map(({ row: { block, state }, startsAt, until, whole }, index) => {
      // what runs goes on until the next begins, however long it takes
      const next = timed.slice(index + 1).find(({ row }) => row.state !== "skipped");
      const endsAt = until ?? (state === "now" ? (next?.startsAt ?? end ?? whole) : whole);
      const coming = state === "coming" || state === "skipped";
      const minutes = coming ? block.minutes : Math.round((endsAt - startsAt) / minuteMs);
      const tables = tablesOf(network, session, block);
      return { block, state, startsAt, endsAt, minutes, tables };
    }),
    startsAt: timed[0]?.startsAt ?? promised,
    endsAt: end ?? promised,
    promised,
    today: dateIn(now, timeZone),
  };
}

const lengthOf = ({ minutes }: Block) => minutes * minuteMs;

function tablesOf(network: Network, session: Session, block: Block): SheetTable[] {
  const formed = groupsOf(session, block.id)?.groups;
  const groups: readonly Group[] =
    formed ?? (block.grouping.kind === "circles" ? network.circles : []);
  return groups
    .toSorted((a, b) => a.table - b.table)
    .map(({ table, memberIds }) => ({
      table,
      names: memberIds.flatMap((id) => findMember(network, id)?.name ?? []),
    }));
}

/** Who sits where, once for all blocks in which that is the same. */
export type Seating = {
  readonly rows: readonly SheetRow[];
  readonly tables: readonly SheetTable[];
};

/** @returns the seatings of blocks with groups, in the order of the first block of each */
export function seatingsOf(rows: readonly SheetRow[]): Seating[] {
  const same = (row: SheetRow) => JSON.stringify(row.tables);
  const seated = rows.filter(({ tables }) => tables.length > 0);
  const bySeats = Map.groupBy(seated, same);
  return [...bySeats.values()].map((alike) => ({ rows: alike, tables: alike[0]?.tables ?? [] }));
}
