import type { Block, Session } from "../../../../shared/network/state.ts";
import { goesOnWith } from "../../../../shared/time/goOn.ts";

/** Where the session is: what runs, and what the big buttons would start. */
export type Place = {
  readonly current: Block | null;
  readonly previous: Block | null;
  /**
   * Before the session is live: the first block, or where it was when it was closed by mistake.
   * Null at the last block and when closed.
   */
  readonly next: Block | null;
};

export function placeOf(session: Session): Place {
  const { blocks } = session;
  if (session.phase === "closed") return { current: null, previous: null, next: null };
  if (session.phase !== "live") {
    return { current: null, previous: null, next: goesOnWith(session) ?? blocks[0] ?? null };
  }
  const at = blocks.findIndex((block) => block.id === session.clock.blockId);
  return {
    current: blocks[at] ?? null,
    previous: blocks[at - 1] ?? null,
    next: at < 0 ? null : (blocks[at + 1] ?? null),
  };
}
