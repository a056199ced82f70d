import type { Command, CommandType } from "../../shared/network/commands.ts";
import { speakerLinkOf } from "../../shared/network/holds.ts";
import type { Actor } from "../../shared/network/rights.ts";
import { screenViews, type Network } from "../../shared/network/state.ts";
import { ownMethod } from "./atTables.ts";
import { actionPoint, block, gone, person, sessionOf, text, unlikely } from "./likelyParts.ts";
import { isOfTables, likelyTableCommand } from "./likelyTables.ts";
import type { Pick } from "./pick.ts";

const asking: ReadonlySet<CommandType> = new Set([
  ...(["AskQuestion", "WithdrawQuestion", "SupportQuestion", "UnsupportQuestion"] as const),
]);

/** Who is likely to give this command; now and then somebody who should not. */
export function actorFor(type: CommandType, network: Network, pick: Pick): Actor {
  const device = pick.of(network.secrets.devices);
  const member: Actor = device ? { role: "member", ...device } : { role: "facilitator" };
  if (pick.chance(4))
    return pick.oneOf<Actor>(
      { role: "supervisor" },
      { role: "screen" },
      speakerOf(network, pick),
      member,
    );
  if (type === "Join") return { role: "visitor", sessionId: sessionOf(network, pick).id };
  if (type === "GiveBackPlace" || asking.has(type)) return member;
  if (type === "MarkAnswered" && pick.chance(50)) return speakerOf(network, pick);
  if (isOfTables(type) && pick.chance(60)) return member;
  return type.endsWith("ActionPoint") && pick.chance(75) ? member : { role: "facilitator" };
}

function speakerOf(network: Network, pick: Pick): Actor {
  const link = pick.of(network.secrets.speakers);
  const { sessionId, keyHash } = link ?? { sessionId: gone, keyHash: "0".repeat(64) };
  return { role: "speaker", sessionId, keyHash };
}

