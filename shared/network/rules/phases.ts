import type { CommandOf } from "../commands.ts";
import type { Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { needSession, isHistory } from "../find.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network, Session } from "../state.ts";
import { plannedEnd } from "../../time/plan.ts";
import { timeIn } from "../../time/zone.ts";

/** Draft → open (the code works) → live → closed; closing is undone by reopening. */
export function openSession(network: Network, command: CommandOf<"OpenSession">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.phase === "open") return [];
  if (session.phase !== "draft") return refuse("wrong_phase");
  return [sessionOpened(network, session)];
}

/** From here on an end is promised: the one that was set, or that of the agenda as it stands. */
export function sessionOpened(network: Network, session: Session): Fact {
  const { id: sessionId, end = null } = session;
  if (end !== null) return { type: "SessionOpened", sessionId };
  const promised = plannedEnd(session, network.timeZone);
  return { type: "SessionOpened", sessionId, end: timeIn(promised, network.timeZone) };
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
  if (isHistory(network, session)) return refuse("wrong_phase");
  return [{ type: "SessionReopened", sessionId: session.id }];
}

/** What the big screen shows; `auto` follows the session. */
export function turnScreen(network: Network, command: CommandOf<"TurnScreen">): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.screen === command.view) return [];
  return [{ type: "ScreenTurned", sessionId: session.id, view: command.view }];
}
