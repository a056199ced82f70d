import { findMember, groupsOf } from "../../../shared/network/find.ts";
import type { Block, Group, Network, Session } from "../../../shared/network/state.ts";
import { promisedEnd } from "../../../shared/time/plan.ts";
import { dateIn } from "../../../shared/time/zone.ts";
import { runRows, standingOf, type RowState } from "../desk/run/runOfShow.ts";

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
  readonly promised: number;
  /** The day that the sheet is of, `YYYY-MM-DD`. */
  readonly today: string;
};

const minuteMs = 60_000;

/**
 * The agenda with real clock times: what ran as it ran, what comes as it will be. On another day
 * than the session's it is the agenda as planned.
 *
 * @param now ms UTC
 */
export function sheetOf(network: Network, session: Session, now: number): Sheet {
  const { timeZone } = network;
  const rows = runRows(session, now, timeZone);
  const planned = standingOf(session, now, timeZone).drift.how === "anotherDay";
  const starts = rows.map((row) => (planned ? row.plannedAt : row.startsAt));
  const promised = promisedEnd(session, timeZone);
  return {
    rows: rows.map(({ block, state }, index) => {
      const startsAt = starts[index] ?? promised;
      const next = rows[index + 1];
      const whole = startsAt + block.minutes * minuteMs;
      const ended = next && (state === "ran" || state === "now") && next.state !== "skipped";
      const endsAt = ended ? (starts[index + 1] ?? whole) : whole;
      const minutes = ended ? Math.round((endsAt - startsAt) / minuteMs) : block.minutes;
      const tables = tablesOf(network, session, block);
      return { block, state, startsAt, endsAt, minutes, tables };
    }),
    startsAt: starts[0] ?? promised,
    promised,
    today: dateIn(now, timeZone),
  };
}

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
