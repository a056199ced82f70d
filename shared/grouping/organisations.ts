import type { GroupRule, Member } from "../network/state.ts";

/** How ids begin of the rules that a block adds to split organisations. */
export const organisationPrefix = "organisation:";

/**
 * The rules behind "two people of one organisation never share a group". Names that differ only
 * in capitals or spaces are one organisation; people without one are free.
 */
export function organisationRules(
  members: readonly Pick<Member, "id" | "organisation">[],
): GroupRule[] {
  const memberIdsOf = new Map<string, string[]>();
  for (const { id, organisation } of members) {
    const name = organisation.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
    if (name !== "") memberIdsOf.set(name, [...(memberIdsOf.get(name) ?? []), id]);
  }
  return [...memberIdsOf]
    .filter(([, memberIds]) => memberIds.length > 1)
    .map(([name, memberIds]) => ({ id: organisationPrefix + name, kind: "apart", memberIds }));
}
