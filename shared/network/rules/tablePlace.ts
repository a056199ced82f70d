import { isTooSmall, scaleMethod, type ScaledMethod } from "../../content/scale.ts";
import type { Method } from "../../content/types.ts";
import { blockMoment } from "../../time/table.ts";
import type { Context } from "../context.ts";
import type { Fact } from "../events.ts";
import { groupsOf, isHere, needBlock, needSession } from "../find.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Block, Group, MemberId, Network, Session } from "../state.ts";
import type { TableRun } from "../tables.ts";
import { findMethod } from "./methods.ts";
import { memoryOf } from "./roles.ts";

const minuteMs = 60_000;

/** A table of a block, and how far it is. */
export type TablePlace = {
  readonly network: Network;
  readonly session: Session;
  readonly block: Block;
  readonly group: Group;
  readonly run: TableRun | undefined;
  /** ms of the block's clock. */
  readonly ms: number;
};

export function runOf(network: Network, session: Session, blockId: string, groupId: string) {
  return network.tables.runs.find(
    (run) => run.sessionId === session.id && run.blockId === blockId && run.groupId === groupId,
  );
}

export const hasBegun = (run: TableRun): boolean => run.startedAt !== null;

type InBlock = { readonly sessionId: string; readonly blockId: string };

/** The block that runs. */
export function needRunningBlock(
  network: Network,
  command: InBlock,
): { readonly session: Session; readonly block: Block } | Refusal {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  if (session.phase !== "live") return refuse("wrong_phase");
  return session.clock.blockId === block.id ? { session, block } : refuse("stale");
}

/** A table of the running block, or one that may finish; of the actor's own group, or for the desk. */
export function needTable(
  network: Network,
  command: InBlock & { readonly groupId: string },
  { actor, now }: Context,
): TablePlace | Refusal {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  if (session.phase !== "live") return refuse("wrong_phase");
  const group = groupsOf(session, block.id)?.groups.find(({ id }) => id === command.groupId);
  if (!group) return refuse("unknown_group", "groupId");
  if (actor.role === "member" && !group.memberIds.includes(actor.memberId)) {
    return refuse("not_allowed");
  }
  if (block.methodId === null) return refuse("no_method");
  const run = runOf(network, session, block.id, group.id);
  if (session.clock.blockId !== block.id && !run?.finishing) return refuse("stale");
  return { network, session, block, group, run, ms: blockMoment(session, block.id, now).ms };
}

/** @returns who sits there and has not left */
export function peopleAt(session: Session, group: Group): MemberId[] {
  return group.memberIds.filter((id) => isHere(session, id));
}

type Methods = Pick<Context, "methodById">;

/** The words as they were laid out, or else as the library has them now. */
function methodOf(network: Network, block: Block, id: string, context: Methods) {
  const laid = network.tables.laid.find((one) => one.blockId === block.id && one.method.id === id);
  return laid?.method ?? findMethod(network, id, context);
}

export type Fitting = { readonly method: Method; readonly scaled: ScaledMethod };

/**
 * The method that a group of this size works with: the block's, or for a small group its fallback.
 * @param minutes whole
 */
export function fittingMethod(
  network: Network,
  block: Block,
  scope: { readonly people: number; readonly minutes: number },
  context: Methods,
): Fitting | Refusal {
  const method = block.methodId ? methodOf(network, block, block.methodId, context) : undefined;
  if (!method) return refuse("no_method");
  const scaled = scaleMethod(method, scope);
  if (!isTooSmall(scaled)) return { method, scaled };
  const { fallback, needs } = scaled;
  const other =
    fallback && "methodId" in fallback
      ? methodOf(network, block, fallback.methodId, context)
      : undefined;
  const instead = other && scaleMethod(other, scope);
  if (!other || !instead || isTooSmall(instead)) {
    return refuse("table_too_small", "groupId", needs);
  }
  return { method: other, scaled: instead };
}

/**
 * Whole minutes that a table has from now on: what the block has left without its slack; with it
 * when the method needs that.
 */
export function minutesLeft(place: TablePlace, now: number): { own: number; most: number } {
  const { ms, totalMs } = blockMoment(place.session, place.block.id, now);
  const left = Math.max(0, totalMs - ms) / minuteMs;
  const { slack } = place.block;
  // the walk to the table is what slack is for
  const own = slack > 0 ? Math.ceil(left) - slack : Math.floor(left);
  return { own: Math.max(0, own), most: Math.floor(left) };
}

/** @returns a table that has not begun */
export function newRun(place: TablePlace, methodId: string, people: number): TableRun {
  const { network, session, block, group } = place;
  const ids = { sessionId: session.id, blockId: block.id, groupId: group.id };
  return {
    ...ids,
    ...{ memberIds: group.memberIds, methodId, people, minutes: [], usedMs: [], step: 0 },
    ...{ startedAt: null, since: 0, pausedAt: null, ready: false, helpAt: null },
    ...{ finishing: false, roles: [], order: [] },
    memory: memoryOf(network, ids, group.memberIds),
  };
}

/**
 * @returns the fact that lays the words of a method on the tables, unless they are there; newer words
 * take the place of others as long as no group works with those
 */
export function layMethod(
  network: Network,
  session: Session,
  block: Block,
  method: Method,
): Fact[] {
  const { laid, runs } = network.tables;
  const there = laid.find((one) => one.blockId === block.id && one.method.id === method.id);
  if (there && runs.some(({ blockId }) => blockId === block.id)) return [];
  // what only the library's page needs stays there
  const { id, name, kind, groupSize, totalMinutes, roles, steps, rules, fallback } = method;
  const words: Method = {
    ...{ id, name, kind, groupSize, totalMinutes, useWhen: "", roles, steps },
    ...(rules ? { rules } : {}),
    ...(fallback ? { fallback } : {}),
  };
  if (there && JSON.stringify(there.method) === JSON.stringify(words)) return [];
  return [{ type: "MethodLaid", sessionId: session.id, blockId: block.id, method: words }];
}
