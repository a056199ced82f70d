import { leave } from "../../../../shared/grouping/repair/leave.ts";
import type { Move, Seated } from "../../../../shared/grouping/repair/seated.ts";
import { groupsOf } from "../../../../shared/network/find.ts";
import { rulesFor } from "../../../../shared/grouping/network/rules.ts";
import type {
  Block,
  Group,
  GroupId,
  GroupRule,
  MemberId,
  Network,
  Session,
} from "../../../../shared/network/state.ts";
import { belong } from "./consequences.ts";
import type { Earlier } from "./earlier.ts";
import { hereIds } from "./groups.ts";
import { seatsOf, type Seats } from "./seating.ts";

/** The smallest change for a table that people left: nothing has moved yet. */
export type Suggestion = {
  /** The same as long as the same people would move to the same tables. */
  readonly key: string;
  readonly table: number;
  /** Who is left there. */
  readonly people: number;
  readonly moves: readonly {
    readonly memberId: MemberId;
    readonly groupId: GroupId;
    readonly table: number;
  }[];
  /** Who is here, after the moves. */
  readonly seats: Seats;
  /** Pairs that meet again because of it. */
  readonly again: number;
  /** Tables that lose everybody. */
  readonly vanished: readonly number[];
};

/** With two it is a talk, not a group; of pairs only somebody alone is one too few. */
const tooFew = (block: Block) => (block.grouping.kind === "pairs" ? 1 : 2);

/** @returns what would mend a table that dropped to two or one, or null when there is none */
export function suggestionOf(
  network: Network,
  session: Session,
  block: Block,
  earlier: Earlier,
): Suggestion | null {
  const formed = groupsOf(session, block.id);
  if (!formed || session.phase === "closed") return null;
  const groups = [...formed.groups].sort((a, b) => a.table - b.table);
  const here = new Set(hereIds(session));
  const sitting = groups.map((group) => group.memberIds.filter((id) => here.has(id)));
  const dropped = groups.findIndex((group, at) => {
    const left = sitting[at]?.length ?? 0;
    return left > 0 && left <= tooFew(block) && left < group.memberIds.length;
  });
  const table = groups[dropped];
  if (!table || formed.locked?.includes(table.id)) return null;
  const rules = rulesFor(network, block);
  const seated = seatedAs(block, groups, sitting, formed.locked ?? [], rules, earlier);
  const proposal = leave(seated, []);
  if (!proposal.reached || proposal.moves.length === 0) return null;
  const moves = proposal.moves.flatMap(({ person, to }) => {
    const group = groups[to];
    return group ? [{ memberId: person, groupId: group.id, table: group.table }] : [];
  });
  return {
    key: moves.map((move) => `${move.memberId} ${move.groupId}`).join(", "),
    table: table.table,
    people: sitting[dropped]?.length ?? 0,
    moves,
    seats: seatsOf(
      groups.map(({ table }, at) => ({ table, memberIds: proposal.groups[at] ?? [] })),
    ),
    again: newPairs(proposal.moves, proposal.groups, rules, earlier),
    vanished: proposal.vanished.flatMap((at) => groups[at]?.table ?? []),
  };
}

function seatedAs(
  block: Block,
  groups: readonly Group[],
  sitting: Seated["groups"],
  locked: readonly GroupId[],
  rules: readonly GroupRule[],
  earlier: Earlier,
): Seated {
  const lists = (kind: GroupRule["kind"]) =>
    rules.filter((rule) => rule.kind === kind).map((rule) => rule.memberIds);
  return {
    groups: sitting,
    locked: groups.flatMap((group, at) => (locked.includes(group.id) ? [at] : [])),
    max: block.grouping.kind === "pairs" ? 2 : block.grouping.size,
    ...{ apart: lists("apart"), together: lists("together") },
    met: (one, other) => earlier(one, other).length,
  };
}

function newPairs(
  moves: readonly Move[],
  groups: readonly (readonly MemberId[])[],
  rules: readonly GroupRule[],
  earlier: Earlier,
): number {
  const from = new Map(moves.map((move) => [move.person, move.from]));
  const pairs = new Set<string>();
  for (const { person, to } of moves) {
    for (const other of groups[to] ?? []) {
      // who comes along from the same table is no new company
      if (other === person || from.get(other) === from.get(person)) continue;
      if (earlier(person, other).length === 0 || belong(rules, person, other)) continue;
      pairs.add([person, other].sort().join(" "));
    }
  }
  return pairs.size;
}
