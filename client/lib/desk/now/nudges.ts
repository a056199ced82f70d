import { currentBlock, groupsOf } from "../../../../shared/network/find.ts";
import type { Block, Network, Session } from "../../../../shared/network/state.ts";
import { remainingMs, totalMs } from "../../../../shared/time/clock.ts";
import { tableCounts } from "../board/board.ts";
import { unseated } from "../groups/groups.ts";
import { placeOf } from "./place.ts";

/** Something that the facilitator may want to know; never something that must be done. */
export type Nudge =
  | { readonly about: "noGroups"; readonly block: Block }
  | { readonly about: "groupsAhead"; readonly block: Block }
  | { readonly about: "unseated"; readonly block: Block; readonly people: number }
  | { readonly about: "quietTables"; readonly tables: readonly number[] };

/** How long before a block its groups are asked for, ms. */
const aheadMs = 5 * 60_000;

/** @param now ms UTC @returns quiet rows, the one that matters most first; at most three */
export function nudges(network: Network, session: Session, now: number): Nudge[] {
  const block = currentBlock(session);
  if (session.phase !== "live" || !block) return [];
  const rows: Nudge[] = [];
  const left = remainingMs(session.clock, block, now);
  const needs = (one: Block) => one.grouping.kind !== "plenary" && !groupsOf(session, one.id);

  if (needs(block)) rows.push({ about: "noGroups", block });
  const people = unseated(session, block.id).length;
  if (people > 0) rows.push({ about: "unseated", block, people });
  const { next } = placeOf(session);
  if (next && needs(next) && left <= aheadMs) rows.push({ about: "groupsAhead", block: next });
  if (block.kind === "interaction" && left <= totalMs(session.clock, block) / 2) {
    const tables = quietTables(network, session, block);
    if (tables.length > 0) rows.push({ about: "quietTables", tables });
  }
  return rows.slice(0, 3);
}

function quietTables(network: Network, session: Session, block: Block): number[] {
  if (!groupsOf(session, block.id)) return [];
  return tableCounts(network, session)
    .filter((count) => count.done === 0 && count.people > 0)
    .map((count) => count.table);
}
