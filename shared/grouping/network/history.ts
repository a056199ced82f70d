import type { Block, BlockGroups, MemberId, Network, Session } from "../../network/state.ts";

/** A round that really took place: who met at which table. */
export type HeldRound = {
  readonly sessionId: string;
  readonly blockId: string;
  readonly groups: readonly (readonly MemberId[])[];
};
/** A block of a session. */
export type Place = { readonly sessionId: string; readonly blockId: string };

/**
 * Who met whom at a table, over all sessions of the network: the groups of a block that ran, or of
 * a session that is closed, with only the people who were there. A block in the same groups as the
 * interaction before it is no new meeting, and fixed circles meet once a session.
 *
 * @param except a block whose groups do not count, because they are about to be formed
 */
export function heldRounds(network: Network, except: Place | null = null): HeldRound[] {
  return network.sessions.flatMap((session) => {
    const out = except?.sessionId === session.id ? except.blockId : null;
    return roundsOf(
      session,
      session.groups.filter(({ blockId }) => blockId !== out && wasHeld(session, blockId)),
    );
  });
}

/**
 * The rounds to keep in mind for a block: those that took place, and what is ready for blocks that
 * come before it in the same session and have yet to run.
 */
export function roundsBefore(network: Network, session: Session, block: Block): HeldRound[] {
  const index = session.blocks.findIndex((other) => other.id === block.id);
  const before = new Set(session.blocks.slice(0, index).map(({ id }) => id));
  const ready = session.groups.filter(
    ({ blockId }) => before.has(blockId) && !wasHeld(session, blockId),
  );
  return [
    ...heldRounds(network, { sessionId: session.id, blockId: block.id }),
    ...roundsOf(session, ready),
  ];
}

/** @returns how often somebody met others, by their id; who never met is not in it */
export function meetingsOf(
  rounds: readonly HeldRound[],
  memberId: MemberId,
): ReadonlyMap<MemberId, number> {
  const met = new Map<MemberId, number>();
  for (const { groups } of rounds) {
    for (const group of groups) {
      if (!group.includes(memberId)) continue;
      for (const other of group) if (other !== memberId) met.set(other, (met.get(other) ?? 0) + 1);
    }
  }
  return met;
}

/** @returns how often two met; worked out per person when somebody asks */
export function timesMet(rounds: readonly HeldRound[]): (one: MemberId, other: MemberId) => number {
  const known = new Map<MemberId, ReadonlyMap<MemberId, number>>();
  return (one, other) => {
    const met = known.get(one) ?? meetingsOf(rounds, one);
    known.set(one, met);
    return met.get(other) ?? 0;
  };
}

/** The interaction before a block whose groups `same` repeats. */
export function lastInteraction(session: Session, block: Block): BlockGroups | undefined {
  const index = session.blocks.findIndex((other) => other.id === block.id);
  const formed = (id: string) => session.groups.find(({ blockId }) => blockId === id);
  const earlier = session.blocks
    .slice(0, index)
    .findLast((other) => other.kind === "interaction" && formed(other.id));
  return earlier && formed(earlier.id);
}

function wasHeld(session: Session, blockId: string): boolean {
  return session.phase === "closed" || session.runs.some((run) => run.blockId === blockId);
}

function roundsOf(session: Session, all: readonly BlockGroups[]): HeldRound[] {
  const blockOf = (id: string) => session.blocks.find((block) => block.id === id);
  const lastCircles = all.findLast((one) => blockOf(one.blockId)?.grouping.kind === "circles");
  return all.flatMap((formed) => {
    const block = blockOf(formed.blockId);
    if (!block) return [];
    const { kind } = block.grouping;
    if (kind === "circles" && formed !== lastCircles) return [];
    if (kind === "same" && lastInteraction(session, block)) return [];
    const there = wasThere(session, formed);
    const groups = formed.groups
      .map(({ memberIds }) => memberIds.filter(there))
      .filter((memberIds) => memberIds.length > 1);
    return [{ sessionId: session.id, blockId: formed.blockId, groups }];
  });
}

/** Who arrived, and had not left when the block began. What has yet to run: who has not left. */
function wasThere(session: Session, { blockId }: BlockGroups): (memberId: MemberId) => boolean {
  const rows = new Map(session.attendance.map((row) => [row.memberId, row]));
  if (!wasHeld(session, blockId)) {
    return (memberId) => !/gone|cancelled/.test(rows.get(memberId)?.status ?? "");
  }
  const began = session.runs.find((run) => run.blockId === blockId)?.startedAt ?? 0;
  return (memberId) => {
    const row = rows.get(memberId);
    if (!row || row.arrivedAt === null) return false;
    return row.goneAt === null || row.goneAt > began;
  };
}
