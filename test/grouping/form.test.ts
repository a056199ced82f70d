import fc from "fast-check";
import type { GroupRule } from "../../shared/network/state.ts";
import { brokenRules } from "../../shared/grouping/check.ts";
import { formGroups } from "../../shared/grouping/form.ts";
import { organisationRules } from "../../shared/grouping/organisations.ts";
import { groupSizes } from "../../shared/grouping/sizes.ts";
import { suite } from "../support/suite.ts";
import { everySeating, people, rule, rulesFor } from "./people.ts";
import * as assert from "uvu/assert";

const test = suite("forming groups");

test("GROUP1 tables are as even as possible and never above the maximum", () => {
  assert.equal(groupSizes(23, 5), [5, 5, 5, 4, 4]);
  assert.equal(groupSizes(21, 5), [5, 4, 4, 4, 4]);
  assert.equal(groupSizes(26, 5), [5, 5, 4, 4, 4, 4]);
  assert.equal(groupSizes(6, 5), [3, 3]);
  assert.equal(groupSizes(4, 3), [2, 2]);
  assert.equal(groupSizes(1, 5), [1]);
  assert.equal(groupSizes(0, 5), []);
});

test("GROUP2 pairs of an odd number have one trio, so that nobody is alone", () => {
  assert.equal(groupSizes(7, 2), [2, 2, 3]);
  assert.equal(groupSizes(8, 2), [2, 2, 2, 2]);
  assert.equal(groupSizes(3, 2), [3]);
  assert.equal(
    formGroups({ memberIds: people(7), max: 5, pairs: true, seed: 1, rules: [] }).groups.map(
      (group) => group.length,
    ),
    [2, 2, 3],
  );
});

test("GROUP3 everybody who is here sits exactly once, at tables that differ by one at most", () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.integer({ min: 2, max: 8 }),
      fc.string(),
      fc.infiniteStream(fc.nat()),
      (count, max, seed, stream) => {
        const memberIds = people(count);
        const rules = count < 2 ? [] : rulesFor(memberIds, stream);
        const { groups } = formGroups({ memberIds, max, seed, rules });
        assert.equal(groups.flat().sort(), [...memberIds].sort());
        const sizes = groups.map((group) => group.length);
        assert.equal(sizes, groupSizes(count, max));
        if (max > 2) assert.ok(Math.max(0, ...sizes) <= max);
        if (count > 0) assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
      },
    ),
    { numRuns: 60 },
  );
});

test("GROUP4 the same people, rules and seed give the same groups in whatever order", () => {
  const memberIds = people(23);
  const rules = [rule("r1", "apart", [1, 2, 3]), rule("r2", "together", [4, 5])];
  const one = formGroups({ memberIds, max: 5, seed: "s", rules });
  const other = formGroups({
    memberIds: [...memberIds].reverse(),
    max: 5,
    seed: "s",
    rules: [...rules].reverse(),
  });
  assert.equal(one, other);
  assert.not.equal(formGroups({ memberIds, max: 5, seed: "t", rules }).groups, one.groups);
});

test("GROUP5 keep apart and keep together hold in a real room", () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const rules = [
      rule("boss", "apart", [1, 2]),
      rule("three", "apart", [3, 4, 5, 6]),
      rule("friends", "together", [7, 8, 9]),
      rule("more friends", "together", [9, 10]),
    ];
    const { groups, broken } = formGroups({ memberIds: people(23), max: 5, seed, rules });
    assert.equal(broken, []);
    assert.equal(brokenRules(groups, rules), []);
  }
});

test("GROUP6 when some seating keeps all rules, that is what up to seven people get", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 7 }),
      fc.integer({ min: 2, max: 5 }),
      fc.nat(),
      fc.infiniteStream(fc.nat()),
      (count, max, seed, stream) => {
        const memberIds = people(count);
        const rules = rulesFor(memberIds, stream);
        const possible = everySeating(memberIds, groupSizes(count, max)).some(
          (seating) => brokenRules(seating, rules).length === 0,
        );
        const { broken } = formGroups({ memberIds, max, seed, rules });
        assert.is(broken.length === 0, possible);
      },
    ),
    { numRuns: 300, seed: 6 },
  );
});

