import { circlesAfter } from "../../grouping/network/circles.ts";
import { statusOf } from "../../grouping/network/attendance.ts";
import {
  fixedTables,
  keepsLocked,
  reconciled,
  seatingAsked,
  seatingFor,
} from "../../grouping/network/seating.ts";
import { groupsAt, type Tables } from "../../grouping/network/tables.ts";
import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { groupsOf, needBlock, needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Block, Circle, Draft, Network, Session } from "../state.ts";
import { broken, rulesFor } from "./seat.ts";

type Forming = { readonly session: Session; readonly block: Block };

/** Swaps of a search that holds up everybody else: enough to put rules right. */
const effortInPlace = 40_000;

/**
 * Groups of a block from who is here now. What was worked out beforehand is made true for this
 * moment; without it, or when a group was locked or what is asked changed since, a quick search does.
 */
export function formBlockGroups(
  network: Network,
  command: CommandOf<"FormGroups">,
  context: Context,
): Decision {
  const forming = needForming(network, command);
  if (isRefusal(forming)) return forming;
  const { session, block } = forming;
  const status = statusOf(session);
  if (!network.members.some(({ id }) => status(id) === "here")) return refuse("nobody_here");
  const trueNow = (tables: Tables) =>
    // a locked group that was prepared holds who has yet to come
    reconciled(network, session, block, tables, (id) => !/gone|cancelled/.test(status(id)));
  // circles may have been fixed since: those need no search, and what was prepared knows none
  const fixed = fixedTables(network, session, block) !== null;
  const stale = context.seating?.asked !== seatingAsked(network, block);
  const prepared = fixed || stale ? undefined : context.seating;
  const ready = prepared && { tables: trueNow(prepared.groups), draft: prepared.draft };
  if (ready && keepsLocked(session, block, ready.tables)) {
    return formed(network, forming, ready.tables, ready.draft, context);
  }
  const search = { seed: context.seed, effort: effortInPlace };
  const { groups, draft } = seatingFor(network, session, block, search);
  return formed(network, forming, trueNow(groups), draft, context);
}

/** Exactly this seating: a proposal that the desk chose, or an undo. Late seating fills it up. */
export function seatGroups(
  network: Network,
  command: CommandOf<"SeatGroups">,
  context: Context,
): Decision {
  const forming = needForming(network, command);
  if (isRefusal(forming)) return forming;
  const { session, block } = forming;
  const named = command.groups.flat();
  if (new Set(named).size < named.length) return refuse("already_there", "groups");
  const status = statusOf(session);
  const known = new Set(network.members.map(({ id }) => id));
  const tables = reconciled(
    network,
    session,
    block,
    command.groups,
    (id) => known.has(id) && !/gone|cancelled/.test(status(id)),
  );
  if (tables.every((people) => people.length === 0)) return refuse("nobody_here");
  if (!keepsLocked(session, block, tables)) return refuse("group_locked");
  const seated = tables.flat().length;
  const draft = seated > limits.draftMembers ? [] : draftOf(command.draft ?? [], known);
  return formed(network, forming, tables, draft, context);
}

/** Only who is known, and nobody at two tables of one round: forming begins from it. */
function draftOf(draft: Draft, known: ReadonlySet<string>): Draft {
  return draft.map((round) => {
    const free = new Set(known);
    return round
      .map((group) => group.filter((id) => free.delete(id)))
      .filter((group) => group.length > 0);
  });
}

function needForming(
  network: Network,
  command: { readonly sessionId: string; readonly blockId: string },
): Forming | Refusal {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  if (session.phase === "closed") return refuse("wrong_phase");
  if (block.grouping.kind === "plenary") return refuse("no_grouping");
  return { session, block };
}

function formed(
  network: Network,
  { session, block }: Forming,
  tables: Tables,
  draft: Draft,
  { newId }: Context,
): Fact[] {
  const fixed = block.grouping.kind === "circles";
  const circles = fixed ? circlesAfter(network.circles, tables, newId) : network.circles;
  const before = groupsOf(session, block.id)?.groups ?? [];
  const groups = fixed ? circleGroups(circles, tables) : groupsAt(tables, before, newId);
  return [
    ...(circles === network.circles ? [] : ([{ type: "CirclesFixed", circles }] as const)),
    {
      type: "GroupsFormed",
      ...{ sessionId: session.id, blockId: block.id, groups },
      broken: broken(groups, rulesFor(network, block)),
      ...(draft.length > 0 ? { draft } : {}),
    },
  ];
}

/** The group of a circle has the id of the circle. */
function circleGroups(circles: readonly Circle[], tables: Tables): Circle[] {
  return circles.flatMap(({ id, table }) => {
    const memberIds = tables[table - 1] ?? [];
    return memberIds.length === 0 ? [] : [{ id, table, memberIds }];
  });
}

export function clearGroups(network: Network, command: CommandOf<"ClearGroups">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.phase === "closed") return refuse("wrong_phase");
  if (!groupsOf(session, command.blockId)) return [];
  return [{ type: "GroupsCleared", sessionId: session.id, blockId: command.blockId }];
}
