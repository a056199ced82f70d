import { seatingAsked } from "../../../shared/grouping/network/seating.ts";
import { findBlock } from "../../../shared/network/find.ts";
import * as assert from "uvu/assert";
import type { CommandOf } from "../../../shared/network/commands.ts";
import { isRefused } from "../../../shared/network/context.ts";
import { decide } from "../../../shared/network/decide.ts";
import type { Event } from "../../../shared/network/events.ts";
import { at, closed, desk, invited, opened, running, visitor } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { suite } from "../../support/suite.ts";

const test = suite("seats");
const s1 = { sessionId: "s1" };
const form = (blockId: string): CommandOf<"FormGroups"> => ({
  type: "FormGroups",
  ...{ ...s1, blockId },
});
const started = (blockId: string) =>
  at(15, { type: "BlockStarted", ...s1, blockId, elapsedMs: 0, addedMs: 0 });
const here = (memberId: string): CommandOf<"MarkAttendance"> => ({
  type: "MarkAttendance",
  ...{ ...s1, memberId, status: "here" },
});
const tablesOf = (world: ReturnType<typeof given>, blockId: string) =>
  world.network.sessions[0]?.groups
    .find((formed) => formed.blockId === blockId)
    ?.groups.map(({ memberIds }) => memberIds);

test("SEAT1 groups hold who is here now, each once, and keep the rules", () => {
  const after = given(opened).when(form("b2"), desk).after();
  const tables = tablesOf(after, "b2") ?? [];
  assert.equal(tables.flat().sort(), ["m1", "m2", "m3", "m4"]);
  assert.ok(tables.every((ids) => !(ids.includes("m1") && ids.includes("m2"))));
});

test("SEAT1 without people, without a grouping or after closing no groups are formed", () => {
  given(invited).when(form("b2"), desk).then({ refused: "nobody_here" });
  given(opened).when(form("b1"), desk).then({ refused: "no_grouping" });
  given(closed).when(form("b2"), desk).then({ refused: "wrong_phase" });
  const unknown = { refused: "unknown_block", field: "blockId" } as const;
  given(opened).when(form("b9"), desk).then(unknown);
});

test("SEAT2 circles are fixed the first time and the same people meet again", () => {
  const first = given(opened).when(form("b3"), desk);
  first.thenTypes("CirclesFixed", "GroupsFormed");
  const again = first.after().when(form("b3"), desk);
  again.thenTypes("GroupsFormed");
  assert.equal(tablesOf(again.after(), "b3"), tablesOf(first.after(), "b3"));
});

test("SEAT2 groups that were prepared before the circles were fixed leave the circles alone", () => {
  const first = given(opened).when(form("b3"), desk).after();
  const { circles } = first.network;
  const apart = circles.flatMap(({ memberIds }) => memberIds.map((id) => [id]));
  const block = findBlock(first.network.sessions[0]!, "b3")!;
  const seating = { groups: apart, draft: [], asked: seatingAsked(first.network, block) };
  const context = { actor: desk, now: 0, version: 99, seed: "seed", newId: () => "new" };
  const decision = decide(first.network, form("b3"), { ...context, seating });
  assert.ok(!isRefused(decision));
  assert.equal(
    decision.map(({ type }) => type),
    ["GroupsFormed"],
  );
});

test("SEAT3 the same tables as in the last interaction, without who has left", () => {
  const gone = at(16, { type: "AttendanceMarked", ...s1, memberId: "m3", status: "gone" });
  const after = given(running, gone, started("b4")).when(form("b4"), desk).after();
  assert.equal(tablesOf(after, "b4"), [["m1"], ["m2", "m4"]]);
});

test("GROUP38 a plan for later rounds that comes along names everybody once a round, and who is known", () => {
  const command: CommandOf<"SeatGroups"> = {
    type: "SeatGroups",
    ...{ ...s1, blockId: "b2", groups: [["m1", "m3"]] },
    draft: [
      [
        ["m1", "m2"],
        ["m2", "nobody", "m3", "m3"],
      ],
    ],
  };
  const { decision } = given(opened).when(command, desk);
  assert.ok(!isRefused(decision));
  const [formed] = decision;
  assert.ok(formed?.type === "GroupsFormed");
  assert.equal(formed.draft, [[["m1", "m2"], ["m3"]]]);
});

