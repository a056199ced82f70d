import * as assert from "uvu/assert";
import type { Block } from "../../shared/network/state.ts";
import { forecast } from "../../shared/time/replan/forecast.ts";
import { replan } from "../../shared/time/replan/replan.ts";
import { agendaOf, planOrder } from "../../shared/time/replan/session.ts";
import { agendaBlocks } from "../../shared/content/library.ts";
import { agenda, after, began, minute, planned, sessionOf, start } from "../desk/network.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";

const test = suite("replan of a session");
const timeZone = "Europe/Amsterdam";
const reading = { timeZone };
/** 14:00 welcome 10, talk 30, tables 30, end 20 until 15:30; the talk began ten minutes late. */
const late = (change: Partial<Record<string, Partial<Block>>>) => {
  const blocks = agenda.map((block) => ({ ...block, ...change[block.id] }));
  return sessionOf(after(planned(0, blocks), start + 20 * minute, [began("talk")]));
};
const now = start + 30 * minute;
const one = (session: ReturnType<typeof late>, id: string) =>
  must(agendaOf(session, reading).blocks.find((block) => block.id === id));

test("RUN18 what was set for a block goes before what its kind says", () => {
  const set = { minimum: 25, protected: true, fixedStart: "14:50", optional: true };
  const block = one(late({ tables: set }), "tables");
  assert.is(block.minimum, 25);
  assert.ok(block.protected && block.optional && !block.mayMove);
  assert.is(block.fixedStart, start + 50 * minute);
  assert.is(one(late({}), "tables").minimum, 21);
});

test("RUN18 questions go in writing where that is set, also without a method", () => {
  assert.equal(one(late({ talk: { writing: true } }), "talk").writing, { minutes: 6, minimum: 0 });
  assert.is(one(late({ talk: { writing: false } }), "talk").writing, null);
  assert.is(one(late({}), "talk").writing, null);
});

test("RUN18 the end is the promised one; a fixed start that passes is said", () => {
  const session = { ...late({ tables: { fixedStart: "14:40" } }), end: "15:35" };
  const { passed, end } = forecast(agendaOf(session, reading), now);
  assert.is(agendaOf(session, reading).end, start + 95 * minute);
  assert.is(end, start + 100 * minute);
  assert.equal(
    passed.map(({ what, late: minutes }) => [what, minutes]),
    [
      ["fixedStart", 10],
      ["end", 5],
    ],
  );
});

test("RUN19 the order of a plan carries minimums, the new end, and a fixed start that moves", () => {
  const agendaNow = agendaOf(late({ tables: { fixedStart: "14:40" } }), reading);
  const { later } = replan(agendaNow, now);
  const order = planOrder(later, agendaNow, timeZone);
  assert.is(order.end, "15:40");
  assert.equal(order.rows, [
    { blockId: "talk", minutes: 30 },
    { blockId: "tables", minutes: 30, minimum: 21, fixedStart: "14:50" },
    { blockId: "end", minutes: 20, minimum: 20 },
  ]);
});

test("RUN19 the running block keeps what it used, and gives its questions once", () => {
  const session = late({ talk: { writing: true, slack: 0 } });
  const agendaNow = agendaOf(session, reading);
  const plan = replan(agendaNow, now).plans.find(({ changes }) =>
    changes.some(({ kind }) => kind === "writing"),
  );
  const [row] = planOrder(must(plan), agendaNow, timeZone).rows;
  assert.equal(row, { blockId: "talk", minutes: 24, writing: true });
});

test("RUN20 an agenda of the library brings its fixed start, as far from the start as it was", () => {
  const dinner = (start?: string) =>
    agendaBlocks("gka-regulier", null, start)?.find((block) => block.fixedStart)?.fixedStart;
  assert.is(dinner(), "18:00");
  assert.is(dinner("16:00"), "18:00");
  assert.is(dinner("15:30"), "17:30");
  assert.is(dinner("23:00"), "01:00");
});

test.run();
