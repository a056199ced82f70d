/** How a card is set: in letters of 9.5 (`normal`, `beside`), 8.5 or 7.5 points. */
export type CardSize = "normal" | "beside" | "dense" | "smallest";

/** What a step takes on a card. */
export type CardStep = { readonly name: string; readonly who: string; readonly text: string };

/** Room between the margins of an A5, with a little to spare for letters that are wide, mm. */
const room = 186;
/** Above and under a step, mm. */
const padding = 2.8;
const sizes = [
  { size: "normal", line: 4.4, letters: 76, beside: false },
  { size: "beside", line: 4.4, letters: 76, beside: true },
  { size: "dense", line: 3.9, letters: 86, beside: true },
  { size: "smallest", line: 3.4, letters: 96, beside: true },
] as const;

/**
 * The largest setting in which a card is one page; the smallest when none is. An estimate by counting
 * letters, as paper is not there to measure.
 *
 * @param texts what stands under the name, and the rules at the foot
 */
export function cardSize(
  steps: readonly CardStep[],
  texts: { readonly head: string; readonly foot: readonly string[] },
): CardSize {
  const fits = sizes.find(({ line, letters, beside }) => {
    const lines = (text: string) => (text === "" ? 0 : Math.ceil(text.length / letters));
    const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
    const top = 3 + lines(texts.head);
    const middle = sum(
      steps.map(({ name, who, text }) => {
        // number and minutes stand on the line of the name too
        const named = beside ? lines(`${name}${who}${" ".repeat(14)}`) : 1 + lines(who);
        return named + lines(text);
      }),
    );
    const bottom = texts.foot.length === 0 ? 0 : sum(texts.foot.map(lines)) + 1.2;
    return (top + middle + bottom) * line + steps.length * padding <= room;
  });
  return fits?.size ?? "smallest";
}
