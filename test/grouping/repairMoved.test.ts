import * as fc from "fast-check";
import { heaviest } from "../../shared/grouping/repair/matching.ts";
import { changedTables, movedBetween } from "../../shared/grouping/repair/moved.ts";
import { suite } from "../support/suite.ts";
import { people } from "./people.ts";
import { tablesOf } from "./repairCases.ts";
import * as assert from "uvu/assert";

const test = suite("who changes company");

test("REPAIR18 tables that only change names change nobody's company", () => {
  const before = tablesOf(3, 3, 2);
  const after = [before[2] ?? [], before[0] ?? [], before[1] ?? []];
  assert.equal(movedBetween(before, after), []);
  assert.equal(changedTables(before, after), people(8));
  assert.equal(changedTables(before, before), []);
});

test("REPAIR19 as few people as can be are said to change company", () => {
  const [a = [], b = []] = tablesOf(3, 3);
  const after = [[...b, a[0] ?? ""], a.slice(1)];
  assert.equal(movedBetween([a, b], after), [a[0]]);
  assert.equal(movedBetween([a, b], [[...a, "new"], b.slice(1)]), []);
  assert.equal(movedBetween([a, b], []), []);

  const seating = (at: readonly number[]) =>
    [0, 1, 2, 3].map((table) => people(at.length).filter((_, index) => at[index] === table));
  const table = fc.nat({ max: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(table, table), { maxLength: 9 }), (places) => {
      const [before, now] = [0, 1].map((side) => seating(places.map((pair) => pair[side] ?? 0)));
      const stay = ([from, to]: readonly [number, number], order: readonly number[]) =>
        order[from] === to;
      const most = Math.max(
        ...orders.map((order) => places.filter((pair) => stay(pair, order)).length),
      );
      assert.is(movedBetween(before ?? [], now ?? []).length, places.length - most);
    }),
    { numRuns: 200, seed: 38 },
  );
});

const orders = [0, 1, 2, 3].flatMap((a) =>
  [0, 1, 2, 3].flatMap((b) =>
    [0, 1, 2, 3].flatMap((c) =>
      [0, 1, 2, 3].map((d) => [a, b, c, d]).filter((order) => new Set(order).size === 4),
    ),
  ),
);

test("REPAIR20 more old groups than new ones, or fewer, are matched as well", () => {
  assert.equal(heaviest([[1], [5], [2]]), [undefined, 0, undefined]);
  assert.equal(heaviest([[1, 5, 2]]), [1]);
  assert.equal(heaviest([]), []);
});

test.run();
