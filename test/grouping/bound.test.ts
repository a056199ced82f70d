import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import {
  boundFigures,
  boundOf,
  pairsAgainBound,
  withoutApart,
} from "../../shared/grouping/bound/bound.ts";
import { Relief } from "../../shared/grouping/bound/relief.ts";
import { fill, spread } from "../../shared/grouping/bound/spread.ts";
import type { Numbered } from "../../shared/grouping/engine/numbered.ts";
import { type Problem, problemOf } from "../../shared/grouping/engine/problem.ts";
import type { Instance } from "../../shared/grouping/instance/types.ts";
import { judge } from "../../shared/grouping/judge/judge.ts";
import { suite } from "../support/suite.ts";
import { besideRepository, otherJudge } from "./evaluator.ts";
import { arbitraryInstance, everySeatingOf, planByLot } from "./instances.ts";
import * as assert from "uvu/assert";

const test = suite("lower bounds");
const other = await otherJudge();

test("BOUND1 slots: who has met everybody, and has rounds to come, meets people again", () => {
  assert.equal(bound({ people: 25, rounds: 6, maxSize: 5 }), { sumC2: 0, by: "none" });
  assert.equal(bound({ people: 25, rounds: 7, maxSize: 5 }), { sumC2: 50, by: "slots" });
  assert.equal(bound({ people: 12, rounds: 8, maxSize: 4 }), { sumC2: 90, by: "slots" });
});

test("BOUND2 slots: smaller groups, colleagues who stay apart and history all count", () => {
  const duos = Array.from({ length: 12 }, (_, duo) => [2 * duo, 2 * duo + 1]);
  assert.equal(bound({ people: 24, rounds: 6, maxSize: 5, apart: duos }), {
    sumC2: 12,
    by: "slots",
  });
  const after = { people: 25, rounds: 1, maxSize: 5, history: affinePlane };
  assert.equal(bound(after), { sumC2: 50, by: "slots" });
  assert.is(pairsAgainBound(problemOf(after)), 50);
});

test("BOUND3 crossing: a group of five does not spread over four groups", () => {
  assert.equal(bound({ people: 20, rounds: 4, maxSize: 5 }), { sumC2: 24, by: "crossing" });
  assert.is(bound({ people: 20, rounds: 4, maxSize: 5, groups: 5 }).sumC2, 0);
  const fours = [0, 5, 10, 15].map((first) => [0, 1, 2, 3, 4].map((one) => first + one));
  const next = { people: 20, rounds: 1, maxSize: 5, history: [fours] };
  assert.equal(bound(next), { sumC2: 4, by: "crossing" });
  assert.is(pairsAgainBound(problemOf(next)), 4);
});

test("BOUND4 design: no plan of 36 officers beyond three rounds, and the like", () => {
  assert.equal(bound({ people: 20, rounds: 6, maxSize: 4 }), { sumC2: 1, by: "design" });
  assert.equal(bound({ people: 36, rounds: 4, maxSize: 6 }), { sumC2: 1, by: "design" });
  assert.is(bound({ people: 36, rounds: 3, maxSize: 6 }).sumC2, 0);
  assert.is(boundFigures(problemOf({ people: 36, rounds: 7, maxSize: 6 })).design, 5);
});

test("BOUND5 more people who stay apart than groups: so many pairs share one anyway", () => {
  const list = [[0, 1, 2, 3, 4, 5, 6]];
  const figures = boundFigures(problemOf({ people: 25, rounds: 2, maxSize: 5, apart: list }));
  assert.is(figures.apartForced, 4);
  assert.not(figures.apartUsed);
});

test("BOUND6 a meeting that a rule asks for is no repeat", () => {
  const duos = [0, 5, 10, 15].map((one) => [one, one + 1]);
  assert.is(bound({ people: 20, rounds: 4, maxSize: 5, together: duos }).sumC2, 0);
  const pinned = [0, 1].map((round) => ({ round, ids: [0, 1] }));
  const two = { people: 4, rounds: 2, maxSize: 3 };
  assert.is(bound(two).sumC2, 0);
  assert.is(bound({ ...two, rounds: 3 }).sumC2, 0);
  assert.is(bound({ people: 2, rounds: 2, maxSize: 2 }).sumC2, 1);
  assert.is(bound({ people: 2, rounds: 2, maxSize: 2, pinned }).sumC2, 0);
});

