import { findContradictions } from "../../shared/grouping/explain/contradiction.ts";
import type { Instance } from "../../shared/grouping/instance/types.ts";
import { suite } from "../support/suite.ts";
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

test("CONTRA10 a thousand people with rules that can hold are answered without a word", () => {
  const apart = Array.from({ length: 25 }, (_, team) =>
    Array.from({ length: 30 }, (_, one) => team * 30 + one),
  );
  const together = Array.from({ length: 60 }, (_, duo) => [duo, 40 + 13 * duo]).filter(
    ([one = 0, other = 0]) => Math.floor(one / 30) !== Math.floor(other / 30),
  );
  assert.equal(told({ people: 1000, rounds: 8, apart, together: together.slice(0, 20) }), []);
});

test.run();
