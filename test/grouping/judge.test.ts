import fc from "fast-check";
import { named, type Numbered } from "../../shared/grouping/engine/numbered.ts";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import type { Instance } from "../../shared/grouping/instance/types.ts";
import { judge } from "../../shared/grouping/judge/judge.ts";
import { suite } from "../support/suite.ts";
import { otherJudge } from "./evaluator.ts";
import { arbitraryInstance, planByLot } from "./instances.ts";
import * as assert from "uvu/assert";

const test = suite("judging a plan");
const other = await otherJudge();

test("JUDGE1 five rules broken in one plan are each counted and named", () => {
  const problem = problemOf({
    people: 5,
    rounds: 2,
    maxSize: 4,
    together: [[0, 1]],
    apart: [[0, 3]],
    pinned: [{ round: 1, ids: [2, 4] }],
  });
  const plan = [
    [[0, 1, 2, 3], [4]],
    [
      [0, 1, 2],
      [3, 4],
    ],
  ];
  const found = judge(problem, plan);
  assert.not(found.valid);
  assert.is(found.singles, 1);
  assert.is(found.unevenRounds, 1);
  assert.is(found.apart, 1);
  assert.is(found.pinned, 1);
  assert.is(found.together, 0);
  assert.is(found.repeats, 2);
  assert.equal(found.againPerRound, [0, 2]);
  assert.equal(found.broken, [
    { rule: { list: "apart", index: 0 }, round: 0, people: [0, 3], times: 1 },
    { rule: { list: "pinned", index: 0 }, round: 1, people: [2, 4], times: 1 },
  ]);
});

test("JUDGE2 somebody forgotten, seated twice, absent or unknown is a fault", () => {
  const problem = problemOf({ people: 6, rounds: 1, maxSize: 3, absent: { "0": [5] } });
  const faults = (plan: Numbered) => judge(problem, plan).faults.map((fault) => fault.why);
  assert.equal(
    faults([
      [
        [0, 1, 2],
        [3, 4],
      ],
    ]),
    [],
  );
  assert.equal(faults([[[0, 1, 2], [3]]]), ["unseated"]);
  assert.equal(
    faults([
      [
        [0, 1, 2],
        [3, 4, 2],
      ],
    ]),
    ["twice"],
  );
  assert.equal(
    faults([
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
    ]),
    ["absent"],
  );
  assert.equal(
    faults([
      [
        [0, 1, 2],
        [3, 4, 9],
      ],
    ]),
    ["unknown"],
  );
  assert.equal(faults([[[0, 1, 2], [3, 4], []]]), ["empty group"]);
  assert.equal(faults([]), ["round missing"]);
  assert.equal(
    faults([
      [
        [0, 1, 2],
        [3, 4],
      ],
      [],
    ]),
    ["no such round"],
  );
  assert.not(judge(problem, [[[0, 1, 2], [3]]]).valid);
  assert.ok(
    judge(problem, [
      [
        [0, 1, 2],
        [3, 4],
      ],
    ]).valid,
  );
});

test("JUDGE3 three meetings of one pair weigh more than two meetings of two pairs", () => {
  const problem = problemOf({ people: 4, rounds: 3, maxSize: 2 });
  const same = [
    [0, 1],
    [2, 3],
  ];
  const crossed = [
    [0, 2],
    [1, 3],
  ];
  const glued = judge(problem, [same, same, same]);
  assert.equal([glued.sumC2, glued.repeats, glued.repeatPairs, glued.maxMeetings], [6, 4, 2, 3]);
  const spread = judge(problem, [same, same, crossed]);
  assert.equal([spread.sumC2, spread.repeats, spread.newPairs], [2, 2, 4]);
});

test("JUDGE4 earlier meetings count, and those that a rule asks for do not", () => {
  const met: Instance = { people: 4, rounds: 1, maxSize: 2, history: [[[0, 1]], [[0, 1]]] };
  const plan = [
    [
      [0, 1],
      [2, 3],
    ],
  ];
  assert.is(judge(problemOf(met), plan).sumC2, 2);
  assert.is(judge(problemOf(met), plan).maxMeetings, 3);
  assert.is(judge(problemOf({ ...met, together: [[0, 1]] }), plan).sumC2, 0);
  assert.is(judge(problemOf({ ...met, pinned: [{ round: 0, ids: [0, 1] }] }), plan).repeats, 0);
});

test("JUDGE5 more people who stay apart than groups is reported, and fails no plan", () => {
  const problem = problemOf({ people: 6, rounds: 1, maxSize: 3, apart: [[0, 1, 2]] });
  const good = judge(problem, [
    [
      [0, 1, 3],
      [2, 4, 5],
    ],
  ]);
  assert.equal([good.apart, good.apartUnavoidable, good.valid], [1, 1, true]);
  const bad = judge(problem, [
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ]);
  assert.equal([bad.apart, bad.apartUnavoidable, bad.valid], [3, 1, false]);
});

test("JUDGE6 a closed group is no unevenness", () => {
  const problem = problemOf({
    people: 12,
    rounds: 1,
    maxSize: 5,
    pinned: [{ round: 0, ids: [0, 1], closed: true }],
  });
  const found = judge(problem, [
    [
      [0, 1],
      [2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11],
    ],
  ]);
  assert.equal([found.valid, found.unevenRounds, found.otherNumbers], [true, 0, 0]);
});

test("JUDGE7 every figure is that of the evaluator beside the repository", () => {
  if (!other) return;
  fc.assert(
    fc.property(arbitraryInstance(), fc.nat(), fc.nat(), (instance, seed, spoil) => {
      const problem = problemOf(instance);
      const plan = spoiled(planByLot(problem, seed), spoil);
      const mine = judge(problem, plan);
      const theirs = other.evaluate(named(problem, plan), instance);
      // a closed group makes the others larger here, and not there
      const alike = problem.rounds.every(({ closed }) => closed.length === 0);
      if (alike) assert.is(mine.valid, theirs.valid);
      if (mine.faults.length > 0) return;
      assert.equal(mine.sizes.map(written), theirs.sizes);
      for (const figure of figures) assert.is(mine[figure], theirs[figure], figure);
      for (const rule of rules) assert.is(mine[rule], theirs.hard[rule], rule);
      if (!alike) return;
      for (const figure of ofSizes) assert.is(mine[figure], theirs[figure], figure);
      assert.is(mine.apartUnavoidable, theirs.hard.apartUnavoidable);
    }),
    { numRuns: 600 },
  );
});

const figures = ["sumC2", "repeats", "repeatPairs", "maxMeetings", "newPairs", "overMax"] as const;
const rules = ["apart", "together", "pinned"] as const;
const ofSizes = ["unevenRounds", "singles"] as const;

/** One plan in four has somebody at another table, one in eight misses somebody. */
function spoiled(plan: Numbered, by: number): Numbered {
  const [first, second] = plan[0] ?? [];
  if (!first || !second || first.length < 2) return plan;
  const rest = plan.slice(1);
  const others = plan[0]?.slice(2) ?? [];
  if (by % 8 === 0) return [[first.slice(1), second, ...others], ...rest];
  if (by % 8 > 2) return plan;
  return [[first.slice(1), [...second, ...first.slice(0, 1)], ...others], ...rest];
}

/** 3 groups of 5 and 2 of 4: "3x5+2x4". */
function written(sizes: readonly number[]): string {
  return [...new Set(sizes)]
    .map((size) => `${sizes.filter((one) => one === size).length}x${size}`)
    .join("+");
}

test.run();
