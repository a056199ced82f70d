import { trial } from "./atTables.ts";
import type { Command, CommandOf, CommandType } from "../../shared/network/commands.ts";
import { isOfTables, likelyTableCommand } from "./likelyTables.ts";
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
      { role: "speaker" },
      member,
    );
  if (type === "Join") return { role: "visitor", sessionId: sessionOf(network, pick).id };
  if (type === "GiveBackPlace" || asking.has(type)) return member;
  if (type === "MarkAnswered" && pick.chance(50)) return { role: "speaker" };
  if (isOfTables(type) && pick.chance(60)) return member;
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
    kind: pick.oneOf("interaction", "intervision", "harvest", "inspiration"),
    title: text("titel", pick),
    minutes,
    slack: pick.below(minutes),
    assignment: null,
    methodId: pick.oneOf(trial.id, "vijfstappen", "troika", null),
    grouping: {
      kind: pick.oneOf("mixed", "pairs", "same", "circles", "plenary"),
      size: 2 + pick.below(7),
      splitOrganisations: pick.chance(40),
      ...(pick.chance(30) ? { mix: ["role", text("intake:wens", pick).slice(1)] } : {}),
    },
    ...(pick.chance(30) ? { minimum: 1 + pick.below(minutes), protected: pick.chance(20) } : {}),
    ...(pick.chance(20) ? { fixedStart: "21:00", auto: true, optional: true, writing: true } : {}),
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
      return { type, sessionId, block: block(pick), index };
    case "EditBlock":
      return { type, sessionId, blockId, block: block(pick) };
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
    case "LinkSpeaker":
      return { type, keyHash: pick.oneOf("e", "f").repeat(64) };
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
