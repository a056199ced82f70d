import * as assert from "uvu/assert";
import fc from "fast-check";
import { boundOf, withoutApart } from "../../shared/grouping/bound/bound.ts";
import { construct } from "../../shared/grouping/engine/construct.ts";
import { fieldOf } from "../../shared/grouping/engine/field.ts";
import { fit } from "../../shared/grouping/engine/fit.ts";
import { floorOf } from "../../shared/grouping/engine/floor.ts";
import { anneal, Best } from "../../shared/grouping/engine/anneal.ts";
import { logOf } from "../../shared/grouping/engine/logarithm.ts";
import { nextRound } from "../../shared/grouping/engine/next.ts";
import { named } from "../../shared/grouping/engine/numbered.ts";
import { planRounds } from "../../shared/grouping/engine/plan.ts";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import { randomFrom } from "../../shared/grouping/random.ts";
import { Seats } from "../../shared/grouping/engine/seats.ts";
import { startByLot } from "../../shared/grouping/engine/start.ts";
import { findContradictions } from "../../shared/grouping/explain/contradiction.ts";
import type { Instance } from "../../shared/grouping/instance/types.ts";
import { brokenIn } from "../../shared/grouping/judge/broken.ts";
import { judge } from "../../shared/grouping/judge/judge.ts";
import { suite } from "../support/suite.ts";
import { arbitraryInstance } from "./instances.ts";

const test = suite("engine");
const quick = { seed: 7, effort: 20_000 };
const sumC2 = (instance: Instance, effort = 200_000) => {
  const problem = problemOf(instance);
  return judge(problem, planRounds(problem, { seed: 1, effort })).sumC2;
};

test("ENGINE1 seats exactly who is present, in even groups within the limit", () => {
  fc.assert(
    fc.property(arbitraryInstance(), (instance) => {
      const problem = problemOf(instance);
      const judged = judge(problem, planRounds(problem, quick));
      assert.equal(judged.faults, []);
      assert.is(judged.unevenRounds, 0);
      assert.is(judged.overMax, 0);
      assert.is(judged.singles, 0);
    }),
    { numRuns: 150 },
  );
});

test("ENGINE2 hard rules hold, or a contradiction says why not", () => {
  fc.assert(
    fc.property(arbitraryInstance({ people: [2, 8], rounds: [1, 2] }), (instance) => {
      const problem = problemOf(instance);
      const { broken } = judge(problem, planRounds(problem, quick));
      if (broken.length > 0) assert.ok(findContradictions(instance).length > 0);
    }),
    // a search may miss a seating that exists: what it finds here it finds in every run
    { numRuns: 250, seed: 2 },
  );
});

test("ENGINE17 rules that leave one seating are kept in every round, whatever that repeats", () => {
  // who is on which side follows from one rule to the next: 3, 4 and 7 with 2, and the others
  const apart = ["57", "46", "31", "84", "14", "30"].map((pair) => [...pair].map(Number));
  const problem = problemOf({ people: 9, rounds: 4, maxSize: 5, apart, together: [[5, 8]] });
  for (const seed of ["a", "b", "c", "d", "e"]) {
    assert.equal(brokenIn(problem, planRounds(problem, { seed, effort: 20_000 })), []);
    assert.equal(brokenIn(problem, nextRound(problem, { seed, effort: 20_000 })), []);
  }
});

test("ENGINE3 the same seed gives the same plan, in whatever order people and rules come", () => {
  const instance: Instance = {
    people: ["kim", "lou", "ann", "bob", "eve", "max", "ida", "jan", "mia", "pim", "sam"],
    rounds: 3,
    together: [["ann", "bob"]],
    apart: [
      ["eve", "max", "ida"],
      ["kim", "lou"],
    ],
  };
  const turned: Instance = {
    ...instance,
    people: ["mia", "ann", "sam", "bob", "jan", "eve", "kim", "ida", "lou", "pim", "max"],
    apart: [
      ["lou", "kim"],
      ["ida", "eve", "max"],
    ],
  };
  const planned = (one: Instance) => {
    const problem = problemOf(one);
    return named(problem, planRounds(problem, { seed: "a", effort: 30_000 }));
  };
  assert.equal(planned(instance), planned(instance));
  assert.equal(planned(instance), planned(turned));
});

