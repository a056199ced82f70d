import type { CommandOf } from "../commands.ts";
import type { Decision } from "../context.ts";
import { needSession } from "../find.ts";
import { speakerLinkOf } from "../holds.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network } from "../state.ts";

/**
 * The link of the guest speaker of this session works from now on; the one before it stops. Links
 * are numbered from 1, so that two desks that replace one at once make one new one.
 */
export function linkSpeaker(
  network: Network,
  { sessionId, keyHash, number }: CommandOf<"LinkSpeaker">,
): Decision {
  const session = needSession(network, sessionId);
  if (isRefusal(session)) return session;
  const present = speakerLinkOf(network, session.id);
  if (present?.keyHash === keyHash) return [];
  if (number !== (present?.number ?? 0) + 1) return refuse("stale", "number");
  return [{ type: "SpeakerLinked", sessionId: session.id, keyHash, number }];
}
