import type { Event } from "../events.ts";
import type { Block, Session, Told, ToldBlock } from "../state.ts";

/** With the first of these a session goes its own way: what was told before it is kept. */
const parting: readonly Event["type"][] = ["BlockStarted", "PlanApplied", "BlockSkipped"];

/**
 * What the outcomes hold the session against: its agenda just before anything ran or was changed
 * under way, and of which block a later one is the second part.
 *
 * @param session as it was before the fact
 * @returns the field to put on the session, or nothing when it stays
 */
export function toldAfter(session: Session, event: Event): { told?: Told | null } {
  const { told } = session;
  if (!told) return parting.includes(event.type) ? { told: toldOf(session) } : {};
  // the order that made it is taken back
  const last = (session.revision ?? 0) - 1;
  if (event.type === "ClockUndone" && told.revision === last) return { told: null };
  if (event.type !== "BlockSplit") return {};
  const half = { blockId: event.rest.id, of: event.block.id, minutes: event.rest.minutes };
  return { told: { ...told, halves: [...told.halves, half] } };
}

function toldOf({ date, start, end = null, blocks, revision = 0 }: Session): Told {
  return { revision, date, start, end, blocks: blocks.map(toldBlock), halves: [] };
}

function toldBlock({ id, kind, title, minutes, fixedStart }: Block): ToldBlock {
  return { id, kind, title, minutes, ...(fixedStart && { fixedStart }) };
}
