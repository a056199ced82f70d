import { unbegun } from "../../time/tableSteps.ts";
import type { CommandOf } from "../commands.ts";
import { isRefused, type Context, type Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { evolve } from "../evolve.ts";
import { needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network } from "../state.ts";
import {
  sameTable,
  type NotBegun,
  type TableRun,
  type TablesBefore,
  type TablesUndo,
} from "../tables.ts";
import { gone, turned } from "./tableFacts.ts";
import { needRunningBlock, needTable } from "./tablePlace.ts";

/**
 * Takes the last order of the desk back, within ten seconds and by who gave it. Every table that is
 * still as the order made it goes back to how it was. Another one goes on where it is: those people
 * are busy already, and what a group does at its own table is not for the desk to undo. When none is
 * left, it is refused.
 */
export function undoTables(
  network: Network,
  command: CommandOf<"UndoTables">,
  context: Context,
): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const { undo } = network.tables;
  if (undo?.sessionId !== session.id) return refuse("nothing_to_undo");
  if (undo.orderId !== command.orderId) return refuse("stale");
  if (context.now - undo.at > limits.undoMs + limits.undoGraceMs) return refuse("undo_too_late");
  const facts = asBefore(network, undo, context);
  if (isRefused(facts)) return facts;
  if (facts.length === 0) return refuse("nothing_to_undo");
  const { sessionId, blockId, orderId } = undo;
  return [...facts, { type: "TablesOrdered", sessionId, blockId, orderId, before: null }];
}

function asBefore(network: Network, undo: TablesUndo, context: Context): Decision {
  const { before, sessionId } = undo;
  if (before.is === "help" || before.is === "finish")
    return atTable(network, undo, before, context);
  // what was said to the tables of a block is over with that block
  const running = needRunningBlock(network, undo);
  if (isRefusal(running)) return running;
  if (before.is === "call") return [{ type: "TablesCalled", sessionId, call: before.call }];
  return undo.made.flatMap((made) => {
    const run = network.tables.runs.find((one) => sameTable(one, made));
    const table = before.tables.find(({ groupId }) => groupId === made.groupId);
    return run && table && isSame(run, made) ? notBegun(network, run, table) : [];
  });
}

type AtTable = Extract<TablesBefore, { is: "help" | "finish" }>;

/** Of one table, which may sit on after its block. */
function atTable(network: Network, undo: TablesUndo, before: AtTable, context: Context): Decision {
  const place = { sessionId: undo.sessionId, blockId: undo.blockId, groupId: before.groupId };
  const run = network.tables.runs.find((one) => sameTable(one, place));
  if (!run) return [];
  const { helpAt, finishing } = { ...run, ...before };
  if (helpAt === run.helpAt && finishing === run.finishing) return [];
  const back: TableRun = { ...run, helpAt, finishing };
  // a table that gets its leave to finish back may sit there by that
  const then = finishing
    ? evolve(network, { type: "TableTurned", run: back, left: [], at: context.now })
    : network;
  const table = needTable(then, place, context);
  return isRefusal(table) ? table : turned(network, back);
}

/** A call for help changes nothing of how far the table is. */
const isSame = (run: TableRun, made: TableRun) =>
  JSON.stringify({ ...run, helpAt: null }) === JSON.stringify({ ...made, helpAt: null });

/** A call for help stays. */
function notBegun(network: Network, run: TableRun, { was }: NotBegun): Fact[] {
  if (was === null && run.helpAt === null) return gone(run);
  return turned(network, { ...unbegun(run), ...(was ?? { roles: [], order: [] }) });
}
