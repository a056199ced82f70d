import { randomBytes } from "node:crypto";
import { agendaBlocks } from "../../shared/content/library.ts";
import type { BlockSeating } from "../../shared/grouping/network/seating.ts";
import type { Command, CommandOf } from "../../shared/network/commands.ts";
import { isRefused, type SessionStamp } from "../../shared/network/context.ts";
import { blankBlocks } from "../../shared/network/create.ts";
import { decide } from "../../shared/network/decide.ts";
import { findBlock, findSession } from "../../shared/network/find.ts";
import { isRefusal, refuse } from "../../shared/network/refusal.ts";
import { mayGive, type Actor } from "../../shared/network/rights.ts";
import type { Answer } from "../../shared/wire/messages.ts";
import { codeBytes } from "../../shared/wire/roomCode.ts";
import type { Deps } from "../app.ts";
import { slim } from "../planner/slim.ts";
import { keyOf } from "./handle.ts";
import type { Live } from "./networks.ts";

type Needs = Pick<
  Deps,
  "networks" | "directory" | "planner" | "now" | "newId" | "onTrouble" | "onBug"
>;

/** How long a tap waits for the thread, ms. */
const patience = 5_000;

/**
 * Gives a command to the network's queue. One that plans a session first gets what only the server
 * can hand out: a room code, and the blocks of its agenda. One that forms groups first gets a
 * seating from a thread of its own; on its way to the log that is made true for who is here then.
 */
export async function give(
  deps: Needs,
  live: Live,
  actor: Actor,
  id: string,
  command: Command,
): Promise<Answer> {
  if (command.type === "FormGroups") {
    const seating = await seatingFor(deps, live, actor, id, command);
    return deps.networks.give(live, actor, id, command, { seating });
  }
  if (command.type !== "PlanSession") return deps.networks.give(live, actor, id, command);
  try {
    const session = await sessionStamp(deps, live, actor, id, command);
    return await deps.networks.give(live, actor, id, command, { session });
  } catch (error) {
    deps.onTrouble(error);
    return refuse("unavailable");
  }
}

/**
 * @returns what the session gets, the same for the same command id; no place when there will be no
 *   session, as a refusal or a repeat must not use up a code
 * @throws LogUnavailable
 */
async function sessionStamp(
  deps: Needs,
  live: Live,
  actor: Actor,
  id: string,
  command: CommandOf<"PlanSession">,
): Promise<SessionStamp> {
  const { directory, now, newId } = deps;
  const { room, queue } = live;
  // the session before may have been closed on another node
  await queue.looked();
  const { agendaId, nextDate, start } = command;
  const blocks =
    agendaId === null ? blankBlocks : (agendaBlocks(agendaId, nextDate, start) ?? null);
  const trial = { actor, now: now(), version: room.version + 1, seed: "", newId };
  const session = { blocks, place: { sessionId: "", code: "" } };
  const decision = decide(room.state, command, { ...trial, session });
  if (isRefused(decision)) return { blocks, place: null };
  const ids = { networkId: room.id, sessionId: newId() };
  const place = await directory.issue(
    `plan:${room.id}:${id}`,
    ids,
    () => randomBytes(codeBytes),
    now(),
  );
  return { blocks, place };
}

/**
 * @returns a seating for who is here now; nothing when the command will be refused or was had
 *   before, or when the search fails: then the rule of the command searches for itself
 */
async function seatingFor(
  { planner, onBug }: Needs,
  { room }: Live,
  actor: Actor,
  id: string,
  { type, sessionId, blockId }: CommandOf<"FormGroups">,
): Promise<BlockSeating | undefined> {
  const commandKey = keyOf(actor, id);
  if (!mayGive(actor.role, type) || room.done(commandKey)) return undefined;
  const session = findSession(room.state, sessionId);
  const block = session && findBlock(session, blockId);
  const here = session?.attendance.some(({ status }) => status === "here");
  if (!block || !here || session.phase === "closed" || block.grouping.kind === "plenary") {
    return undefined;
  }
  try {
    const network = slim(room.state, blockId);
    const question = { network, sessionId, blockId, seed: commandKey, effort: "thorough" } as const;
    const search = planner.seat(question);
    const enough = setTimeout(() => search.stop(), patience);
    const seating = await search.answer.finally(() => clearTimeout(enough));
    return isRefusal(seating) ? undefined : seating;
  } catch (error) {
    onBug(error);
    return undefined;
  }
}
