import { isOwn } from "../../content/own.ts";
import type { ScaledMethod } from "../../content/scale.ts";
import { client, roundsUpTo, scaledFor } from "../../time/table.ts";
import { isRefused, type Context, type Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { evolve } from "../evolve.ts";
import { currentBlock, findBlock, findSession, groupsOf } from "../find.ts";
import { isRefusal } from "../refusal.ts";
import type { Group, Network, Session } from "../state.ts";
import { sameTable, type TableRun, type Turn } from "../tables.ts";
import { findMethod } from "./methods.ts";
import { bringers, leads, memoryOf } from "./roles.ts";
import { fittingMethod, layMethod, peopleAt } from "./tablePlace.ts";

/** Facts after which other people may sit at a table, or other words lie on it. */
const moving: ReadonlySet<Fact["type"]> = new Set<Fact["type"]>([
  ...(["BlockStarted", "BlockEdited", "BlockRemoved", "ClockUndone"] as const),
  "BlockSplit",
  ...(["GroupsFormed", "GroupsCleared", "MemberSeated", "MemberRemoved"] as const),
  "MethodKept",
]);

/**
 * What a decision about seats or blocks means for the tables: who came sees how far the group is,
 * who left does so no more, a group that is gone takes its table along, and the words of the method
 * are laid out once there are groups.
 */
export function withTables(network: Network, decision: Decision, context: Context): Decision {
  if (isRefused(decision) || !decision.some(({ type }) => moving.has(type))) return decision;
  const after = decision.reduce(
    (state, fact) => evolve(state, { ...fact, at: context.now }),
    network,
  );
  return [...decision, ...layouts(after, context), ...moved(after)];
}

/**
 * The words for the running block, with those for a group that is too small. A phone can fetch a
 * method of the library by itself; one of the network's own it gets here, groups or not.
 */
function layouts(network: Network, context: Context): Fact[] {
  const facts: Fact[] = [];
  for (const session of network.sessions) {
    const block = currentBlock(session);
    const groups = block && groupsOf(session, block.id)?.groups;
    if (!block?.methodId || !(groups || isOwn(block.methodId))) continue;
    const method = findMethod(network, block.methodId, context);
    if (method) facts.push(...layMethod(network, session, block, method));
    const free = network.tables.runs.every(({ blockId }) => blockId !== block.id);
    // as long as no group works, what lies there does not decide what will
    const afresh = free ? { ...network, tables: { ...network.tables, laid: [] } } : network;
    for (const group of groups ?? []) {
      const scope = { people: peopleAt(session, group).length, minutes: block.minutes };
      const fits = fittingMethod(afresh, block, scope, context);
      if (isRefusal(fits) || fits.method.id === block.methodId) continue;
      facts.push(...layMethod(network, session, block, fits.method));
      break;
    }
  }
  return facts;
}

function moved(network: Network): Fact[] {
  return network.tables.runs.flatMap((run): Fact[] => {
    const session = findSession(network, run.sessionId);
    const group = session && groupAt(session, run);
    if (!group) return gone(run);
    if (sameList(group.memberIds, run.memberIds)) return [];
    const sits = (id: string) => group.memberIds.includes(id);
    const now: TableRun = {
      ...run,
      memberIds: group.memberIds,
      roles: run.roles.filter((one) => sits(one.memberId)),
      order: run.order.filter((id) => network.members.some((member) => member.id === id)),
      memory: memoryOf(network, run, group.memberIds),
    };
    const left = run.memberIds.filter((id) => !sits(id));
    return [{ type: "TableTurned", run: now, left }];
  });
}

function groupAt(session: Session, run: TableRun): Group | undefined {
  if (!findBlock(session, run.blockId) && !skipped(session, run)) return undefined;
  return groupsOf(session, run.blockId)?.groups.find(({ id }) => id === run.groupId);
}

const skipped = (session: Session, run: TableRun) =>
  session.skipped?.some(({ block }) => block.id === run.blockId) ?? false;

/** A case that was hardly begun when the group was taken apart is no turn. */
export function gone(run: TableRun): Fact[] {
  const { sessionId, blockId, groupId, memberIds } = run;
  const place = { sessionId, blockId, groupId };
  return [
    { type: "TableGone", ...place, left: memberIds },
    ...(run.startedAt !== null && run.step === 0
      ? [{ type: "TurnsTaken", ...place, turns: [] } as const]
      : []),
  ];
}

const sameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id, at) => other[at] === id);

/** @returns a table as it is from now on, and who has a turn by it */
export function turned(network: Network, run: TableRun, scaled?: ScaledMethod): Fact[] {
  const method = network.tables.laid.find(
    (one) => one.blockId === run.blockId && one.method.id === run.methodId,
  )?.method;
  const words = scaled ?? (method && scaledFor(run, method));
  const fact: Fact = { type: "TableTurned", run, left: [] };
  if (run.startedAt !== null && !words) return [fact];
  const turns = words && run.startedAt !== null ? turnsOf(run, words) : [];
  const known = network.tables.turns.filter((turn) => sameTable(turn, run));
  if (JSON.stringify(known) === JSON.stringify(turns)) return [fact];
  const { sessionId, blockId, groupId } = run;
  return [fact, { type: "TurnsTaken", sessionId, blockId, groupId, turns }];
}

function turnsOf(run: TableRun, { steps }: ScaledMethod): Turn[] {
  const { sessionId, blockId, groupId } = run;
  const rounds = Math.max(1, roundsUpTo(steps, run.step));
  const asking = run.roles.filter(({ role }) => bringers.includes(role));
  const brought = asking.some(({ role }) => role === client)
    ? clients(run, rounds)
    : asking.map(({ memberId }) => memberId);
  const as = (memberId: string, what: Turn["as"]): Turn => ({
    ...{ sessionId, blockId, groupId, memberId },
    as: what,
  });
  return [...brought.map((id) => as(id, "bringer")), ...leads(run).map((id) => as(id, "lead"))];
}

/** The first one who asks has the role; the others follow in the order of turns. */
function clients(run: TableRun, rounds: number): string[] {
  const first = run.roles.find(({ role }) => role === client)?.memberId;
  return [first ?? "", ...run.order.slice(1, rounds)].filter((id) => id !== "");
}
