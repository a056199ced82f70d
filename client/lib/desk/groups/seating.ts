import type { Group, MemberId } from "../../../../shared/network/state.ts";

/** Who sits where, by table: the first list is the lowest table. */
export type Seats = readonly (readonly MemberId[])[];

export function seatsOf(groups: readonly Group[]): string[][] {
  return [...groups].sort((a, b) => a.table - b.table).map((group) => [...group.memberIds]);
}

/** Whether two seatings have the same people at the same tables, in whatever order they sit. */
export function sameSeats(one: Seats | undefined, other: Seats | undefined): boolean {
  const key = (seats: Seats | undefined) =>
    JSON.stringify(seats?.filter((ids) => ids.length > 0).map((ids) => [...ids].sort()) ?? null);
  return key(one) === key(other);
}
