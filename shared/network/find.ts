import { refuse, type Refusal } from "./refusal.ts";
import type { ActionPoint, Block, BlockGroups, Group, Member, Network, Session } from "./state.ts";

/** Look-ups that refuse by name. The views use the plain ones below. */
export function needSession(network: Network, sessionId: string): Session | Refusal {
  return findSession(network, sessionId) ?? refuse("unknown_session", "sessionId");
}

export function needBlock(session: Session, blockId: string): Block | Refusal {
  return findBlock(session, blockId) ?? refuse("unknown_block", "blockId");
}

/** @param field where the command names this member */
export function needMember(
  network: Network,
  memberId: string,
  field = "memberId",
): Member | Refusal {
  return findMember(network, memberId) ?? refuse("unknown_member", field);
}

export function needEntry(network: Network, entryId: string): ActionPoint | Refusal {
  return (
    network.entries.find((entry) => entry.id === entryId) ?? refuse("unknown_entry", "entryId")
  );
}

export function findSession(network: Network, sessionId: string): Session | undefined {
  return network.sessions.find((session) => session.id === sessionId);
}

/** @returns the session that desk, screen and links are about: the one that was planned last */
export function presentSession(network: Network): Session | undefined {
  return network.sessions.at(-1);
}

/**
 * Once a later one began, a session is not opened again: two rooms at once would share their people.
 */
export function isHistory({ sessions }: Network, session: Session): boolean {
  return sessions.slice(sessions.indexOf(session) + 1).some(({ phase }) => phase !== "draft");
}

export function findBlock(session: Session, blockId: string): Block | undefined {
  return session.blocks.find((block) => block.id === blockId);
}

export function findMember(network: Network, memberId: string): Member | undefined {
  return network.members.find((member) => member.id === memberId);
}

/** @returns the groups of a block, when they are formed */
export function groupsOf(session: Session, blockId: string): BlockGroups | undefined {
  return session.groups.find((formed) => formed.blockId === blockId);
}

/** @returns the group of a member in a block */
export function groupOf(session: Session, blockId: string, memberId: string): Group | undefined {
  return groupsOf(session, blockId)?.groups.find((group) => group.memberIds.includes(memberId));
}

/** @returns the block that runs, or that ran last */
export function currentBlock(session: Session): Block | undefined {
  if (session.phase === "live") return findBlock(session, session.clock.blockId);
  return undefined;
}

/** @returns where the running block stands in the agenda; -1 when none runs */
export function runningIndex(session: Session): number {
  if (session.phase !== "live") return -1;
  const { blockId } = session.clock;
  return session.blocks.findIndex(({ id }) => id === blockId);
}

/** @returns the block after the running one; undefined at the last one and when none runs */
export function nextBlock(session: Session): Block | undefined {
  const index = runningIndex(session);
  return index < 0 ? undefined : session.blocks[index + 1];
}

export function isHere(session: Session, memberId: string): boolean {
  return session.attendance.some((row) => row.memberId === memberId && row.status === "here");
}
