import fc from "fast-check";
import { boundOf } from "../../shared/grouping/bound/bound.ts";
import type { Numbered } from "../../shared/grouping/engine/numbered.ts";
import { planRounds } from "../../shared/grouping/engine/plan.ts";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import { explain } from "../../shared/grouping/explain/explain.ts";
import { sameRule } from "../../shared/grouping/explain/rules.ts";
import type { Explanation } from "../../shared/grouping/explain/types.ts";
import type { Instance } from "../../shared/grouping/instance/types.ts";
import { meetingFigures } from "../../shared/grouping/judge/meetings.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("explaining a plan");

/** Lines of a square of 25: in round r nobody meets whom they met in another of the six. */
const lines = (round: number) =>
  [0, 1, 2, 3, 4].map((group) =>
    [0, 1, 2, 3, 4].map((row) => row * 5 + ((round * row + group) % 5)),
  );

function explained(instance: Instance, effort = 60_000): Explanation {
  const problem = problemOf(instance);
  const plan = planRounds(problem, { seed: 3, effort });
  return explain(instance, problem, plan, { resolve });
}

function resolve(instance: Instance): number {
  const problem = problemOf(instance);
  return meetingFigures(problem, planRounds(problem, { seed: 1, effort: 20_000 })).sumC2;
}

test("EXPL1 for 18 people four groups force repeats in every session, five groups none", () => {
  const four = explained({ people: 18, rounds: 4 });
  assert.equal(four.bound, { sumC2: 12, by: "crossing" });
  assert.equal(four.sizes, [
    { groups: 4, sizes: [5, 5, 4, 4], bound: 12, asked: true },
    { groups: 5, sizes: [4, 4, 4, 3, 3], bound: 0, asked: false },
  ]);
  const five = explained({ people: 18, rounds: 4, groups: 5 });
  assert.equal(
    five.sizes.map(({ groups, bound }) => [groups, bound]),
    [
      [4, 12],
      [5, 0],
      [6, 0],
    ],
  );
  assert.equal([five.sumC2, five.perRound], [0, [0, 0, 0, 0]]);
});

test("EXPL2 the pairs that meet again are told for each round", () => {
  const { sumC2, bound, perRound, sizes } = explained({ people: 20, rounds: 4 });
  assert.equal([sumC2, bound.sumC2], [24, 24]);
  assert.equal(perRound, [0, 4, 8, 12]);
  assert.equal(
    sizes.map(({ groups, bound }) => [groups, bound]),
    [
      [4, 24],
      [5, 0],
    ],
  );
});

test("EXPL3 when as many pairs meet again as must, the bound is the reason", () => {
  const history = [[0, 1, 2, 3].map((group) => [0, 1, 2, 3, 4].map((seat) => group * 5 + seat))];
  const { again, sumC2 } = explained({ people: 20, rounds: 1, history });
  assert.is(sumC2, 4);
  assert.equal(
    again.map(({ because, meetings, rules }) => [because, meetings, rules.length]),
    Array.from({ length: 4 }, () => ["crossing", 2, 0]),
  );
  const everybody = explained({ people: 4, rounds: 1, maxSize: 4, history: [[[0, 1, 2, 3]]] });
  assert.is(everybody.again.length, 6);
  assert.ok(everybody.again.every(({ because }) => because === "slots" || because === "crossing"));
});

test("EXPL4 when a rule costs the repeats, the rule is the reason", () => {
  const history = [0, 1, 2, 3, 4].map(lines);
  assert.is(explained({ people: 25, rounds: 1, history }).sumC2, 0);
  const apart = [
    [7, 13],
    [0, 1],
  ];
  const { again, sumC2 } = explained({ people: 25, rounds: 1, history, apart });
  assert.ok(sumC2 > 0);
  assert.ok(again.every(({ because }) => because === "rule"));
  assert.equal(again[0]?.rules, [{ list: "apart", index: 1 }]);
});

test("EXPL5 who sits together because a rule asks for it has that rule as reason", () => {
  const instance = {
    people: 15,
    rounds: 1,
    history: [[[0, 1, 2, 3, 4]]],
    together: [
      [8, 9],
      [0, 1],
    ],
    pinned: [{ round: 0, ids: [1, 2] }],
  };
  const { again, sumC2 } = explained(instance);
  assert.equal(
    again.filter(({ because }) => because === "asked").map(({ pair, rules }) => [pair, rules]),
    [
      [[0, 1], [{ list: "together", index: 1 }]],
      [
        [0, 2],
        [
          { list: "together", index: 1 },
          { list: "pinned", index: 0 },
        ],
      ],
      [[1, 2], [{ list: "pinned", index: 0 }]],
    ],
  );
  // two rules of a chain do not ask for its ends by name, so that pair counts
  assert.is(sumC2, 1);
});

