import { randomBytes } from "node:crypto";
import { agendaBlocks } from "../../shared/content/library.ts";
import type { Command, CommandOf } from "../../shared/network/commands.ts";
import { isRefused, type SessionStamp } from "../../shared/network/context.ts";
import { blankBlocks } from "../../shared/network/create.ts";
import { decide } from "../../shared/network/decide.ts";
import { refuse } from "../../shared/network/refusal.ts";
import type { Actor } from "../../shared/network/rights.ts";
import type { Answer } from "../../shared/wire/messages.ts";
import { codeBytes } from "../../shared/wire/roomCode.ts";
import type { Deps } from "../app.ts";
import type { Live } from "./networks.ts";

type Needs = Pick<Deps, "networks" | "directory" | "now" | "newId" | "onTrouble">;

/**
 * Gives a command to the network's queue. One that plans a session first gets what only the server
 * can hand out: a room code, and the blocks of its agenda.
 */
export async function give(
  deps: Needs,
  live: Live,
  actor: Actor,
  id: string,
  command: Command,
): Promise<Answer> {
  if (command.type !== "PlanSession") return deps.networks.give(live, actor, id, command);
  try {
    const session = await sessionStamp(deps, live, actor, id, command);
    return await deps.networks.give(live, actor, id, command, session);
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
  const { agendaId, nextDate } = command;
  const blocks = agendaId === null ? blankBlocks : (agendaBlocks(agendaId, nextDate) ?? null);
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
