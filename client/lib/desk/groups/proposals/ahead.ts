import type { Block, Network, Session } from "../../../../../shared/network/state.ts";

/** Rounds to keep in mind: those of this session only, or those of the year too. */
export type Horizon = "session" | "year";

/** What the server takes. */
export const mostAhead = 9;
/** Meetings of a network in a year, when nobody said otherwise. */
const usualSessions = 4;

/** Blocks in which groups are made anew, so that people can meet. */
const mixes = ({ grouping }: Block) => grouping.kind === "mixed" || grouping.kind === "pairs";

/** @returns how many rounds come after this block in its own session */
export function aheadInSession(session: Session, block: Block): number {
  const from = session.blocks.findIndex((one) => one.id === block.id);
  return Math.min(mostAhead, session.blocks.slice(from + 1).filter(mixes).length);
}

/**
 * How many rounds the rest of the year has: this session's, and for each meeting that is still to
 * come of the usual four as many as this session has in all.
 */
export function aheadInYear(network: Network, session: Session, block: Block): number {
  const place = network.sessions.findIndex((one) => one.id === session.id);
  const toCome = Math.max(0, usualSessions - 1 - (place % usualSessions));
  const each = session.blocks.filter(mixes).length;
  return Math.min(mostAhead, aheadInSession(session, block) + toCome * each);
}
