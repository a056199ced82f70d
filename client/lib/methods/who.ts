import type { methodWords } from "../i18n/methods.ts";
import type { ScaledStep } from "../../../shared/content/scale.ts";

type Words = (typeof methodWords)["nl"];

/** @returns who talks in a step and who is silent, with each person's share of a round */
export function whoWords(
  step: Pick<ScaledStep, "speaks" | "turn" | "minutes">,
  group: { readonly people: number; readonly roles: readonly { readonly id: string }[] },
  words: Words,
): string {
  if (step.turn !== null) return words.turnOf(step.turn);
  if (step.speaks === "others") {
    const asks = (["bringer", "client"] as const).find((id) =>
      group.roles.some((role) => role.id === id),
    );
    return words.others[asks ?? "nobody"];
  }
  const said = words.speaks[step.speaks];
  const share =
    step.speaks === "each-in-turn" ? perPerson(step.minutes, group.people, words) : null;
  return share ? `${said}, ${words.perPerson(share)}` : said;
}

/** @returns `1,5 min` or `40 s`, rounded to what one can keep by hand; null where it means nothing */
export function perPerson(minutes: number, people: number, words: Words): string | null {
  const seconds = people < 2 ? 0 : (minutes * 60) / people;
  if (seconds < 10) return null;
  if (seconds < 60) return words.seconds(Math.floor(seconds / 10) * 10);
  return words.halves(Math.floor(seconds / 30));
}
