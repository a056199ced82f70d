import type { Network, Session, SessionId } from "../state.ts";

/** @returns the network with one session changed; the same network when it is not there */
export function changeSession(
  network: Network,
  sessionId: SessionId,
  change: (session: Session) => Session,
): Network {
  const index = network.sessions.findIndex((session) => session.id === sessionId);
  const session = network.sessions[index];
  if (!session) return network;
  const changed = change(session);
  return changed === session
    ? network
    : { ...network, sessions: network.sessions.with(index, changed) };
}

/** @returns the list with the item of this id replaced, or the same list when it is not there */
export function changeItem<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (item: T) => T,
): readonly T[] {
  const index = list.findIndex((item) => item.id === id);
  const item = list[index];
  return item ? list.with(index, change(item)) : list;
}
