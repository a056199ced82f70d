import { sentences } from "../../shared/grouping/explain/words.ts";
import type { Explanation } from "../../shared/grouping/explain/types.ts";
import type { Language } from "../../shared/grouping/instance/faults.ts";
import type { Instance, PersonId, Plan } from "../../shared/grouping/instance/types.ts";
import { wordsIn, type Words } from "./words.ts";

/** The plan for people: a table of names per round, then what there is to say about it. */
export function textOf(
  instance: Instance,
  plan: Plan,
  explanation: Explanation,
  language: Language,
): string {
  const words = wordsIn(language);
  const rounds = plan.rounds.map((_, round) => roundText(plan, round, words));
  const said = sentences(explanation, { language, name: String, rules: instance });
  return [...rounds, [words.figures(explanation), ...said].join("\n")].join("\n\n");
}

function roundText({ rounds }: Plan, round: number, words: Words): string {
  const seating = rounds[round] ?? [];
  const width = String(seating.length).length;
  const tables = seating.map(
    (group, table) => `  ${words.table} ${String(table + 1).padStart(width)}   ${names(group)}`,
  );
  return [words.round(round + 1, rounds.length), ...tables].join("\n");
}

/** Not commas: names have those ("De Wit, MSc"). */
const names = (group: readonly PersonId[]) => group.join(" · ");
