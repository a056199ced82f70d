import type { Block, Session } from "../../../../shared/network/state.ts";

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

/** @returns whether it ran before, was closed and is open again: it goes on where it was */
export function isReopened({ phase, runs }: Session): boolean {
  return phase === "open" && runs.length > 0;
}

export function placeOf(session: Session): Place {
  const { blocks } = session;
  if (session.phase === "closed") return { current: null, previous: null, next: null };
  if (session.phase !== "live") {
    const left = blocks.find((block) => block.id === session.runs.at(-1)?.blockId);
    return { current: null, previous: null, next: left ?? blocks[0] ?? null };
  }
  const at = blocks.findIndex((block) => block.id === session.clock.blockId);
  return {
    current: blocks[at] ?? null,
    previous: blocks[at - 1] ?? null,
    next: at < 0 ? null : (blocks[at + 1] ?? null),
  };
}
