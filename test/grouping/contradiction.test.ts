import fc from "fast-check";
import { planRounds } from "../../shared/grouping/engine/plan.ts";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import {
  contradictionWith,
  findContradictions,
} from "../../shared/grouping/explain/contradiction.ts";
import { rulesIn, sameRule } from "../../shared/grouping/explain/rules.ts";
import type { Contradiction, RuleRef } from "../../shared/grouping/explain/types.ts";
import type { Instance, PersonId } from "../../shared/grouping/instance/types.ts";
import { brokenIn } from "../../shared/grouping/judge/broken.ts";
import { suite } from "../support/suite.ts";
import { arbitraryInstance } from "./instances.ts";
import * as assert from "uvu/assert";

const test = suite("rules that contradict each other");

const told = (instance: Instance) =>
  findContradictions(instance).map(({ rules }) =>
    rules.map(({ list, index }) => `${list} ${index}`),
  );

test("CONTRA1 nothing is said of rules that can hold at once", () => {
  assert.equal(told({ people: 0, rounds: 1 }), []);
  assert.equal(told({ people: 25, rounds: 6 }), []);
  const apart = Array.from({ length: 12 }, (_, duo) => [2 * duo, 2 * duo + 1]);
  assert.equal(told({ people: 24, rounds: 6, apart, together: [[0, 2]] }), []);
  assert.equal(told({ people: 12, rounds: 1, maxSize: 4, together: [[0, 1, 2]] }), []);
});

test("CONTRA2 a rule that is impossible alone is named alone", () => {
  assert.equal(told({ people: 12, rounds: 1, maxSize: 4, together: [[0, 1, 2, 3, 4]] }), [
    ["together 0"],
  ]);
  assert.equal(told({ people: 12, rounds: 1, maxSize: 4, apart: [[0, 1, 2, 3]] }), [["apart 0"]]);
  const pinned = [{ round: 0, ids: [0, 1, 2, 3, 4], closed: true }];
  assert.equal(told({ people: 12, rounds: 1, maxSize: 4, pinned }), [["pinned 0"]]);
  assert.equal(told({ people: 12, rounds: 1, maxSize: 5, pinned }), []);
});

test("CONTRA3 two rules about one pair are named together", () => {
  assert.equal(
    told({
      people: 15,
      rounds: 2,
      together: [
        [4, 5],
        [1, 2],
      ],
      apart: [[2, 7, 1]],
    }),
    [["together 1", "apart 0"]],
  );
  assert.equal(
    told({
      people: 10,
      rounds: 3,
      apart: [
        [3, 4],
        [1, 2],
      ],
      pinned: [{ round: 2, ids: [1, 2] }],
    }),
    [["pinned 0", "apart 1"]],
  );
  assert.equal(
    told({
      people: 12,
      rounds: 1,
      maxSize: 4,
      pinned: [
        { round: 0, ids: [0, 1, 2, 3], closed: true },
        { round: 0, ids: [3, 4, 5, 6], closed: true },
      ],
    }),
    [["pinned 0", "pinned 1"]],
  );
});

test("CONTRA4 a chain of rules is named as long as it is, and no longer", () => {
  const together = [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 3],
  ];
  assert.equal(told({ people: 20, rounds: 1, together, apart: [[0, 3]] }), [
    ["together 3", "apart 0"],
  ]);
  assert.equal(told({ people: 20, rounds: 1, together: together.slice(0, 3), apart: [[3, 0]] }), [
    ["together 0", "together 1", "together 2", "apart 0"],
  ]);
  const trios = [
    [0, 1, 2],
    [2, 3, 4],
    [7, 8],
  ];
  assert.equal(told({ people: 12, rounds: 1, maxSize: 4, together: trios }), [
    ["together 0", "together 1"],
  ]);
});

test("CONTRA5 fixed groups that do not fit the tables are named though no one is in two of them", () => {
  const together = [0, 1, 2, 3].map((group) => [3 * group, 3 * group + 1, 3 * group + 2]);
  assert.equal(told({ people: 12, rounds: 1, maxSize: 4, together }), [
    ["together 0", "together 1", "together 2", "together 3"],
  ]);
  const duos = Array.from({ length: 400 }, (_, duo) => [2 * duo, 2 * duo + 1]);
  const [first] = told({ people: 1000, rounds: 1, maxSize: 3, groups: 334, together: duos });
  assert.is(first?.length, 335);
});

