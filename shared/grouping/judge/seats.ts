import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";

/** Something wrong with who sits where. `person` null: about the round as a whole. */
export type SeatFault = {
  readonly round: number;
  readonly person: number | null;
  readonly why:
    "unseated" | "twice" | "absent" | "unknown" | "empty group" | "no such round" | "round missing";
};

/** @returns everything by which a plan does not seat exactly who is present, once */
export function seatFaults(problem: Problem, plan: Numbered): SeatFault[] {
  const faults: SeatFault[] = [];
  for (let round = 0; round < Math.max(plan.length, problem.rounds.length); round += 1) {
    const expected = problem.rounds[round];
    const seating = plan[round];
    if (!expected || !seating) {
      faults.push({ round, person: null, why: expected ? "round missing" : "no such round" });
      continue;
    }
    const here = new Set(expected.present);
    const seated = new Set<number>();
    for (const group of seating) {
      if (group.length === 0) faults.push({ round, person: null, why: "empty group" });
      for (const person of group) {
        if (problem.ids[person] === undefined) faults.push({ round, person, why: "unknown" });
        else if (seated.has(person)) faults.push({ round, person, why: "twice" });
        else if (!here.has(person)) faults.push({ round, person, why: "absent" });
        seated.add(person);
      }
    }
    for (const person of expected.present) {
      if (!seated.has(person)) faults.push({ round, person, why: "unseated" });
    }
  }
  return faults;
}
