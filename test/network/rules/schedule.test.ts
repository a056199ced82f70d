import * as assert from "uvu/assert";
import type { Command, CommandOf } from "../../../shared/network/commands.ts";
import type { Event } from "../../../shared/network/events.ts";
import type { Block } from "../../../shared/network/state.ts";
import { plannedStarts } from "../../../shared/time/plan.ts";
import {
  at,
  block,
  closed,
  desk,
  eveningAt,
  invited,
  minute,
  opened,
  running,
} from "../../support/evening.ts";
import { given, sessionOf, type Given } from "../../support/given.ts";
import { must } from "../../support/must.ts";
import { suite } from "../../support/suite.ts";

const test = suite("schedule");
const s1 = { sessionId: "s1" };
const zone = "Europe/Amsterdam";
const ids = (world: Given) => sessionOf(world).blocks.map(({ id }) => id);
const blockOf = (world: Given, id: string) =>
  must(sessionOf(world).blocks.find((one) => one.id === id));
type Rows = CommandOf<"ApplyPlan">["rows"];
/** The fixture has had two changes of its clock: opened, and b2 started. */
const apply = (rows: Rows, more: Partial<CommandOf<"ApplyPlan">> = {}): Command => ({
  ...{ type: "ApplyPlan", ...s1, rows, from: 2 },
  ...more,
});
const b3 = { blockId: "b3", minutes: 20 };
const b4 = { blockId: "b4", minutes: 5 };
const edited = (id: string, minutes: number, more: Partial<Block>): Event =>
  at(2, { type: "BlockEdited", ...s1, block: block(id, minutes, more) });
const skip = (blockId: string, from = 2): Command => ({ type: "SkipBlock", ...s1, blockId, from });
const split = (blockId: string, minutes: number, from = 2): Command => ({
  ...{ type: "SplitBlock", ...s1, blockId, minutes, from },
});

test("RUN5 a plan is a complete new schedule: from now on everybody is told these times", () => {
  // b2 began at 10 and has 15 minutes: at 27 it is two minutes over
  const order = given(running).when(apply([b3, b4], { end: "20:20" }), desk, 27);
  order.thenTypes("PlanApplied");
  const world = order.after();
  const { end, anchor } = sessionOf(world);
  assert.is(end, "20:20");
  const now = eveningAt + 27 * minute;
  assert.equal(anchor, { after: "b2", at: now, toldAt: now });
  const told = plannedStarts(sessionOf(world), zone).map((ms) => (ms - eveningAt) / minute);
  assert.equal(told, [0, 10, 27, 47]);
  const kept = sessionOf(
    given(running)
      .when(apply([b3, b4]), desk, 27)
      .after(),
  );
  assert.is(kept.end, null, "the end stays what it was");
});

test("RUN5 before the first block runs, the new schedule begins at the start, or now", () => {
  const rows = ["b1", "b2", "b3", "b4"].map((blockId) => ({ blockId, minutes: 5 }));
  const late = given(opened)
    .when(apply(rows, { from: 1 }), desk, 12)
    .after();
  const told = plannedStarts(sessionOf(late), zone).map((ms) => (ms - eveningAt) / minute);
  assert.equal(told, [12, 17, 22, 27]);
  const early = given(opened)
    .when(apply(rows, { from: 1 }), desk, -30)
    .after();
  assert.is(plannedStarts(sessionOf(early), zone)[0], eveningAt);
});

test("RUN6 what is given is not given twice: slack goes first, the minimum stays", () => {
  const slack = edited("b3", 30, { slack: 6, minimum: 18 });
  const world = given(running, slack)
    .when(apply([b3, b4], { from: 3 }), desk)
    .after();
  const { minutes, slack: left, minimum } = blockOf(world, "b3");
  assert.equal([minutes, left, minimum], [20, 0, 18]);
  const known = given(running)
    .when(apply([{ ...b3, minimum: 19 }, b4]), desk)
    .after();
  assert.is(blockOf(known, "b3").minimum, 19);
  const again = known.when(apply([{ blockId: "b3", minutes: 18 }, b4], { from: 3 }), desk);
  again.then({ refused: "field_out_of_range", field: "rows.0.minutes", limit: "≥19" });
});

