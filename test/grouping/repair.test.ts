import * as fc from "fast-check";
import { evenOut } from "../../shared/grouping/repair/even.ts";
import { leave } from "../../shared/grouping/repair/leave.ts";
import { mend } from "../../shared/grouping/repair/mend.ts";
import type { Seated } from "../../shared/grouping/repair/seated.ts";
import { suite } from "../support/suite.ts";
import { people, person } from "./people.ts";
import { bestWay, brokenPairs, flawsOf, movedIn, seatings, tablesOf } from "./repairCases.ts";
import * as assert from "uvu/assert";

const test = suite("repairing groups");

const sizesOf = (groups: Seated["groups"]) => groups.map(({ length }) => length);
const fresh = (seated: Seated, after: Seated["groups"]) => {
  const before = new Set(brokenPairs(seated, seated.groups));
  return brokenPairs(seated, after).filter((pair) => !before.has(pair));
};
const openSizes = (seated: Seated, groups: Seated["groups"]) =>
  sizesOf(groups).filter((size, table) => size > 0 && !seated.locked?.includes(table));

test("REPAIR1 nobody moves while the sizes are fine", () => {
  const seated = { groups: tablesOf(5, 5, 5), max: 5 };
  const proposal = leave(seated, [person(1), person(6), person(7)]);
  assert.equal(proposal.moves, []);
  assert.equal(sizesOf(proposal.groups), [4, 3, 5]);
  assert.is(proposal.reached && proposal.exact, true);
  assert.equal(leave({ groups: tablesOf(3, 3, 3), max: 5 }, [person(1)]).moves, []);
});

test("REPAIR2 a table that dropped to two gets one person, somebody left alone joins others", () => {
  const two = leave({ groups: tablesOf(5, 5, 4), max: 5 }, [person(11), person(12)]);
  assert.equal(sizesOf(two.groups).sort(), [3, 4, 5]);
  assert.is(two.moves.length, 1);
  const alone = leave({ groups: tablesOf(4, 4, 2), max: 5 }, [person(9)]);
  assert.equal(alone.moves.length, 1);
  assert.equal(alone.vanished, [2]);
  const pairs = leave({ groups: tablesOf(2, 2, 2), max: 2 }, [person(6)]);
  assert.equal(sizesOf(pairs.groups), [3, 2, 0]);
});

const wanted = 3;
function sizesFine(seated: Seated, groups: Seated["groups"]): boolean {
  const sizes = openSizes(seated, groups);
  const limit = seated.max === 2 ? 3 : seated.max;
  const within = groups.every(
    ({ length }, table) => length <= Math.max(limit, seated.groups[table]?.length ?? 0),
  );
  const smallest = Math.min(...sizes);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  if (smallest === 1 && people > 1) return false;
  const even = Math.max(...sizes) - smallest <= 1;
  return within && (people <= 1 || smallest >= Math.min(wanted, seated.max) || even);
}

test("REPAIR3 when people leave no fewer could move, and none of those at a lower price", () => {
  fc.assert(
    fc.property(seatings, fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 3 }), (before, who) => {
      const gone = who.map(person);
      const seated = {
        ...before,
        groups: before.groups.map((group) => group.filter((one) => !gone.includes(one))),
      };
      const proposal = leave(before, gone);
      assert.equal(flawsOf(seated, proposal), []);
      const best = bestWay(
        seated,
        (groups) => sizesFine(seated, groups) && fresh(seated, groups).length === 0,
      );
      assert.is(proposal.reached, best !== null);
      if (best) assert.equal(proposal.moves.length, best.moved);
      if (best) assert.is(proposal.repeats, best.repeats);
      if (best) assert.is(fresh(seated, proposal.groups).length, 0);
      assert.is(proposal.exact, true);
    }),
    { numRuns: 200, seed: 31 },
  );
});

