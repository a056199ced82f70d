import * as assert from "uvu/assert";
import type { CommandOf } from "../../../shared/network/commands.ts";
import { isRefused, type Decision } from "../../../shared/network/context.ts";
import { decide } from "../../../shared/network/decide.ts";
import type { Event } from "../../../shared/network/events.ts";
import { findBlock } from "../../../shared/network/find.ts";
import { redactEvent, redactNetwork } from "../../../shared/network/redact.ts";
import type { Network } from "../../../shared/network/state.ts";
import { seatingAsked } from "../../../shared/grouping/network/seating.ts";
import { at, desk, eveningAt, opened, running, screen, written } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { suite } from "../../support/suite.ts";

const test = suite("orders for tables");
const b2 = { sessionId: "s1", blockId: "b2" };
const seat = (groups: string[][], draft?: string[][][]): CommandOf<"SeatGroups"> => ({
  ...{ type: "SeatGroups", ...b2, groups },
  ...(draft ? { draft } : {}),
});
const lock = (groupId: string): CommandOf<"LockGroup"> => ({ type: "LockGroup", ...b2, groupId });
const form: CommandOf<"FormGroups"> = { type: "FormGroups", ...b2 };
const marked = (memberId: string, status: "here" | "gone") =>
  at(14, { type: "AttendanceMarked", sessionId: "s1", memberId, status });
type World = ReturnType<typeof given>;
const formedIn = (world: World) =>
  world.network.sessions[0]?.groups.find(({ blockId }) => blockId === "b2");
const seatsIn = (world: World) =>
  formedIn(world)?.groups.map(({ table, memberIds }) => [table, [...memberIds].sort().join(" ")]);

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

test("GROUP33 a locked group stays as it is when groups are formed again", () => {
  const locked = given(running, marked("m5", "here"), marked("m6", "here"))
    .when(lock("g2"), desk)
    .after();
  assert.equal(formedIn(locked)?.locked, ["g2"]);
  locked.when(lock("g2"), desk).then([]);
  const again = locked.when(form, desk).after();
  assert.equal(formedIn(again)?.locked, ["g2"]);
  assert.equal(
    formedIn(again)?.groups.find(({ id }) => id === "g2"),
    { id: "g2", table: 2, memberIds: ["m2", "m4"] },
  );
  assert.equal(formedIn(again)?.groups.flatMap(({ memberIds }) => memberIds).length, 6);
  locked
    .when(
      seat([
        ["m1", "m3"],
        ["m2", "m5"],
      ]),
      desk,
    )
    .then({ refused: "group_locked" });
  locked
    .when(
      seat([
        ["m2", "m4"],
        ["m1", "m3"],
      ]),
      desk,
    )
    .then({ refused: "group_locked" });
  const beside = seat([
    ["m1", "m5"],
    ["m4", "m2"],
    ["m3", "m6"],
  ]);
  assert.not(isRefused(locked.when(beside, desk).decision));
  const unlock = { ...lock("g2"), type: "UnlockGroup" } as const;
  assert.equal(formedIn(locked.when(unlock, desk).after())?.locked, []);
  given(running).when(unlock, desk).then([]);
  given(running).when(lock("g9"), desk).then({ refused: "unknown_group", field: "groupId" });
});

test("GROUP33 latecomers sit at a locked table only when there is no other", () => {
  const come = { ...samples.MarkAttendance, memberId: "m5" } as const;
  const one = given(running).when(lock("g1"), desk).after();
  assert.equal(seatsIn(one.when(come, desk).after()), [
    [1, "m1 m3"],
    [2, "m2 m4 m5"],
  ]);
  const both = one.when(lock("g2"), desk).after();
  assert.equal(seatsIn(both.when(come, desk).after()), [
    [1, "m1 m3 m5"],
    [2, "m2 m4"],
  ]);
});

const blockOf = (network: Network) => findBlock(network.sessions[0]!, form.blockId)!;

function groupsIn(decision: Decision) {
  const facts = isRefused(decision) ? [] : decision;
  return facts.flatMap((fact) => (fact.type === "GroupsFormed" ? fact.groups : []));
}

