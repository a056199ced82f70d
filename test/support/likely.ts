import type { Command, CommandOf, CommandType } from "../../shared/network/commands.ts";
import type { Actor } from "../../shared/network/rights.ts";
import { screenViews, type Network, type Session } from "../../shared/network/state.ts";

/** Choices drawn from one number: the same number chooses the same. */
export type Pick = {
  /** 0 up to, not including, `count`. */
  below(count: number): number;
  of<T>(list: readonly T[]): T | undefined;
  oneOf<T>(first: T, ...others: readonly T[]): T;
  chance(percent: number): boolean;
  readonly seed: number;
};

/** Mulberry32 by Tommy Ettinger, public domain. */
export function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    of: (list) => list[below(list.length)],
    oneOf: (first, ...others) => [first, ...others][below(others.length + 1)] ?? first,
    chance: (percent) => below(100) < percent,
    seed,
  };
}

/** Who is likely to give this command; now and then somebody who should not. */
export function actorFor(type: CommandType, network: Network, pick: Pick): Actor {
  const device = pick.of(network.secrets.devices);
  const member: Actor = device ? { role: "member", ...device } : { role: "facilitator" };
  if (pick.chance(4)) return pick.oneOf<Actor>({ role: "supervisor" }, { role: "screen" }, member);
  if (type === "Join") return { role: "visitor", sessionId: sessionOf(network, pick).id };
  if (type === "GiveBackPlace") return member;
  return type.endsWith("ActionPoint") && pick.chance(75) ? member : { role: "facilitator" };
}

const gone = "gone";
const unlikely = (pick: Pick, id: string | undefined) =>
  id === undefined || pick.chance(3) ? gone : id;

function sessionOf(network: Network, pick: Pick): Session {
  const session = network.sessions[pick.chance(85) ? 0 : 1] ?? network.sessions[0];
  if (!session) throw new Error("a network has a session");
  return session;
}

/** Nobody else wrote the same. */
const text = (kind: string, pick: Pick) => `‹${kind}${pick.below(2 ** 32)}›`;

function person(pick: Pick) {
  return {
    name: `Naam ${pick.below(40)}`,
    organisation: `School ${pick.below(4)}`,
    role: "leraar",
    learningQuestion: pick.chance(70) ? text("vraag", pick) : null,
    contact: pick.chance(70)
      ? { email: `${pick.below(2 ** 32)}@school.test`, phone: text("telefoon", pick), intake: [] }
      : null,
  };
}

function block(pick: Pick) {
  const minutes = 1 + pick.below(40);
  return {
    kind: pick.oneOf("interaction", "intervision", "harvest"),
    title: text("titel", pick),
    minutes,
    slack: pick.below(minutes),
    assignment: null,
    methodId: null,
    grouping: {
      kind: pick.oneOf("mixed", "pairs", "same", "circles", "plenary"),
      size: 2 + pick.below(7),
      splitOrganisations: pick.chance(40),
      ...(pick.chance(30) ? { mix: ["role", text("intake:wens", pick).slice(1)] } : {}),
    },
  } satisfies CommandOf<"EditBlock">["block"];
}

function actionPoint(pick: Pick) {
  return {
    what: text("doe", pick),
    byWhen: "2026-04-02",
    firstStep: pick.chance(50) ? text("stap", pick) : null,
    withWhom: null,
    notice: null,
    audience: pick.oneOf("network", "group", "member", "network"),
  } as const;
}

/** @returns a command that mostly makes sense in this network */
export function likelyCommand(
  type: CommandType,
  network: Network,
  actor: Actor,
  pick: Pick,
): Command {
  const session = sessionOf(network, pick);
  const sessionId = session.id;
  const running = session.phase === "live" ? session.clock.blockId : null;
  const blockId = unlikely(
    pick,
    running !== null && pick.chance(60) ? running : pick.of(session.blocks)?.id,
  );
  const memberId = unlikely(pick, pick.of(network.members)?.id);
  const entryId = unlikely(pick, likelyEntry(network, actor, pick));
  const index = pick.below(session.blocks.length + 1);
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
      };
    case "AddBlock":
      return { type, sessionId, block: block(pick), index };
    case "EditBlock":
      return { type, sessionId, blockId, block: block(pick) };
    case "MoveBlock":
      return { type, sessionId, blockId, index };
    case "StartBlock": {
      const next = pick.of(session.blocks)?.id ?? gone;
      return { type, sessionId, blockId: next, from: pick.chance(90) ? running : gone };
    }
    case "RemoveBlock":
    case "PauseClock":
    case "ResumeClock":
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
