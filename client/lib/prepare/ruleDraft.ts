import type { GroupRule, MemberId } from "../../../shared/network/state.ts";

/** A rule that is being made: a place is empty as long as nobody is chosen for it. */
export type RuleDraft = {
  readonly kind: GroupRule["kind"];
  readonly people: readonly (MemberId | null)[];
  /** Empty: always. */
  readonly blockId: string;
};

export const emptyDraft: RuleDraft = { kind: "apart", people: [null, null], blockId: "" };

/** @returns the rule, or null while fewer than two people are chosen */
export function ruleOf({ kind, people, blockId }: RuleDraft): Omit<GroupRule, "id"> | null {
  const memberIds = [...new Set(people.filter((one) => one !== null))];
  if (memberIds.length < 2) return null;
  return { kind, memberIds, ...(blockId === "" ? {} : { blockId }) };
}

/** Whether there is such a rule already: about the same people, in whatever order. */
export function isThere(rules: readonly GroupRule[], rule: Omit<GroupRule, "id">): boolean {
  const key = (one: Omit<GroupRule, "id">) =>
    JSON.stringify([one.kind, [...one.memberIds].sort(), one.blockId ?? null]);
  return rules.some((one) => key(one) === key(rule));
}
