import * as assert from "uvu/assert";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import { faultSentence, type InstanceFault } from "../../shared/grouping/instance/faults.ts";
import { parseInstance } from "../../shared/grouping/instance/parse.ts";
import type { Instance } from "../../shared/grouping/instance/types.ts";
import { suite } from "../support/suite.ts";

const test = suite("instance");

const four = { people: ["ann", "bob", "eve", "max"], rounds: 2 };
const rows = { people: [{ id: "ann", role: "teacher" }, { id: "bob" }], rounds: 1 };

function faultOf(input: unknown): InstanceFault {
  const read = parseInstance(input);
  if (!("fault" in read)) throw new Error(`accepted: ${JSON.stringify(input)}`);
  return read;
}
/** Each input with the beginning of its sentence: the field, and what is wrong with it. */
function refuses(cases: readonly (readonly [unknown, string])[]) {
  for (const [input, begin] of cases) {
    const said = faultSentence(faultOf(input), "en");
    assert.ok(said.startsWith(begin), `${JSON.stringify(input)}\n${said}\nnot: ${begin}`);
  }
}
function read(input: unknown): Instance {
  const instance = parseInstance(input);
  if ("fault" in instance) throw new Error(faultSentence(instance, "en"));
  return instance;
}

test("INST1 reads every field of the format", () => {
  const whole = {
    people: [{ id: "ann", role: "teacher", years: 3 }, "bob", 7, { id: "max" }],
    rounds: 2,
    maxSize: 2,
    groups: [2, 2],
    attendance: [null, ["ann", "bob", 7]],
    absent: { "1": ["bob"] },
    history: [[["ann", "bob"], [7]]],
    together: [["ann", "bob"]],
    apart: [["ann", 7]],
    pinned: [{ round: 0, ids: [7, "max"], closed: true }],
    mix: [{ attr: "role", weight: 2 }],
    cluster: [{ attr: "years", weight: 0 }],
  };
  assert.equal(read(whole), whole);
  assert.is(problemOf(read({ people: 25, rounds: 6 })).rounds[5]?.sizes.length, 5);
});

test("INST1 takes null for a field that is left out, and 1 for a weight that is", () => {
  assert.equal(read({ ...four, groups: null, apart: null }), four);
  assert.equal(read({ ...rows, mix: [{ attr: "role" }] }).mix, [{ attr: "role", weight: 1 }]);
});

test("INST2 says which field is missing, unknown or of another kind, and what is right", () => {
  refuses([
    [3, "An instance is an object such as"],
    [[1], "An instance is an object such as"],
    [{ rounds: 2 }, "people is missing; it should be a number from 1, or a list"],
    [{ people: 4 }, "rounds is missing; it should be a whole number from 1 to 40."],
    [{ ...four, rounds: "2" }, 'rounds should be a whole number from 1 to 40, but it is "2".'],
    [{ ...four, people: "ann" }, "people should be a number from 1, or a list"],
    [{ ...four, people: ["ann", ""] }, "people[1] should be the id of a person"],
    [{ ...four, people: ["ann", null] }, "people[1] should be the id of a person"],
    [{ ...four, people: ["ann", { name: "Bob" }] }, "people[1].id is missing"],
    [{ ...four, apart: ["ann"] }, "apart[0] should be a list of ids of people"],
    [{ ...four, together: [[["ann"]]] }, "together[0][0] should be the id of a person"],
    [{ ...four, attendance: {} }, "attendance should be a list with for each round"],
    [{ ...four, absent: { "1": "ann" } }, 'absent["1"] should be a list of ids'],
    [{ ...four, history: [["ann"]] }, "history[0][0] should be a list of ids"],
    [{ ...four, pinned: [{ ids: ["ann"] }] }, "pinned[0].round is missing"],
    [{ ...four, pinned: [{ round: 0, ids: ["ann"], closed: 1 }] }, "pinned[0].closed should be"],
    [{ ...rows, mix: ["role"] }, "mix[0] should be an object such as"],
  ]);
});

test("INST2 tells of an unknown field which known one is near", () => {
  const near = (input: unknown) => faultSentence(faultOf(input), "en");
  assert.is(near({ ...four, maxsize: 4 }), 'maxsize is no known field; did you mean "maxSize"?');
  assert.is(
    near({ ...four, pinned: [{ round: 0, ids: ["ann"], close: true }] }),
    'pinned[0].close is no known field; did you mean "closed"?',
  );
  assert.match(near({ ...four, colour: "red" }), /the fields here are people, rounds, maxSize/);
});

test("INST3 keeps numbers within their limits", () => {
  refuses([
    [{ ...four, people: 0 }, "people should be a number from 1"],
    [{ ...four, people: [] }, "people should be a number from 1"],
    [{ ...four, people: -3 }, "people should be a number from 1"],
    [{ ...four, people: 2_001 }, "people has 2001 people, but at most 2000"],
    [{ ...four, rounds: 0 }, "rounds should be a whole number from 1 to 40, but it is 0."],
    [{ ...four, rounds: 41 }, "rounds should be a whole number from 1 to 40, but it is 41."],
    [{ ...four, rounds: 1.5 }, "rounds should be a whole number from 1 to 40, but it is 1.5."],
    [{ ...four, maxSize: 1 }, "maxSize should be a whole number from 2 to 8, but it is 1."],
    [{ ...four, maxSize: 9 }, "maxSize should be a whole number from 2 to 8, but it is 9."],
    [{ ...rows, mix: [{ attr: "role", weight: -1 }] }, "mix[0].weight should be a number from 0"],
  ]);
});

