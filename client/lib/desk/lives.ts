import { Handover } from "$lib/live/handover.ts";
import { LiveNetwork } from "$lib/live/network.svelte.ts";
import type { Holder } from "./holder.ts";

const lives = new Handover<LiveNetwork>();

// the browser asks before it lets go of what was not sent, on whatever page that is
if (typeof window !== "undefined") {
  addEventListener("beforeunload", (event) => {
    if (lives.all.some(({ unsent }) => unsent)) event.preventDefault();
  });
}

const nameOf = ({ networkId, key }: Holder) => `${networkId} ${key}`;

/**
 * The network as the pages of a facilitator share it: orders that wait when one of them is left go
 * on, in their order, from the next one.
 *
 * @returns the network, and what leaves it
 */
export function enterLive(holder: Holder): { live: LiveNetwork; leave: () => void } {
  const name = nameOf(holder);
  const live = lives.enter(
    name,
    () =>
      new LiveNetwork({ network: holder.networkId, role: "facilitator", key: holder.key }, null),
  );
  return { live, leave: () => lives.leave(name) };
}
