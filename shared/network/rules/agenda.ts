import type { BlockDraft, CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { needBlock, needSession, runningIndex } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Network, Session } from "../state.ts";
import { sawLast } from "./clock.ts";
import { methodFault } from "./methods.ts";

function needEditable(network: Network, sessionId: string): Session | Refusal {
  const session = needSession(network, sessionId);
  if (isRefusal(session)) return session;
  return session.phase === "closed" ? refuse("wrong_phase") : session;
}

export function editSession(network: Network, command: CommandOf<"EditSession">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const { sessionId, title, date, start, nextDate, end, assemblyPoint } = command;
  if (nextDate !== null && nextDate <= date) return refuse("field_bad_date", "nextDate", date);
  return [
    {
      ...{ type: "SessionEdited", sessionId, title, date, start, nextDate },
      ...(end !== undefined && { end }),
      ...(assemblyPoint !== undefined && { assemblyPoint }),
    },
  ];
}

export function addBlock(
  network: Network,
  command: CommandOf<"AddBlock">,
  context: Context,
): Decision {
  const session = needEditable(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (!sawLast(session, command.from)) return refuse("stale");
  if (session.blocks.length >= limits.blocksMax) {
    return refuse("field_too_many", "blocks", limits.blocksMax);
  }
  const { methodId } = command.block;
  const fault = minutesFault(command.block) ?? methodFault(network, methodId, context);
  if (fault) return fault;
  const index = Math.min(command.index, session.blocks.length);
  if (index <= runningIndex(session)) return refuse("block_passed");
  const block = { id: context.newId(), ...command.block };
  return [{ type: "BlockAdded", sessionId: session.id, block, index }];
}

export function editBlock(
  network: Network,
  command: CommandOf<"EditBlock">,
  context: Context,
): Decision {
  const session = needEditable(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  const { methodId } = command.block;
  const fault =
    minutesFault(command.block) ?? methodFault(network, methodId, context, block.methodId);
  if (fault) return fault;
  return [
    { type: "BlockEdited", sessionId: session.id, block: { id: block.id, ...command.block } },
  ];
}

/** What may be given away, and what may not, lie inside the minutes of the block. */
function minutesFault({ slack, minutes, minimum }: BlockDraft): Refusal | null {
  if (slack >= minutes) return refuse("field_out_of_range", "block.slack", `0–${minutes - 1}`);
  return minimum === undefined || minimum <= minutes
    ? null
    : refuse("field_out_of_range", "block.minimum", `1–${minutes}`);
}

export function moveBlock(network: Network, command: CommandOf<"MoveBlock">): Decision {
  const session = needEditable(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (!sawLast(session, command.from)) return refuse("stale");
  const from = session.blocks.findIndex((block) => block.id === command.blockId);
  if (from < 0) return refuse("unknown_block", "blockId");
  const index = Math.min(command.index, session.blocks.length - 1);
  if (index === from) return [];
  const running = runningIndex(session);
  if (from === running) return refuse("block_running");
  // taken out before the running one, that moves up a place
  if (index < running || (index === running && from > running)) return refuse("block_passed");
  return [{ type: "BlockMoved", sessionId: session.id, blockId: command.blockId, index }];
}

export function removeBlock(network: Network, command: CommandOf<"RemoveBlock">): Decision {
  const session = needEditable(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  // what ran belongs to the outcomes: its times and its groups
  if (session.runs.some((run) => run.blockId === block.id)) return refuse("block_running");
  if (session.blocks.length === 1) return refuse("last_block");
  return [{ type: "BlockRemoved", sessionId: session.id, blockId: block.id }];
}
