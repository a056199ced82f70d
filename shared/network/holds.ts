import type { Actor } from "./rights.ts";
import type { Network, SessionId, SpeakerLink } from "./state.ts";

/**
 * @returns whether the place or the link that this actor was let in by still stands: it may have
 *   been given back or replaced since. Who has neither is asked for nothing.
 */
export function stillHolds(network: Network, actor: Actor): boolean {
  switch (actor.role) {
    case "member":
      return network.secrets.devices.some(
        ({ tokenHash, memberId }) => tokenHash === actor.tokenHash && memberId === actor.memberId,
      );
    case "speaker":
      return speakerLinkOf(network, actor.sessionId)?.keyHash === actor.keyHash;
    default:
      return true;
  }
}

/** @returns the link of the guest speaker of this session, when one was handed out */
export function speakerLinkOf(network: Network, sessionId: SessionId): SpeakerLink | undefined {
  return network.secrets.speakers.find((link) => link.sessionId === sessionId);
}
