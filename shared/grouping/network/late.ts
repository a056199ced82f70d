import type { Block, Group, GroupRule, MemberId, Network, Session } from "../../network/state.ts";
import { rankSeats, type Seat } from "../repair/late.ts";
import { statusOf } from "./attendance.ts";
import { meetingsOf, roundsBefore, type HeldRound } from "./history.ts";
import { rulesFor } from "./rules.ts";

/** What has to be kept in mind about a seat for one more person. */
export type Company = {
  readonly max: number;
  readonly rules: readonly GroupRule[];
  readonly rounds: readonly HeldRound[];
  readonly locked?: readonly number[];
};
type Tables = readonly (readonly MemberId[])[];

/** @returns what late seating in a block goes by */
export function companyIn(network: Network, session: Session, block: Block): Company {
  return {
    max: block.grouping.kind === "pairs" ? 2 : block.grouping.size,
    rules: rulesFor(network, block),
    rounds: roundsBefore(network, session, block),
  };
}

/**
 * The table for somebody who comes late. Nobody who is seated moves. A locked table only when there
 * is no other; then where nobody sits from whom they stay apart, and below the limit, and with whom
 * they belong; of those the smallest, the one with the fewest meetings again, the first.
 *
 * @param tables an empty list is a table out of use
 * @returns the place in `tables`, or undefined when nobody sits anywhere
 */
export function lateTable(
  tables: Tables,
  memberId: MemberId,
  { max, rules, rounds, locked = [] }: Company,
): number | undefined {
  const theirs = rules.filter((rule) => rule.memberIds.includes(memberId));
  const lists = (kind: GroupRule["kind"]) =>
    theirs.filter((rule) => rule.kind === kind).map((rule) => rule.memberIds);
  const met = meetingsOf(rounds, memberId);
  const seated = {
    ...{ groups: tables, locked, max },
    ...{ apart: lists("apart"), together: lists("together") },
    met: (one: MemberId, other: MemberId) => met.get(one === memberId ? other : one) ?? 0,
  };
  const [first] = rankSeats(seated, memberId).sort((a, b) => compare(orderOf(a), orderOf(b)));
  return first?.table;
}

/** The seat of a latecomer among the groups of a block, by who is still there. */
export function lateGroup(
  session: Session,
  {
    groups,
    locked = [],
  }: { readonly groups: readonly Group[]; readonly locked?: readonly string[] },
  memberId: MemberId,
  company: Company,
): Group | undefined {
  const status = statusOf(session);
  const stays = (id: MemberId) => id !== memberId && !/gone|cancelled/.test(status(id));
  const tables = groups.map(({ memberIds }) => memberIds.filter(stays));
  const at = lateTable(tables, memberId, {
    ...company,
    locked: groups.flatMap(({ id }, index) => (locked.includes(id) ? [index] : [])),
  });
  // everybody has left: an empty table is as good as any
  return at === undefined ? groups[0] : groups[at];
}

const orderOf = (seat: Seat): readonly number[] => [
  Number(seat.locked),
  seat.apart.length,
  Number(seat.over),
  seat.together.length,
  seat.size,
  seat.repeats,
  seat.table,
];

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
