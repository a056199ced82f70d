import * as fc from "fast-check";
import { rankSeats, seatLate } from "../../shared/grouping/repair/late.ts";
import { newTable } from "../../shared/grouping/repair/newTable.ts";
import type { Seated } from "../../shared/grouping/repair/seated.ts";
import { suite } from "../support/suite.ts";
import { people, person } from "./people.ts";
import { brokenPairs, movedIn, repeatsIn, seatings, tablesOf } from "./repairCases.ts";
import * as assert from "uvu/assert";

const test = suite("seating who comes late");

const late = person(5000);
const tableFor = (seated: Seated): number | undefined => {
  const found = seatLate(seated, late);
  return found.kind === "seat" ? found.seat.table : undefined;
};

test("REPAIR10 who comes late sits at the smallest table with room, of equals with new faces", () => {
  assert.is(tableFor({ groups: tablesOf(4, 3, 4), max: 5 }), 1);
  assert.is(tableFor({ groups: tablesOf(5, 4, 4), max: 5 }), 1);
  const met = (one: string, other: string) =>
    Number([one, other].includes(late) && [one, other].includes(person(6)));
  assert.is(tableFor({ groups: tablesOf(5, 4, 4), max: 5, met }), 2);
  assert.is(tableFor({ groups: [people(4), [], people(5).slice(4)], max: 5 }), 2);
});

test("REPAIR11 rules go before the size of a table: apart first, then together", () => {
  const groups = tablesOf(4, 3, 4);
  const apart = [[person(5), late]];
  assert.is(tableFor({ groups, max: 5, apart }), 0);
  assert.is(tableFor({ groups, max: 5, apart, together: [[person(8), late]] }), 2);
  assert.is(tableFor({ groups, max: 5, apart, together: [[person(6), late]] }), 0);
});

test("REPAIR12 a locked table takes somebody only when no other has room", () => {
  assert.is(tableFor({ groups: tablesOf(3, 4), max: 5, locked: [0] }), 1);
  assert.is(tableFor({ groups: tablesOf(3, 5), max: 5, locked: [0] }), 0);
  const full = seatLate({ groups: tablesOf(5, 5), max: 5, locked: [0] }, late);
  assert.is(full.kind === "full" && full.over?.table, 1);
});

test("REPAIR13 somebody who sits already is moved as if they had just come", () => {
  const [first] = rankSeats({ groups: tablesOf(3, 2), max: 5 }, person(1));
  assert.equal([first?.table, first?.size], [0, 3]);
});

test("REPAIR14 with all tables full the choice is one above the limit or a new table", () => {
  const seated = { groups: tablesOf(5, 5, 5, 5, 5), max: 5 };
  const found = seatLate(seated, late);
  if (found.kind !== "full") throw new Error("there is no room");
  assert.equal([found.over?.size, found.over?.over], [6, true]);
  assert.equal(
    found.newTable?.groups.map(({ length }) => length),
    [4, 4, 4, 5, 5, 4],
  );
  assert.is(found.newTable?.moves.length, 3);
  assert.is(found.newTable?.exact, true);
});

test("REPAIR15 a new table leaves nobody alone, and stands where one is out of use", () => {
  assert.is(newTable({ groups: tablesOf(2, 2), max: 2 }, late), null);
  assert.is(newTable({ groups: [], max: 5 }, late), null);
  const one = newTable({ groups: tablesOf(5), max: 5 }, late);
  assert.equal(
    one?.groups.map(({ length }) => length),
    [3, 3],
  );
  const unused = newTable({ groups: [people(5), []], max: 5 }, late);
  assert.is(unused?.table, 1);
});

test("REPAIR16 the people at a new table are those who cost least of all choices", () => {
  fc.assert(
    fc.property(seatings, fc.constantFrom(3, 4), (some, max) => {
      // the same rules and meetings in a room where every table is full
      const groups = tablesOf(max, max).map((group, table) =>
        group.map((_, at) => person(table * max + at)),
      );
      const seated = { ...some, groups, max, locked: [] };
      const found = newTable(seated, person(7 + max));
      const wanted = Math.floor((2 * max + 1) / 3) - 1;
      assert.is(found?.moves.length, wanted);
      if (!found) return;
      const cost = (after: Seated["groups"]) => {
        const pairs = brokenPairs(seated, after);
        const apart = pairs.filter((pair) => pair.startsWith("0")).length;
        return apart * 1e6 + (pairs.length - apart) * 1e3 + repeatsIn(seated, after);
      };
      const best = Math.min(
        ...choices(groups, wanted).map((who) =>
          cost([
            ...groups.map((group) => group.filter((one) => !who.includes(one))),
            [...who, person(7 + max)],
          ]),
        ),
      );
      assert.is(cost(found.groups), best);
      assert.is(movedIn(seated.groups, found.groups), wanted);
      const added = repeatsIn(seated, found.groups) - repeatsIn(seated, groups);
      assert.is(found.repeats, added);
    }),
    { numRuns: 100, seed: 36 },
  );
});

/** Every choice of one person from each of so many tables. */
function choices(groups: Seated["groups"], wanted: number): string[][] {
  if (wanted === 0) return [[]];
  return groups.flatMap((group, table) =>
    group.flatMap((one) =>
      choices(groups.slice(table + 1), wanted - 1).map((others) => [one, ...others]),
    ),
  );
}

test("REPAIR17 whoever is seated stays where they are for somebody late, in a full hall too", () => {
  fc.assert(
    fc.property(seatings, (seated) => {
      const found = seatLate(seated, late);
      if (found.kind === "seat") {
        assert.ok(found.seat.size <= seated.max);
        assert.ok((seated.groups[found.seat.table]?.length ?? 0) > 0);
        return;
      }
      const after = found.newTable?.groups ?? [];
      const locked = seated.locked?.[0];
      if (locked !== undefined && found.newTable) {
        assert.equal(after[locked], seated.groups[locked]);
      }
      if (found.newTable) assert.is(after.flat().length, seated.groups.flat().length + 1);
    }),
    { numRuns: 200, seed: 37 },
  );
  const hall = { groups: tablesOf(...Array.from({ length: 200 }, () => 5)), max: 5 };
  const crowded = seatLate({ ...hall, met: () => 1 }, late);
  assert.is(crowded.kind === "full" && crowded.newTable?.moves.length, 3);
  assert.is(crowded.kind === "full" && crowded.newTable?.exact, false);
});

test.run();