test("BOUND7 no plan of a small group is below the bound, of all that there are", () => {
  const instances = arbitraryInstance({ people: [2, 7], rounds: [1, 2] });
  const holds = (instance: Instance) => {
    const problem = problemOf(instance);
    const least = fewest(problem, everyPlan(problem, true));
    const { sumC2 } = boundOf(problem);
    assert.ok(sumC2 <= least, `bound ${sumC2}, and there is a plan with ${least}`);
    return sumC2 === least && least > 0;
  };
  const reached = fc.sample(instances, { numRuns: 150, seed: 7 }).filter(holds).length;
  assert.ok(reached > 20, `the bound is a plan's own figure only ${reached} times`);
  fc.assert(
    fc.property(instances, (instance) => void holds(instance)),
    { numRuns: 100 },
  );
});

test("BOUND8 no plan by lot is below the bound, and none that splits friends", () => {
  fc.assert(
    fc.property(arbitraryInstance({ rounds: [1, 8] }), fc.nat(), (instance, seed) => {
      const problem = withoutApart(problemOf(instance));
      const { sumC2 } = judge(problem, planByLot(problem, seed));
      assert.ok(boundOf(problem).sumC2 <= sumC2);
    }),
    { numRuns: 400 },
  );
});

test("BOUND9 no fewer pairs meet again in the next round than the bound of that round", () => {
  fc.assert(
    fc.property(
      arbitraryInstance({ people: [2, 8], rounds: [1, 2], without: ["absence"] }),
      (instance) => {
        const problem = problemOf(instance);
        const last = problem.rounds.length - 1;
        const one = problemOf({ ...instance, rounds: 1, pinned: pinsOf(instance, last) });
        const plans = everyPlan({ ...one, rounds: problem.rounds.slice(last) }, true);
        let least = Infinity;
        for (const plan of plans) least = Math.min(least, judge(one, plan).repeats);
        assert.ok(pairsAgainBound(problem, last) <= least);
      },
    ),
    { numRuns: 150 },
  );
});

test("BOUND10 places in smaller groups go round: nobody is spared twice in a round", () => {
  const attends = (...people: number[]) =>
    Uint8Array.from([0, 1, 2], (person) => (people.includes(person) ? 1 : 0));
  const relief = new Relief([
    { attends: attends(0, 1), places: 1 },
    { attends: attends(0, 2), places: 1 },
  ]);
  assert.ok(relief.give(0));
  assert.ok(relief.give(1), "person 0 moves to the second round");
  assert.not(relief.give(2));
  assert.not(relief.give(0));
  assert.is(spread(7, 5), 2);
  assert.is(spread(20, 16), 4);
  assert.is(spread(3, 5), 0);
  assert.equal(fill(5, [4, 3, 1]), [2, 2, 1]);
  assert.equal(fill(7, [4, 3, 1]), [3, 3, 1]);
  assert.equal(fill(4, [5, 5, 5, 5, 4]), [1, 1, 1, 1, 0]);
});

test("BOUND11 on the open instances it is no looser than the evaluator beside the repository", () => {
  const folder = new URL("instances/", besideRepository);
  if (!other || !existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const instance = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Instance;
    const theirs = other.bounds(other.compileInstance(instance)).bestC2;
    const { sumC2 } = bound(instance);
    assert.ok(sumC2 >= theirs, `${name}: ${sumC2} below ${theirs}`);
  }
});

function bound(instance: Instance) {
  return boundOf(problemOf(instance));
}

/** The 25 points of a plane over the numbers modulo 5: six rounds in which all pairs meet once. */
const affinePlane = [
  ...[0, 1, 2, 3, 4].map((slope) =>
    [0, 1, 2, 3, 4].map((start) => [0, 1, 2, 3, 4].map((x) => x * 5 + ((slope * x + start) % 5))),
  ),
  [0, 1, 2, 3, 4].map((x) => [0, 1, 2, 3, 4].map((y) => x * 5 + y)),
];

/** Plans that keep people apart where each round can; else all plans. */
function* everyPlan(problem: Problem, keepApart: boolean): Generator<Numbered> {
  const all = problem.rounds.map((_, round) => everySeatingOf(problem, round));
  const n = problem.ids.length;
  const kept = all.map((ways) =>
    ways.filter((groups) =>
      groups.every((group) =>
        group.every((one) => group.every((two) => problem.apart[one * n + two] !== 1)),
      ),
    ),
  );
  const ways = keepApart && kept.every((some) => some.length > 0) ? kept : all;
  let plans: number[][][][] = [[]];
  for (const round of ways) plans = plans.flatMap((plan) => round.map((way) => [...plan, way]));
  yield* plans;
}

function fewest(problem: Problem, plans: Iterable<Numbered>): number {
  let least = Infinity;
  for (const plan of plans) least = Math.min(least, judge(problem, plan).sumC2);
  return least;
}

function pinsOf(instance: Instance, round: number) {
  return (instance.pinned ?? [])
    .filter((pin) => pin.round === round)
    .map((pin) => ({ ...pin, round: 0 }));
}

test.run();
