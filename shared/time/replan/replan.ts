import { candidates } from "./candidates.ts";
import { allMeans, noMeans } from "./choices.ts";
import { comingFrom, type Coming } from "./coming.ts";
import { describe } from "./describe.ts";
import { select } from "./select.ts";
import { solve } from "./solve.ts";
import type { Plan, PlannedAgenda, Replan } from "./types.ts";

/**
 * Up to three complete new schedules that keep every promise: the end, each fixed start, every
 * protected block, every minimum, breaks of ten minutes. The first has the lowest price there is
 * (`price.ts`, `solve.ts`). The same agenda and moment give the same answer.
 *
 * @param now ms UTC; a started minute counts as gone
 */
export function replan(agenda: PlannedAgenda, now: number): Replan {
  const coming = comingFrom(agenda, now);
  const later = laterEnd(coming, agenda.end);
  const found = solve(coming, allMeans);
  // without a merge or a must every block has at least one choice: as it is
  if (!found) throw new Error("an agenda always has a plan");
  const best = describe(found, coming, agenda.end);
  if (found.score.late > 0) return { status: "impossible", plans: [], leastBad: best, later };
  if (best.strategy === "none") return { status: "fits", plans: [best], leastBad: null, later };
  const plans = select(best, candidates(coming, agenda.end));
  return { status: "behind", plans, leastBad: null, later };
}

/**
 * The end moves and no block pays. Where a fixed start comes first, what lies before it must still
 * pay; only when the end would then not move at all, or cannot be reached, does the fixed start
 * move too. `breaches` says what moves.
 */
function laterEnd(coming: Coming, end: number): Plan {
  const free: Coming = { ...coming, end: null };
  const keeping = solve(free, { ...allMeans, ops: ["writing"] });
  if (keeping && keeping.score.late === 0) {
    const plan = describe(keeping, free, end, "later");
    if (plan.end > end || plan.changes.length === 0) return plan;
  }
  const asTheyAre = solve(free, noMeans);
  if (!asTheyAre) throw new Error("an agenda can always be done as it stands");
  return describe(asTheyAre, free, end, "later");
}
