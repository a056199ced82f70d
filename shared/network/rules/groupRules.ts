import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { findBlock, needMember } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { GroupRule, Network } from "../state.ts";

/** "These not in one group", "these in one group": in every block, or in one. */
export function addGroupRule(
  network: Network,
  command: CommandOf<"AddGroupRule">,
  context: Context,
): Decision {
  const { kind, blockId = null } = command;
  const memberIds = [...new Set(command.memberIds)];
  if (memberIds.length < 2) return refuse("already_there", "memberIds");
  const unknown = memberIds.find((id) => isRefusal(needMember(network, id)));
  if (unknown) return refuse("unknown_member", "memberIds");
  const known = (id: string) => network.sessions.some((session) => findBlock(session, id));
  if (blockId !== null && !known(blockId)) return refuse("unknown_block", "blockId");
  if (network.rules.length >= limits.rules) return refuse("field_too_many", "rules", limits.rules);
  const same = network.rules.some(
    (rule) =>
      rule.kind === kind &&
      (rule.blockId ?? null) === blockId &&
      sameSet(rule.memberIds, memberIds),
  );
  if (same) return [];
  const only = blockId === null ? {} : { blockId };
  const rule: GroupRule = { id: context.newId(), kind, memberIds, ...only };
  return [{ type: "GroupRuleAdded", rule }];
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

export function removeGroupRule(network: Network, command: CommandOf<"RemoveGroupRule">): Decision {
  const known = network.rules.some((rule) => rule.id === command.ruleId);
  return known ? [{ type: "GroupRuleRemoved", ruleId: command.ruleId }] : refuse("unknown_rule");
}
