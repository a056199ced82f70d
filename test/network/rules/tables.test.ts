import * as assert from "uvu/assert";
import { scaledFor, stepMs } from "../../../shared/time/table.ts";
import type { CommandOf } from "../../../shared/network/commands.ts";
import type { TableRun } from "../../../shared/network/tables.ts";
import { atTables, laidOut, methodFor, tableOne, trial } from "../../support/atTables.ts";
import { at, block, desk, phone, running, written } from "../../support/evening.ts";
import { given, type Given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";

const test = suite("tables");
const table = { sessionId: "s1", blockId: "b2", groupId: "g1" };
const other = { ...table, groupId: "g2" };
const place = { sessionId: "s1", blockId: "b2" };
const minuteMs = 60_000;
const runAt = (world: Given, groupId = "g1"): TableRun => {
  const run = world.network.tables.runs.find((one) => one.groupId === groupId);
  assert.ok(run, `no table of ${groupId}`);
  return run as TableRun;
};
/** The block began at minute 10. */
const blockMinutes = (minutes: number) => 10 + minutes;

test("TABLE1 a table begins with the steps for its people and the minutes that there are", () => {
  const world = given(laidOut)
    .when({ type: "StartTable", ...table }, phone(1), 13)
    .after();
  const run = runAt(world);
  // fifteen minutes, three of them gone
  assert.equal(run.minutes, [1, 8, 3]);
  assert.is(run.people, 2);
  assert.is(run.startedAt, 3 * minuteMs);
  assert.is(run.step, 0);
  assert.equal(run.roles.map(({ role }) => role).sort(), ["bringer", "lead"]);
});

test("TABLE1 a table that has begun does not begin again", () => {
  given(atTables)
    .when({ type: "StartTable", ...table }, phone(3))
    .then([]);
});

test("TABLE1 the desk lets all tables begin; those under way go on as they were", () => {
  const start = given(atTables).when({ type: "StartTables", ...place }, desk);
  start.thenTypes("TableTurned", "TurnsTaken", "TablesOrdered");
  const after = start.after();
  assert.equal(runAt(after), tableOne);
  assert.is(runAt(after, "g2").step, 0);
});

test("TABLE2 the words of the method come once a block, when there are groups", () => {
  const b2 = block("b2", 15, {
    methodId: trial.id,
    grouping: { kind: "mixed", size: 2, splitOrganisations: false },
  });
  const edit = given(written).when(
    { type: "EditBlock", ...place, block: { ...b2, grouping: { ...b2.grouping } } } as never,
    desk,
  );
  edit.thenTypes("BlockEdited", "MethodLaid");
  given(laidOut)
    .when({ type: "DrawRoles", ...table, again: false }, phone(1))
    .thenTypes("TableTurned");
});

test("TABLE3 a step goes on by hand, once for two phones of one group", () => {
  const next = { type: "NextStep", ...table, from: 1 } as const;
  const world = given(atTables).when(next, phone(1), blockMinutes(8)).after();
  const run = runAt(world);
  assert.is(run.step, 2);
  assert.equal(run.usedMs, [2 * minuteMs, 6 * minuteMs, 0]);
  world.when(next, phone(3)).then({ refused: "stale" });
});

test("TABLE3 a step back goes on where it was left", () => {
  const back = { type: "StepBack", ...table, from: 1 } as const;
  const world = given(atTables).when(back, phone(1), blockMinutes(5)).after();
  assert.is(runAt(world).step, 0);
  assert.is(stepMs(runAt(world), 6 * minuteMs), 3 * minuteMs, "two before, one since");
});

test("TABLE25 a step back from the first one: the group has not begun, and begins anew", () => {
  const world = given(laidOut)
    .when({ type: "StartTable", ...table }, phone(1), 13)
    .after();
  const back = { type: "StepBack", ...table, from: 0 } as const;
  const before = world.when(back, phone(3), 14).after();
  const run = runAt(before);
  assert.is(run.startedAt, null);
  assert.equal(run.minutes, []);
  assert.equal(run.roles, runAt(world).roles, "who does what stays");
  assert.equal(before.network.tables.turns, []);
  before.when(back, phone(1)).then({ refused: "stale" });
  const late = before
    .when({ type: "SeatMember", ...place, memberId: "m4", groupId: "g1" }, desk, 15)
    .after()
    .when({ type: "StartTable", ...table }, phone(1), 16)
    .after();
  assert.is(runAt(late).people, 3);
});

test("TABLE3 after the last step the group is ready", () => {
  const world = given(atTables)
    .when({ type: "NextStep", ...table, from: 1 }, phone(1))
    .after()
    .when({ type: "NextStep", ...table, from: 2 }, phone(3))
    .after();
  assert.ok(runAt(world).ready);
  assert.is(runAt(world).step, 2);
  world.when({ type: "TableReady", ...table }, phone(1)).then([]);
});

test("TABLE4 a minute more comes out of a later step of the same group", () => {
  const take = { type: "TakeMinute", ...table, from: 1, minutes: 9 } as const;
  const world = given(atTables).when(take, phone(1)).after();
  assert.equal(runAt(world).minutes, [2, 10, 3]);
  world.when(take, phone(3)).then({ refused: "stale" });
  world.when({ ...take, minutes: 10 }, phone(3)).then({ refused: "no_minute" });
});

test("TABLE27 a minute that was taken can be given back, once, and not by who saw less", () => {
  const take = { type: "TakeMinute", ...table, from: 1, minutes: 9 } as const;
  const give = { type: "GiveMinuteBack", ...table, from: 1, minutes: 10 } as const;
  const world = given(atTables).when(take, phone(1)).after();
  const back = world.when(give, phone(3)).after();
  assert.equal(runAt(back), tableOne);
  back.when(give, phone(1)).then({ refused: "stale" });
  given(atTables)
    .when({ ...give, from: 2, minutes: 4 }, phone(1))
    .then({ refused: "stale" });
});

test("TABLE5 a group stops its own clock, and its step has lost no time", () => {
  const world = given(atTables)
    .when({ type: "PauseTable", ...table }, phone(1), blockMinutes(4))
    .after();
  assert.is(stepMs(runAt(world), 9 * minuteMs), 2 * minuteMs);
  const on = world.when({ type: "ResumeTable", ...table }, phone(1), blockMinutes(9)).after();
  assert.is(stepMs(runAt(on), 10 * minuteMs), 3 * minuteMs);
});

test("TABLE6 help is called once, and is over when somebody came", () => {
  const world = given(atTables)
    .when({ type: "CallHelp", ...table }, phone(3), 20)
    .after();
  assert.ok(runAt(world).helpAt);
  world.when({ type: "CallHelp", ...table }, phone(1)).then([]);
  const came = world.when({ type: "HelpCame", ...table }, desk).after();
  assert.is(runAt(came).helpAt, null);
});

test("TABLE6 help can be called before the start", () => {
  const world = given(laidOut)
    .when({ type: "CallHelp", ...table }, phone(1))
    .after();
  assert.is(runAt(world).startedAt, null);
});

test("TABLE7 nobody turns the steps of another table", () => {
  for (const type of ["StartTable", "CallHelp", "TableReady"] as const) {
    given(atTables)
      .when({ type, ...table }, phone(2))
      .then({ refused: "not_allowed" });
  }
  given(atTables)
    .when({ type: "NextStep", ...other, from: 0 }, phone(1))
    .then({ refused: "not_allowed" });
});

test("TABLE8 a group that is too small does the fallback, or is told how many it takes", () => {
  const gone = at(14, {
    type: "AttendanceMarked",
    sessionId: "s1",
    memberId: "m3",
    status: "gone",
  });
  const start = { type: "StartTable", ...table } as const;
  given(laidOut, gone)
    .when(start, phone(1))
    .then({ refused: "table_too_small", field: "groupId", limit: 2 });
  const three = at(14, {
    ...{ type: "GroupsFormed", sessionId: "s1", blockId: "b2", broken: [] },
    groups: [{ id: "g1", table: 1, memberIds: ["m1", "m2", "m3"] }],
  });
  const edited = at(14, {
    ...{ type: "BlockEdited", sessionId: "s1" },
    block: block("b2", 40, {
      methodId: "incidentmethode",
      grouping: { kind: "mixed", size: 4, splitOrganisations: false },
    }),
  });
  const world = given(laidOut, three, edited).when(start, phone(1)).after();
  assert.is(runAt(world).methodId, "vijfstappen");
});

test("TABLE9 who moves takes the place at the new table, and sees the old one no more", () => {
  const facts = given(atTables)
    .when({ type: "SwapMembers", ...place, memberId: "m3", withMemberId: "m4" }, desk)
    .after();
  const run = runAt(facts);
  assert.equal(run.memberIds, ["m1", "m4"]);
  assert.equal(run.roles, [{ role: "bringer", memberId: "m1" }], "the role stays behind, open");
  assert.is(run.step, 1, "the table goes on");
});

test("TABLE9 a group that is taken apart takes its table along", () => {
  const facts = given(atTables).when({ type: "ClearGroups", ...place }, desk);
  facts.thenTypes("GroupsCleared", "TableGone");
  assert.equal(facts.after().network.tables.runs, []);
  assert.is(facts.after().network.tables.turns.length, 2, "past its first step a case was brought");
});

test("TABLE10 a latecomer takes part in the steps as they are", () => {
  const world = given(atTables)
    .when({ type: "SeatMember", ...place, memberId: "m5", groupId: "g1" }, desk)
    .after();
  const run = runAt(world);
  assert.equal(run.memberIds, ["m1", "m3", "m5"]);
  assert.equal(run.minutes, tableOne.minutes);
  assert.is(run.people, 2);
});

test("TABLE11 when the block stands still, so do the tables; going back to it goes on", () => {
  const world = given(
    atTables,
    at(14, { type: "ClockPaused", sessionId: "s1" }),
    at(24, { type: "ClockResumed", sessionId: "s1" }),
  );
  const next = world.when({ type: "NextStep", ...table, from: 1 }, phone(1), 25).after();
  assert.is(runAt(next).usedMs[1], 3 * minuteMs, "from minute 2 of the block to minute 5");
});

test("TABLE12 all are called back; one group may finish, also when the next block runs", () => {
  const called = given(atTables)
    .when({ type: "BringBack", ...place, minutes: 2 }, desk, 20)
    .after();
  assert.is(called.network.tables.call?.is, "back");
  const next = { type: "StartBlock", sessionId: "s1", blockId: "b3", from: "b2" } as const;
  const step = { type: "NextStep", ...table, from: 1 } as const;
  called.when(next, desk).after().when(step, phone(1)).then({ refused: "stale" });
  called
    .when({ type: "LetFinish", ...table, finish: true }, desk)
    .after()
    .when(next, desk)
    .after()
    .when(step, phone(1), 23)
    .thenTypes("TableTurned");
});

test("TABLE12 what the desk says to all tables can be taken back", () => {
  const said = given(atTables)
    .when({ type: "Broadcast", ...place, minutes: 5 }, desk, 20)
    .after();
  assert.is(said.network.tables.call?.until, (said.network.createdAt ?? 0) + 25 * minuteMs);
  const off = said.when({ type: "CallOff", ...place }, desk).after();
  assert.is(off.network.tables.call, null);
  off.when({ type: "CallOff", ...place }, desk).then([]);
});

test("TABLE13 nothing of a table outlives the session but who had a turn", () => {
  const over = given(atTables).when({ type: "CloseSession", sessionId: "s1" }, desk).after();
  const { runs, laid, call, turns } = over.network.tables;
  assert.equal({ runs, laid, call }, { runs: [], laid: [], call: null });
  assert.is(turns.length, 2);
  const removed = over.when({ type: "RemoveMember", memberId: "m1" }, desk).after();
  assert.equal(
    removed.network.tables.turns.map(({ memberId }) => memberId),
    ["m3"],
  );
});

test("TABLE14 a block without a method has no steps", () => {
  given(running)
    .when({ type: "StartTable", ...table } as CommandOf<"StartTable">, phone(1))
    .then({ refused: "no_method" });
});

test("TABLE1 the steps of a table are the method's own, fitted", () => {
  const scaled = scaledFor(tableOne, methodFor(trial.id) ?? trial);
  assert.equal(
    scaled?.steps.map(({ minutes }) => minutes),
    tableOne.minutes,
  );
});

test.run();
