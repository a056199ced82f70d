import type { Contradiction, RuleRef } from "../../shared/grouping/explain/types.ts";
import type { Instance, PersonId } from "../../shared/grouping/instance/types.ts";
import type { Words } from "./words.ts";

/**
 * More groups would help: the rules only keep people apart. Then a plan is still worth having, with
 * as many of them apart as can be; any other contradiction is for a person to solve.
 */
export const onlyTooFewGroups = ({ rules }: Contradiction): boolean =>
  rules.every(({ list }) => list === "apart");

/** @returns the contradiction as one sentence that names its rules and their people */
export function contradictionSentence(
  instance: Instance,
  contradiction: Contradiction,
  words: Words,
): string {
  const { round, rules, people, groups, size } = contradiction;
  const named = rules.map((rule) => ruleName(instance, rule));
  const room = words.groups(groups, size);
  if (onlyTooFewGroups(contradiction)) return words.tooFewGroups(round, named, room);
  return rules.length === 1 && people.length > size
    ? words.tooLarge(round, named.join(), people.length, size)
    : words.contradiction(round, named, room);
}

/** `apart[2] (ann, bob)`, as it is written in code. */
function ruleName(instance: Instance, { list, index }: RuleRef): string {
  const ids: readonly PersonId[] =
    list === "pinned" ? (instance.pinned?.[index]?.ids ?? []) : (instance[list]?.[index] ?? []);
  const shown = ids.slice(0, 8).join(", ");
  return `${list}[${index}] (${shown}${ids.length > 8 ? ", …" : ""})`;
}
