import type { Clock } from "../../shared/network/state.ts";
import { replan } from "../../shared/time/replan/replan.ts";
import { turnMinutes } from "../../shared/time/replan/turns.ts";
import type { PlannedAgenda } from "../../shared/time/replan/types.ts";
import { suite } from "../support/suite.ts";
import { agendaOf, block, minute, two } from "./replanGiven.ts";
import * as assert from "uvu/assert";

const test = suite("replan");

const turns = { count: 5, minutes: 4, minimum: 3, others: 10, othersMinimum: 8 };
const story = block("story", {
  ...{ kind: "inspiration", minutes: 30, minimum: 20, slack: 5 },
  writing: { minutes: 5, minimum: 3 },
});
const apply = block("apply", { minutes: 35, slack: 5, minimum: 23, turns });
const coffee = block("coffee", { kind: "break", minutes: 15, minimum: 5 });
const circles = block("circles", { kind: "intervision", minutes: 50, slack: 5, minimum: 29 });
const harvest = block("harvest", { kind: "harvest", minutes: 12, minimum: 9 });
const closing = block("closing", { kind: "closing", minutes: 8 });

/** The first block runs and got `over` minutes more, now that it should end. */
function over(agenda: PlannedAgenda, over: number): readonly [PlannedAgenda, number] {
  const [first] = agenda.blocks;
  const clock: Clock = {
    ...{ blockId: first?.id ?? "", startedAt: two, pausedAt: null, pausedMs: 0 },
    addedMs: over * minute,
  };
  return [{ ...agenda, running: clock }, two + (first?.minutes ?? 0) * minute];
}

const afternoon = agendaOf([story, apply, coffee, circles, harvest, closing]);

test("PLAN12 slack pays first, and the schedule is complete from now to the end", () => {
  const { status, plans, leastBad } = replan(...over(afternoon, 10));
  assert.equal([status, leastBad], ["behind", null]);
  const [plan] = plans;
  assert.is(plan?.strategy, "slack");
  assert.equal(
    plan?.rows.map((row) => [row.blockIds[0], row.minutes]),
    [
      ["story", 10],
      ["apply", 30],
      ["coffee", 15],
      ["circles", 45],
      ["harvest", 12],
      ["closing", 8],
    ],
  );
  assert.equal(plan?.untouched, ["story", "coffee", "harvest", "closing"]);
  assert.is(plan?.end, afternoon.end);
});

test("PLAN13 a block with turns says how long a turn becomes", () => {
  assert.equal(
    [30, 29, 25, 24, 23].map((minutes) => turnMinutes(turns, minutes)),
    [4, 3, 3, 3, 3],
  );
  const only = agendaOf([block("welcome", { kind: "welcome", minutes: 5 }), apply, closing]);
  const { plans } = replan(...over(only, 7));
  assert.equal(plans[0]?.changes, [
    {
      ...{ kind: "shorter", blockId: "apply", from: 35, to: 28, slack: 5, steps: 2 },
      turns: { count: 5, from: 4, to: 3 },
    },
  ]);
});

test("PLAN14 what runs gives only its unused slack and its questions, which can go in writing", () => {
  const tight = agendaOf([story, closing]);
  assert.equal(replan(...over(tight, 5)).plans[0]?.changes, [
    { kind: "writing", blockId: "story", minutes: 5 },
  ]);
  assert.is(replan(...over(tight, 6)).status, "impossible");
  const [running] = over(tight, 0);
  const early = replan({ ...running, end: running.end - 5 * minute }, two + 20 * minute);
  assert.is(early.plans[0]?.strategy, "slack");
});

test("PLAN15 harvest and closing may be done together, when the agenda says so", () => {
  const together = { ...harvest, minimum: 12, merge: { with: "closing", saves: 4 } };
  const welcome = block("welcome", { kind: "welcome", minutes: 5 });
  const { plans } = replan(...over(agendaOf([welcome, together, closing]), 3));
  assert.equal(plans[0]?.rows.at(-1)?.blockIds, ["harvest", "closing"]);
  assert.equal(plans[0]?.changes, [
    { kind: "merged", blockIds: ["harvest", "closing"], from: 20, to: 17, saved: 3 },
  ]);
  const apart = agendaOf([welcome, { ...together, merge: null }, closing]);
  assert.is(replan(...over(apart, 3)).status, "impossible");
});

test("PLAN16 dinner is served on time: only what comes before it pays", () => {
  const dinnerAt = two + 65 * minute;
  const dinner = block("dinner", { kind: "break", minutes: 45, minimum: 40, fixedStart: dinnerAt });
  const evening = agendaOf([story, apply, dinner, circles, closing]);
  const { plans, later } = replan(...over(evening, 10));
  for (const plan of plans) {
    assert.is(plan.rows.find((row) => row.blockIds[0] === "dinner")?.start, dinnerAt);
    assert.ok(plan.untouched.includes("circles"));
  }
  assert.equal(
    later.breaches.map(({ what, late }) => [what, late]),
    [
      ["fixedStart", 10],
      ["end", 10],
    ],
  );
});

test("PLAN17 a guest who is late changes places with a block that may", () => {
  const guest = { ...story, mayMove: true, notBefore: two + 40 * minute };
  const free = { ...circles, minutes: 40, slack: 0, minimum: 40, mayMove: true };
  const welcome = block("welcome", { kind: "welcome", minutes: 5 });
  const agenda = agendaOf([welcome, guest, free, { ...apply, after: ["story"] }, closing]);
  const [plan] = replan(agenda, two).plans;
  assert.equal(plan?.changes, [{ kind: "swapped", blockIds: ["story", "circles"] }]);
  assert.equal(
    plan?.rows.map((row) => row.blockIds[0]),
    ["welcome", "circles", "story", "apply", "closing"],
  );
});

test("PLAN18 an optional block may be left out, a break or a closing never", () => {
  const extra = block("extra", { minutes: 10, optional: true });
  const [agenda, now] = over(agendaOf([story, extra, coffee, closing]), 20);
  const skipped = replan({ ...agenda, blocks: agenda.blocks }, now).plans;
  assert.equal(
    skipped.map((plan) => plan.strategy),
    ["mixed"],
  );
  assert.ok(skipped[0]?.changes.some(({ kind }) => kind === "skipped"));
  const all = agenda.blocks.map((one) => ({ ...one, optional: one.id !== "extra" }));
  assert.is(replan({ ...agenda, blocks: all }, now).status, "impossible");
});

test("PLAN19 when nothing fits it says so, with the least bad plan and what it breaks", () => {
  const { status, plans, leastBad, later } = replan(...over(agendaOf([apply, closing]), 3));
  assert.equal([status, plans], ["impossible", []]);
  const end = two + 43 * minute;
  assert.equal(leastBad?.breaches, [{ what: "end", at: end + 3 * minute, late: 3 }]);
  assert.is(later.end, end + 3 * minute);
});

test("PLAN20 on time nothing has to change, and a paused clock keeps what is left", () => {
  const [agenda] = over(afternoon, 0);
  const { status, plans } = replan(agenda, two + 10 * minute);
  assert.equal([status, plans.length, plans[0]?.changes], ["fits", 1, []]);
  const paused: PlannedAgenda = {
    ...agenda,
    running: { blockId: "story", startedAt: two, addedMs: 0, pausedAt: two, pausedMs: 0 },
  };
  assert.is(replan(paused, two + 10 * minute).later.end, agenda.end + 10 * minute);
});

test.run();