test("REPAIR4 sizes are made even by no more people than it takes", () => {
  fc.assert(
    fc.property(seatings, (seated) => {
      const proposal = evenOut(seated);
      assert.equal(flawsOf(seated, proposal), []);
      const used = seated.groups.filter(
        (group, table) => group.length > 0 && !seated.locked?.includes(table),
      ).length;
      const best = bestWay(seated, (groups) => {
        const sizes = openSizes(seated, groups);
        const even = Math.max(0, ...sizes) - Math.min(...sizes, Infinity) <= 1;
        return sizes.length === used && even && fresh(seated, groups).length === 0;
      });
      assert.is(proposal.reached, best !== null);
      if (best) assert.equal([proposal.moves.length, proposal.repeats], [best.moved, best.repeats]);
      assert.is(proposal.exact, true);
    }),
    { numRuns: 200, seed: 32 },
  );
});

test("REPAIR5 a rule that is added is met by no more people moved than it takes", () => {
  fc.assert(
    fc.property(seatings, (seated) => {
      const proposal = mend(seated);
      assert.equal(flawsOf(seated, proposal), []);
      const best = bestWay(
        seated,
        (groups) =>
          brokenPairs(seated, groups).length === 0 &&
          groups.every(({ length }, table) => {
            const now = seated.groups[table]?.length ?? 0;
            const low = Math.min(now, 3, seated.max);
            return (
              length <= Math.max(now, seated.max) && (length >= low || (now === 1 && length === 0))
            );
          }),
      );
      if (!best) return;
      assert.equal([proposal.moves.length, proposal.repeats], [best.moved, best.repeats]);
      assert.equal(brokenPairs(seated, proposal.groups), []);
    }),
    { numRuns: 200, seed: 33 },
  );
});

test("REPAIR6 where rules cannot all hold as few pairs as can be break, apart before together", () => {
  fc.assert(
    fc.property(seatings, (seated) => {
      const proposal = mend(seated);
      const score = (groups: Seated["groups"]) => {
        const pairs = brokenPairs(seated, groups);
        return pairs.reduce((sum, pair) => sum + (pair.startsWith("0") ? 1000 : 1), 0);
      };
      const mine = score(proposal.groups);
      assert.is(
        bestWay(seated, (groups) => score(groups) < mine),
        null,
      );
    }),
    { numRuns: 100, seed: 34 },
  );
});

test("REPAIR7 full tables change places, and whom a rule keeps together moves as one", () => {
  const full = { groups: tablesOf(5, 5, 5), max: 5 };
  const swap = mend({ ...full, apart: [[person(1), person(2)]] });
  assert.is(swap.moves.length, 2);
  assert.equal(sizesOf(swap.groups), [5, 5, 5]);
  const duo = mend({ ...full, apart: [[person(1), person(2)]], together: [people(1)] });
  assert.is(duo.moves.length, 2);
  const joined = mend({
    ...full,
    together: [
      [person(1), person(2)],
      [person(2), person(6)],
    ],
  });
  const home = joined.groups.find((group) => group.includes(person(1)));
  assert.is(home?.includes(person(2)) && home.includes(person(6)), true);
  assert.is(joined.moves.length, 2);
});

test("REPAIR8 the same people get the same proposal in whatever order they are listed", () => {
  fc.assert(
    fc.property(seatings, (seated) => {
      const turned = {
        ...seated,
        groups: seated.groups.map((group) => [...group].reverse()),
        apart: [...(seated.apart ?? [])].reverse(),
      };
      for (const repair of [mend, evenOut, (one: Seated) => leave(one, [person(1)])]) {
        assert.equal(repair(seated).moves, repair(seated).moves);
        assert.equal(repair(turned).moves, repair(seated).moves);
      }
    }),
    { numRuns: 60, seed: 35 },
  );
});

test("REPAIR9 a full hall is made even and mended within a bounded search", () => {
  const groups = tablesOf(...Array.from({ length: 200 }, (_, at) => (at % 10 === 0 ? 6 : 5)));
  const hall = groups.map((group, table) => (table % 10 === 1 ? group.slice(1) : group));
  const even = evenOut({ groups: hall, max: 6 });
  assert.equal([...new Set(sizesOf(even.groups))], [5]);
  assert.equal([even.moves.length, even.fewest], [20, true]);

  const apart = Array.from({ length: 30 }, (_, at) => (groups[at * 3 + 2] ?? []).slice(0, 2));
  const seated = { groups, max: 5, apart };
  const mended = mend(seated);
  assert.equal(flawsOf(seated, mended), []);
  assert.is(mended.reached, true);
  assert.ok(movedIn(groups, mended.groups) <= 60);
});

test.run();
