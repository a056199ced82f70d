import type { Command, CommandType } from "../../shared/network/commands.ts";
import { groupsOf } from "../../shared/network/find.ts";
import type { Actor } from "../../shared/network/rights.ts";
import type { Network, Session } from "../../shared/network/state.ts";
import type { Pick } from "./pick.ts";

const types = [
  ...(["StartTable", "StartTables", "NextStep", "StepBack", "TakeMinute"] as const),
  ...(["GiveMinuteBack"] as const),
  ...(["PauseTable", "ResumeTable", "TableReady", "TableNotReady"] as const),
  ...(["CallHelp", "HelpCame", "DrawRoles", "TakeRole", "LetFinish"] as const),
  ...(["Broadcast", "BringBack", "CallOff", "UndoTables"] as const),
];
export type TableCommand = (typeof types)[number];

export const isOfTables = (type: CommandType): type is TableCommand =>
  (types as readonly string[]).includes(type);

/** @returns a command about a table that mostly makes sense: a member's own, or any for the desk */
export function likelyTableCommand(
  type: TableCommand,
  { session, network }: { readonly session: Session; readonly network: Network },
  actor: Actor,
  pick: Pick,
): Command {
  const sessionId = session.id;
  const blockId =
    session.phase === "live" && pick.chance(95)
      ? session.clock.blockId
      : (pick.of(session.blocks)?.id ?? "gone");
  const groups = groupsOf(session, blockId)?.groups ?? [];
  const own = groups.find(
    ({ memberIds }) => actor.role === "member" && memberIds.includes(actor.memberId),
  );
  const group = (pick.chance(90) ? own : undefined) ?? pick.of(groups);
  const groupId = group?.id ?? "gone";
  const run = network.tables.runs.find(
    (one) => one.groupId === groupId && one.blockId === blockId && one.sessionId === sessionId,
  );
  const at = { sessionId, blockId, groupId };
  const from = pick.chance(90) ? (run?.step ?? 0) : 9;
  const orderId = "order1";
  switch (type) {
    case "NextStep":
    case "StepBack":
      return { type, ...at, from };
    case "TakeMinute":
    case "GiveMinuteBack":
      return { type, ...at, from, minutes: run?.minutes[from] ?? 1 };
    case "DrawRoles":
      return { type, ...at, again: pick.chance(50) };
    case "TakeRole": {
      const memberId = pick.of(group?.memberIds ?? []) ?? "gone";
      const roleId = pick.oneOf("bringer", "lead", "timer", "thinker", "cook");
      return { type, ...at, roleId, memberId };
    }
    case "LetFinish":
      return { type, ...at, finish: pick.chance(60), orderId };
    case "Broadcast":
    case "BringBack":
      return { type, sessionId, blockId, minutes: pick.below(9), orderId };
    case "UndoTables":
      return { type, sessionId, orderId: pick.chance(90) ? "order1" : "order2" };
    case "StartTables":
    case "CallOff":
      return { type, sessionId, blockId, orderId };
    case "StartTable":
    case "HelpCame":
      return { type, ...at, orderId };
    default:
      return { type, ...at };
  }
}
