import type { Event } from "../events.ts";
import type { Network } from "../state.ts";

type Linked = Extract<Event, { type: "SpeakerLinked" }>;

/**
 * A session has one link for its speaker: a new one takes the place of the one before. What a log
 * of an older release says is of no session, and opens nothing any more.
 */
export function evolveSpeakers(network: Network, { sessionId, keyHash, number }: Linked): Network {
  if (sessionId === undefined || number === undefined) return network;
  const others = network.secrets.speakers.filter((link) => link.sessionId !== sessionId);
  const speakers = [...others, { sessionId, keyHash, number }];
  return { ...network, secrets: { ...network.secrets, speakers } };
}
