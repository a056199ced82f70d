import type { Block, MemberId, Network, Session } from "../../../../shared/network/state.ts";
import { consequencesOf, costOf, type Change, type Consequence } from "./consequences.ts";
import type { Earlier } from "./earlier.ts";
import type { Table } from "./groups.ts";

/** One thing that may be done with a person, and what it brings. */
export type Way = {
  readonly change: Change;
  readonly consequences: readonly Consequence[];
};

/** What is the same for every way that this person may go is said once, above them. */
const ownTable = (tables: readonly Table[], memberId: MemberId) =>
  tables.find((table) => table.seats.some((one) => one.memberId === memberId))?.table;
const without = (consequences: readonly Consequence[], table: number | undefined) =>
  consequences.filter((one) => one.about !== "locked" || one.table !== table);

/** @returns moving to each other table, in their order */
export function movesOf(
  network: Network,
  session: Session,
  block: Block,
  tables: readonly Table[],
  memberId: MemberId,
  earlier: Earlier,
): (Way & { readonly table: Table })[] {
  return tables.flatMap((table) => {
    const change: Change = { to: "table", memberId, groupId: table.id };
    const consequences = consequencesOf(network, session, block, change, earlier);
    if (!consequences) return [];
    return [{ table, change, consequences: without(consequences, ownTable(tables, memberId)) }];
  });
}

/**
 * @returns changing tables with each person of a table, with least against it first; that a table
 *   is locked is left to the heading
 */
export function swapsOf(
  network: Network,
  session: Session,
  block: Block,
  table: Table,
  memberId: MemberId,
  earlier: Earlier,
): (Way & { readonly withMemberId: MemberId })[] {
  return table.seats
    .flatMap(({ memberId: withMemberId, here }) => {
      const change: Change = { to: "swap", memberId, withMemberId };
      const consequences = here && consequencesOf(network, session, block, change, earlier);
      if (!consequences) return [];
      const rest = consequences.filter((one) => one.about !== "locked");
      return [{ withMemberId, change, consequences: rest }];
    })
    .sort((a, b) => costOf(a.consequences) - costOf(b.consequences));
}
