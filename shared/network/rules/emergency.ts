import type { CommandOf } from "../commands.ts";
import type { Decision } from "../context.ts";
import { needSession } from "../find.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network } from "../state.ts";

/** Everything stands still: clocks, and every screen and phone shows where to gather. */
export function freezeSession(network: Network, command: CommandOf<"FreezeSession">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.frozen) return [];
  if (session.phase !== "open" && session.phase !== "live") return refuse("wrong_phase");
  return [{ type: "SessionFrozen", sessionId: session.id }];
}

/** The clock goes on where it stood, unless it was paused before. */
export function unfreezeSession(network: Network, command: CommandOf<"UnfreezeSession">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  return session.frozen ? [{ type: "SessionUnfrozen", sessionId: session.id }] : [];
}
