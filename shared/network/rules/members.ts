import { splitImport } from "../../roster/duplicates.ts";
import type { CommandOf, MemberDraft } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { needMember, needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Member, Network } from "../state.ts";
import { withoutQuestionsOf } from "./questions.ts";
import { seatLatecomer } from "./seat.ts";

const asMember = (draft: MemberDraft, id: string, guest: boolean): Member => ({
  id,
  guest,
  ...draft,
});

/** Importing the same list again adds nobody twice. */
export function importRoster(
  network: Network,
  command: CommandOf<"ImportRoster">,
  context: Context,
): Decision {
  const drafts = splitImport(network.members, command.members).fresh;
  if (network.members.length + drafts.length > limits.members) {
    return refuse("too_many_members", "members", limits.members);
  }
  return drafts.map((draft) => ({
    type: "MemberAdded",
    member: asMember(draft, context.newId(), false),
  }));
}

export function addMember(
  network: Network,
  command: CommandOf<"AddMember">,
  context: Context,
): Decision {
  if (splitImport(network.members, [command.member]).known.length > 0) {
    return refuse("already_there", "member.name");
  }
  if (network.members.length >= limits.members) {
    return refuse("too_many_members", "member", limits.members);
  }
  return [{ type: "MemberAdded", member: asMember(command.member, context.newId(), false) }];
}

export function correctMember(network: Network, command: CommandOf<"CorrectMember">): Decision {
  const member = needMember(network, command.memberId);
  if (isRefusal(member)) return member;
  const others = network.members.filter((other) => other.id !== member.id);
  if (splitImport(others, [command.member]).known.length > 0) {
    return refuse("already_there", "member.name");
  }
  return [{ type: "MemberCorrected", memberId: member.id, ...command.member }];
}

export function removeMember(network: Network, command: CommandOf<"RemoveMember">): Decision {
  const member = needMember(network, command.memberId);
  if (isRefusal(member)) return member;
  return [
    ...withoutQuestionsOf(network, member.id),
    { type: "MemberRemoved", memberId: member.id },
  ];
}

export function markAttendance(network: Network, command: CommandOf<"MarkAttendance">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const member = needMember(network, command.memberId);
  if (isRefusal(member)) return member;
  const row = session.attendance.find((other) => other.memberId === member.id);
  if ((row?.status ?? "expected") === command.status) return [];
  const marked: Fact = {
    type: "AttendanceMarked",
    sessionId: session.id,
    memberId: member.id,
    status: command.status,
  };
  if (command.status !== "here") return [marked];
  return [marked, ...seatLatecomer(network, session, member.id)];
}
