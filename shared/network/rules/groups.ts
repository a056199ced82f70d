import { brokenRules } from "../../grouping/check.ts";
import { formCircles } from "../../grouping/circles.ts";
import { formGroups } from "../../grouping/form.ts";
import { smallestGroup } from "../../grouping/seat.ts";
import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { groupsOf, needBlock, needMember, needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Block, Circle, Group, MemberId, Network, Session } from "../state.ts";
import { broken, circlesWith, move, rulesFor } from "./seat.ts";

export function addGroupRule(
  network: Network,
  command: CommandOf<"AddGroupRule">,
  context: Context,
): Decision {
  const memberIds = [...new Set(command.memberIds)];
  if (memberIds.length < 2) return refuse("already_there", "memberIds");
  const unknown = memberIds.find((id) => isRefusal(needMember(network, id)));
  if (unknown) return refuse("unknown_member", "memberIds");
  if (network.rules.length >= limits.rules) return refuse("field_too_many", "rules", limits.rules);
  const same = network.rules.some(
    (rule) => rule.kind === command.kind && sameSet(rule.memberIds, memberIds),
  );
  if (same) return [];
  return [{ type: "GroupRuleAdded", rule: { id: context.newId(), kind: command.kind, memberIds } }];
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

export function removeGroupRule(network: Network, command: CommandOf<"RemoveGroupRule">): Decision {
  const known = network.rules.some((rule) => rule.id === command.ruleId);
  return known ? [{ type: "GroupRuleRemoved", ruleId: command.ruleId }] : refuse("unknown_rule");
}

/** Groups of a block from who is here now. */
export function formBlockGroups(
  network: Network,
  command: CommandOf<"FormGroups">,
  context: Context,
): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  if (session.phase === "closed") return refuse("wrong_phase");
  if (block.grouping.kind === "plenary") return refuse("no_grouping");
  const here = session.attendance.filter((row) => row.status === "here").map((row) => row.memberId);
  if (here.length === 0) return refuse("nobody_here");

  const plan = planGroups(network, session, block, here, context);
  const groups: readonly Group[] = plan.groups.map((group) => ({ id: context.newId(), ...group }));
  return [
    ...(plan.circles ? ([{ type: "CirclesFixed", circles: plan.circles }] as const) : []),
    {
      type: "GroupsFormed",
      sessionId: session.id,
      blockId: block.id,
      groups,
      broken: broken(groups, rulesFor(network, block)),
    },
  ];
}

type Seats = { readonly table: number; readonly memberIds: readonly MemberId[] };
type Plan = { readonly groups: readonly Seats[]; readonly circles?: readonly Circle[] };

const byTable = (groups: readonly (readonly MemberId[])[]): Seats[] =>
  groups.map((memberIds, index) => ({ table: index + 1, memberIds }));

function planGroups(
  network: Network,
  session: Session,
  block: Block,
  here: readonly MemberId[],
  context: Context,
): Plan {
  const rules = rulesFor(network, block);
  const max = block.grouping.size;
  const mixed = () =>
    byTable(
      formGroups({
        memberIds: here,
        max: block.grouping.kind === "pairs" ? 2 : max,
        pairs: block.grouping.kind === "pairs",
        seed: context.seed,
        rules,
      }).groups,
    );
  if (block.grouping.kind === "circles") {
    const plan = formCircles({
      circles: network.circles,
      here,
      max,
      seed: context.seed,
      rules,
      newId: context.newId,
    });
    return { groups: plan.groups, ...(plan.changed ? { circles: plan.circles } : {}) };
  }
  if (block.grouping.kind === "same") {
    const before = lastInteraction(session, block);
    return { groups: before ? repeat(before, here, rules) : mixed() };
  }
  return { groups: mixed() };
}

function lastInteraction(session: Session, block: Block): readonly Group[] | undefined {
  const index = session.blocks.findIndex((other) => other.id === block.id);
  const earlier = session.blocks
    .slice(0, index)
    .findLast((other) => other.kind === "interaction" && groupsOf(session, other.id));
  return earlier && groupsOf(session, earlier.id)?.groups;
}

/** The same tables with who is here now; who is new sits where it is quietest. */
function repeat(
  before: readonly Group[],
  here: readonly MemberId[],
  rules: Parameters<typeof smallestGroup>[1],
): readonly Seats[] {
  let groups: readonly Group[] = before
    .map((group) => ({ ...group, memberIds: group.memberIds.filter((id) => here.includes(id)) }))
    .filter((group) => group.memberIds.length > 0);
  for (const memberId of here) {
    if (groups.some((group) => group.memberIds.includes(memberId))) continue;
    const groupId = smallestGroup(groups, rules, memberId);
    groups = groupId
      ? move(groups, memberId, groupId)
      : [...groups, { id: memberId, table: groups.length + 1, memberIds: [memberId] }];
  }
  return groups.map(({ table, memberIds }) => ({ table, memberIds }));
}

/** The desk moves one person by hand; nobody else moves, and broken rules are said. */
export function seatMember(network: Network, command: CommandOf<"SeatMember">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  if (session.phase === "closed") return refuse("wrong_phase");
  const member = needMember(network, command.memberId);
  if (isRefusal(member)) return member;
  const formed = groupsOf(session, block.id);
  const group = formed?.groups.find((other) => other.id === command.groupId);
  if (!formed || !group) return refuse("unknown_group", "groupId");
  if (group.memberIds.includes(member.id)) return [];
  const groups = move(formed.groups, member.id, group.id);
  return [
    ...(block.grouping.kind === "circles" ? [circlesWith(network.circles, groups, member.id)] : []),
    {
      type: "MemberSeated",
      sessionId: session.id,
      blockId: block.id,
      memberId: member.id,
      groupId: group.id,
      broken: brokenRules(
        groups.map((other) => other.memberIds),
        rulesFor(network, block),
      ),
    },
  ];
}

export function clearGroups(network: Network, command: CommandOf<"ClearGroups">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.phase === "closed") return refuse("wrong_phase");
  if (!groupsOf(session, command.blockId)) return [];
  return [{ type: "GroupsCleared", sessionId: session.id, blockId: command.blockId }];
}
