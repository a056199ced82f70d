import { fit } from "./fit.ts";
import type { Numbered } from "./numbered.ts";
import { planRounds, type Search } from "./plan.ts";
import { priceOfMeeting } from "./price.ts";
import type { Problem } from "./problem.ts";
import { bitsFrom } from "./random.ts";

/**
 * How many times a repeat counts in the round that is formed now. Later rounds are a guess about
 * who will come: weighed alike, planning them all does worse than looking no further than today.
 */
const nowCounts = +(globalThis.process?.env["NOW"] ?? 4);

export type NextSearch = Pick<Search, "seed" | "effort" | "onProgress"> & {
  /** What was planned for these rounds before, in any attendance. */
  readonly draft?: Numbered | undefined;
};

/**
 * Forms one round with the rest of the year in mind: the first round of the problem is now, the
 * others are those still to come, for whoever is expected. A draft of before is followed where it
 * still holds: when nothing changed and it has no repeats, it is the answer.
 *
 * @returns all rounds: the first to be used, the others the draft for next time
 */
export function nextRound(problem: Problem, { draft, ...search }: NextSearch): Numbered {
  const extra = priceNow(problem);
  if (!draft) return planRounds(problem, { ...search, extra });
  const bits = bitsFrom(`fit ${search.seed}`);
  const start = problem.rounds.map((round, r) => fit(draft[r] ?? [], round, bits));
  return planRounds(problem, { ...search, extra, starts: [start] });
}

function priceNow({ met }: Problem): Int16Array {
  return Int16Array.from(met, (before) => (nowCounts - 1) * priceOfMeeting(before));
}
