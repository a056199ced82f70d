import type { Event } from "../events.ts";
import type { BlockGroups, Network } from "../state.ts";
import { changeSession } from "./change.ts";

type GroupEvent = Extract<
  Event,
  {
    type:
      | "GroupRuleAdded"
      | "GroupRuleRemoved"
      | "GroupsFormed"
      | "GroupsCleared"
      | "CirclesFixed"
      | "MemberSeated";
  }
>;

/** Rules of grouping, the fixed circles, and who sits where in which block. */
export function evolveGroups(network: Network, event: GroupEvent): Network {
  switch (event.type) {
    case "GroupRuleAdded":
      return { ...network, rules: [...network.rules, event.rule] };
    case "GroupRuleRemoved":
      return { ...network, rules: network.rules.filter((rule) => rule.id !== event.ruleId) };
    case "CirclesFixed":
      return { ...network, circles: event.circles };
    case "GroupsFormed": {
      const { blockId, groups, broken } = event;
      const formed: BlockGroups = { blockId, formedAt: event.at, groups, broken };
      return changeSession(network, event.sessionId, (session) => {
        const index = session.groups.findIndex((other) => other.blockId === blockId);
        return {
          ...session,
          groups: index < 0 ? [...session.groups, formed] : session.groups.with(index, formed),
        };
      });
    }
    case "GroupsCleared":
      return changeSession(network, event.sessionId, (session) => ({
        ...session,
        groups: session.groups.filter((formed) => formed.blockId !== event.blockId),
      }));
    case "MemberSeated":
      return changeSession(network, event.sessionId, (session) => ({
        ...session,
        groups: session.groups.map((formed) =>
          formed.blockId === event.blockId ? seat(formed, event) : formed,
        ),
      }));
  }
}

function seat(formed: BlockGroups, event: Extract<Event, { type: "MemberSeated" }>): BlockGroups {
  const { memberId, groupId, broken } = event;
  return {
    ...formed,
    broken,
    groups: formed.groups.map((group) => {
      const others = group.memberIds.filter((id) => id !== memberId);
      return { ...group, memberIds: group.id === groupId ? [...others, memberId] : others };
    }),
  };
}
