import { redactEvent } from "../../shared/network/redact.ts";
import { maySeeQuestion } from "../../shared/network/redactQuestion.ts";
import type { Viewer } from "../../shared/network/rights.ts";
import { protocol, type Facts, type Numbered, type Welcome } from "../../shared/wire/messages.ts";
import { ownPart, sharedPart } from "../../shared/wire/snapshot.ts";
import type { Room, Tail } from "../network/room.ts";

type Encoded = { readonly version: number; readonly byAudience: Map<string, string> };
const encoded = new WeakMap<Room, Encoded>();

/** A hundred phones that join at one version are sent one encoding. */
function sharedJson(room: Room, viewer: Viewer): string {
  let cache = encoded.get(room);
  if (cache?.version !== room.version) {
    cache = { version: room.version, byAudience: new Map() };
    encoded.set(room, cache);
  }
  const audience = viewer.role === "speaker" ? `speaker:${viewer.sessionId}` : viewer.role;
  let json = cache.byAudience.get(audience);
  if (json === undefined) {
    json = JSON.stringify(sharedPart(room.state, viewer));
    cache.byAudience.set(audience, json);
  }
  return json;
}

/** @returns the facts as this viewer may see them */
export function factsFor(events: Tail, from: number, to: number, viewer: Viewer): Facts {
  const seen: Numbered[] = [];
  for (const { version, event } of events) {
    const redacted = redactEvent(event, viewer);
    if (redacted) seen.push({ version, event: redacted });
  }
  return { from, to, events: seen };
}

/** A device that was somebody else's place before holds what that person may see: it starts anew. */
function changedHands(events: Tail, viewer: Viewer): boolean {
  return (
    viewer.role === "member" &&
    events.some(
      ({ event }) => event.type === "DeviceLinked" && event.tokenHash === viewer.tokenHash,
    )
  );
}

/**
 * A text that was taken away or changed while a device was off never reaches it any more: what it
 * would be sent holds words that its viewer may not, or may no longer, see.
 */
function heldBack(missed: Facts, room: Room, viewer: Viewer): boolean {
  const entries = new Set(room.state.entries);
  const maySeeNow = (questionId: string) => {
    const question = room.state.questions.find(({ id }) => id === questionId);
    return question !== undefined && maySeeQuestion(question, viewer);
  };
  return missed.events.some(
    ({ event }) =>
      event.type === "MemberRemoved" ||
      ("entry" in event && !entries.has(event.entry)) ||
      ("question" in event && !maySeeNow(event.question.id)),
  );
}

/** First words to a connection: what it missed since its last version, or everything. */
export function welcomeFor(
  room: Room,
  viewer: Viewer,
  since: number | null,
  now: number,
  joinOrigin: string | undefined,
): Welcome {
  const head = {
    protocol,
    now,
    version: room.version,
    viewer:
      viewer.role === "member"
        ? { role: viewer.role, memberId: viewer.memberId }
        : { role: viewer.role },
    ...(joinOrigin === undefined ? {} : { joinOrigin }),
  };
  const missed = since === null ? null : room.since(since);
  if (missed && since !== null && !changedHands(missed, viewer)) {
    const facts = factsFor(missed, since, room.version, viewer);
    if (!heldBack(facts, room, viewer)) return { ...head, missed: facts };
  }
  return { ...head, shared: sharedJson(room, viewer), own: ownPart(room.state, viewer) };
}
