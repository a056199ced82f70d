import { boundOf } from "../bound/bound.ts";
import { randomFrom } from "../random.ts";
import { fit } from "./fit.ts";
import type { Numbered } from "./numbered.ts";
import { planRounds, type Search } from "./plan.ts";
import { priceOfMeeting } from "./price.ts";
import type { Problem } from "./problem.ts";

/**
 * How many times a repeat counts in the round that is formed now. Later rounds are a guess about
 * who will come: weighed alike, planning them all does worse than looking no further than today.
 */
const nowCounts = 4;
/** The least rounds that are looked at together, where there are so many. */
const shortest = 2;
/** Share of the effort for the rounds beyond those, which are only a forecast. */
const shareBeyond = 0.1;

export type NextSearch = Pick<Search, "seed" | "effort" | "onProgress"> & {
  /** What was planned for these rounds before, in any attendance. */
  readonly draft?: Numbered | undefined;
};

/**
 * Forms one round with the rest of the year in mind: the first round of the problem is now, the
 * others are those still to come, for whoever is expected. It looks as far ahead as a plan without
 * repeats may reach; where repeats are sure, guessing which would spoil the rounds before them. A
 * draft of before is followed where it still holds.
 *
 * @returns all rounds: the first to be used, the others the draft for next time
 */
export function nextRound(problem: Problem, search: NextSearch): Numbered {
  const { seed, effort, onProgress, draft = [] } = search;
  const near = nearRounds(problem);
  const random = randomFrom(`fit ${seed}`);
  const start = problem.rounds.map((round, r) => fit(draft[r] ?? [], round, random));
  const ahead = near.rounds.length;
  const plan = planRounds(near, {
    ...{ seed, onProgress, extra: priceNow(problem) },
    effort: ahead < start.length ? effort * (1 - shareBeyond) : effort,
    starts: draft.length > 0 ? [start.slice(0, ahead)] : [],
  });
  if (ahead === start.length) return plan;
  const starts = [[...plan, ...start.slice(ahead)]];
  return planRounds(problem, { seed, effort: effort * shareBeyond, starts, held: ahead });
}

/** The first rounds of a problem, as many as could go without a repeat. */
function nearRounds(problem: Problem): Problem {
  let near = problem;
  for (let rounds = problem.rounds.length; rounds > shortest; rounds -= 1) {
    near = firstRounds(problem, rounds);
    if (boundOf(near).sumC2 === 0) return near;
    near = firstRounds(problem, rounds - 1);
  }
  return near;
}

function firstRounds(problem: Problem, rounds: number): Problem {
  return {
    ...problem,
    rounds: problem.rounds.slice(0, rounds),
    pins: problem.pins.filter((pin) => pin.round < rounds),
  };
}

/** Meetings that a rule asks for stay free, or no plan would ever be good enough to stop at. */
function priceNow({ ids, met, togetherLists, pins }: Problem): Int16Array {
  const price = Int16Array.from(met, (before) => (nowCounts - 1) * priceOfMeeting(before));
  const asked = [
    ...togetherLists,
    ...pins.filter((pin) => pin.round === 0).map((pin) => pin.people),
  ];
  for (const list of asked) {
    for (const one of list) for (const other of list) price[one * ids.length + other] = 0;
  }
  return price;
}
