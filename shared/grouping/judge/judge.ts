import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";
import { type BrokenRule, brokenIn } from "./broken.ts";
import { type MeetingFigures, meetingFigures } from "./meetings.ts";
import { type SeatFault, seatFaults } from "./seats.ts";
import { apartForcedOf } from "../bound/apartForced.ts";
import { type SizeFigures, sizeFigures } from "./sizes.ts";

/** What can be said about a plan by counting. People are the numbers of the problem. */
export type Judgement = MeetingFigures &
  SizeFigures & {
    /**
     * Everybody present has exactly one seat, no group is above the maximum, nobody sits alone
     * without need, and of the hard rules nothing is broken but what `apartUnavoidable` covers.
     */
    readonly valid: boolean;
    /** Seats that are not as they should be; none in a plan that can be used. */
    readonly faults: readonly SeatFault[];
    /** Pairs that share a group and should not, over all rounds. */
    readonly apart: number;
    /** Those that no plan can help: lists with more people than there are groups. */
    readonly apartUnavoidable: number;
    /** Groups too many over which keep-together lists are split. */
    readonly together: number;
    /** Pins that do not hold, or have others in a closed group. */
    readonly pinned: number;
    /** Every hard rule that does not hold, per round. */
    readonly broken: readonly BrokenRule[];
  };

/**
 * Judges a plan by counting what is there. It shares nothing with the search but the problem, so
 * that a fault of the search shows.
 */
export function judge(problem: Problem, plan: Numbered): Judgement {
  const faults = seatFaults(problem, plan);
  const sizes = sizeFigures(problem, plan);
  const broken = brokenIn(problem, plan);
  const count = (list: BrokenRule["rule"]["list"]) =>
    broken.reduce((sum, one) => sum + (one.rule.list === list ? one.times : 0), 0);
  const apart = apartPairs(problem, plan);
  const apartUnavoidable = apartForcedOf(problem);
  const together = count("together");
  const pinned = count("pinned");
  const valid =
    faults.length === 0 &&
    sizes.overMax === 0 &&
    sizes.singles === 0 &&
    together === 0 &&
    pinned === 0 &&
    apart <= apartUnavoidable;
  return {
    ...meetingFigures(problem, plan),
    ...sizes,
    valid,
    faults,
    apart,
    apartUnavoidable,
    together,
    pinned,
    broken,
  };
}

/** A pair that two lists name counts once. */
function apartPairs(problem: Problem, plan: Numbered): number {
  const n = problem.ids.length;
  let pairs = 0;
  for (const group of plan.flat()) {
    group.forEach((one, index) => {
      for (const other of group.slice(index + 1)) pairs += problem.apart[one * n + other] ?? 0;
    });
  }
  return pairs;
}
