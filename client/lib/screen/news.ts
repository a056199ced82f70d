import type { Session } from "../../../shared/network/state.ts";
import { newEndOf, newUntilOf } from "../../../shared/time/newTimes.ts";
import { clockTime } from "../i18n/format.ts";
import type { Lang } from "../i18n/messages.ts";
import { newTimes } from "../i18n/newTimes.ts";

/**
 * @param now ms UTC
 * @returns the new schedule in one sentence, as long as it is news; else an empty text
 */
export function newsOf(session: Session, now: number, timeZone: string, lang: Lang): string {
  const end = newEndOf(session, now);
  const until = newUntilOf(session);
  return end && newTimes[lang].told(end, until === null ? "" : clockTime(until, timeZone, lang));
}