test("INST4 knows everybody who is named in a rule, once", () => {
  refuses([
    [{ ...four, people: ["ann", "bob", "ann"] }, 'people[2] is "ann", who is already people[0];'],
    [{ ...four, people: [{ id: 1 }, 1] }, "people[1] is 1, who is already people[0];"],
    [{ ...four, apart: [["ann", "bbo"]] }, 'apart[0][1] is "bbo", but nobody in people has that'],
    [{ ...four, together: [["ann", "ann"]] }, 'together[0][1] is "ann", who is already'],
    [{ ...four, attendance: [["zoe"]] }, 'attendance[0][0] is "zoe"'],
    [{ ...four, absent: { "1": ["zoe"] } }, 'absent["1"][0] is "zoe"'],
    [{ ...four, pinned: [{ round: 0, ids: ["zoe"] }] }, 'pinned[0].ids[0] is "zoe"'],
  ]);
  const said = faultSentence(faultOf({ people: 4, rounds: 1, apart: [["1", "2"]] }), "en");
  assert.match(said, /apart\[0\]\[0\] is "1".*did you mean 1\?/);
});

test("INST4 lets history name people who have gone", () => {
  const history = [[["ann", "gone"], ["bob"]]];
  assert.equal(read({ ...four, history }).history, history);
  assert.is(problemOf(read({ ...four, history })).met.includes(1), false);
});

test("INST5 keeps lists by round to the rounds that there are", () => {
  refuses([
    [{ ...four, attendance: [null, null, null] }, "attendance has a list of 3, but there are 2"],
    [{ ...four, groups: [1, 1, 1] }, "groups has a list of 3, but there are 2 rounds"],
    [{ ...four, absent: { "2": ["ann"] } }, 'absent names round "2", but with 2 rounds'],
    [{ ...four, absent: { first: ["ann"] } }, 'absent names round "first"'],
    [{ ...four, pinned: [{ round: 2, ids: ["ann"] }] }, 'pinned[0].round names round "2"'],
    [{ ...four, pinned: [{ round: -1, ids: ["ann"] }] }, "pinned[0].round should be a whole"],
  ]);
});

test("INST6 refuses groups that are too full or empty, and rounds without anybody", () => {
  refuses([
    [{ people: 25, rounds: 1, groups: 4 }, "groups asks for 4 groups, but 25 people in round 0"],
    [{ people: 25, rounds: 2, groups: [5, 4] }, "groups[1] asks for 4 groups, but 25 people"],
    [{ ...four, groups: 5 }, "groups asks for 5 groups, but with 4 people in round 0"],
    [{ ...four, groups: 0 }, "groups should be a whole number from 1"],
    [{ ...four, attendance: [null, []] }, "Nobody is present in round 1"],
    [{ ...four, absent: { "0": four.people } }, "Nobody is present in round 0"],
  ]);
});

test("INST7 refuses a wish about a field that nobody has", () => {
  refuses([
    [{ ...rows, mix: [{ attr: "rol" }] }, 'mix[0].attr is "rol", but nobody has that field; did'],
    [{ ...four, cluster: [{ attr: "role" }] }, 'cluster[0].attr is "role", but nobody has that'],
  ]);
});

test("INST8 says every fault in Dutch too, in one sentence", () => {
  const faulty: unknown[] = [
    3,
    { ...four, rounds: 0 },
    { people: 4 },
    { ...four, maxsize: 4 },
    { ...four, people: 2_001 },
    { ...four, people: ["ann", "ann"] },
    { ...four, apart: [["zoe"]] },
    { ...four, attendance: [null, null, null] },
    { ...four, absent: { "2": ["ann"] } },
    { ...four, attendance: [[]] },
    { people: 25, rounds: 1, groups: 4 },
    { ...four, groups: 5 },
    { ...four, cluster: [{ attr: "role" }] },
  ];
  const said = faulty.map((input) => {
    const fault = faultOf(input);
    const [nl, en] = [faultSentence(fault, "nl"), faultSentence(fault, "en")];
    assert.not.equal(nl, en);
    for (const sentence of [nl, en]) assert.match(sentence, /^\S[^\n]*[.?]$/);
    return fault.fault;
  });
  assert.is(new Set(said).size, 13);
  assert.is(
    faultSentence(faultOf({ ...four, rounds: 0 }), "nl"),
    "In rounds hoort een heel getal van 1 tot en met 40, maar er staat 0.",
  );
});

test("INST9 never throws, whatever it is given", () => {
  const odd: unknown[] = [null, undefined, "", NaN, () => 1, { people: { length: 3 }, rounds: 1 }];
  const values: unknown[] = [null, 0, -1, "x", [], [[]], [[[]]], {}, { "0": 1 }, [null], [{}]];
  const fields = "people rounds maxSize groups attendance absent history together apart pinned mix";
  for (const field of fields.split(" ")) {
    for (const value of values) odd.push({ ...four, [field]: value });
  }
  for (const input of odd) {
    const parsed = parseInstance(input);
    if ("fault" in parsed) assert.type(faultSentence(parsed, "nl"), "string");
    else assert.ok(problemOf(parsed));
  }
});

test.run();
