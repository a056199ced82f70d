import type { Network, Session } from "../../../../shared/network/state.ts";

type Closed = Extract<Session, { phase: "closed" }>;
/** What the desk tells of a session that ended. `from` is ms UTC. */
export type Summary = {
  readonly from: number;
  readonly people: number;
  readonly points: number;
  readonly blocksRan: number;
};

export function summaryOf(network: Network, session: Closed): Summary {
  return {
    from: session.runs[0]?.startedAt ?? session.openedAt,
    people: session.attendance.filter((row) => row.arrivedAt !== null).length,
    points: network.entries.filter((entry) => entry.sessionId === session.id && !entry.hidden)
      .length,
    blocksRan: new Set(session.runs.map((run) => run.blockId)).size,
  };
}