test("GROUP7 a rule that cannot hold is reported with the people it went wrong for", () => {
  const memberIds = people(4);
  const { groups, broken } = formGroups({
    memberIds,
    max: 2,
    seed: 1,
    rules: [rule("three", "apart", [1, 2, 3])],
  });
  assert.is(broken.length, 1);
  assert.is(broken[0]?.ruleId, "three");
  assert.ok(groups.some((group) => group.join() === broken[0]?.memberIds.toSorted().join()));
});

test("GROUP8 a set larger than a table sits at as few tables as possible and is reported", () => {
  const rules = [rule("seven", "together", [1, 2, 3, 4, 5, 6, 7])];
  const { groups, broken } = formGroups({ memberIds: people(15), max: 5, seed: 3, rules });
  const tables = groups.filter((group) => rules[0]?.memberIds.some((one) => group.includes(one)));
  assert.is(tables.length, 2);
  assert.is(broken[0]?.memberIds.length, 7);
});

test("GROUP9 keep apart goes before split organisations, and those before keep together", () => {
  const organisation: GroupRule = rule("organisation:acme", "apart", [1, 2, 3, 4]);
  const boss = rule("boss", "apart", [1, 5]);
  for (let seed = 0; seed < 20; seed += 1) {
    const input = { memberIds: people(6), max: 2, seed };
    const both = formGroups({ ...input, rules: [organisation, boss] });
    assert.equal(
      both.broken.map(({ ruleId }) => ruleId),
      ["organisation:acme"],
    );
    const split = rule("organisation:bolt", "apart", [1, 2]);
    const clash = formGroups({ ...input, rules: [split, rule("duo", "together", [1, 2])] });
    assert.equal(
      clash.broken.map(({ ruleId }) => ruleId),
      ["duo"],
    );
  }
});

test("GROUP10 people of one organisation are split, whatever the capitals and spaces", () => {
  const member = (id: string, organisation: string) => ({ id, organisation });
  assert.equal(
    organisationRules([
      member("m1", "Het  Kompas"),
      member("m2", " het kompas "),
      member("m3", "De Brug"),
      member("m4", ""),
      member("m5", ""),
    ]),
    [{ id: "organisation:het kompas", kind: "apart", memberIds: ["m1", "m2"] }],
  );
  const duos = people(24).map((id, index) => member(id, `School ${index >> 1}`));
  const rules = organisationRules(duos);
  assert.is(rules.length, 12);
  for (let seed = 0; seed < 10; seed += 1) {
    assert.equal(formGroups({ memberIds: people(24), max: 3, seed, rules }).broken, []);
  }
});

test("GROUP11 an organisation with more people than tables is spread as thin as it goes", () => {
  const rules = [rule("organisation:big", "apart", [1, 2, 3, 4, 5, 6, 7])];
  const { groups, broken } = formGroups({ memberIds: people(20), max: 5, seed: 9, rules });
  assert.is(broken.length, 1);
  const perTable = groups.map(
    (group) => group.filter((one) => rules[0]?.memberIds.includes(one)).length,
  );
  assert.equal(perTable.toSorted(), [1, 2, 2, 2]);
});

test("GROUP12 the order within a group tells nothing about rules", () => {
  const rules = [rule("boss", "apart", [22, 23])];
  const { groups } = formGroups({ memberIds: people(23), max: 5, seed: 4, rules });
  for (const group of groups) assert.equal(group, group.toSorted());
});

test("GROUP13 five hundred people of a hundred and ten organisations are seated in time", () => {
  const memberIds = people(500);
  const rules = organisationRules(
    memberIds.map((id, index) => ({ id, organisation: `School ${(index * 7) % 110}` })),
  );
  assert.equal(formGroups({ memberIds, max: 5, seed: 1, rules }).broken, []);
});

test.run();
