import { tablesOf } from "../../../../shared/grouping/network/tables.ts";
import type { Group, MemberId } from "../../../../shared/network/state.ts";

/** Who sits where: the first list is table 1; an empty list is a table out of use. */
export type Seats = readonly (readonly MemberId[])[];

export function seatsOf(groups: readonly Pick<Group, "table" | "memberIds">[]): string[][] {
  return tablesOf(groups);
}

/** @returns how these people sit, without anybody else */
export function seatsAmong(people: readonly MemberId[], groups: readonly Group[]): string[][] {
  const known = new Set(people);
  return seatsOf(groups).map((ids) => ids.filter((id) => known.has(id)));
}

/** Whether two seatings have the same people at the same tables, in whatever order they sit. */
export function sameSeats(one: Seats | undefined, other: Seats | undefined): boolean {
  const key = (seats: Seats | undefined) => {
    const last = seats?.findLastIndex((ids) => ids.length > 0) ?? -1;
    return JSON.stringify(seats?.slice(0, last + 1).map((ids) => [...ids].sort()) ?? null);
  };
  return key(one) === key(other);
}
