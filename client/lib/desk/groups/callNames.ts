import type { Member } from "../../../../shared/network/state.ts";

const known = new WeakMap<readonly Member[], ReadonlyMap<string, string>>();

/**
 * What people are called in a short sentence: the first name, where nobody else has it. Who shares
 * a first name is not in it.
 *
 * @example "dr. Renée Köhler" is "Renée"; with two Mariekes neither is "Marieke"
 */
export function callNames(members: readonly Member[]): ReadonlyMap<string, string> {
  const made = known.get(members) ?? callNamesOf(members);
  known.set(members, made);
  return made;
}

function callNamesOf(members: readonly Member[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const firsts = members.map((member) => [member.id, firstName(member.name)] as const);
  for (const [, first] of firsts) counts.set(first, (counts.get(first) ?? 0) + 1);
  return new Map(firsts.filter(([, first]) => first !== "" && counts.get(first) === 1));
}

/** The first word that is no title and no initial. */
function firstName(name: string): string {
  return name.split(/\s+/).find((word) => !word.endsWith(".")) ?? "";
}
