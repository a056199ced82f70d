import type { Session } from "../../../shared/network/state.ts";
import { plannedStart, plannedStarts } from "../../../shared/time/plan.ts";
import { dateIn } from "../../../shared/time/zone.ts";

/**
 * @param now ms UTC
 * @returns when it begins, ms UTC, and the day (`YYYY-MM-DD`) when that is not today, else empty; at
 *   null once its time has come: then it begins soon
 */
export function beginsAt(session: Session, now: number, zone: string): Begins {
  const at = plannedStarts(session, zone)[0] ?? plannedStart(session, zone);
  const day = dateIn(at, zone);
  return at > now ? { at, day: day === dateIn(now, zone) ? "" : day } : { at: null, day: "" };
}
type Begins = { readonly at: number | null; readonly day: string };
