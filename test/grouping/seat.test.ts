import type { Group, GroupRule } from "../../shared/network/state.ts";
import { brokenRules } from "../../shared/grouping/check.ts";
import { formGroups } from "../../shared/grouping/form.ts";
import { circlesAfter, circleTables } from "../../shared/grouping/network/circles.ts";
import { lateTable } from "../../shared/grouping/network/late.ts";
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

const tables = (...seats: number[][]) => seats.map((table) => table.map(person));
const company = (...rules: GroupRule[]) => ({ max: 5, rules, rounds: [] });

test("GROUP15 somebody who comes late sits at the smallest table, of equals the lowest", () => {
  assert.is(lateTable(tables([1, 2, 3], [6, 7], [4, 5]), person(9), company()), 1);
  assert.is(lateTable([], person(9), company()), undefined);
});

test("GROUP16 a latecomer is kept from whom they stay apart, and brought to whom they belong", () => {
  const two = tables([1, 2, 3], [4, 5]);
  const late = (...rules: GroupRule[]) => lateTable(two, person(9), company(...rules));
  assert.is(late(rule("r", "apart", [4, 9])), 0);
  assert.is(late(rule("r", "together", [1, 9])), 0);
  const clash = [rule("t", "together", [1, 9]), rule("a", "apart", [2, 9])];
  assert.is(late(...clash), 1, "apart goes before together");
  assert.is(late(rule("a", "apart", [1, 9]), rule("b", "apart", [4, 9])), 1);
});

const newId = () => "new";

test("GROUP17 fixed circles stay as they are: who is not here leaves an empty chair", () => {
  const circles = [group(1, [1, 2, 3]), group(2, [4, 5, 6]), group(3, [7, 8])];
  const seated = circleTables(circles, [1, 2, 4].map(person), company());
  assert.equal(seated, tables([1, 2], [4], []));
  assert.equal(circlesAfter(circles, seated, newId), circles);
});

test("GROUP18 who has no circle comes into the smallest with somebody here, for good", () => {
  const circles = [group(1, [1, 2, 3]), group(2, [4, 5]), group(3, [6])];
  const here = [1, 2, 4, 9, 10].map(person);
  const seated = circleTables(circles, here, company());
  assert.equal(seated, tables([1, 2, 10], [4, 9], []));
  const after = circlesAfter(circles, seated, newId);
  assert.equal(after, [group(1, [1, 2, 3, 10]), group(2, [4, 5, 9]), group(3, [6])]);
  assert.equal(circleTables(after, here, company()), seated);
});

test("GROUP19 the first time circles are made from who is here, with the rules kept", () => {
  const rules = [rule("boss", "apart", [1, 2])];
  const formed = formGroups({ memberIds: people(11), max: 5, seed: 1, rules });
  const circles = circlesAfter([], formed.groups, newId);
  assert.equal(
    circles.map(({ id, table, memberIds }) => [id, table, memberIds.length]),
    [
      ["new", 1, 4],
      ["new", 2, 4],
      ["new", 3, 3],
    ],
  );
  assert.equal(formed.broken, []);
});

test("GROUP20 a rule that fixed circles break is reported, and the circles stay", () => {
  const circles = [group(1, [1, 2, 3])];
  const rules = [rule("boss", "apart", [1, 2])];
  const seated = circleTables(circles, people(3), company(...rules));
  assert.equal(seated, tables([1, 2, 3]));
  const broken = [{ ruleId: "boss", memberIds: [person(1), person(2)] }];
  assert.equal(brokenRules(seated, rules), broken);
});

test.run();
