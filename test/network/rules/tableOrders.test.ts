import * as assert from "uvu/assert";
import { at, desk, opened, running } from "../../support/evening.ts";
import { given, type Given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";
import { b2, form, formedIn, marked, seat, seatsIn } from "./seats.ts";

const test = suite("orders for tables");

test("GROUP31 the seating that the desk chose is the seating, table 1 first", () => {
  given(running)
    .when(seat([["m1", "m4"], [], ["m2", "m3"]], [[["m1", "m2"]]]), desk)
    .then([
      {
        ...{ type: "GroupsFormed", ...b2 },
        groups: [
          { id: "new1", table: 1, memberIds: ["m1", "m4"] },
          { id: "new2", table: 3, memberIds: ["m2", "m3"] },
        ],
        broken: [],
        draft: [[["m1", "m2"]]],
      },
    ]);
  const apart = given(running)
    .when(
      seat([
        ["m1", "m2"],
        ["m3", "m4"],
      ]),
      desk,
    )
    .after();
  assert.equal(formedIn(apart)?.broken, [{ ruleId: "r1", memberIds: ["m1", "m2"] }]);
  // an undo: the same tables keep their groups
  const again = given(running)
    .when(
      seat([
        ["m1", "m3"],
        ["m2", "m4"],
      ]),
      desk,
    )
    .after();
  assert.equal(
    formedIn(again)?.groups.map(({ id }) => id),
    ["g1", "g2"],
  );
});

test("GROUP31 who is here and was not named gets a seat, who has left gets none", () => {
  const after = given(running, marked("m5", "here"), marked("m4", "gone"))
    .when(
      seat([
        ["m1", "m3"],
        ["m2", "m4"],
      ]),
      desk,
    )
    .after();
  assert.equal(seatsIn(after), [
    [1, "m1 m3"],
    [2, "m2 m5"],
  ]);
  // prepared before anybody came: who is expected sits already
  const early = given(opened.filter(({ type }) => type !== "AttendanceMarked"));
  assert.equal(
    seatsIn(
      early
        .when(
          seat([
            ["m1", "m3"],
            ["m2", "m6"],
          ]),
          desk,
        )
        .after(),
    ),
    [
      [1, "m1 m3"],
      [2, "m2 m6"],
    ],
  );
});

test("GROUP31 nobody sits twice, not in a block that all do together, nor without people", () => {
  const twice = seat([
    ["m1", "m2"],
    ["m2", "m3"],
  ]);
  given(running).when(twice, desk).then({ refused: "already_there", field: "groups" });
  given(running)
    .when({ ...seat([["m1", "m2"]]), blockId: "b1" }, desk)
    .then({ refused: "no_grouping" });
  const empty = given(opened.filter(({ type }) => type !== "AttendanceMarked"));
  empty.when(seat([["m99"]]), desk).then({ refused: "nobody_here" });
});

test("GROUP32 two people change tables at once, and both facts say what that breaks", () => {
  const broken = [{ ruleId: "r1", memberIds: ["m2", "m1"] }];
  const swap = { type: "SwapMembers", ...b2, memberId: "m1", withMemberId: "m4" } as const;
  given(running)
    .when(swap, desk)
    .then([
      { type: "MemberSeated", ...b2, memberId: "m1", groupId: "g2", broken: broken.map(sorted) },
      { type: "MemberSeated", ...b2, memberId: "m4", groupId: "g1", broken: broken.map(sorted) },
    ]);
  assert.equal(seatsIn(given(running).when(swap, desk).after()), [
    [1, "m3 m4"],
    [2, "m1 m2"],
  ]);
  given(running)
    .when({ ...swap, withMemberId: "m3" }, desk)
    .then([]);
  given(running)
    .when({ ...swap, withMemberId: "m5" }, desk)
    .then({ refused: "not_seated", field: "withMemberId" });
  given(running)
    .when({ ...swap, memberId: "m99" }, desk)
    .then({ refused: "unknown_member", field: "memberId" });
  given(opened).when(swap, desk).then({ refused: "not_seated", field: "memberId" });
});
const sorted = (rule: { ruleId: string; memberIds: string[] }) => ({
  ...rule,
  memberIds: rule.memberIds.toSorted(),
});

test("GROUP39 circles follow the seating that the desk chose, and who is away keeps their circle", () => {
  const circle = (groups: string[][]) => ({ ...seat(groups), blockId: "b3" });
  const made = given(opened).when(circle([["m1", "m2", "m3"], ["m4"]]), desk);
  made.thenTypes("CirclesFixed", "GroupsFormed");
  const away = at(14, {
    type: "AttendanceMarked",
    sessionId: "s1",
    memberId: "m3",
    status: "gone",
  });
  const circlesOf = (world: Given) => world.network.circles.map(({ memberIds }) => memberIds);
  const first = made.after().network;
  assert.equal(circlesOf(made.after()), [["m1", "m2", "m3"], ["m4"]]);
  assert.equal(
    first.sessions[0]?.groups.at(-1)?.groups.map(({ id }) => id),
    first.circles.map(({ id }) => id),
  );
  const fixed = at(13, { type: "CirclesFixed", circles: first.circles });
  const moved = given(opened, fixed, away).when(circle([["m1"], ["m4", "m2"]]), desk);
  moved.thenTypes("CirclesFixed", "GroupsFormed");
  assert.equal(circlesOf(moved.after()), [
    ["m1", "m3"],
    ["m4", "m2"],
  ]);
  given(opened, fixed)
    .when({ ...form, blockId: "b3" }, desk)
    .thenTypes("GroupsFormed");
});

test.run();
