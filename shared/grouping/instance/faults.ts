import { faultWordsEn } from "./faultWordsEn.ts";
import { faultWordsNl } from "./faultWordsNl.ts";
import type { Should } from "./schema.ts";
import type { PersonId } from "./types.ts";

/**
 * Why something is not an instance. `at` is the field as it is written in code: `apart[2][0]`.
 * `found` and `id` are as they stand in the file; rounds count from 0, as in the file.
 */
export type InstanceFault =
  | { readonly fault: "no_instance"; readonly found: string }
  | {
      readonly fault: "shape";
      readonly at: string;
      readonly should: Should;
      readonly found: string;
    }
  | { readonly fault: "missing"; readonly at: string; readonly should: Should }
  | {
      readonly fault: "unknown_field";
      readonly at: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | { readonly fault: "too_many_people"; readonly count: number; readonly limit: number }
  | {
      readonly fault: "person_twice";
      readonly at: string;
      readonly id: PersonId;
      /** Where the person stands already. */
      readonly first: string;
    }
  | {
      readonly fault: "unknown_person";
      readonly at: string;
      readonly id: PersonId;
      /** Who may be meant. */
      readonly near: PersonId | null;
    }
  | {
      readonly fault: "too_long";
      readonly at: string;
      readonly count: number;
      readonly rounds: number;
    }
  | {
      readonly fault: "no_such_round";
      readonly at: string;
      readonly round: string;
      readonly rounds: number;
    }
  | { readonly fault: "nobody_present"; readonly round: number }
  | {
      readonly fault: "too_few_groups";
      readonly at: string;
      readonly count: number;
      readonly round: number;
      readonly present: number;
      readonly maxSize: number;
      /** The fewest groups that seat everybody. */
      readonly least: number;
    }
  | {
      readonly fault: "too_many_groups";
      readonly at: string;
      readonly count: number;
      readonly round: number;
      readonly present: number;
    }
  | {
      readonly fault: "unknown_attribute";
      readonly at: string;
      readonly attr: string;
      readonly near: string | null;
      readonly known: readonly string[];
    };

export type Language = "nl" | "en";

/** The fault as one sentence: which field, what is wrong, what would be right. */
export type FaultWords = {
  readonly [Code in InstanceFault["fault"]]: (
    fault: Extract<InstanceFault, { readonly fault: Code }>,
  ) => string;
};

/** @returns one sentence for whoever wrote the instance; names fields and ids as they are written */
export function faultSentence(fault: InstanceFault, language: Language): string {
  const words = language === "nl" ? faultWordsNl : faultWordsEn;
  return (words[fault.fault] as (fault: InstanceFault) => string)(fault);
}