test("CONTRA6 people apart in pairs count as people apart", () => {
  const apart = [0, 1, 2, 3].flatMap((one) =>
    [0, 1, 2, 3].filter((other) => other > one).map((other) => [one, other]),
  );
  const [first, ...more] = findContradictions({ people: 12, rounds: 3, maxSize: 4, apart });
  assert.is(more.length, 0);
  assert.is(first?.rules.length, 6);
  assert.equal(first?.people, [0, 1, 2, 3]);
  assert.equal([first?.round, first?.size, first?.groups], [0, 4, 3]);
});

test("CONTRA7 contradictions apart from each other are all named, each once for all rounds", () => {
  const found = findContradictions({
    people: ["ann", "bas", "cas", "dee", "eva", "fem"],
    rounds: 4,
    maxSize: 3,
    absent: { "0": ["cas"] },
    together: [
      ["ann", "bas"],
      ["cas", "dee"],
    ],
    apart: [
      ["bas", "ann"],
      ["dee", "cas"],
    ],
  });
  assert.equal(
    found.map(({ round, people }) => [round, people]),
    [
      [0, ["ann", "bas"]],
      [1, ["cas", "dee"]],
    ],
  );
});

test("CONTRA8 who is absent contradicts nobody", () => {
  const together = [[0, 1, 2, 3, 4]];
  assert.equal(told({ people: 12, rounds: 1, maxSize: 4, together, absent: { "0": [4] } }), []);
});

test("CONTRA9 on small instances found only if no seating obeys, and every set is minimal", () => {
  let impossible = 0;
  fc.assert(
    fc.property(instances(), (instance) => {
      const found = findContradictions(instance);
      const rounds = Array.from({ length: instance.rounds }, (_, round) => round);
      const all = refsOf(instance);
      const clashing = rounds.filter((round) => !canHold(instance, round, all));
      if (clashing.length > 0) impossible += 1;
      assert.is(found.length > 0, clashing.length > 0);
      if (clashing.length > 0) assert.is(found[0]?.round, clashing[0]);
      for (const { round, rules } of found) {
        assert.not(canHold(instance, round, rules));
        for (const one of rules) {
          assert.ok(
            canHold(
              instance,
              round,
              rules.filter((other) => other !== one),
            ),
          );
        }
      }
      const first = found[0];
      if (first) assert.is(first.rules.length, fewest(instance, first, all));
    }),
    { numRuns: 400, seed: 4 },
  );
  assert.ok(impossible > 60 && impossible < 340);
});

test("CONTRA10 a thousand people with rules that can hold are answered without a word", () => {
  const apart = Array.from({ length: 25 }, (_, team) =>
    Array.from({ length: 30 }, (_, one) => team * 30 + one),
  );
  const together = Array.from({ length: 60 }, (_, duo) => [duo, 40 + 13 * duo]).filter(
    ([one = 0, other = 0]) => Math.floor(one / 30) !== Math.floor(other / 30),
  );
  assert.equal(told({ people: 1000, rounds: 8, apart, together: together.slice(0, 20) }), []);
});

test("CONTRA11 a rule that a seating breaks is excused only by rules that leave it no room", () => {
  fc.assert(
    fc.property(instances(), fc.nat(), (instance, pick) => {
      const problem = problemOf(instance);
      const { present, sizes } = problem.rounds[0] ?? { present: [], sizes: [] };
      const every = everySeating(present, sizes);
      const seating = every[pick % every.length] ?? [];
      const rules = rulesIn(problem, 0);
      const held = rules.filter(({ ref }) => obeys(instance, 0, seating, ref));
      for (const rule of rules.filter((one) => !held.includes(one))) {
        const found = contradictionWith(instance, problem, 0, rule, held);
        const refs = [...held, rule].map(({ ref }) => ref);
        assert.is(found === null, canHold(instance, 0, refs));
        if (found === null) continue;
        assert.ok(found.rules.includes(rule.ref));
        assert.not(canHold(instance, 0, found.rules));
        for (const one of found.rules.filter((other) => other !== rule.ref)) {
          const rest = found.rules.filter((other) => other !== one);
          assert.ok(canHold(instance, 0, rest));
        }
      }
    }),
    { numRuns: 200, seed: 9 },
  );
});

