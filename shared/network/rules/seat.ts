import { brokenRules } from "../../grouping/check.ts";
import { organisationRules } from "../../grouping/organisations.ts";
import { smallestGroup } from "../../grouping/seat.ts";
import type { Fact } from "../events.ts";
import { currentBlock, groupOf, groupsOf } from "../find.ts";
import type { Block, BrokenRule, Circle, Group, GroupRule, Network, Session } from "../state.ts";

/** The network's own rules, and "two of one organisation never share a group" where a block asks. */
export function rulesFor(network: Network, block: Block): readonly GroupRule[] {
  if (!block.grouping.splitOrganisations) return network.rules;
  return [...network.rules, ...organisationRules(network.members)];
}

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

/** A latecomer goes to the smallest group of the running block; nobody else moves. */
export function seatLatecomer(network: Network, session: Session, memberId: string): Fact[] {
  const block = currentBlock(session);
  const formed = block && groupsOf(session, block.id);
  if (!formed || groupOf(session, block.id, memberId)) return [];
  const rules = rulesFor(network, block);
  const fixed = block.grouping.kind === "circles";
  const own = fixed && network.circles.find((circle) => circle.memberIds.includes(memberId));
  const table = own ? formed.groups.find((group) => group.table === own.table) : undefined;
  const groupId = table?.id ?? smallestGroup(formed.groups, rules, memberId);
  if (!groupId) return [];
  const seated = move(formed.groups, memberId, groupId);
  return [
    ...(fixed && !own ? [circlesWith(network.circles, seated, memberId)] : []),
    {
      type: "MemberSeated",
      sessionId: session.id,
      blockId: block.id,
      memberId,
      groupId,
      broken: broken(seated, rules),
    },
  ];
}

/** @returns the groups with this member in that group and in no other */
export function move(groups: readonly Group[], memberId: string, groupId: string): Group[] {
  return groups.map((group) => {
    const others = group.memberIds.filter((id) => id !== memberId);
    return { ...group, memberIds: group.id === groupId ? [...others, memberId] : others };
  });
}

/** The circle keeps whom it gets: circles follow the table that the member was seated at. */
export function circlesWith(
  circles: readonly Circle[],
  seated: readonly Group[],
  memberId: string,
): Fact {
  const table = seated.find((group) => group.memberIds.includes(memberId))?.table;
  return {
    type: "CirclesFixed",
    circles: circles.map((circle) => {
      const others = circle.memberIds.filter((id) => id !== memberId);
      return { ...circle, memberIds: circle.table === table ? [...others, memberId] : others };
    }),
  };
}
