import type { Member, Network } from "../../../../shared/network/state.ts";
import { shortNames } from "../now.ts";

/** @returns what to call each of these people at one table; the word for whoever holds this phone */
export function callNames(
  network: Network | null,
  memberIds: readonly string[],
  me: Member,
  word: string,
): ReadonlyMap<string, string> {
  const all = memberIds.map((id) => network?.members.find((one) => one.id === id)?.name ?? "…");
  const short = shortNames(all);
  return new Map(memberIds.map((id, at) => [id, id === me.id ? word : (short[at] ?? "…")]));
}
