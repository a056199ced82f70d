import { evolveEntries } from "./evolve/entries.ts";
import { evolveGroups } from "./evolve/groups.ts";
import { evolveMembers } from "./evolve/members.ts";
import { evolveMethods } from "./evolve/methods.ts";
import { evolveQuestions } from "./evolve/questions.ts";
import { evolveAgenda } from "./evolve/agenda.ts";
import { evolveRun } from "./evolve/run.ts";
import { evolveSchedule } from "./evolve/schedule.ts";
import { evolveSpeakers } from "./evolve/speakers.ts";
import { evolveTables } from "./evolve/tables.ts";
import type { Event } from "./events.ts";
import type { Network } from "./state.ts";

/**
 * State and fact give state, the same on the server and on every device. Never throws: what
 * happened, happened. A fact about something that this viewer does not know changes nothing, nor
 * does a kind of fact that a newer release wrote.
 */
export function evolve(network: Network, event: Event): Network {
  switch (event.type) {
    case "NetworkCreated":
      return {
        ...network,
        id: event.networkId,
        name: event.name,
        timeZone: event.timeZone,
        createdAt: event.at,
        secrets: {
          ...network.secrets,
          facilitator: event.facilitatorHash,
          supervisor: event.supervisorHash,
          screen: event.screenHash,
        },
      };
    case "SpeakerLinked":
      return evolveSpeakers(network, event);
    case "MemberAdded":
    case "MemberCorrected":
    case "MemberRemoved":
    case "DeviceLinked":
    case "DeviceUnlinked":
    case "AttendanceMarked":
      return evolveMembers(network, event);
    case "SessionPlanned":
    case "SessionEdited":
    case "BlockAdded":
    case "BlockEdited":
    case "BlockMoved":
    case "BlockRemoved":
      return evolveAgenda(network, event);
    case "SessionOpened":
    case "SessionClosed":
    case "SessionReopened":
    case "BlockStarted":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeAdded":
    case "ScreenTurned":
      return evolveRun(network, event);
    case "PlanApplied":
    case "BlockSkipped":
    case "BlockRestored":
    case "BlockSplit":
    case "ClockUndone":
    case "SessionFrozen":
    case "SessionUnfrozen":
      return evolveSchedule(network, event);
    case "GroupRuleAdded":
    case "GroupRuleRemoved":
    case "GroupsFormed":
    case "GroupsCleared":
    case "CirclesFixed":
    case "MemberSeated":
    case "GroupLocked":
    case "GroupUnlocked":
      return evolveGroups(network, event);
    case "ActionPointWritten":
    case "ActionPointRevised":
    case "ActionPointWithdrawn":
    case "EntryHidden":
    case "EntryShown":
    case "EntryGone":
      return evolveEntries(network, event);
    case "QuestionAsked":
    case "QuestionHidden":
    case "QuestionShown":
    case "QuestionWithdrawn":
    case "QuestionGone":
    case "QuestionSupported":
    case "QuestionUnsupported":
    case "QuestionAnswered":
      return evolveQuestions(network, event);
    case "MethodKept":
    case "MethodRemoved":
      return evolveMethods(network, event);
    case "MethodLaid":
    case "TableTurned":
    case "TableGone":
    case "TurnsTaken":
    case "TablesCalled":
    case "TablesOrdered":
      return evolveTables(network, event);
    default:
      event satisfies never;
      return network;
  }
}

/** Folds events, oldest first. */
export function fold(events: readonly Event[], from: Network): Network {
  return events.reduce(evolve, from);
}
