import type { Group } from "../../shared/network/state.ts";
import { brokenRules } from "../../shared/grouping/check.ts";
import { formCircles } from "../../shared/grouping/circles.ts";
import { smallestGroup } from "../../shared/grouping/seat.ts";
import { suite } from "../support/suite.ts";
import { people, person, rule } from "./people.ts";
import * as assert from "uvu/assert";

const test = suite("checking and seating");

const group = (table: number, numbers: readonly number[]): Group => ({
  id: `g${table}`,
  table,
  memberIds: numbers.map(person),
});

test("GROUP14 after a move the rules that no longer hold are named", () => {
  const seating = [
    [person(1), person(2)],
    [person(3), person(4)],
  ];
  const rules = [
    rule("apart", "apart", [1, 2, 3]),
    rule("fine", "apart", [1, 3]),
    rule("together", "together", [1, 3, 9]),
    rule("half here", "together", [1, 9]),
  ];
  assert.equal(brokenRules(seating, rules), [
    { ruleId: "apart", memberIds: [person(1), person(2)] },
    { ruleId: "together", memberIds: [person(1), person(3)] },
  ]);
});

test("GROUP15 somebody who comes late sits at the smallest table, of equals the lowest", () => {
  const groups = [group(1, [1, 2, 3]), group(3, [4, 5]), group(2, [6, 7])];
  assert.is(smallestGroup(groups, [], person(9)), "g2");
  assert.is(smallestGroup([], [], person(9)), undefined);
});

test("GROUP16 a latecomer is kept from whom they stay apart, and brought to whom they belong", () => {
  const groups = [group(1, [1, 2, 3]), group(2, [4, 5])];
  assert.is(smallestGroup(groups, [rule("r", "apart", [4, 9])], person(9)), "g1");
  assert.is(smallestGroup(groups, [rule("r", "together", [1, 9])], person(9)), "g1");
  const clash = [rule("t", "together", [1, 9]), rule("a", "apart", [2, 9])];
  assert.is(smallestGroup(groups, clash, person(9)), "g2", "apart goes before together");
  const everywhere = [rule("a", "apart", [1, 9]), rule("b", "apart", [4, 9])];
  assert.is(smallestGroup(groups, everywhere, person(9)), "g2");
});

const ask = { max: 5, seed: 1, rules: [], newId: () => "new" };

test("GROUP17 fixed circles stay as they are: who is not here leaves an empty chair", () => {
  const circles = [group(1, [1, 2, 3]), group(2, [4, 5, 6]), group(3, [7, 8])];
  const here = [1, 2, 4].map(person);
  const formed = formCircles({ ...ask, circles, here });
  assert.equal(formed.circles, circles);
  assert.not.ok(formed.changed);
  assert.equal(formed.additions, []);
  assert.equal(formed.groups, [group(1, [1, 2]), group(2, [4])]);
});

test("GROUP18 who has no circle comes into the smallest with somebody here, for good", () => {
  const circles = [group(1, [1, 2, 3]), group(2, [4, 5]), group(3, [6])];
  const here = [1, 2, 4, 9, 10].map(person);
  const formed = formCircles({ ...ask, circles, here });
  assert.equal(formed.additions, [
    { memberId: person(9), circleId: "g2" },
    { memberId: person(10), circleId: "g1" },
  ]);
  assert.equal(formed.circles, [group(1, [1, 2, 3, 10]), group(2, [4, 5, 9]), group(3, [6])]);
  assert.ok(formed.changed);
  assert.equal(formed.groups, [group(1, [1, 2, 10]), group(2, [4, 9])]);
  const again = formCircles({ ...ask, circles: formed.circles, here });
  assert.equal(again.circles, formed.circles);
});

test("GROUP19 the first time circles are made from who is here, with the rules kept", () => {
  const rules = [rule("boss", "apart", [1, 2])];
  const formed = formCircles({ ...ask, rules, circles: [], here: people(11) });
  assert.equal(
    formed.circles.map(({ id, table, memberIds }) => [id, table, memberIds.length]),
    [
      ["new", 1, 4],
      ["new", 2, 4],
      ["new", 3, 3],
    ],
  );
  assert.equal(formed.groups, formed.circles);
  assert.equal(formed.broken, []);
});

test("GROUP20 a rule that fixed circles break is reported, and the circles stay", () => {
  const circles = [group(1, [1, 2, 3])];
  const rules = [rule("boss", "apart", [1, 2])];
  const formed = formCircles({ ...ask, rules, circles, here: people(3) });
  assert.equal(formed.circles, circles);
  assert.equal(formed.broken, [{ ruleId: "boss", memberIds: [person(1), person(2)] }]);
});

test.run();