test("RUN6 the running block may give too; its questions go in writing once", () => {
  const row = { blockId: "b2", minutes: 12, writing: true as const };
  const world = given(running)
    .when(apply([row, b3, b4]), desk, 15)
    .after();
  assert.is(blockOf(world, "b2").minutes, 12);
  assert.is(blockOf(world, "b2").writing, false);
  assert.is(sessionOf(world).anchor?.after, "b2");
  assert.is(sessionOf(world).anchor?.at, eveningAt + 22 * minute);
});

test("RUN7 blocks change places, are done together, or fall out when they are optional", () => {
  const order = given(running).when(apply([b4, b3]), desk);
  assert.equal(ids(order.after()), ["b1", "b2", "b4", "b3"]);
  const together = given(running)
    .when(apply([{ ...b3, minutes: 30, with: "b4" }]), desk)
    .after();
  assert.equal(ids(together), ["b1", "b2", "b3"]);
  assert.is(blockOf(together, "b3").title, "Onderdeel b3 + Onderdeel b4");
  const [aside] = sessionOf(together).skipped ?? [];
  assert.equal([aside?.block.id, aside?.index, aside?.into], ["b4", 3, "b3"]);
  given(running)
    .when(apply([b3]), desk)
    .then({ refused: "block_protected", field: "rows" });
  const optional = edited("b4", 5, { optional: true });
  const without = given(running, optional)
    .when(apply([b3], { from: 3 }), desk)
    .after();
  assert.equal(ids(without), ["b1", "b2", "b3"]);
});

test("RUN8 no plan touches a protected block, breaks a minimum or eats a break", () => {
  const kept = edited("b3", 30, { protected: true });
  const no = { refused: "block_protected", field: "rows.0.blockId" } as const;
  given(running, kept)
    .when(apply([b3, b4], { from: 3 }), desk)
    .then(no);
  const merged = [{ blockId: "b3", minutes: 30, with: "b4" }];
  given(running, kept)
    .when(apply(merged, { from: 3 }), desk)
    .then(no);
  const gone = { refused: "block_protected", field: "rows" } as const;
  given(running, kept)
    .when(apply([b4], { from: 3 }), desk)
    .then(gone);
  const coffee = edited("b3", 15, { kind: "break" });
  given(running, coffee)
    .when(apply([{ blockId: "b3", minutes: 9 }, b4], { from: 3 }), desk)
    .then({ refused: "field_out_of_range", field: "rows.0.minutes", limit: "≥10" });
  given(running, coffee)
    .when(apply([{ blockId: "b3", minutes: 10 }, b4], { from: 3 }), desk)
    .thenTypes("PlanApplied");
});

test("RUN9 of two plans at once the first holds; a plan for what is over is refused", () => {
  const world = given(running)
    .when(apply([b3, b4]), desk)
    .after();
  world.when(apply([b3, b4]), desk).then({ refused: "stale" });
  const start: Command = { type: "StartBlock", ...s1, blockId: "b3", from: "b2" };
  given(running)
    .when(start, desk)
    .after()
    .when(apply([b3, b4]), desk)
    .then({ refused: "stale" });
  const past = { refused: "unknown_block", field: "rows.0.blockId" } as const;
  given(running)
    .when(apply([{ blockId: "b1", minutes: 5 }, b3, b4]), desk)
    .then(past);
  given(running)
    .when(apply([b3, { blockId: "b2", minutes: 5 }, b4]), desk)
    .then({ ...past, field: "rows.1.blockId" });
  const twice = { refused: "malformed", field: "rows" } as const;
  given(running)
    .when(apply([b3, b3, b4]), desk)
    .then(twice);
  given(running)
    .when(apply([b3, { ...b4, with: "b9" }]), desk)
    .then({
      refused: "unknown_block",
      field: "rows.1.with",
    });
  given(invited)
    .when(apply([b3, b4], { from: 0 }), desk)
    .then({ refused: "wrong_phase" });
  given(closed)
    .when(apply([b3, b4], { from: 3 }), desk)
    .then({ refused: "wrong_phase" });
});

