import { circleTables } from "../../../../shared/grouping/network/circles.ts";
import { companyIn } from "../../../../shared/grouping/network/late.ts";
import {
  organisationPrefix,
  organisationRules,
} from "../../../../shared/grouping/organisations.ts";
import { groupSizes } from "../../../../shared/grouping/sizes.ts";
import { currentBlock, groupsOf } from "../../../../shared/network/find.ts";
import type {
  Block,
  BrokenRule,
  Group,
  Network,
  Session,
} from "../../../../shared/network/state.ts";

/** Blocks in which people sit in groups. */
export function groupedBlocks(session: Session): readonly Block[] {
  return session.blocks.filter((block) => block.grouping.kind !== "plenary");
}

/** The block that the desk most likely wants groups for: the running one, or the next to come. */
export function likelyBlock(session: Session): Block | undefined {
  const current = currentBlock(session);
  const from = current ? session.blocks.indexOf(current) : 0;
  const grouped = groupedBlocks(session);
  return grouped.find((block) => session.blocks.indexOf(block) >= from) ?? grouped.at(-1);
}

export const hereIds = (session: Session): readonly string[] =>
  session.attendance.filter((row) => row.status === "here").map((row) => row.memberId);

/** What forming groups now would give. `sizes` are people at each table. */
export type Preview = {
  readonly people: number;
  readonly sizes: readonly number[];
  readonly how: "new" | "fixed" | "same";
};

export function previewOf(network: Network, session: Session, block: Block): Preview {
  const here = hereIds(session);
  const people = here.length;
  const { kind, size: max } = block.grouping;
  if (kind === "circles" && network.circles.length > 0) {
    const tables = circleTables(network.circles, here, companyIn(network, session, block));
    const sizes = tables.map((table) => table.length).filter((size) => size > 0);
    return { people, sizes, how: "fixed" };
  }
  const before = kind === "same" ? earlierGroups(session, block) : undefined;
  if (before) return { people, sizes: repeatedSizes(before, here), how: "same" };
  return { people, sizes: groupSizes(people, kind === "pairs" ? 2 : max), how: "new" };
}

/** @returns "5 5 5 4 4", or for many tables "8 × 5, 2 × 4" */
export function sizesText(sizes: readonly number[]): string {
  const sorted = [...sizes].sort((a, b) => b - a);
  if (sorted.length <= 6) return sorted.join(" ");
  const counts = new Map<number, number>();
  for (const size of sorted) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].map(([size, count]) => `${count} × ${size}`).join(", ");
}

function earlierGroups(session: Session, block: Block): readonly Group[] | undefined {
  const earlier = session.blocks
    .slice(0, session.blocks.indexOf(block))
    .findLast((other) => other.kind === "interaction" && groupsOf(session, other.id));
  return earlier && groupsOf(session, earlier.id)?.groups;
}

/** The tables of before with who is here; who is new joins the smallest. */
function repeatedSizes(before: readonly Group[], here: readonly string[]): number[] {
  const seated = before
    .map((group) => group.memberIds.filter((id) => here.includes(id)).length)
    .filter((size) => size > 0);
  const placed = seated.reduce((sum, size) => sum + size, 0);
  for (let left = here.length - placed; left > 0; left -= 1) {
    const smallest = seated.indexOf(Math.min(...seated));
    if (smallest < 0) seated.push(1);
    else seated[smallest] = (seated[smallest] ?? 0) + 1;
  }
  return seated;
}

/** `late`: came after the tables were made. */
export type Seat = { readonly memberId: string; readonly here: boolean; readonly late: boolean };
export type Table = {
  readonly id: string;
  readonly table: number;
  readonly seats: readonly Seat[];
  /** Forming again leaves it as it is. */
  readonly locked: boolean;
};

export function tablesOf(session: Session, blockId: string): readonly Table[] {
  const formed = groupsOf(session, blockId);
  if (!formed) return [];
  const rows = new Map(session.attendance.map((row) => [row.memberId, row]));
  return formed.groups.map(({ id, table, memberIds }) => ({
    id,
    table,
    seats: memberIds.map((memberId) => {
      const row = rows.get(memberId);
      const late = (row?.arrivedAt ?? 0) > formed.formedAt;
      return { memberId, here: row?.status === "here", late };
    }),
    locked: formed.locked?.includes(id) ?? false,
  }));
}

/** @returns who is here and sits at no table of this block; nobody as long as there are no tables */
export function unseated(session: Session, blockId: string): readonly string[] {
  const formed = groupsOf(session, blockId);
  if (!formed) return [];
  const seated = new Set(formed.groups.flatMap((group) => group.memberIds));
  return hereIds(session).filter((memberId) => !seated.has(memberId));
}

/** A rule that does not hold. `organisation` as it is written on the roster. */
export type BrokenView =
  | {
      readonly kind: "apart" | "together";
      readonly memberIds: readonly string[];
      /** The only block that it is about, when it is not about all. */
      readonly blockId: string | null;
    }
  | {
      readonly kind: "organisation";
      readonly organisation: string;
      readonly memberIds: readonly string[];
    };

export function brokenViews(network: Network, session: Session, blockId: string): BrokenView[] {
  const rows = groupsOf(session, blockId)?.broken ?? [];
  return rows.flatMap((row) => brokenView(network, row) ?? []);
}

/** @returns a rule by its id, about these members; null when it is no longer there */
export function brokenView(network: Network, { ruleId, memberIds }: BrokenRule): BrokenView | null {
  if (ruleId.startsWith(organisationPrefix)) {
    const rule = organisationRules(network.members).find((one) => one.id === ruleId);
    const first = network.members.find((member) => rule?.memberIds.includes(member.id));
    const organisation = first?.organisation.trim() ?? ruleId.slice(organisationPrefix.length);
    return { kind: "organisation", organisation, memberIds };
  }
  const rule = network.rules.find((one) => one.id === ruleId);
  return rule ? { kind: rule.kind, memberIds, blockId: rule.blockId ?? null } : null;
}
