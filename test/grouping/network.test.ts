import * as assert from "uvu/assert";
import fc from "fast-check";
import type { Event } from "../../shared/network/events.ts";
import { heldRounds, timesMet } from "../../shared/grouping/network/history.ts";
import { lateTable } from "../../shared/grouping/network/late.ts";
import { rulesFor } from "../../shared/grouping/network/rules.ts";
import { seatingFor } from "../../shared/grouping/network/seating.ts";
import { atTheirTables, groupsAt } from "../../shared/grouping/network/tables.ts";
import { at } from "../support/evening.ts";
import { suite } from "../support/suite.ts";
import {
  formed,
  gone,
  here,
  idOf,
  idsOf,
  mixed,
  networkOf,
  placeIn,
  ran,
  room,
  session,
  table,
} from "./room.ts";

const test = suite("groups of a network");
const two = mixed(2);
const tables = (...numbers: readonly (readonly number[])[]) =>
  numbers.map((some) => idsOf(...some));

test("GROUP21 a meeting counts when the block ran or its session is closed, for who was there", () => {
  const blocks = [table("b1", two), table("b2", two)];
  const past = room(4, blocks);
  const seats = tables([1, 2], [3, 4]);
  const ready = [formed("s1", "b1", seats), formed("s1", "b2", tables([1, 3], [2, 4]))];
  assert.equal(heldRounds(networkOf(past, ready)), []);
  const run = networkOf(past, ready, ran("s1", "b1"));
  assert.equal(heldRounds(run), [{ sessionId: "s1", blockId: "b1", groups: seats }]);
  assert.equal(heldRounds(run, { sessionId: "s1", blockId: "b1" }), []);
  const closed = networkOf(past, ready, at(30, { type: "SessionClosed", sessionId: "s1" }));
  assert.equal(
    heldRounds(closed).map(({ blockId }) => blockId),
    ["b1", "b2"],
  );
  const early = networkOf(past, ready, gone("s1", idOf(2), 6), ran("s1", "b1"));
  assert.equal(heldRounds(early)[0]?.groups, tables([3, 4]), "left before it began");
  const late = networkOf(past, ready, ran("s1", "b1"), gone("s1", idOf(2), 9));
  assert.equal(heldRounds(late)[0]?.groups, seats, "left when it had begun");
  const never = at(5, {
    ...{ type: "AttendanceMarked", sessionId: "s1", memberId: idOf(1), status: "expected" },
  });
  assert.equal(
    heldRounds(networkOf(past, ready, never, ran("s1", "b1")))[0]?.groups,
    tables([3, 4]),
  );
});

test("GROUP21 the same groups again are no new meeting, and circles meet once a session", () => {
  const blocks = [
    table("b1", two),
    table("b2", { ...two, kind: "same" }),
    table("b3", { ...two, kind: "circles" }),
    table("b4", { ...two, kind: "circles" }),
  ];
  const seats = tables([1, 2], [3, 4]);
  const network = networkOf(
    room(4, blocks),
    ...blocks.map(({ id }) => [formed("s1", id, seats), ran("s1", id)]),
  );
  assert.is(timesMet(heldRounds(network))(idOf(1), idOf(2)), 2);
  assert.is(timesMet(heldRounds(network))(idOf(1), idOf(3)), 0);
});

test("GROUP22 twenty-five people in fives meet everybody new for six rounds, over sessions", () => {
  let past: Event[] = room(25, [table("a1", mixed(5)), table("a2", mixed(5))]);
  const form = (sessionId: string, blockId: string) => {
    const seating = seatingFor(...placeIn(networkOf(past), sessionId, blockId), { seed: blockId });
    const fact = formed(sessionId, blockId, seating.groups as string[][], past.length);
    past = [...past, { ...fact, draft: seating.draft } as Event, ran(sessionId, blockId)];
  };
  for (const sessionId of ["s1", "s2", "s3"]) {
    if (sessionId !== "s1") {
      const blocks = [table(`${sessionId}a`, mixed(5)), table(`${sessionId}b`, mixed(5))];
      const everybody = Array.from({ length: 25 }, (_, index) => here(sessionId, idOf(index + 1)));
      past = [...past, ...session(sessionId, blocks), ...everybody];
    }
    for (const { id } of networkOf(past).sessions.at(-1)?.blocks ?? []) form(sessionId, id);
    past = [...past, at(60, { type: "SessionClosed", sessionId })];
  }
  const rounds = heldRounds(networkOf(past));
  assert.is(rounds.length, 6);
  const met = timesMet(rounds);
  for (let one = 1; one <= 25; one += 1) {
    for (let other = 1; other < one; other += 1) assert.is(met(idOf(one), idOf(other)), 1);
  }
});

test("GROUP23 a rule for one block holds there and nowhere else", () => {
  const network = networkOf(
    room(
      6,
      [table("b1", two), table("b2", two)],
      {
        type: "GroupRuleAdded",
        rule: { id: "r1", kind: "together", memberIds: idsOf(1, 2), blockId: "b1" },
      },
      {
        type: "GroupRuleAdded",
        rule: { id: "r2", kind: "apart", memberIds: idsOf(3, 4), blockId: null },
      },
    ),
  );
  const ids = (blockId: string) => {
    const [all, , block] = placeIn(network, "s1", blockId);
    return rulesFor(all, block).map(({ id }) => id);
  };
  assert.equal([ids("b1"), ids("b2")], [["r1", "r2"], ["r2"]]);
  for (const seed of ["a", "b", "c", "d"]) {
    const { groups } = seatingFor(...placeIn(network, "s1", "b1"), { seed });
    assert.ok(groups.some((group) => group.join() === idsOf(1, 2).join()));
  }
});

