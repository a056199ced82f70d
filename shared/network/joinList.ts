import type { LocalText, Network, Session } from "./state.ts";

/**
 * What somebody with a room code may know before joining: which session, and the names to pick
 * oneself from, with the organisation because two people may share a name.
 */
export type JoinList = {
  readonly networkId: string;
  readonly sessionId: string;
  readonly title: LocalText;
  readonly phase: Session["phase"];
  readonly people: readonly JoinPerson[];
};
export type JoinPerson = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** Joined this session on a device already. */
  readonly joined: boolean;
};

/** @returns names only while the code works */
export function joinList(network: Network, session: Session): JoinList {
  const open = session.phase === "open" || session.phase === "live";
  const joined = new Set(
    network.secrets.devices
      .filter((device) => device.sessionId === session.id)
      .map((device) => device.memberId),
  );
  return {
    networkId: network.id,
    sessionId: session.id,
    title: session.title,
    phase: session.phase,
    people: open
      ? network.members.map(({ id, name, organisation }) => ({
          id,
          name,
          organisation,
          joined: joined.has(id),
        }))
      : [],
  };
}
