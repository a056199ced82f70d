import { currentBlock, groupsOf } from "../../../../shared/network/find.ts";
import { roomAsks } from "../../../../shared/network/questionList.ts";
import type { Block, Network, Session } from "../../../../shared/network/state.ts";
import { remainingMs, totalMs } from "../../../../shared/time/clock.ts";
import { tableCounts } from "../board/board.ts";
import { openQuestions } from "../foot/waiting.ts";
import { hereIds, unseated } from "../groups/groups.ts";
import { placeOf } from "./place.ts";

/** Something that the facilitator may want to know; never something that must be done. */
export type Nudge =
  | { readonly about: "noGroups"; readonly block: Block }
  | { readonly about: "groupsAhead"; readonly block: Block }
  /** The fixed circles exist: people only sit down. `absent` belong to one and are not here. */
  | {
      readonly about: "circles" | "circlesAhead";
      readonly block: Block;
      readonly absent: number;
    }
  | { readonly about: "unseated"; readonly block: Block; readonly people: number }
  /** While the room may ask; the tab keeps the count afterwards. */
  | { readonly about: "questions"; readonly open: number }
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

  if (needs(block)) rows.push(wanted(network, session, block, false));
  const people = unseated(session, block.id).length;
  if (people > 0) rows.push({ about: "unseated", block, people });
  const open = roomAsks(session) ? openQuestions(network, session) : 0;
  if (open > 0) rows.push({ about: "questions", open });
  const { next } = placeOf(session);
  if (next && needs(next) && left <= aheadMs) {
    rows.push(wanted(network, session, next, true));
  }
  if (block.kind === "interaction" && left <= totalMs(session.clock, block) / 2) {
    const tables = quietTables(network, session, block);
    if (tables.length > 0) rows.push({ about: "quietTables", tables });
  }
  return rows.slice(0, 3);
}

function wanted(network: Network, session: Session, block: Block, ahead: boolean): Nudge {
  if (block.grouping.kind !== "circles" || network.circles.length === 0) {
    return { about: ahead ? "groupsAhead" : "noGroups", block };
  }
  const here = new Set(hereIds(session));
  const known = network.circles.flatMap(({ memberIds }) => memberIds);
  const absent = known.filter((id) => !here.has(id)).length;
  return { about: ahead ? "circlesAhead" : "circles", block, absent };
}

function quietTables(network: Network, session: Session, block: Block): number[] {
  if (!groupsOf(session, block.id)) return [];
  return tableCounts(network, session)
    .filter((count) => count.done === 0 && count.people > 0)
    .map((count) => count.table);
}