test("SEAT4 the desk moves one person and nobody else, and is told which rules that breaks", () => {
  given(running)
    .when(samples.SeatMember, desk)
    .then([
      {
        type: "MemberSeated",
        ...{ ...s1, blockId: "b2", memberId: "m1", groupId: "g2" },
        broken: [{ ruleId: "r1", memberIds: ["m1", "m2"] }],
      },
    ]);
  const after = given(running).when(samples.SeatMember, desk).after();
  assert.equal(tablesOf(after, "b2"), [["m3"], ["m2", "m4", "m1"]]);
  given(running)
    .when({ ...samples.SeatMember, groupId: "g1" }, desk)
    .then([]);
  given(running)
    .when({ ...samples.SeatMember, groupId: "g9" }, desk)
    .then({ refused: "unknown_group", field: "groupId" });
  given(opened).when(samples.SeatMember, desk).then({ refused: "unknown_group", field: "groupId" });
});

test("SEAT5 a latecomer sits down at the smallest table of the running block; nobody moves", () => {
  const seated = { type: "MemberSeated", ...s1, blockId: "b2", broken: [] } as const;
  given(running)
    .when(here("m5"), desk)
    .then([
      { type: "AttendanceMarked", ...s1, memberId: "m5", status: "here" },
      { ...seated, memberId: "m5", groupId: "g1" },
    ]);
  const two = given(running).when(here("m5"), desk).after().when(here("m6"), desk).after();
  assert.equal(tablesOf(two, "b2"), [
    ["m1", "m3", "m5"],
    ["m2", "m4", "m6"],
  ]);
  given(opened).when(here("m5"), desk).thenTypes("AttendanceMarked");
});

test("SEAT5 who comes late by phone sits down too, and in a circle stays in it", () => {
  const circles = given(opened, started("b3")).when(form("b3"), desk).after();
  const join = { ...samples.Join, who: { as: "member", memberId: "m5" } } as const;
  circles
    .when(join, visitor)
    .thenTypes("DeviceLinked", "AttendanceMarked", "CirclesFixed", "MemberSeated");
  const joined = circles.when(join, visitor).after();
  assert.ok(joined.network.circles.some(({ memberIds }) => memberIds.includes("m5")));
});

test("SEAT6 clearing takes the tables of that block away, once", () => {
  const clear = { type: "ClearGroups", ...s1, blockId: "b2" } as const;
  given(running)
    .when(clear, desk)
    .then([{ type: "GroupsCleared", ...s1, blockId: "b2" }]);
  given(opened).when(clear, desk).then([]);
  given(closed).when(clear, desk).then({ refused: "wrong_phase" });
  given(closed).when(samples.SeatMember, desk).then({ refused: "wrong_phase" });
});

test("SEAT7 a rule is about two people or more, known ones, and is there once", () => {
  const rule = (memberIds: string[]) => ({ ...samples.AddGroupRule, memberIds });
  given(opened)
    .when(samples.AddGroupRule, desk)
    .then([
      {
        type: "GroupRuleAdded",
        rule: { id: "new1", kind: "together", memberIds: ["m3", "m4"] },
      },
    ]);
  given(opened)
    .when(samples.AddGroupRule, desk)
    .after()
    .when(rule(["m4", "m3"]), desk)
    .then([]);
  given(opened)
    .when(rule(["m3", "m3"]), desk)
    .then({ refused: "already_there", field: "memberIds" });
  given(opened)
    .when(rule(["m3", "m9"]), desk)
    .then({ refused: "unknown_member", field: "memberIds" });
  const many: Event[] = Array.from({ length: 199 }, (_, index) =>
    at(2, {
      type: "GroupRuleAdded",
      rule: { id: `x${index}`, kind: "apart", memberIds: ["m5", "m6"] },
    }),
  );
  given(opened, many)
    .when(samples.AddGroupRule, desk)
    .then({ refused: "field_too_many", field: "rules", limit: 200 });
});

test("SEAT7 a rule is removed once", () => {
  given(opened)
    .when(samples.RemoveGroupRule, desk)
    .then([{ type: "GroupRuleRemoved", ruleId: "r1" }]);
  given(opened)
    .when({ type: "RemoveGroupRule", ruleId: "r9" }, desk)
    .then({ refused: "unknown_rule" });
});

test.run();