test("CONTRA12 no plan obeys rules that are said to contradict each other", () => {
  fc.assert(
    fc.property(arbitraryInstance(), fc.nat(), (instance, seed) => {
      const problem = problemOf(instance);
      const broken = brokenIn(problem, planRounds(problem, { seed, effort: 1_000 }));
      for (const { round, rules, people } of findContradictions(instance)) {
        const here = broken.filter((one) => one.round === round);
        assert.ok(rules.some((rule) => here.some((one) => sameRule(one.rule, rule))));
        assert.ok(people.length > 0);
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});

/** Up to seven people in one or two rounds, with rules of every kind that often clash. */
function instances(): fc.Arbitrary<Instance> {
  return fc
    .record({ people: fc.integer({ min: 2, max: 7 }), maxSize: fc.integer({ min: 2, max: 5 }) })
    .chain(({ people, maxSize }) => {
      const ids = Array.from({ length: people }, (_, id) => id);
      const some = (least: number, most: number) =>
        fc.subarray(ids, { minLength: Math.min(least, people), maxLength: Math.min(most, people) });
      const lists = (most: number) => fc.array(some(2, 3), { maxLength: most });
      return fc.record({
        people: fc.constant(people),
        rounds: fc.integer({ min: 1, max: 2 }),
        maxSize: fc.constant(maxSize),
        absent: fc.record({ "0": some(0, 2) }),
        together: lists(2),
        apart: lists(4),
        pinned: fc.array(
          fc.record({ round: fc.constant(0), ids: some(1, 4), closed: fc.boolean() }),
          { maxLength: 2 },
        ),
      });
    });
}

function refsOf(instance: Instance): RuleRef[] {
  const refs = (list: RuleRef["list"]) =>
    (instance[list] ?? []).map((_, index): RuleRef => ({ list, index }));
  return [...refs("together"), ...refs("apart"), ...refs("pinned")];
}

function fewest(instance: Instance, { round }: Contradiction, all: readonly RuleRef[]): number {
  const sets = [...Array(2 ** all.length).keys()].map((bits) =>
    all.filter((_, at) => ((bits >> at) & 1) === 1),
  );
  return Math.min(...sets.filter((set) => !canHold(instance, round, set)).map((set) => set.length));
}

function canHold(instance: Instance, round: number, rules: readonly RuleRef[]): boolean {
  const asked = (instance.pinned ?? []).filter((_, index) =>
    rules.some((rule) => rule.list === "pinned" && rule.index === index),
  );
  // the sizes that all rules give, and those that these pins alone would give
  return [instance, { ...instance, together: [], apart: [], pinned: asked }].some((one) => {
    const { present, sizes } = problemOf(one).rounds[round] ?? { present: [], sizes: [] };
    return everySeating(present, sizes).some((seating) =>
      rules.every((rule) => obeys(instance, round, seating, rule)),
    );
  });
}

function obeys(
  instance: Instance,
  round: number,
  seating: readonly PersonId[][],
  { list, index }: RuleRef,
): boolean {
  const inOne = (ids: readonly PersonId[]) =>
    seating.filter((group) => group.some((one) => ids.includes(one)));
  if (list === "apart") {
    const ids = instance.apart?.[index] ?? [];
    return seating.every((group) => group.filter((one) => ids.includes(one)).length < 2);
  }
  if (list === "together") return inOne(instance.together?.[index] ?? []).length < 2;
  const pin = instance.pinned?.[index];
  if (!pin || pin.round !== round) return true;
  const groups = inOne(pin.ids);
  return groups.length < 2 && !(pin.closed && groups[0]?.some((one) => !pin.ids.includes(one)));
}

const seatings = new Map<string, number[][][]>();

function everySeating(people: readonly number[], sizes: readonly number[]): number[][][] {
  const key = JSON.stringify([people, sizes]);
  const known = seatings.get(key) ?? fill(people, sizes);
  seatings.set(key, known);
  return known;
}

function fill(people: readonly number[], sizes: readonly number[]): number[][][] {
  const [size, ...rest] = sizes;
  if (size === undefined) return [[]];
  return choose(people, size).flatMap((group) =>
    fill(
      people.filter((one) => !group.includes(one)),
      rest,
    ).map((others) => [group, ...others]),
  );
}

function choose(people: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return people.flatMap((one, at) =>
    choose(people.slice(at + 1), size - 1).map((others) => [one, ...others]),
  );
}

test.run();