test("EXPL6 a repeat that nothing explains is put down to the search", () => {
  const history = [lines(0)];
  const instance = { people: 25, rounds: 1, history };
  const { again } = explain(instance, problemOf(instance), [lines(0)], { resolve });
  assert.is(again.length, 50);
  assert.ok(again.every(({ because }) => because === "search"));
});

test("EXPL7 a broken rule names the rules that leave it no room, a kept rule is kept", () => {
  const instance = {
    people: ["ann", "bas", "cas", "dee", "eva", "fem"],
    rounds: 1,
    maxSize: 3,
    together: [
      ["ann", "bas"],
      ["dee", "eva"],
    ],
    apart: [
      ["bas", "ann"],
      ["cas", "fem"],
    ],
  };
  const problem = problemOf(instance);
  const plan: Numbered = [
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ];
  const { broken, kept } = explain(instance, problem, plan);
  assert.equal(broken.length, 1);
  assert.equal(broken[0]?.rule, { list: "apart", index: 0 });
  assert.equal(broken[0]?.people, ["ann", "bas"]);
  assert.equal(broken[0]?.because?.rules, [
    { list: "together", index: 0 },
    { list: "apart", index: 0 },
  ]);
  assert.equal(kept, [
    { list: "together", index: 0 },
    { list: "together", index: 1 },
    { list: "apart", index: 1 },
  ]);
});

test("EXPL8 a rule that could have held is broken without an excuse", () => {
  const instance = { people: 6, rounds: 1, maxSize: 3, apart: [[0, 1]] };
  const plan = [
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ];
  const { broken } = explain(instance, problemOf(instance), plan);
  assert.equal(broken, [
    { rule: { list: "apart", index: 0 }, round: 0, people: [0, 1], because: null },
  ]);
});

test("EXPL9 another number of groups is offered only where nobody is alone and all fit", () => {
  const groups = (instance: Instance) => explained(instance, 1_000).sizes.map((one) => one.groups);
  assert.equal(groups({ people: 8, rounds: 2, maxSize: 2 }), [4]);
  assert.equal(groups({ people: 5, rounds: 1, maxSize: 3 }), [2]);
  assert.equal(groups({ people: 25, rounds: 1 }), [5, 6]);
  assert.equal(groups({ people: 1, rounds: 1 }), [1]);
  assert.equal(groups({ people: 0, rounds: 1 }), []);
  const churn = { people: 20, rounds: 2, absent: { "1": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] } };
  assert.equal(groups(churn), [4, 5]);
});

test("EXPL10 no explanation puts the bound above the plan, or leaves a rule out", () => {
  const ids = Array.from({ length: 9 }, (_, id) => id);
  const some = fc.subarray(ids, { minLength: 2, maxLength: 4 });
  const instances = fc.record({
    people: fc.constant(9),
    rounds: fc.integer({ min: 1, max: 3 }),
    maxSize: fc.integer({ min: 2, max: 5 }),
    together: fc.array(some, { maxLength: 2 }),
    apart: fc.array(some, { maxLength: 3 }),
    pinned: fc.array(fc.record({ round: fc.constant(0), ids: some, closed: fc.boolean() }), {
      maxLength: 2,
    }),
    history: fc.array(
      fc.shuffledSubarray(ids).map((list) => [list.slice(0, 4), list.slice(4)]),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(instances, (instance) => {
      const found = explained(instance, 2_000);
      const rules = instance.together.length + instance.apart.length + instance.pinned.length;
      const broken = new Set(found.broken.map(({ rule }) => `${rule.list} ${rule.index}`));
      assert.is(found.kept.length + broken.size, rules);
      assert.ok(found.bound.sumC2 <= found.sumC2);
      assert.is(found.perRound.length, instance.rounds);
      for (const { because, rules } of found.again) {
        assert.is(rules.length > 0, because === "asked" || because === "rule");
      }
      for (const { rule, because } of found.broken) {
        assert.ok(because === null || because.rules.some((one) => sameRule(one, rule)));
      }
      assert.is(found.sizes.filter(({ asked }) => asked).length, 1);
      assert.equal(explained(instance, 2_000), found);
    }),
    { numRuns: 60, seed: 11 },
  );
});

test("EXPL11 rules are left out one by one, no more of them than allowed", () => {
  const history = [0, 1, 2, 3, 4].map(lines);
  const apart = Array.from({ length: 12 }, (_, duo) => [2 * duo, 2 * duo + 1]);
  const instance = { people: 25, rounds: 1, history, apart };
  const problem = problemOf(instance);
  const plan = planRounds(problem, { seed: 3, effort: 20_000 });
  const asked: number[] = [];
  const counted = (one: Instance) => {
    asked.push(one.apart?.length ?? 0);
    return boundOf(problemOf(one)).sumC2;
  };
  explain(instance, problem, plan, { resolve: counted, tries: 3 });
  assert.equal(asked, [12, 11, 11, 11]);
});

test.run();
