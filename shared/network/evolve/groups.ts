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
      | "MemberSeated"
      | "GroupLocked"
      | "GroupUnlocked";
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
      const { blockId } = event;
      return changeSession(withoutDrafts(network, event), event.sessionId, (session) => {
        const index = session.groups.findIndex((other) => other.blockId === blockId);
        const formed = form(event, session.groups[index]);
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
      return changeFormed(network, event, (formed) => seat(formed, event));
    case "GroupLocked":
    case "GroupUnlocked":
      return changeFormed(network, event, (formed) => {
        const others = (formed.locked ?? []).filter((id) => id !== event.groupId);
        const locked = event.type === "GroupLocked" ? [...others, event.groupId] : others;
        return { ...formed, locked };
      });
  }
}

function changeFormed(
  network: Network,
  { sessionId, blockId }: { readonly sessionId: string; readonly blockId: string },
  change: (formed: BlockGroups) => BlockGroups,
): Network {
  return changeSession(network, sessionId, (session) => ({
    ...session,
    groups: session.groups.map((formed) => (formed.blockId === blockId ? change(formed) : formed)),
  }));
}

/** Only the draft that was made last is ever read; older ones would stay for years. */
function withoutDrafts(
  network: Network,
  { draft }: Extract<Event, { type: "GroupsFormed" }>,
): Network {
  if (!draft || draft.length === 0) return network;
  const forget = ({ draft: _old, ...formed }: BlockGroups): BlockGroups => formed;
  const sessions = network.sessions.map((session) =>
    session.groups.some((formed) => formed.draft)
      ? { ...session, groups: session.groups.map(forget) }
      : session,
  );
  return { ...network, sessions };
}

/** A lock stays on a group that is formed again under the same id. */
function form(
  { blockId, at, groups, broken, draft }: Extract<Event, { type: "GroupsFormed" }>,
  before: BlockGroups | undefined,
): BlockGroups {
  const locked = (before?.locked ?? []).filter((id) => groups.some((group) => group.id === id));
  return {
    ...{ blockId, formedAt: at, groups, broken },
    ...(locked.length > 0 ? { locked } : {}),
    ...(draft && draft.length > 0 ? { draft } : {}),
  };
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
