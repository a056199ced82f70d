import type { Event } from "./events.ts";
import type { Viewer } from "./rights.ts";
import {
  noSecrets,
  type ActionPoint,
  type Block,
  type Member,
  type Network,
  type Session,
} from "./state.ts";

/**
 * The one gate: nothing leaves the server but through these two functions. Their law is a property
 * test for every role: folding the redacted events gives the redacted fold. Built by allowing:
 * secrets have no way through.
 */
export function redactNetwork(network: Network, viewer: Viewer): Network {
  return {
    id: network.id,
    name: network.name,
    timeZone: network.timeZone,
    createdAt: network.createdAt,
    members: network.members.map((member) => redactMember(member, viewer)),
    rules: viewer.role === "facilitator" ? network.rules : [],
    circles: network.circles,
    sessions: network.sessions.map((session) => redactSession(session, viewer)),
    entries: network.entries.filter((entry) => maySee(entry, viewer)),
    secrets: noSecrets,
  };
}

/** @returns the event as this viewer may see it, or null when there is nothing to see */
export function redactEvent(event: Event, viewer: Viewer): Event | null {
  const desk = viewer.role === "facilitator";
  switch (event.type) {
    case "NetworkCreated":
      return { ...event, facilitatorHash: "", supervisorHash: "", screenHash: "" };
    case "DeviceLinked":
    case "DeviceUnlinked":
      return null;
    case "MemberAdded":
      return { ...event, member: redactMember(event.member, viewer) };
    case "MemberCorrected": {
      const { learningQuestion, contact } = redactPersonal(event.memberId, event, viewer);
      return { ...event, learningQuestion, contact };
    }
    case "GroupRuleAdded":
    case "GroupRuleRemoved":
      return desk ? event : null;
    case "GroupLocked":
    case "GroupUnlocked":
      return desk ? event : null;
    case "GroupsFormed": {
      if (desk) return event;
      const { type, sessionId, blockId, groups, at } = event;
      return { type, sessionId, blockId, groups, broken: [], at };
    }
    case "MemberSeated":
      return desk ? event : { ...event, broken: [] };
    case "SessionPlanned":
      return desk ? event : { ...event, blocks: event.blocks.map(withoutWishes) };
    case "BlockAdded":
    case "BlockEdited":
      return desk ? event : { ...event, block: withoutWishes(event.block) };
    case "ActionPointWritten":
      return maySee(event.entry, viewer) ? event : null;
    case "ActionPointRevised":
      return redactRevised(event, viewer);
    case "ActionPointWithdrawn":
      return maySee(event, viewer)
        ? { type: "EntryGone", entryId: event.entryId, at: event.at }
        : null;
    case "EntryHidden":
      if (maySee(event.entry, viewer)) return event;
      return maySee({ ...event.entry, hidden: false }, viewer)
        ? { type: "EntryGone", entryId: event.entry.id, at: event.at }
        : null;
    case "EntryShown":
      return maySee(event.entry, viewer) ? event : null;
    case "MemberRemoved":
    case "SessionEdited":
    case "BlockMoved":
    case "BlockRemoved":
    case "SessionOpened":
    case "SessionClosed":
    case "SessionReopened":
    case "BlockStarted":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeAdded":
    case "ScreenTurned":
    case "AttendanceMarked":
    case "GroupsCleared":
    case "CirclesFixed":
    case "EntryGone":
      return event;
    default:
      event satisfies never;
      return null;
  }
}

type Guarded = Pick<ActionPoint, "ownerId" | "audience" | "hidden">;

/** Who may see an entry: `state.ts`, Audience. */
export function maySee(entry: Guarded, viewer: Viewer): boolean {
  if (viewer.role === "member" && viewer.memberId === entry.ownerId) return true;
  if (viewer.role === "facilitator") return entry.audience.to === "network";
  if (entry.hidden) return false;
  switch (entry.audience.to) {
    case "network":
      return true;
    case "group":
      return viewer.role === "member" && entry.audience.memberIds.includes(viewer.memberId);
    case "member":
      return false;
  }
}

/**
 * The members for whom an event looks different from how any other member sees it: the fan-out
 * encodes one frame for all others.
 */
export function singledOut(event: Event): readonly string[] {
  switch (event.type) {
    case "MemberAdded":
      return [event.member.id];
    case "MemberCorrected":
      return [event.memberId];
    case "ActionPointWritten":
    case "ActionPointRevised":
    case "EntryHidden":
    case "EntryShown": {
      const group = event.entry.audience;
      const before = event.type === "ActionPointRevised" ? event.before.audience : group;
      if (group.to === "network" && before.to === "network" && !event.entry.hidden) return [];
      return [
        event.entry.ownerId,
        ...(group.to === "group" ? group.memberIds : []),
        ...(before.to === "group" ? before.memberIds : []),
      ];
    }
    case "ActionPointWithdrawn":
      if (event.audience.to === "network" && !event.hidden) return [];
      return [event.ownerId, ...(event.audience.to === "group" ? event.audience.memberIds : [])];
    default:
      return [];
  }
}

function redactRevised(
  event: Extract<Event, { type: "ActionPointRevised" }>,
  viewer: Viewer,
): Event | null {
  const before = { ...event.before, ownerId: event.entry.ownerId };
  if (maySee(event.entry, viewer)) {
    // who else saw it before is nobody's business
    return { ...event, before: { audience: { to: "network" }, hidden: false } };
  }
  return maySee(before, viewer)
    ? { type: "EntryGone", entryId: event.entry.id, at: event.at }
    : null;
}

function redactSession(session: Session, viewer: Viewer): Session {
  if (viewer.role === "facilitator") return session;
  return {
    ...session,
    blocks: session.blocks.map(withoutWishes),
    groups: session.groups.map(({ blockId, formedAt, groups }) => ({
      ...{ blockId, formedAt, groups },
      broken: [],
    })),
  };
}

/** What groups are mixed by may be a heading of the intake form. */
function withoutWishes(block: Block): Block {
  const { kind, size, splitOrganisations } = block.grouping;
  return { ...block, grouping: { kind, size, splitOrganisations } };
}

function redactMember(member: Member, viewer: Viewer): Member {
  return { ...member, ...redactPersonal(member.id, member, viewer) };
}

type Personal = Pick<Member, "learningQuestion" | "contact">;

function redactPersonal(memberId: string, personal: Personal, viewer: Viewer): Personal {
  const { learningQuestion, contact } = personal;
  if (viewer.role === "facilitator") return { learningQuestion, contact };
  const own = viewer.role === "member" && viewer.memberId === memberId;
  return { learningQuestion: own ? learningQuestion : null, contact: null };
}