test("RUN10 a block that is skipped goes aside, and comes back where it stood", () => {
  given(running)
    .when(skip("b3"), desk)
    .then([{ type: "BlockSkipped", ...s1, blockId: "b3" }]);
  const world = given(running).when(skip("b3"), desk).after();
  assert.equal(ids(world), ["b1", "b2", "b4"]);
  const restore = (blockId: string, from = 3): Command => ({
    ...{ type: "RestoreBlock", ...s1, blockId, from },
  });
  const back = world.when(restore("b3"), desk).after();
  assert.equal(ids(back), ["b1", "b2", "b3", "b4"]);
  assert.equal(sessionOf(back).skipped, []);
  const on = world.when({ type: "StartBlock", ...s1, blockId: "b4", from: "b2" }, desk).after();
  assert.equal(ids(on.when(restore("b3", 4), desk).after()), ["b1", "b2", "b4", "b3"]);
  world.when(restore("b4"), desk).then({ refused: "unknown_block", field: "blockId" });
  world.when(restore("b3", 2), desk).then({ refused: "stale" });
});

test("RUN10 what runs, is over or is protected is not skipped", () => {
  given(running).when(skip("b2"), desk).then({ refused: "block_running" });
  given(running).when(skip("b1"), desk).then({ refused: "block_passed" });
  given(running).when(skip("b9"), desk).then({ refused: "unknown_block", field: "blockId" });
  given(running).when(skip("b3", 1), desk).then({ refused: "stale" });
  const kept = edited("b3", 30, { protected: true });
  given(running, kept).when(skip("b3", 3), desk).then({ refused: "block_protected" });
  given(closed).when(skip("b3", 3), desk).then({ refused: "wrong_phase" });
});

test("RUN11 a block is split in two: no minute is lost, the second half comes right after", () => {
  const slack = edited("b3", 30, { slack: 6, minimum: 18, auto: true, title: "Intervisie" });
  const order = given(running, slack).when(split("b3", 20, 3), desk);
  order.thenTypes("BlockSplit");
  const world = order.after();
  assert.equal(ids(world), ["b1", "b2", "b3", "new1", "b4"]);
  const parts = [blockOf(world, "b3"), blockOf(world, "new1")];
  assert.equal(
    parts.map(({ minutes }) => minutes),
    [20, 10],
  );
  assert.equal(
    parts.map((one) => one.slack),
    [0, 6],
  );
  assert.equal(
    parts.map(({ minimum }) => minimum),
    [12, 6],
  );
  assert.equal(
    parts.map(({ title }) => title),
    ["Intervisie", "Intervisie (2)"],
  );
  assert.equal(
    parts.map(({ auto }) => auto),
    [false, true],
  );
});

test("RUN11 the running block is split beyond what it used; a part has at least a minute", () => {
  const range = (limit: string) =>
    ({ refused: "field_out_of_range", field: "minutes", limit }) as const;
  given(running).when(split("b2", 8), desk, 18.5).then(range("9–14"));
  given(running).when(split("b2", 9), desk, 18.5).thenTypes("BlockSplit");
  given(running).when(split("b3", 30), desk).then(range("1–29"));
  given(running).when(split("b1", 5), desk).then({ refused: "block_passed" });
  given(running)
    .when(split("b3", 5, 1), desk)
    .then({ refused: "stale" });
});

test("RUN12 a fixed start is waited for, and a late fixed start does not move the others", () => {
  const dinner = edited("b3", 30, { kind: "break", fixedStart: "19:40" });
  const told = (world: Given) =>
    plannedStarts(sessionOf(world), zone).map((ms) => (ms - eveningAt) / minute);
  assert.equal(told(given(invited, dinner)), [0, 10, 40, 70]);
  const early = edited("b3", 30, { fixedStart: "19:10" });
  assert.equal(told(given(invited, early)), [0, 10, 25, 55]);
});

test.run();
