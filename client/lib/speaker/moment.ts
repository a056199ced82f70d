import { findBlock } from "../../../shared/network/find.ts";
import type { Block, Session } from "../../../shared/network/state.ts";
import { remainingMs, totalMs } from "../../../shared/time/clock.ts";
import { goesOnWith } from "../../../shared/time/goOn.ts";
import { momentOf, plannedStarts, predictedEnd, saidMoment } from "../../../shared/time/plan.ts";

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
  /** Opened again, and it goes on with this block. */
  | { readonly at: "again"; readonly block: Block }
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
  const again = goesOnWith(session);
  if (again && isOwn(again)) return { at: "again", block: again };
  const done = running ?? again;
  const from = done ? blocks.indexOf(done) + 1 : 0;
  const index = blocks.findIndex((block, at) => at >= from && isOwn(block));
  const block = blocks[index];
  if (!block) return { at: "after" };
  // what comes before it ends when it begins
  const before = blocks.slice(again ? blocks.indexOf(again) : 0, index);
  const free = predictedEnd({ ...session, blocks: before }, now, timeZone);
  const fixed = block.fixedStart ? momentOf(session, block.fixedStart, timeZone) : free;
  const planned = plannedStarts(session, timeZone)[index] ?? free;
  return { at: "before", block, begins: saidMoment(Math.max(free, fixed), planned), planned };
}

const isOwn = ({ kind }: Block): boolean => kind === "inspiration";
