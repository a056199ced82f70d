import { unbegun } from "../../time/tableSteps.ts";
import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network } from "../state.ts";
import { sameTable, type TableRun, type TablesBefore, type TablesUndo } from "../tables.ts";
import { gone, turned } from "./tableFacts.ts";
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
    ...tablesOrdered(place, context, { is: "finish", groupId, finishing: run.finishing }),
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
  const order = tablesOrdered(running, context, { is: "call", call });
  if (command.type === "CallOff") {
    return call ? [{ type: "TablesCalled", sessionId, call: null }, ...order] : [];
  }
  const is = command.type === "Broadcast" ? "left" : "back";
  const until = context.now + command.minutes * 60_000;
  const { blockId } = command;
  return [{ type: "TablesCalled", sessionId, call: { sessionId, blockId, is, until } }, ...order];
}

/**
 * Takes the last order of the desk back, within ten seconds. Every table that did nothing since goes
 * back to how it was. A table that did goes on where it is: those people are talking already, and
 * what a group does at its own table is not for the desk to undo. When none is left, it is refused.
 */
export function undoTables(
  network: Network,
  command: CommandOf<"UndoTables">,
  { now }: Context,
): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const { revision = 0, undo = null } = network.tables.ordered ?? {};
  if (revision !== command.from) return refuse("stale");
  if (undo?.sessionId !== session.id) return refuse("nothing_to_undo");
  if (now - undo.at > limits.undoMs + limits.undoGraceMs) return refuse("undo_too_late");
  // what was said to the tables of a block is over with that block
  const running = needRunningBlock(network, undo);
  if (isRefusal(running)) return running;
  const facts = asBefore(network, undo, undo.before);
  if (facts.length === 0) return refuse("nothing_to_undo");
  const { sessionId, blockId } = undo;
  return [...facts, { type: "TablesOrdered", sessionId, blockId, before: null }];
}

function asBefore(network: Network, undo: TablesUndo, before: TablesBefore): Fact[] {
  const { sessionId, blockId } = undo;
  const at = (groupId: string) =>
    network.tables.runs.find((run) => sameTable(run, { sessionId, blockId, groupId }));
  if (before.is === "call") return [{ type: "TablesCalled", sessionId, call: before.call }];
  if (before.is === "start") {
    return before.tables.flatMap(({ groupId, divided }) => {
      const run = at(groupId);
      return run && sitsStill(run, before.ms) ? notBegun(network, run, divided) : [];
    });
  }
  const run = at(before.groupId);
  if (!run) return [];
  const { helpAt, finishing } = { ...run, ...before };
  if (helpAt === run.helpAt && finishing === run.finishing) return [];
  return turned(network, { ...run, helpAt, finishing });
}

/** It began then, and nobody touched its clock since. */
const sitsStill = (run: TableRun, ms: number) =>
  run.startedAt === ms &&
  run.since === ms &&
  run.step === 0 &&
  run.pausedAt === null &&
  !run.ready &&
  run.usedMs.every((used) => used === 0);

/** A call for help, and roles that people divided themselves, stay. */
function notBegun(network: Network, run: TableRun, divided: boolean): Fact[] {
  const before = unbegun(divided ? run : { ...run, roles: [], order: [] });
  return divided || run.helpAt !== null ? turned(network, before) : gone(run);
}