/** @returns a command that mostly makes sense in this network */
export function likelyCommand(
  type: CommandType,
  network: Network,
  actor: Actor,
  pick: Pick,
): Command {
  const session = sessionOf(network, pick);
  if (isOfTables(type)) return likelyTableCommand(type, { session, network }, actor, pick);
  const sessionId = session.id;
  const running = session.phase === "live" ? session.clock.blockId : null;
  const blockId = unlikely(
    pick,
    running !== null && pick.chance(60) ? running : pick.of(session.blocks)?.id,
  );
  const memberId = unlikely(pick, pick.of(network.members)?.id);
  const entryId = unlikely(pick, likelyEntry(network, actor, pick));
  const index = pick.below(session.blocks.length + 1);
  const from = pick.chance(95) ? (session.revision ?? 0) : 0;
  switch (type) {
    case "ImportRoster":
      return { type, members: [person(pick), person(pick)] };
    case "AddMember":
      return { type, member: person(pick) };
    case "CorrectMember":
      return { type, memberId, member: person(pick) };
    case "RemoveMember":
      return { type, memberId };
    case "AddGroupRule": {
      const other = pick.of(network.members)?.id ?? gone;
      const only = pick.chance(30) ? { blockId } : {};
      return { type, kind: pick.oneOf("apart", "together"), memberIds: [memberId, other], ...only };
    }
    case "KeepMethod":
      return { type, method: ownMethod(1 + pick.below(3), text("werkvorm", pick)) };
    case "RemoveMethod":
      return { type, methodId: unlikely(pick, pick.of(network.methods)?.id) };
    case "RemoveGroupRule":
      return { type, ruleId: unlikely(pick, pick.of(network.rules)?.id) };
    case "PlanSession":
      return {
        ...{ type, title: text("avond", pick), date: "2026-04-09", start: "14:00" },
        ...{ nextDate: pick.oneOf("2026-06-04", null), agendaId: null },
      };
    case "EditSession":
      return {
        ...{ type, sessionId, title: text("avond", pick) },
        ...{ date: "2026-02-06", start: "20:00", nextDate: null },
        ...(pick.chance(50)
          ? { end: pick.oneOf("22:30", null), assemblyPoint: "bij de poort" }
          : {}),
      };
    case "AddBlock":
      return { type, sessionId, block: block(network, pick), index };
    case "EditBlock":
      return { type, sessionId, blockId, block: block(network, pick) };
    case "MoveBlock":
      return { type, sessionId, blockId, index };
    case "StartBlock": {
      const next = pick.of(session.blocks)?.id ?? gone;
      return { type, sessionId, blockId: next, from: pick.chance(90) ? running : gone };
    }
    case "UndoClock":
      return { type, sessionId, from };
    case "ApplyPlan": {
      const at = session.blocks.findIndex(({ id }) => id === running);
      const coming = session.blocks.slice(at + 1).map(({ id, minutes }) => ({
        ...{ blockId: id, minutes: Math.max(1, minutes - pick.below(5)) },
        ...(pick.chance(20) ? { minimum: 1, writing: true as const } : {}),
      }));
      const [first, second, ...others] = coming;
      const merged = first && second && pick.chance(30) && { ...first, with: second.blockId };
      const end = pick.chance(30) ? { end: "22:45" } : {};
      return { type, sessionId, rows: merged ? [merged, ...others] : coming, from, ...end };
    }
    case "SkipBlock":
      return { type, sessionId, blockId: pick.of(session.blocks)?.id ?? gone, from };
    case "RestoreBlock": {
      const aside = unlikely(pick, pick.of(session.skipped ?? [])?.block.id);
      return { type, sessionId, blockId: aside, from };
    }
    case "SplitBlock":
      return { type, sessionId, blockId, minutes: 1 + pick.below(20), from };
    case "FreezeSession":
    case "UnfreezeSession":
      return { type, sessionId };
    case "PauseClock":
    case "ResumeClock":
      return { type, sessionId, blockId, ...(pick.chance(50) ? { from } : {}) };
    case "RemoveBlock":
    case "FormGroups":
    case "ClearGroups":
      return { type, sessionId, blockId };
    case "AddTime":
      return { type, sessionId, blockId, minutes: 1 + pick.below(10) };
    case "TurnScreen":
      return { type, sessionId, view: pick.of(screenViews) ?? "auto" };
    case "OpenSession":
    case "CloseSession":
    case "ReopenSession":
    case "GiveBackPlace":
      return { type, sessionId };
    case "MarkAttendance": {
      const status = pick.oneOf("here", "here", "here", "gone", "expected", "cancelled");
      return { type, sessionId, memberId, status };
    }
    case "SeatMember": {
      const formed = pick.of(session.groups);
      const groupId = unlikely(pick, formed && pick.of(formed.groups)?.id);
      return { type, sessionId, blockId: formed?.blockId ?? gone, memberId, groupId };
    }
    case "SeatGroups": {
      const formed = pick.of(session.groups);
      const groups = formed?.groups.map(({ memberIds }) => memberIds) ?? [[memberId]];
      const turned = [...groups.slice(1), groups[0] ?? []].map((ids) => [...ids]);
      const draft = pick.chance(50) ? { draft: [turned] } : {};
      return { type, sessionId, blockId: formed?.blockId ?? blockId, groups: turned, ...draft };
    }
    case "SwapMembers": {
      const formed = pick.of(session.groups);
      const [one, other] = [pick.of(formed?.groups ?? []), pick.of(formed?.groups ?? [])];
      const seated = (group: typeof one) => unlikely(pick, pick.of(group?.memberIds ?? []));
      return {
        ...{ type, sessionId, blockId: formed?.blockId ?? gone },
        ...{ memberId: seated(one), withMemberId: seated(other) },
      };
    }
    case "LockGroup":
    case "UnlockGroup": {
      const formed = pick.of(session.groups);
      const some = type === "LockGroup" ? formed?.groups.map(({ id }) => id) : formed?.locked;
      const groupId = unlikely(pick, pick.of(some ?? []));
      return { type, sessionId, blockId: formed?.blockId ?? gone, groupId };
    }
    case "Join": {
      const who = pick.chance(60)
        ? ({ as: "member", memberId } as const)
        : ({ as: "guest", name: `Gast ${pick.below(99)}`, organisation: "" } as const);
      // few secrets, so that a device also comes back and changes places
      return { type, sessionId, who, tokenHash: `${pick.below(10)}`.repeat(64) };
    }
    case "WriteActionPoint": {
      const own = actor.role === "member" && pick.chance(80) ? actor.memberId : memberId;
      return { type, sessionId, ownerId: own, ...actionPoint(pick) };
    }
    case "ReviseActionPoint":
      return { type, entryId, ...actionPoint(pick) };
    case "LinkSpeaker": {
      const present = speakerLinkOf(network, sessionId)?.number ?? 0;
      const number = pick.chance(90) ? present + 1 : 1 + pick.below(3);
      return { type, sessionId, keyHash: pick.oneOf("c", "d", "e", "f").repeat(64), number };
    }
    case "AskQuestion":
      return { type, sessionId, text: text("vraag", pick) };
    case "WithdrawQuestion":
    case "SupportQuestion":
    case "UnsupportQuestion":
    case "HideQuestion":
    case "ShowQuestion":
      return { type, questionId: likelyQuestion(type, network, actor, pick) };
    case "MarkAnswered": {
      const questionId = likelyQuestion(type, network, actor, pick);
      return { type, questionId, answered: pick.chance(70) };
    }
    case "WithdrawActionPoint":
    case "HideEntry":
    case "ShowEntry":
      return { type, entryId };
  }
}

function likelyEntry(network: Network, actor: Actor, pick: Pick): string | undefined {
  const own = network.entries.filter(
    ({ ownerId }) => actor.role !== "member" || ownerId === actor.memberId,
  );
  return (pick.of(pick.chance(85) ? own : network.entries) ?? pick.of(network.entries))?.id;
}

/** Own ones are withdrawn, supported ones are let go, hidden ones are shown. */
function likelyQuestion(type: CommandType, network: Network, actor: Actor, pick: Pick): string {
  const me = actor.role === "member" ? actor.memberId : "";
  const fitting = network.questions.filter(({ askedBy, supportedBy, hidden }) => {
    if (type === "WithdrawQuestion") return askedBy === me;
    if (type === "UnsupportQuestion") return supportedBy.includes(me);
    return type === "ShowQuestion" ? hidden : askedBy !== me;
  });
  return unlikely(pick, pick.of(pick.chance(85) ? fitting : network.questions)?.id);
}
