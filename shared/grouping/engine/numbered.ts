import type { Plan } from "../instance/types.ts";
import type { Problem } from "./problem.ts";

/** A plan as numbers: round, group, people in it. */
export type Numbered = readonly (readonly (readonly number[])[])[];

/** @returns the plan in the names of the instance, people of a group by id */
export function named(problem: Problem, plan: Numbered): Plan {
  return {
    rounds: plan.map((seating) =>
      seating.map((group) =>
        [...group].sort((a, b) => a - b).map((person) => problem.ids[person] ?? person),
      ),
    ),
  };
}
