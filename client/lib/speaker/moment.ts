import { findBlock } from "../../../shared/network/find.ts";
import type { Block, Session } from "../../../shared/network/state.ts";
import { remainingMs, totalMs } from "../../../shared/time/clock.ts";
import { momentOf, plannedStarts, predictedEnd } from "../../../shared/time/plan.ts";

/** Where the guest speaker is in the session. Times are ms UTC. */
export type SpeakerMoment =
  /** The agenda has no inspiration. */
  | { readonly at: "none" }
  | {
      readonly at: "before";
      readonly block: Block;
      /** When it begins if all before it takes its minutes; `planned`: by the agenda. */
      readonly begins: number;
      readonly planned: number;
    }
  | {
      readonly at: "running";
      readonly block: Block;
      readonly remainingMs: number;
      readonly totalMs: number;
      readonly paused: boolean;
    }
  | { readonly at: "after" };

/**
 * The inspiration that runs, else the next one, else it is over.
 * @param now ms UTC
 */
export function speakerMoment(session: Session, now: number, timeZone: string): SpeakerMoment {
  const { blocks } = session;
  if (session.phase === "closed") return { at: "after" };
  if (!blocks.some(isOwn)) return { at: "none" };
  const running = session.phase === "live" ? findBlock(session, session.clock.blockId) : undefined;
  if (session.phase === "live" && running && isOwn(running)) {
    const { clock } = session;
    return {
      ...{ at: "running", block: running, paused: clock.pausedAt !== null },
      remainingMs: remainingMs(clock, running, now),
      totalMs: totalMs(clock, running),
    };
  }
  const from = running ? blocks.indexOf(running) + 1 : 0;
  const index = blocks.findIndex((block, at) => at >= from && isOwn(block));
  const block = blocks[index];
  if (!block) return { at: "after" };
  // what comes before it ends when it begins
  const free = predictedEnd({ ...session, blocks: blocks.slice(0, index) }, now, timeZone);
  const fixed = block.fixedStart ? momentOf(session, block.fixedStart, timeZone) : free;
  const planned = plannedStarts(session, timeZone)[index] ?? free;
  return { at: "before", block, begins: Math.max(free, fixed), planned };
}

const isOwn = ({ kind }: Block): boolean => kind === "inspiration";
