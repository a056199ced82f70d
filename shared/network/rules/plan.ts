import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { sessionPlanned } from "../create.ts";
import { presentSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network } from "../state.ts";

const unplaced = { sessionId: "", code: "" };

/**
 * The next session of the same network, once the last one is closed. Roster, rules, circles and
 * devices are the network's and stay; agenda, attendance, groups and board begin empty.
 */
export function planSession(
  network: Network,
  command: CommandOf<"PlanSession">,
  context: Context,
): Decision {
  if (network.sessions.length >= limits.sessions) {
    return refuse("too_many_sessions", undefined, limits.sessions);
  }
  const last = presentSession(network);
  if (last && last.phase !== "closed") return refuse("session_not_closed");
  const { blocks = [], place = null } = context.session ?? {};
  const planned = sessionPlanned(command, blocks, place ?? unplaced, context.newId);
  if (isRefusal(planned)) return planned;
  // it could not be planned when the server looked whether a code was needed, and can be now
  return place ? [planned] : refuse("unavailable");
}
