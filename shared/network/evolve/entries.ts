import type { Event } from "../events.ts";
import type { Network } from "../state.ts";
import { put } from "./put.ts";

type EntryEvent = Extract<
  Event,
  {
    type:
      | "ActionPointWritten"
      | "ActionPointRevised"
      | "ActionPointWithdrawn"
      | "EntryHidden"
      | "EntryShown"
      | "EntryGone";
  }
>;

/**
 * The board. Each of these facts carries the whole entry as it then is, so that a device that
 * could not see it before can show it from one fact alone.
 */
export function evolveEntries(network: Network, event: EntryEvent): Network {
  switch (event.type) {
    case "ActionPointWritten":
    case "ActionPointRevised":
    case "EntryHidden":
    case "EntryShown":
      return { ...network, entries: put(network.entries, event.entry) };
    case "ActionPointWithdrawn":
    case "EntryGone":
      return {
        ...network,
        entries: network.entries.filter((entry) => entry.id !== event.entryId),
      };
  }
}