test("GROUP34 what was worked out a moment ago is made true for who is here now", () => {
  const world = given(running, marked("m5", "here"), marked("m1", "gone"));
  const seating = {
    groups: [
      ["m1", "m4"],
      ["m2", "m3"],
    ],
    draft: [[["m1", "m2"]]],
    asked: seatingAsked(world.network, blockOf(world.network)),
  };
  const now = eveningAt + 20 * 60_000;
  let made = 0;
  const newId = () => `new${(made += 1)}`;
  const context = { actor: desk, now, version: 99, seed: "seed", newId, seating };
  const fact = groupsIn(decide(world.network, form, context));
  assert.equal(
    fact.map(({ memberIds }) => memberIds),
    [
      ["m4", "m5"],
      ["m2", "m3"],
    ],
  );
  // what is asked of the block is no longer what it was made for
  const other = groupsIn(
    decide(world.network, form, { ...context, seating: { ...seating, asked: "" } }),
  );
  assert.not.equal(
    other.map(({ memberIds }) => memberIds),
    fact.map(({ memberIds }) => memberIds),
  );
  // a group was locked since: what was worked out no longer holds
  const locked = world.when(lock("g2"), desk).after().network;
  const again = groupsIn(decide(locked, form, context));
  assert.ok(again.some(({ memberIds }) => memberIds.join() === "m2,m4"));
});

test("GROUP35 a rule for one block goes with its block, and is there once", () => {
  const rule = { ...samples.AddGroupRule, blockId: "b4" };
  const after = given(written).when(rule, desk).after();
  assert.is(after.network.rules.at(-1)?.blockId, "b4");
  after.when(rule, desk).then([]);
  after.when(samples.AddGroupRule, desk).thenTypes("GroupRuleAdded");
  after.when({ ...rule, blockId: "b9" }, desk).then({ refused: "unknown_block", field: "blockId" });
  const removed = after.when({ type: "RemoveBlock", sessionId: "s1", blockId: "b4" }, desk).after();
  assert.equal(
    removed.network.rules.map(({ id }) => id),
    ["r1"],
  );
});

test("GROUP36 locks, plans for later and wishes are the desk's alone", () => {
  const wish = {
    kind: "mixed",
    size: 2,
    splitOrganisations: false,
    mix: ["intake:Zorgen"],
  } as const;
  const block = { ...samples.EditBlock.block, kind: "interaction", grouping: wish } as const;
  const world = given(running)
    .when(
      seat(
        [
          ["m1", "m3"],
          ["m2", "m4"],
        ],
        [[["m1", "m2"]]],
      ),
      desk,
    )
    .after()
    .when(lock("g1"), desk)
    .after()
    .when({ type: "EditBlock", sessionId: "s1", blockId: "b4", block: { ...block } }, desk)
    .after();
  const [own] = redactNetwork(world.network, { role: "facilitator" }).sessions;
  assert.equal([own?.groups[0]?.locked, own?.groups[0]?.draft], [["g1"], [[["m1", "m2"]]]]);
  assert.ok(JSON.stringify(own).includes("Zorgen"));
  for (const viewer of [screen, { role: "supervisor" }] as const) {
    const seen = redactNetwork(world.network, viewer as { role: "screen" });
    assert.not(/Zorgen|locked|draft":\[/.test(JSON.stringify(seen)));
    const locked: Event = { type: "GroupLocked", ...b2, groupId: "g1", at: 1 };
    assert.is(redactEvent(locked, viewer as { role: "screen" }), null);
  }
});

test("GROUP37 logs of before there were locks, plans and wishes fold as they did", () => {
  const { network } = given(written);
  const [formed] = network.sessions[0]?.groups ?? [];
  assert.equal(Object.keys(formed ?? {}).sort(), ["blockId", "broken", "formedAt", "groups"]);
  assert.not(isRefused(given(written).when(form, desk).decision));
});

test("GROUP38 a plan for later forgets who left the network", () => {
  const world = given(running)
    .when(
      seat(
        [
          ["m1", "m3"],
          ["m2", "m4"],
        ],
        [[["m1", "m2"], ["m3"]]],
      ),
      desk,
    )
    .after();
  const without = world.when({ type: "RemoveMember", memberId: "m3" }, desk).after();
  assert.equal(formedIn(without)?.draft, [[["m1", "m2"]]]);
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
  const circlesOf = (world: World) => world.network.circles.map(({ memberIds }) => memberIds);
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
