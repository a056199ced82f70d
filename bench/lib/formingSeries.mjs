// A year round by round: each round is planned when it is known who is there, and then held.
import { nextRound } from "../../shared/grouping/engine/next.ts";
import { named } from "../../shared/grouping/engine/numbered.ts";
import { planRounds } from "../../shared/grouping/engine/plan.ts";
import { problemOf } from "../../shared/grouping/engine/problem.ts";

/** What is left of an instance from a round on, with what was held before it as history. */
function restOf(instance, round, held, rounds) {
  const slice = (list) => list?.slice(round, round + rounds);
  const absent = instance.absent?.[round] ?? [];
  const ids = instance.people.length
    ? instance.people.map((one) => one.id ?? one)
    : Array.from({ length: instance.people }, (_, id) => id);
  const present = (instance.attendance?.[round] ?? ids).filter((id) => !absent.includes(id));
  return {
    ...instance,
    rounds,
    groups: Array.isArray(instance.groups) ? slice(instance.groups) : instance.groups,
    // who will be there later is not known yet: as now
    attendance: Array.from({ length: rounds }, () => present),
    absent: undefined,
    history: [...(instance.history ?? []), ...held],
    pinned: instance.pinned
      ?.map((pin) => ({ ...pin, round: pin.round - round }))
      .filter((pin) => pin.round >= 0 && pin.round < rounds),
  };
}

/** Each round by itself, against all that went before. */
export function greedySeries(instance, seed, effort) {
  const held = [];
  for (let round = 0; round < instance.rounds; round += 1) {
    const problem = problemOf(restOf(instance, round, held, 1));
    held.push(...named(problem, planRounds(problem, { seed, effort })).rounds);
  }
  return { rounds: held };
}

/** Each round with the rest of the year in mind, and the draft of it kept for the next. */
export function planSeries(instance, seed, effort) {
  const held = [];
  let draft;
  for (let round = 0; round < instance.rounds; round += 1) {
    const problem = problemOf(restOf(instance, round, held, instance.rounds - round));
    const plan = nextRound(problem, { seed, effort, draft });
    held.push(named(problem, plan).rounds[0]);
    draft = plan.slice(1);
  }
  return { rounds: held };
}
