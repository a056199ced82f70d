import type { Session } from "../network/state.ts";

/** How long a new schedule is news, ms. */
export const newTimesFor = 90_000;

/**
 * What everybody should hear of a schedule that was chosen just now. Taken from the state, so that a
 * page that is opened meanwhile tells it too, and one that is taken back is told no more. When the
 * next block begins it has been news.
 *
 * @param now ms UTC
 * @returns the end that is promised, `HH:MM`; empty when there is no news
 */
export function newEndOf(session: Session, now: number): string {
  const { phase, end } = session;
  const toldAt = session.anchor?.toldAt ?? 0;
  const over = phase === "closed" || (phase === "live" && session.clock.startedAt > toldAt);
  return (!over && now - toldAt < newTimesFor && end) || "";
}

/**
 * Until when the running block goes on when that schedule changed it. How it was is known as long as
 * no other order was given.
 *
 * @returns ms UTC, or null
 */
export function newUntilOf(session: Session): number | null {
  const { anchor, undo, blocks } = session;
  if (session.phase !== "live" || session.clock.pausedAt !== null) return null;
  const { blockId } = session.clock;
  if (!anchor || anchor.after !== blockId || undo?.at !== anchor.toldAt) return null;
  const minutesIn = (all: Session["blocks"]) => all.find(({ id }) => id === blockId)?.minutes;
  return minutesIn(undo?.blocks ?? []) === minutesIn(blocks) ? null : anchor.at;
}
