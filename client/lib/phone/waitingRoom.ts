import type { JoinList } from "../../../shared/network/joinList.ts";
import type { Refusal } from "../../../shared/network/refusal.ts";

/** Why somebody with a code cannot pick a name yet. */
export type Obstacle =
  "mistyped" | "unknown" | "draft" | "closed" | "rateLimited" | "offline" | "unavailable";

/** @returns what stands in the way, or null when the list of names may be shown */
export function obstacleIn(
  answer: JoinList | Refusal | { readonly offline: true },
): Obstacle | null {
  if ("offline" in answer) return "offline";
  if ("refused" in answer) {
    switch (answer.refused) {
      case "code_mistyped":
        return "mistyped";
      case "code_unknown":
        return "unknown";
      case "session_not_open":
        return "draft";
      case "session_closed":
        return "closed";
      case "rate_limited":
        return "rateLimited";
      default:
        return "unavailable";
    }
  }
  if (answer.phase === "draft") return "draft";
  return answer.phase === "closed" ? "closed" : null;
}

const first = 3_000;
const most = 30_000;

/**
 * How long to wait before asking again: three seconds, each time half as long again, at most half
 * a minute; `chance` (0 to 1) spreads a room full of phones by a fifth. A server that names a time
 * gets it.
 *
 * @param tries how often was asked already, from 1
 * @returns ms; null when asking again cannot help
 */
export function askAgainIn(
  obstacle: Obstacle,
  tries: number,
  chance: number,
  limitSeconds?: number,
): number | null {
  if (obstacle === "mistyped" || obstacle === "unknown" || obstacle === "closed") return null;
  if (obstacle === "rateLimited" && limitSeconds) return limitSeconds * 1_000 + 500;
  const pause = Math.min(most, first * 1.5 ** Math.max(0, tries - 1));
  return Math.round(pause * (0.9 + 0.2 * chance));
}