test("GROUP24 people are mixed or brought together by function, school or an intake answer", () => {
  const roles = (grouping: ReturnType<typeof mixed>) => {
    const past = room(12, [table("b1", grouping)]).map((event) =>
      event.type === "MemberAdded"
        ? {
            ...event,
            member: {
              ...event.member,
              role: Number(event.member.id.slice(1)) % 2 ? "Leraar" : " directeur ",
              contact: {
                ...{ email: "", phone: "" },
                intake: [
                  { heading: "Thema", text: Number(event.member.id.slice(1)) > 6 ? "A" : "B" },
                ],
              },
            },
          }
        : event,
    );
    const search = { seed: 1, ahead: 0 };
    const { groups } = seatingFor(...placeIn(networkOf(past), "s1", "b1"), search);
    return groups.map((group) => ({
      odd: group.filter((id) => Number(id.slice(1)) % 2).length,
      high: group.filter((id) => Number(id.slice(1)) > 6).length,
    }));
  };
  assert.equal(
    roles(mixed(4, { mix: ["role"] })).map(({ odd }) => odd),
    [2, 2, 2],
  );
  const split = roles(mixed(3, { cluster: ["intake:thema"] }));
  assert.ok(split.every(({ high }) => high === 0 || high === 3));
});

test("GROUP25 a latecomer gets the seat with the fewest known faces, where there is room", () => {
  const rounds = [{ sessionId: "s0", blockId: "b0", groups: tables([9, 1], [9, 5]) }];
  const seated = tables([1, 2], [5, 6], [7, 8]);
  const company = { max: 3, rules: [], rounds };
  assert.is(lateTable(seated, idOf(9), company), 2, "of equal sizes the one without known faces");
  assert.is(lateTable(tables([1, 2], [3, 4, 5]), idOf(9), company), 0, "the smallest first");
  assert.is(lateTable(seated, idOf(9), { ...company, locked: [2] }), 0, "a locked table last");
  assert.is(lateTable(seated, idOf(9), { ...company, locked: [0, 1, 2] }), 2);
  const apart = { id: "r", kind: "apart", memberIds: idsOf(7, 9) } as const;
  const full = tables([1, 2, 3], [7, 8]);
  assert.is(lateTable(full, idOf(9), { ...company, rules: [apart] }), 0, "a rule before the limit");
  assert.is(lateTable([[]], idOf(9), company), undefined);
});

test("GROUP28 rounds of more than 200 people are not planned ahead, however few are here yet", () => {
  const past = room(201, [table("b1", mixed(5))]).filter(
    (event) => event.type !== "AttendanceMarked" || Number(event.memberId.slice(1)) <= 40,
  );
  const few = seatingFor(...placeIn(networkOf(past), "s1", "b1"), { seed: 1 });
  assert.is(few.groups.flat().length, 40);
  assert.equal(few.draft, []);
});

test("GROUP26 new groups take the tables where most of their people sit already", () => {
  const now = tables([1, 2, 3], [4, 5, 6], [7, 8, 9]);
  const next = tables([4, 5, 1], [7, 8, 2], [3, 6, 9]);
  assert.equal(atTheirTables(next, now), tables([3, 6, 9], [4, 5, 1], [7, 8, 2]));
  const held = [{ id: "x", table: 3, memberIds: idsOf(7, 8) }];
  assert.equal(atTheirTables(tables([9, 1], [4, 5]), now, held), tables([9, 1], [4, 5], [7, 8]));
  assert.equal(atTheirTables(tables([1, 2]), [], held), tables([1, 2], [], [7, 8]));
});

test("GROUP27 a group that keeps most of its people keeps its id, and no id is given twice", () => {
  const before = tables([1, 2, 3], [4, 5, 6]).map((memberIds, index) => ({
    ...{ id: `g${index + 1}`, table: index + 1, memberIds },
  }));
  let made = 0;
  const newId = () => `new${(made += 1)}`;
  assert.equal(
    groupsAt(tables([4, 5, 9], [], [1, 6], [2, 3]), before, newId).map(({ id, table }) => [
      id,
      table,
    ]),
    [
      ["g2", 1],
      ["new1", 3],
      ["g1", 4],
    ],
  );
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(5)), fc.infiniteStream(fc.nat(5)), (one, other) => {
      const deal = (stream: Iterable<number>) => {
        const numbers = stream[Symbol.iterator]();
        const dealt: string[][] = [[], [], [], [], [], []];
        for (let number = 1; number <= 14; number += 1) {
          dealt[Number(numbers.next().value)]?.push(idOf(number));
        }
        return dealt;
      };
      const first = groupsAt(deal(one), [], newId);
      const next = groupsAt(deal(other), first, newId);
      const ids = next.map(({ id }) => id);
      assert.is(new Set(ids).size, ids.length);
      const tables = atTheirTables(deal(other), deal(one));
      assert.equal(tables.flat().sort(), deal(other).flat().sort());
    }),
  );
});

test.run();
