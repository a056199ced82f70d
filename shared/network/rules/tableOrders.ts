import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { isRefusal } from "../refusal.ts";
import type { Network } from "../state.ts";
import { turned } from "./tableFacts.ts";
import { tablesOrdered } from "./tableOrdered.ts";
import { needRunningBlock } from "./tablePlace.ts";
import { needStarted } from "./tables.ts";

/** A group goes on when all others are called back. */
export function letFinish(
  network: Network,
  command: CommandOf<"LetFinish">,
  context: Context,
): Decision {
  const table = needStarted(network, command, context);
  if (isRefusal(table)) return table;
  const { finish, groupId } = command;
  const { place, run } = table;
  if (run.finishing === finish) return [];
  return [
    ...turned(network, { ...run, finishing: finish }),
    ...tablesOrdered(place, command, context, { is: "finish", groupId, finishing: run.finishing }),
  ];
}

/** Words for all tables at once: so many minutes still, or back in so many. */
export function callTables(
  network: Network,
  command: CommandOf<"Broadcast"> | CommandOf<"BringBack"> | CommandOf<"CallOff">,
  context: Context,
): Decision {
  const running = needRunningBlock(network, command);
  if (isRefusal(running)) return running;
  const { id: sessionId } = running.session;
  const { call } = network.tables;
  const order = tablesOrdered(running, command, context, { is: "call", call });
  if (command.type === "CallOff") {
    return call ? [{ type: "TablesCalled", sessionId, call: null }, ...order] : [];
  }
  const is = command.type === "Broadcast" ? "left" : "back";
  const until = context.now + command.minutes * 60_000;
  const { blockId } = command;
  return [{ type: "TablesCalled", sessionId, call: { sessionId, blockId, is, until } }, ...order];
}
