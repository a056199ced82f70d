import * as assert from "uvu/assert";
import { sameSeats, seatsAmong, seatsOf } from "../../client/lib/desk/groups/seating.ts";
import { neverMet, type Earlier } from "../../client/lib/desk/groups/earlier.ts";
import { suggestionOf } from "../../client/lib/desk/groups/suggestion.ts";
import type { Fact } from "../../shared/network/events.ts";
import { suite } from "../support/suite.ts";
import * as given from "./network.ts";

const test = suite("desk: suggestion");
const { after, block, came, formed, grouped, planned, sessionOf, start } = given;
const tables = block("tables", "interaction", 30, grouped);
const left = (memberId: string): Fact => ({
  ...{ type: "AttendanceMarked", sessionId: "s", memberId, status: "gone" },
});
/** Tables of 5, 5 and 4. */
function room(...gone: string[]) {
  const people = Array.from({ length: 14 }, (_, index) => `p${index + 1}`);
  const seats = [people.slice(0, 5), people.slice(5, 10), people.slice(10)];
  return after(planned(14, [tables]), start, [
    ...people.map(came),
    formed("tables", seats),
    ...gone.map(left),
  ]);
}
const suggested = (network: ReturnType<typeof room>, earlier: Earlier = neverMet) =>
  suggestionOf(network, sessionOf(network), tables, earlier);

test("GROUPS6 a table that dropped to two gets one small suggestion, and before that none", () => {
  assert.is(suggested(room()), null);
  assert.is(suggested(room("p11")), null);
  const found = suggested(room("p11", "p12"));
  assert.is(found?.table, 3);
  assert.is(found?.people, 2);
  assert.is(found?.moves.length, 1);
  assert.is(found?.moves[0]?.table, 3);
  assert.is(found?.again, 0);
  assert.equal(found?.seats.map((ids) => ids.length).sort(), [3, 4, 5]);
});

test("GROUPS6 of people who may move, one who meets nobody again is suggested", () => {
  // all but p7 sat with p13 before
  const earlier: Earlier = (one, other) =>
    [one, other].includes("p13") && ![one, other].includes("p7")
      ? [{ sessionId: "s0", title: "", date: "2025-10-07" }]
      : [];
  const found = suggested(room("p11", "p12"), earlier);
  assert.is(found?.moves[0]?.memberId, "p7");
  assert.is(found?.again, 0);
});

test("GROUPS6 a locked table and a small table that nobody left get none", () => {
  const locked: Fact = { type: "GroupLocked", sessionId: "s", blockId: "tables", groupId: "g3" };
  assert.is(suggested(after(room("p11", "p12"), start, [locked])), null);
  const small = after(planned(5, [tables]), start, [
    ...["p1", "p2", "p3", "p4", "p5"].map(came),
    formed("tables", [
      ["p1", "p2", "p3"],
      ["p4", "p5"],
    ]),
  ]);
  assert.is(suggested(small), null);
});

test("GROUPS7 an undo stands as long as the same people sit at the same tables", () => {
  const group = (table: number, ...memberIds: string[]) => ({ id: `g${table}`, table, memberIds });
  const made = seatsOf([group(3, "c"), group(1, "a", "b")]);
  assert.equal(made, [["a", "b"], [], ["c"]]);
  assert.ok(sameSeats(made, [["b", "a"], [], ["c"], []]));
  assert.not.ok(sameSeats(made, [["a"], ["b"], ["c"]]));
  assert.not.ok(sameSeats(made, undefined));
  // somebody came since
  const now = [group(1, "a", "b"), group(3, "late", "c")];
  assert.ok(sameSeats(made, seatsAmong(made.flat(), now)));
});

test.run();
