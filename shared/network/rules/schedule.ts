import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { needBlock, needSession, runningIndex } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Anchor, Block, LocalText, Network, Session } from "../state.ts";
import { elapsedMs, remainingMs } from "../../time/clock.ts";
import { plannedStarts } from "../../time/plan.ts";
import { newSchedule } from "./newSchedule.ts";
import { sawLast } from "./clock.ts";

const minuteMs = 60_000;
/** A plan that was chosen in the last seconds of a minute still begins in that minute. */
const graceMs = 5_000;

function needUnderWay(
  network: Network,
  { sessionId, from }: { sessionId: string; from: number },
): Session | Refusal {
  const session = needSession(network, sessionId);
  if (isRefusal(session)) return session;
  if (session.phase !== "open" && session.phase !== "live") return refuse("wrong_phase");
  if (session.frozen) return refuse("frozen");
  return sawLast(session, from) ? session : refuse("stale");
}

/** A whole new schedule takes the place of the old one: what everybody is told from now on. */
export function applyPlan(
  network: Network,
  command: CommandOf<"ApplyPlan">,
  { now }: Context,
): Decision {
  const session = needUnderWay(network, command);
  if (isRefusal(session)) return session;
  const schedule = newSchedule(session, command.rows);
  if (isRefusal(schedule)) return schedule;
  return [
    {
      ...{ type: "PlanApplied", sessionId: session.id, ...schedule },
      end: command.end ?? session.end ?? null,
      anchor: anchorOf(session, schedule.blocks, now, network.timeZone),
    },
  ];
}

/** What comes next begins on a whole minute: when the running block is done, or now. */
function anchorOf(
  session: Session,
  blocks: readonly Block[],
  now: number,
  timeZone: string,
): Anchor {
  const whole = (ms: number) => Math.ceil((ms - graceMs) / minuteMs) * minuteMs;
  const block = session.phase === "live" && blocks.find(({ id }) => id === session.clock.blockId);
  if (session.phase === "live" && block) {
    const left = Math.max(0, remainingMs(session.clock, block, now));
    return { after: block.id, at: whole(now + left) };
  }
  const [told = now] = plannedStarts(session, timeZone);
  return { after: null, at: Math.max(told, whole(now)) };
}

export function skipBlock(network: Network, command: CommandOf<"SkipBlock">): Decision {
  const session = needUnderWay(network, command);
  if (isRefusal(session)) return session;
  const block = needComing(session, command.blockId);
  if (isRefusal(block)) return block;
  if (block.protected) return refuse("block_protected");
  if (session.blocks.length === 1) return refuse("last_block");
  return [{ type: "BlockSkipped", sessionId: session.id, blockId: block.id }];
}

/** A block that runs, or that is over, is not skipped any more. */
function needComing(session: Session, blockId: string): Block | Refusal {
  const block = needBlock(session, blockId);
  if (isRefusal(block)) return block;
  const at = runningIndex(session);
  const index = session.blocks.indexOf(block);
  if (index === at) return refuse("block_running");
  return index < at ? refuse("block_passed") : block;
}

/** Back where it stood, or next when that is over. */
export function restoreBlock(network: Network, command: CommandOf<"RestoreBlock">): Decision {
  const session = needUnderWay(network, command);
  if (isRefusal(session)) return session;
  const { blocks, skipped = [] } = session;
  const one = skipped.find(({ block }) => block.id === command.blockId);
  if (!one) return refuse("unknown_block", "blockId");
  if (blocks.length >= limits.blocksMax) {
    return refuse("field_too_many", "blocks", limits.blocksMax);
  }
  const index = Math.min(blocks.length, Math.max(one.index, runningIndex(session) + 1));
  return [{ type: "BlockRestored", sessionId: session.id, blockId: one.block.id, index }];
}

/** In two: the first keeps `minutes`, the rest comes right after it, so that something fits in. */
export function splitBlock(
  network: Network,
  command: CommandOf<"SplitBlock">,
  { now, newId }: Context,
): Decision {
  const session = needUnderWay(network, command);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  const index = session.blocks.indexOf(block);
  if (index < runningIndex(session)) return refuse("block_passed");
  if (block.protected) return refuse("block_protected");
  if (session.blocks.length >= limits.blocksMax) {
    return refuse("field_too_many", "blocks", limits.blocksMax);
  }
  const runs = session.phase === "live" && session.clock.blockId === block.id;
  const least = runs ? Math.max(1, Math.ceil(elapsedMs(session.clock, now) / minuteMs)) : 1;
  if (command.minutes < least || command.minutes >= block.minutes) {
    return refuse("field_out_of_range", "minutes", `${least}–${block.minutes - 1}`);
  }
  const [first, rest] = halves(block, command.minutes, newId());
  return [{ type: "BlockSplit", sessionId: session.id, block: first, rest }];
}

function halves(block: Block, minutes: number, id: string): [Block, Block] {
  const rest = block.minutes - minutes;
  const slack = Math.min(block.slack, rest - 1);
  const { fixedStart, minimum, auto } = block;
  const least = (part: number) =>
    minimum === undefined
      ? {}
      : { minimum: Math.max(1, Math.floor((minimum * part) / block.minutes)) };
  const first = { ...block, minutes, slack: Math.min(block.slack - slack, minutes - 1) };
  return [
    // the second half ends by itself, the first does not
    { ...first, ...least(minutes), ...(auto && { auto: false }) },
    {
      ...block,
      ...(fixedStart && { fixedStart: null }),
      ...{ id, title: again(block.title), minutes: rest, slack },
      ...least(rest),
      ...(auto && { auto }),
    },
  ];
}

function again(title: LocalText): LocalText {
  const numbered = (text: string) => `${[...text].slice(0, limits.title - 4).join("")} (2)`;
  return typeof title === "string"
    ? numbered(title)
    : { nl: numbered(title.nl), en: numbered(title.en) };
}
