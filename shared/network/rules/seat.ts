import { brokenRules } from "../../grouping/check.ts";
import { companyIn, lateGroup } from "../../grouping/network/late.ts";
import { rulesFor } from "../../grouping/network/rules.ts";
import type { CommandOf } from "../commands.ts";
import type { Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { currentBlock, groupOf, groupsOf, needBlock, needMember, needSession } from "../find.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Block, BrokenRule, Circle, Group, GroupRule, Network, Session } from "../state.ts";

export { rulesFor };

/** @returns which rules do not hold for these groups */
export function broken(
  groups: readonly Group[],
  rules: readonly GroupRule[],
): readonly BrokenRule[] {
  return brokenRules(
    groups.map((group) => group.memberIds),
    rules,
  );
}

/** A latecomer gets a seat at a table of the running block; nobody else moves. */
export function seatLatecomer(network: Network, session: Session, memberId: string): Fact[] {
  const block = currentBlock(session);
  const formed = block && groupsOf(session, block.id);
  if (!formed || groupOf(session, block.id, memberId)) return [];
  const fixed = block.grouping.kind === "circles";
  const own = fixed && network.circles.find((circle) => circle.memberIds.includes(memberId));
  const table = own ? formed.groups.find((group) => group.table === own.table) : undefined;
  const company = companyIn(network, session, block);
  const group = table ?? lateGroup(session, formed, memberId, company);
  if (!group) return [];
  const groups = move(formed.groups, memberId, group.id);
  return [
    ...(fixed && !own ? [circlesWith(network.circles, groups, [memberId])] : []),
    seated(session, block, memberId, group.id, broken(groups, company.rules)),
  ];
}

/** The desk moves one person by hand; nobody else moves, and broken rules are said. */
export function seatMember(network: Network, command: CommandOf<"SeatMember">): Decision {
  const place = needPlace(network, command);
  if (isRefusal(place)) return place;
  const { session, block } = place;
  const member = needMember(network, command.memberId);
  if (isRefusal(member)) return member;
  const formed = groupsOf(session, block.id);
  const group = formed?.groups.find((other) => other.id === command.groupId);
  if (!formed || !group) return refuse("unknown_group", "groupId");
  if (group.memberIds.includes(member.id)) return [];
  const groups = move(formed.groups, member.id, group.id);
  const wrong = broken(groups, rulesFor(network, block));
  return [
    ...(block.grouping.kind === "circles"
      ? [circlesWith(network.circles, groups, [member.id])]
      : []),
    seated(session, block, member.id, group.id, wrong),
  ];
}

/** Two people change tables; both facts say which rules do not hold once both have moved. */
export function swapMembers(network: Network, command: CommandOf<"SwapMembers">): Decision {
  const place = needPlace(network, command);
  if (isRefusal(place)) return place;
  const { session, block } = place;
  const { memberId, withMemberId } = command;
  for (const field of ["memberId", "withMemberId"] as const) {
    const member = needMember(network, command[field], field);
    if (isRefusal(member)) return member;
  }
  const formed = groupsOf(session, block.id)?.groups ?? [];
  const one = groupOf(session, block.id, memberId);
  const other = groupOf(session, block.id, withMemberId);
  if (!one || !other) return refuse("not_seated", one ? "withMemberId" : "memberId");
  if (one === other) return [];
  const groups = move(move(formed, memberId, other.id), withMemberId, one.id);
  const wrong = broken(groups, rulesFor(network, block));
  return [
    ...(block.grouping.kind === "circles"
      ? [circlesWith(network.circles, groups, [memberId, withMemberId])]
      : []),
    seated(session, block, memberId, other.id, wrong),
    seated(session, block, withMemberId, one.id, wrong),
  ];
}

function needPlace(
  network: Network,
  command: { readonly sessionId: string; readonly blockId: string },
): { readonly session: Session; readonly block: Block } | Refusal {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  return session.phase === "closed" ? refuse("wrong_phase") : { session, block };
}

function seated(
  session: Session,
  block: Block,
  memberId: string,
  groupId: string,
  broken: readonly BrokenRule[],
): Fact {
  const place = { sessionId: session.id, blockId: block.id };
  return { type: "MemberSeated", ...place, memberId, groupId, broken };
}

/** @returns the groups with this member in that group and in no other */
function move(groups: readonly Group[], memberId: string, groupId: string): Group[] {
  return groups.map((group) => {
    const others = group.memberIds.filter((id) => id !== memberId);
    return { ...group, memberIds: group.id === groupId ? [...others, memberId] : others };
  });
}

/** The circle keeps whom it gets: circles follow the tables that these members were seated at. */
function circlesWith(
  circles: readonly Circle[],
  groups: readonly Group[],
  memberIds: readonly string[],
): Fact {
  const tableOf = (id: string) => groups.find((group) => group.memberIds.includes(id))?.table;
  return {
    type: "CirclesFixed",
    circles: circles.map((circle) => {
      const others = circle.memberIds.filter((id) => !memberIds.includes(id));
      const added = memberIds.filter((id) => tableOf(id) === circle.table);
      return { ...circle, memberIds: [...others, ...added] };
    }),
  };
}
