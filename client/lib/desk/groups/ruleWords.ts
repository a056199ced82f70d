import { listed } from "../../i18n/format.ts";
import { groupRules } from "../../i18n/groupRules.ts";
import type { Lang } from "../../i18n/messages.ts";

/** A rule as far as a sentence needs it. */
export type SaidRule =
  | {
      readonly kind: "apart" | "together";
      readonly memberIds: readonly string[];
      readonly blockId?: string | null | undefined;
    }
  | { readonly kind: "organisation"; readonly organisation: string };

export type RuleNames = {
  readonly person: (memberId: string) => string;
  /** Undefined when the block is no longer there. */
  readonly block: (blockId: string) => string | undefined;
};

/** @returns "Anna de Vries en Bram Smit niet in één groep", without a full stop */
export function ruleSentence(rule: SaidRule, names: RuleNames, lang: Lang): string {
  const words = groupRules[lang];
  if (rule.kind === "organisation") return words.organisation(rule.organisation);
  const people = listed(rule.memberIds.map(names.person), lang);
  const says = words[rule.kind](people);
  if (!rule.blockId) return says;
  return words.inBlock(says, names.block(rule.blockId) ?? words.goneBlock);
}
