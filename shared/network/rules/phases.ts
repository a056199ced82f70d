import type { CommandOf } from "../commands.ts";
import type { Decision } from "../context.ts";
import { needSession } from "../find.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network } from "../state.ts";

/** Draft → open (the code works) → live → closed; closing is undone by reopening. */
export function openSession(network: Network, command: CommandOf<"OpenSession">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.phase === "open") return [];
  if (session.phase !== "draft") return refuse("wrong_phase");
  return [{ type: "SessionOpened", sessionId: session.id }];
}

export function closeSession(network: Network, command: CommandOf<"CloseSession">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.phase === "closed") return [];
  if (session.phase === "draft") return refuse("wrong_phase");
  return [{ type: "SessionClosed", sessionId: session.id }];
}

export function reopenSession(network: Network, command: CommandOf<"ReopenSession">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.phase === "open" || session.phase === "live") return [];
  if (session.phase !== "closed") return refuse("wrong_phase");
  // once a later one began, this one is history: two rooms at once would share their people
  const later = network.sessions.slice(network.sessions.indexOf(session) + 1);
  if (later.some(({ phase }) => phase !== "draft")) return refuse("wrong_phase");
  return [{ type: "SessionReopened", sessionId: session.id }];
}

/** What the big screen shows; `auto` follows the session. */
export function turnScreen(network: Network, command: CommandOf<"TurnScreen">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.screen === command.view) return [];
  return [{ type: "ScreenTurned", sessionId: session.id, view: command.view }];
}
