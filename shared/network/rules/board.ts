import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { currentBlock, findSession, groupOf, needEntry, needMember, needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { maySee } from "../redact.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { ActionPoint, Audience, MemberId, Network, Session } from "../state.ts";

/** The group that a member sits in now, or sat in last. */
function lastGroup(session: Session, memberId: MemberId) {
  const block = currentBlock(session);
  const now = block && groupOf(session, block.id, memberId);
  if (now) return now;
  const latest = session.groups.findLast((formed) =>
    formed.groups.some((group) => group.memberIds.includes(memberId)),
  );
  return latest?.groups.find((group) => group.memberIds.includes(memberId));
}

function audienceOf(
  kind: Audience["to"],
  session: Session | undefined,
  ownerId: MemberId,
): Audience {
  if (kind !== "group") return { to: kind };
  const group = session && lastGroup(session, ownerId);
  return { to: "group", memberIds: group?.memberIds ?? [ownerId] };
}

/** What is for a group ends with the session: afterwards nothing for a group begins. */
function tooLateForGroup(session: Session | undefined, kind: Audience["to"]): boolean {
  return kind === "group" && session?.phase === "closed";
}

/** Nobody without a phone stays without an action point: a table mate or the desk writes it. */
function mayWriteFor(session: Session, ownerId: MemberId, context: Context): boolean {
  const { actor } = context;
  if (actor.role === "facilitator") return true;
  if (actor.role !== "member") return false;
  return (
    actor.memberId === ownerId ||
    (lastGroup(session, actor.memberId)?.memberIds.includes(ownerId) ?? false)
  );
}

export function writeActionPoint(
  network: Network,
  command: CommandOf<"WriteActionPoint">,
  context: Context,
): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  // written while the session closed, or on a train without a network: still welcome afterwards
  if (session.phase === "draft") return refuse("wrong_phase");
  const owner = needMember(network, command.ownerId, "ownerId");
  if (isRefusal(owner)) return owner;
  if (!mayWriteFor(session, owner.id, context)) return refuse("not_allowed", "ownerId");
  const { actor } = context;
  if (actor.role === "facilitator" && command.audience !== "network") {
    return refuse("not_allowed", "audience");
  }
  if (tooLateForGroup(session, command.audience)) return refuse("wrong_phase", "audience");
  const own = network.entries.filter(
    (entry) => entry.ownerId === owner.id && entry.sessionId === session.id,
  );
  if (own.length >= limits.entriesPerMember) {
    return refuse("too_many_entries", undefined, limits.entriesPerMember);
  }
  const writer = actor.role === "member" ? actor.memberId : "facilitator";
  const { what, byWhen, firstStep, withWhom, notice } = command;
  const entry: ActionPoint = {
    id: context.newId(),
    order: context.version,
    sessionId: session.id,
    blockId: currentBlock(session)?.id ?? null,
    groupId: lastGroup(session, owner.id)?.id ?? null,
    ownerId: owner.id,
    writtenBy: writer === owner.id ? null : writer,
    ...{ what, byWhen, firstStep, withWhom, notice },
    audience: audienceOf(command.audience, session, owner.id),
    hidden: false,
    writtenAt: context.now,
    revisedAt: null,
  };
  return [{ type: "ActionPointWritten", entry }];
}

/**
 * Its owner, or who wrote it for them, as long as that person still sees it. The desk does not
 * change other people's words.
 */
function needOwn(network: Network, entryId: string, context: Context): ActionPoint | Refusal {
  const entry = needEntry(network, entryId);
  if (isRefusal(entry)) return entry;
  const { actor } = context;
  const me = actor.role === "member" ? actor.memberId : actor.role;
  if (entry.ownerId === me) return entry;
  if (actor.role === "visitor" || !maySee(entry, actor)) return refuse("unknown_entry", "entryId");
  return entry.writtenBy === me ? entry : refuse("not_allowed");
}

export function reviseActionPoint(
  network: Network,
  command: CommandOf<"ReviseActionPoint">,
  context: Context,
): Decision {
  const entry = needOwn(network, command.entryId, context);
  if (isRefusal(entry)) return entry;
  if (context.actor.role === "facilitator" && command.audience !== "network") {
    return refuse("not_allowed", "audience");
  }
  const { what, byWhen, firstStep, withWhom, notice } = command;
  const session = findSession(network, entry.sessionId);
  if (tooLateForGroup(session, command.audience)) return refuse("wrong_phase", "audience");
  const audience =
    command.audience === entry.audience.to
      ? entry.audience
      : audienceOf(command.audience, session, entry.ownerId);
  return [
    {
      type: "ActionPointRevised",
      entry: {
        ...entry,
        ...{ what, byWhen, firstStep, withWhom, notice },
        audience,
        revisedAt: context.now,
      },
      before: { audience: entry.audience, hidden: entry.hidden },
    },
  ];
}

export function withdrawActionPoint(
  network: Network,
  command: CommandOf<"WithdrawActionPoint">,
  context: Context,
): Decision {
  const entry = needOwn(network, command.entryId, context);
  if (isRefusal(entry)) return entry;
  const { id: entryId, ownerId, audience, hidden } = entry;
  return [{ type: "ActionPointWithdrawn", entryId, ownerId, audience, hidden }];
}

function needOnBoard(network: Network, entryId: string): ActionPoint | Refusal {
  const entry = needEntry(network, entryId);
  if (isRefusal(entry)) return entry;
  return entry.audience.to === "network" ? entry : refuse("unknown_entry", "entryId");
}

export function hideEntry(network: Network, command: CommandOf<"HideEntry">): Decision {
  const entry = needOnBoard(network, command.entryId);
  if (isRefusal(entry)) return entry;
  if (entry.hidden) return [];
  return [{ type: "EntryHidden", entry: { ...entry, hidden: true } }];
}

export function showEntry(network: Network, command: CommandOf<"ShowEntry">): Decision {
  const entry = needOnBoard(network, command.entryId);
  if (isRefusal(entry)) return entry;
  if (!entry.hidden) return [];
  return [{ type: "EntryShown", entry: { ...entry, hidden: false } }];
}
