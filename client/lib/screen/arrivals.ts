import type { Network, Session } from "../../../shared/network/state.ts";
import { widthOf } from "./letters.ts";
import type { ShownName } from "./names.ts";

/** @returns who are here, those who came last first */
export function arrivals(
  session: Session,
  names: ReadonlyMap<string, ShownName>,
): (ShownName & { readonly id: string })[] {
  return session.attendance
    .filter((row) => row.status === "here")
    .sort((a, b) => (b.arrivedAt ?? 0) - (a.arrivedAt ?? 0))
    .flatMap((row) => {
      const shown = names.get(row.memberId);
      return shown ? [{ ...shown, id: row.memberId }] : [];
    });
}

/** @returns how many people may come: all on the roster who did not cancel, and guests who are here */
export function awaited(network: Network, session: Session): number {
  const rows = new Map(session.attendance.map((row) => [row.memberId, row.status]));
  return network.members.filter(({ id, guest }) => {
    const status = rows.get(id) ?? "expected";
    return guest ? status === "here" : status !== "cancelled";
  }).length;
}

/**
 * @param size of the letters, in units @param rows lines of names that there is room for
 * @returns how many names fit, from the first
 */
export function namesThatFit(
  names: readonly ShownName[],
  width: number,
  size: number,
  rows: number,
): number {
  let row = 1;
  let used = 0;
  for (const [index, { name, hint }] of names.entries()) {
    // a letter between two names
    const wide = (widthOf(name) + (hint ? widthOf(hint) * 0.8 + 0.3 : 0) + 1) * size;
    if (used > 0 && used + wide > width) {
      row += 1;
      used = 0;
    }
    if (row > rows) return index;
    used += wide;
  }
  return names.length;
}
