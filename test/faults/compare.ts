import { isDeepStrictEqual } from "node:util";
import type { ActionPoint, Network } from "../../shared/network/state.ts";
import type { Snapshot } from "./run.ts";

/**
 * Compares what one device is shown with the fold of the log. The rule of who may see what is said
 * here a second time, on purpose: the desk sees what is for the network, a member that and their
 * own (the drivers sit in no groups).
 * @returns one sentence for each difference
 */
export function differences(network: Network, version: number, shown: Snapshot): string[] {
  const who = shown.memberId ?? shown.place.role;
  const visible = network.entries.filter(
    ({ audience, ownerId }) => audience.to === "network" || ownerId === shown.memberId,
  );
  const found = [
    ...(shown.version === version ? [] : [`${who} is at ${shown.version}, the log at ${version}`]),
  ];
  const byId = new Map(shown.network.entries.map((entry) => [entry.id, entry]));
  for (const entry of visible) {
    if (!same(entry, byId.get(entry.id))) found.push(`${who} does not see ${entry.what} as it is`);
    byId.delete(entry.id);
  }
  for (const { what } of byId.values()) found.push(`${who} sees ${what}, which is not theirs`);
  return found;
}

/** By words only: whom a group was made of is redacted. */
const same = (one: ActionPoint, other: ActionPoint | undefined) =>
  other !== undefined &&
  isDeepStrictEqual(
    [one.what, one.byWhen, one.firstStep, one.ownerId],
    [other.what, other.byWhen, other.firstStep, other.ownerId],
  );
