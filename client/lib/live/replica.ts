import { evolve } from "$shared/network/evolve.ts";
import type { Network } from "$shared/network/state.ts";
import type { Facts, Welcome } from "$shared/wire/messages.ts";
import { whole, type Shared } from "$shared/wire/snapshot.ts";

/** What a device has of the network: a fold up to a version. */
export type Replica = { readonly version: number; readonly network: Network };

/**
 * Trust the number: what was seen is dropped, what is next is folded, a gap asks again.
 * @returns the replica with the facts folded in, or null when some are missing in between
 */
export function fold(replica: Replica, facts: Facts): Replica | null {
  if (facts.to <= replica.version) return replica;
  if (facts.from > replica.version) return null;
  const network = facts.events.reduce(
    (state, { version, event }) => (version > replica.version ? evolve(state, event) : state),
    replica.network,
  );
  return { version: facts.to, network };
}

/** @returns the replica after the server's first words; null when they do not fit what is here */
export function begin(replica: Replica | null, welcome: Welcome): Replica | null {
  if ("missed" in welcome) return replica && fold(replica, welcome.missed);
  const shared = JSON.parse(welcome.shared) as Shared;
  return {
    version: welcome.version,
    network: whole(shared, welcome.own, welcome.viewer.memberId),
  };
}
