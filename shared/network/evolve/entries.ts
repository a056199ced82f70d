import type { Event } from "../events.ts";
import type { ActionPoint, Network } from "../state.ts";

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

/** Keeps the order of writing whatever the order in which a viewer gets to see entries. */
function put(entries: readonly ActionPoint[], entry: ActionPoint): readonly ActionPoint[] {
  let index = entries.length;
  while (index > 0 && (entries[index - 1]?.order ?? 0) > entry.order) index -= 1;
  const before = index - 1;
  if (entries[before]?.id === entry.id) return entries.with(before, entry);
  return entries.toSpliced(index, 0, entry);
}