test("ENGINE4 no plan is better than the bound", () => {
  fc.assert(
    fc.property(arbitraryInstance({ people: [4, 20] }), (instance) => {
      const problem = problemOf(instance);
      const { sumC2: reached, apart } = judge(problem, planRounds(problem, quick));
      const bound = boundOf(apart > 0 ? withoutApart(problem) : problem);
      assert.ok(reached >= bound.sumC2, `${reached} under ${bound.sumC2}`);
    }),
    { numRuns: 150 },
  );
});

test("ENGINE5 twenty-five people in six rounds of five all meet exactly once", () => {
  const problem = problemOf({ people: 25, rounds: 6 });
  const judged = judge(problem, planRounds(problem, { seed: 3, effort: 1 }));
  assert.is(judged.sumC2, 0);
  assert.is(judged.newPairs, 300);
});

test("ENGINE6 nobody meets twice in five rounds of groups of five, from 21 up to 200 people", () => {
  for (let people = 21; people <= 200; people += 1) {
    const problem = problemOf({ people, rounds: 5 });
    const plan = construct(problem, randomFrom(1));
    assert.ok(plan, `${people}`);
    const judged = judge(problem, plan);
    assert.ok(judged.valid && judged.unevenRounds === 0, `${people}`);
    assert.is(judged.sumC2, 0, `${people}`);
  }
});

test("ENGINE7 eighteen people in four groups meet again, in five groups never", () => {
  assert.is(sumC2({ people: 18, rounds: 4 }), 12);
  assert.is(sumC2({ people: 18, rounds: 4, groups: 5 }), 0);
  // and where repeats are sure no pair meets three times
  const problem = problemOf({ people: 20, rounds: 4 });
  const judged = judge(problem, planRounds(problem, { seed: 1, effort: 400_000 }));
  assert.is(judged.sumC2, 24);
  assert.is(judged.maxMeetings, 2);
});

test("ENGINE8 a wish never buys a hard rule, and mixes what can be mixed", () => {
  const people = Array.from({ length: 20 }, (_, id) => ({ id, role: id % 2 ? "a" : "b" }));
  const problem = problemOf({
    people,
    rounds: 2,
    maxSize: 4,
    mix: [{ attr: "role", weight: 100 }],
    apart: [[0, 1, 2]],
    together: [[4, 6, 8]],
  });
  const plan = planRounds(problem, { seed: 1, effort: 200_000 });
  const judged = judge(problem, plan);
  assert.ok(judged.valid);
  for (const group of plan.flat().filter((one) => !one.includes(4))) {
    const even = group.filter((person) => person % 2 === 0).length;
    assert.ok(even >= 1 && even <= 3);
  }
});

test("ENGINE9 a closed group has nobody else, and the others share the rest evenly", () => {
  const problem = problemOf({
    people: 17,
    rounds: 2,
    pinned: [{ round: 1, ids: [3, 9, 12], closed: true }],
  });
  const plan = planRounds(problem, quick);
  assert.ok(plan[1]?.some((group) => [...group].sort((a, b) => a - b).join() === "3,9,12"));
  assert.equal(problem.rounds[1]?.sizes, [5, 5, 4, 3]);
});

