import type { Command } from "./commands.ts";
import type { Context, Decision } from "./context.ts";
import { stillHolds } from "./holds.ts";
import { refuse } from "./refusal.ts";
import { mayGive } from "./rights.ts";
import type { Network } from "./state.ts";
import * as agenda from "./rules/agenda.ts";
import * as board from "./rules/board.ts";
import * as clock from "./rules/clock.ts";
import * as emergency from "./rules/emergency.ts";
import * as groupRules from "./rules/groupRules.ts";
import * as groups from "./rules/groups.ts";
import * as join from "./rules/join.ts";
import * as lock from "./rules/lock.ts";
import * as members from "./rules/members.ts";
import * as methods from "./rules/methods.ts";
import * as phases from "./rules/phases.ts";
import * as plan from "./rules/plan.ts";
import * as schedule from "./rules/schedule.ts";
import * as seat from "./rules/seat.ts";
import * as speaker from "./rules/speaker.ts";
import * as questions from "./rules/questions.ts";
import * as tables from "./rules/tables.ts";
import * as tableOrders from "./rules/tableOrders.ts";
import * as tableRoles from "./rules/tableRoles.ts";
import * as tableUndo from "./rules/tableUndo.ts";
import { withTables } from "./rules/tableFacts.ts";

/** Step 3 of the road of one tap: a command and the state give facts, or a refusal. */
export function decide(network: Network, command: Command, context: Context): Decision {
  const { actor } = context;
  if (!mayGive(actor.role, command.type)) return refuse("not_allowed");
  // a place that was given back a moment ago gives no more orders, nor does a link that was replaced
  if (!stillHolds(network, actor)) return refuse("unknown_key");
  return withTables(network, route(network, command, context), context);
}

function route(network: Network, command: Command, context: Context): Decision {
  switch (command.type) {
    case "ImportRoster":
      return members.importRoster(network, command, context);
    case "AddMember":
      return members.addMember(network, command, context);
    case "CorrectMember":
      return members.correctMember(network, command);
    case "RemoveMember":
      return members.removeMember(network, command);
    case "MarkAttendance":
      return members.markAttendance(network, command);
    case "AddGroupRule":
      return groupRules.addGroupRule(network, command, context);
    case "RemoveGroupRule":
      return groupRules.removeGroupRule(network, command);
    case "FormGroups":
      return groups.formBlockGroups(network, command, context);
    case "SeatGroups":
      return groups.seatGroups(network, command, context);
    case "SeatMember":
      return seat.seatMember(network, command);
    case "SwapMembers":
      return seat.swapMembers(network, command);
    case "LockGroup":
    case "UnlockGroup":
      return lock.lockGroup(network, command);
    case "ClearGroups":
      return groups.clearGroups(network, command);
    case "PlanSession":
      return plan.planSession(network, command, context);
    case "EditSession":
      return agenda.editSession(network, command);
    case "AddBlock":
      return agenda.addBlock(network, command, context);
    case "EditBlock":
      return agenda.editBlock(network, command, context);
    case "MoveBlock":
      return agenda.moveBlock(network, command);
    case "RemoveBlock":
      return agenda.removeBlock(network, command);
    case "KeepMethod":
      return methods.keepMethod(network, command);
    case "RemoveMethod":
      return methods.removeMethod(network, command);
    case "OpenSession":
      return phases.openSession(network, command);
    case "CloseSession":
      return phases.closeSession(network, command);
    case "ReopenSession":
      return phases.reopenSession(network, command);
    case "TurnScreen":
      return phases.turnScreen(network, command);
    case "StartBlock":
      return clock.startBlock(network, command);
    case "PauseClock":
      return clock.pauseClock(network, command);
    case "ResumeClock":
      return clock.resumeClock(network, command);
    case "AddTime":
      return clock.addTime(network, command);
    case "UndoClock":
      return clock.undoClock(network, command, context);
    case "ApplyPlan":
      return schedule.applyPlan(network, command, context);
    case "SkipBlock":
      return schedule.skipBlock(network, command);
    case "RestoreBlock":
      return schedule.restoreBlock(network, command);
    case "SplitBlock":
      return schedule.splitBlock(network, command, context);
    case "FreezeSession":
      return emergency.freezeSession(network, command);
    case "UnfreezeSession":
      return emergency.unfreezeSession(network, command);
    case "Join":
      return join.join(network, command, context);
    case "GiveBackPlace":
      return join.giveBackPlace(network, command, context);
    case "WriteActionPoint":
      return board.writeActionPoint(network, command, context);
    case "ReviseActionPoint":
      return board.reviseActionPoint(network, command, context);
    case "WithdrawActionPoint":
      return board.withdrawActionPoint(network, command, context);
    case "HideEntry":
      return board.hideEntry(network, command);
    case "ShowEntry":
      return board.showEntry(network, command);
    case "LinkSpeaker":
      return speaker.linkSpeaker(network, command);
    case "AskQuestion":
      return questions.askQuestion(network, command, context);
    case "WithdrawQuestion":
      return questions.withdrawQuestion(network, command, context);
    case "SupportQuestion":
      return questions.supportQuestion(network, command, context);
    case "UnsupportQuestion":
      return questions.unsupportQuestion(network, command, context);
    case "HideQuestion":
      return questions.hideQuestion(network, command);
    case "ShowQuestion":
      return questions.showQuestion(network, command);
    case "MarkAnswered":
      return questions.markAnswered(network, command, context);
    case "StartTable":
      return tables.startTable(network, command, context);
    case "StartTables":
      return tables.startTables(network, command, context);
    case "NextStep":
    case "StepBack":
      return tables.turnStep(network, command, context);
    case "TakeMinute":
    case "GiveMinuteBack":
      return tables.takeMinute(network, command, context);
    case "PauseTable":
    case "ResumeTable":
      return tables.pauseTable(network, command, context);
    case "TableReady":
    case "TableNotReady":
      return tables.setReady(network, command, context);
    case "CallHelp":
    case "HelpCame":
      return tables.askHelp(network, command, context);
    case "DrawRoles":
      return tableRoles.drawTableRoles(network, command, context);
    case "TakeRole":
      return tableRoles.takeTableRole(network, command, context);
    case "LetFinish":
      return tableOrders.letFinish(network, command, context);
    case "Broadcast":
    case "BringBack":
    case "CallOff":
      return tableOrders.callTables(network, command, context);
    case "UndoTables":
      return tableUndo.undoTables(network, command, context);
    default:
      return command satisfies never;
  }
}
