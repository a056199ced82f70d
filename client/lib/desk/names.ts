import type { Member } from "../../../shared/network/state.ts";

type Named = Pick<Member, "id" | "name" | "organisation" | "role">;

/**
 * A label for each person that is nobody else's: the name, with the organisation where two people
 * share the name, with the role too where they share both.
 */
export function labels(members: readonly Named[]): ReadonlyMap<string, string> {
  const byName = counted(members, (member) => member.name);
  const byBoth = counted(members, withOrganisation);
  return new Map(
    members.map((member) => {
      if ((byName.get(member.name) ?? 0) < 2) return [member.id, member.name];
      const label = withOrganisation(member);
      const shared = (byBoth.get(label) ?? 0) > 1 && member.role !== "";
      return [member.id, shared ? `${label}, ${member.role}` : label];
    }),
  );
}

const withOrganisation = (member: Named) =>
  member.organisation === "" ? member.name : `${member.name}, ${member.organisation}`;

function counted(members: readonly Named[], of: (member: Named) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(of(member), (counts.get(of(member)) ?? 0) + 1);
  return counts;
}