test("ENGINE10 prices kept at hand equal prices counted afresh", () => {
  fc.assert(
    fc.property(arbitraryInstance({ people: [6, 16] }), fc.nat(), (instance, seed) => {
      const problem = problemOf(instance);
      const bits = randomFrom(seed);
      const seats = new Seats(problem, startByLot(problem, bits), 1_000, null);
      const floor = floorOf(problem, seats, 0);
      const cooling = { proposals: 400, from: 2, to: 1 };
      anneal(seats, floor, cooling, -Infinity, bits, new Best(seats));
      const afresh = new Seats(problem, seats.plan(), 1_000, null);
      assert.is(seats.total, afresh.total);
      problem.rounds.forEach(({ present, sizes }, round) => {
        for (const person of present) {
          sizes.forEach((_, group) =>
            assert.is(seats.priceAt(round, person, group), afresh.priceAt(round, person, group)),
          );
        }
      });
    }),
    { numRuns: 100 },
  );
});

test("ENGINE11 rounds that are held stay as they are", () => {
  const problem = problemOf({ people: 13, rounds: 3, maxSize: 4 });
  const start = startByLot(problem, randomFrom(9));
  const plan = planRounds(problem, { ...quick, starts: [start], held: 1 });
  const sorted = (groups: readonly (readonly number[])[] | undefined) =>
    (groups ?? []).map((group) => [...group].sort((a, b) => a - b).join()).sort();
  assert.equal(sorted(plan[0]), sorted(start[0]));
});

test("ENGINE12 a year round by round without absence has no repeat", () => {
  const history: (string | number)[][][] = [];
  let draft: readonly (readonly (readonly number[])[])[] = [];
  for (let round = 0; round < 6; round += 1) {
    const problem = problemOf({ people: 25, rounds: 6 - round, history });
    const plan = nextRound(problem, { seed: round, effort: 50_000, draft });
    history.push(named(problem, plan).rounds[0]!.map((group) => [...group]));
    draft = plan.slice(1);
  }
  assert.is(judge(problemOf({ people: 25, rounds: 6 }), history as number[][][]).sumC2, 0);
});

test("ENGINE13 a draft is made fit for who is there, moving only who must", () => {
  const [round] = problemOf({ people: 12, rounds: 1, maxSize: 4, absent: { 0: [5] } }).rounds;
  const draft = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9, 10],
  ];
  const seating = fit(draft, round!, randomFrom(1));
  assert.equal(
    seating.flat().sort((a, b) => a - b),
    [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11],
  );
  assert.equal(seating.map((group) => group.length).sort(), [3, 4, 4]);
  assert.ok(seating.some((group) => [0, 1, 2, 3].every((person) => group.includes(person))));
});

test("ENGINE14 a search tells how far it is, and stops when it is told to", () => {
  const problem = problemOf({ people: 22, rounds: 6 });
  const shares: number[] = [];
  planRounds(problem, { seed: 1, effort: 50_000, onProgress: (share) => shares.push(share) });
  assert.ok(shares.length > 10 && shares.every((share, at) => share >= (shares[at - 1] ?? 0)));
  assert.is(shares.at(-1), 1);
  const stop = new Error("stop");
  const stopped = () =>
    planRounds(problem, {
      seed: 1,
      effort: 1e9,
      onProgress: (share) => {
        if (share > 0) throw stop;
      },
    });
  assert.throws(stopped, (error: unknown) => error === stop);
});

test("ENGINE15 a field has a product of which no two are nought", () => {
  for (const q of [2, 3, 4, 5, 7, 8, 9, 11, 16, 25, 27]) {
    const field = fieldOf(q);
    assert.ok(field, `${q}`);
    for (let a = 1; a < q; a += 1) {
      const row = new Set(Array.from({ length: q }, (_, b) => field.times(a, b)));
      assert.is(row.size, q, `${q}`);
    }
  }
  assert.is(fieldOf(6), null);
  assert.is(fieldOf(12), null);
});

test("ENGINE16 the logarithm is right to twelve figures", () => {
  for (const x of [1e-4, 0.01, 0.3, 0.5, 0.9, 1]) {
    assert.ok(Math.abs(logOf(x) - Math.log(x)) < 1e-12);
  }
});

test.run();
