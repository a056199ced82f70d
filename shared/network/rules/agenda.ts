import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { needBlock, needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Network, Session } from "../state.ts";

function needEditable(network: Network, sessionId: string): Session | Refusal {
  const session = needSession(network, sessionId);
  if (isRefusal(session)) return session;
  return session.phase === "closed" ? refuse("wrong_phase") : session;
}

export function editSession(network: Network, command: CommandOf<"EditSession">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const { sessionId, title, date, start, nextDate } = command;
  if (nextDate !== null && nextDate <= date) return refuse("field_bad_date", "nextDate", date);
  return [{ type: "SessionEdited", sessionId, title, date, start, nextDate }];
}

export function addBlock(
  network: Network,
  command: CommandOf<"AddBlock">,
  context: Context,
): Decision {
  const session = needEditable(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.blocks.length >= limits.blocksMax) {
    return refuse("field_too_many", "blocks", limits.blocksMax);
  }
  const fault = slackFault(command.block);
  if (fault) return fault;
  return [
    {
      type: "BlockAdded",
      sessionId: session.id,
      block: { id: context.newId(), ...command.block },
      index: Math.min(command.index, session.blocks.length),
    },
  ];
}

export function editBlock(network: Network, command: CommandOf<"EditBlock">): Decision {
  const session = needEditable(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  const fault = slackFault(command.block);
  if (fault) return fault;
  return [
    { type: "BlockEdited", sessionId: session.id, block: { id: block.id, ...command.block } },
  ];
}

/** Minutes that may be given away lie inside the minutes of the block. */
function slackFault(block: { slack: number; minutes: number }): Refusal | null {
  return block.slack < block.minutes
    ? null
    : refuse("field_out_of_range", "block.slack", `0–${block.minutes - 1}`);
}

export function moveBlock(network: Network, command: CommandOf<"MoveBlock">): Decision {
  const session = needEditable(network, command.sessionId);
  if (isRefusal(session)) return session;
  const from = session.blocks.findIndex((block) => block.id === command.blockId);
  if (from < 0) return refuse("unknown_block", "blockId");
  const index = Math.min(command.index, session.blocks.length - 1);
  if (index === from) return [];
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
