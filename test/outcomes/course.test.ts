import fc from "fast-check";
import * as assert from "uvu/assert";
import { csv } from "../../server/outcomes/csv.ts";
import { json } from "../../server/outcomes/json.ts";
import { markdown } from "../../server/outcomes/markdown.ts";
import type { Fact } from "../../shared/network/events.ts";
import type { Network } from "../../shared/network/state.ts";
import { outcomesReport } from "../../shared/outcomes/report.ts";
import { sharesOf } from "../../shared/outcomes/shares.ts";
import { after, agenda, began, block, minute, planned, sessionOf, start } from "../desk/network.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";

const test = suite("outcomes of a session that went its own way");
const at = (minutes: number) => start + minutes * minute;
const opened: Fact = { type: "SessionOpened", sessionId: "s" };
const closed: Fact = { type: "SessionClosed", sessionId: "s" };
const undone: Fact = { type: "ClockUndone", sessionId: "s" };

type Step = readonly [minutes: number, fact: Fact];
const play = (...steps: readonly Step[]): Network =>
  steps.reduce((network, [when, fact]) => after(network, at(when), [fact]), planned());
const reportOf = (network: Network) => must(outcomesReport(network, at(200), 1).sessions[0]);
const [welcome, talk, tables, end] = agenda.map(must);

/** From 14:04; the talk takes 12 minutes more; tables shorter and done with the end. */
const merged: readonly Step[] = [
  [-10, opened],
  [4, began("welcome")],
  [14, began("talk")],
  [
    50,
    {
      ...{ type: "PlanApplied", sessionId: "s", end: "15:40" },
      blocks: [welcome, talk, { ...must(tables), title: "tables + end", minutes: 40 }].map(must),
      skipped: [{ block: must(end), index: 3, into: "tables" }],
      anchor: { after: "talk", at: at(56) },
    },
  ],
  [56, began("tables")],
  [98, closed],
];

test("OUT20 planned is what everybody expected before anything ran, whatever schedule came later", () => {
  const { timing, plannedEnd, blocks } = reportOf(play(...merged));
  assert.equal(
    blocks.map(({ planned: plan }) => [must(plan).start, must(plan).minutes]),
    [
      [at(0), 10],
      [at(10), 30],
      [at(40), 30],
      [at(70), 20],
    ],
  );
  assert.is(plannedEnd, at(90));
  assert.equal(
    [timing.plannedStart, timing.plannedEnd, timing.agreedEnd],
    [at(0), at(90), at(100)],
  );
  assert.equal([timing.realStart, timing.realEnd], [at(4), at(98)]);
  assert.equal(
    blocks.map(({ agreed }) => agreed?.minutes),
    [10, 30, 40, undefined],
  );
});

test("OUT21 what was done together says with what, and the difference counts once", () => {
  const { blocks } = reportOf(play(...merged));
  assert.equal(
    blocks.map(({ title, state, mergedInto, difference }) => [
      title,
      state,
      mergedInto,
      difference,
    ]),
    [
      ["welcome", "ran", null, 0],
      ["talk", "ran", null, 12],
      ["tables + end", "ran", null, -8],
      ["end", "merged", "tables", null],
    ],
  );
});

/** A block left out, one that came in, one in two, and one that was never reached. */
const changed: readonly Step[] = [
  [-10, opened],
  [0, began("welcome")],
  [10, { type: "BlockSkipped", sessionId: "s", blockId: "talk" }],
  [
    11,
    {
      ...{ type: "BlockAdded", sessionId: "s", index: 1 },
      block: block("asked", "interaction", 15),
    },
  ],
  [
    12,
    {
      ...{ type: "BlockSplit", sessionId: "s" },
      block: { ...must(tables), minutes: 18 },
      rest: { ...must(tables), id: "second", title: "tables (2)", minutes: 12 },
    },
  ],
  [15, began("asked")],
  [30, began("tables")],
  [50, began("second")],
  [60, closed],
];

test("OUT21 what was left out, came in or was split is named as such", () => {
  const { blocks } = reportOf(play(...changed));
  assert.equal(
    blocks.map(({ title, state, origin, splitFrom, planned: plan, difference }) => [
      ...[title, state, origin, splitFrom],
      ...[plan?.minutes ?? null, difference],
    ]),
    [
      ["welcome", "ran", "planned", null, 10, 5],
      ["talk", "skipped", "planned", null, 30, -30],
      ["asked", "ran", "inserted", null, null, 15],
      ["tables", "ran", "planned", null, 18, 2],
      ["tables (2)", "ran", "split", "tables", 12, -2],
      ["end", "notRun", "planned", null, 20, -20],
    ],
  );
});

test("OUT22 the start, the blocks and what lies outside them add up to the end", () => {
  for (const steps of [merged, changed]) {
    const { timing, blocks } = reportOf(play(...steps));
    const inBlocks = blocks.reduce((sum, { difference }) => sum + (difference ?? 0), 0);
    assert.is(must(timing.startLate) + inBlocks + must(timing.between), timing.endLate);
  }
  const { timing } = reportOf(play(...merged.slice(0, -1)));
  assert.equal([timing.startLate, timing.endLate, timing.between], [4, null, null]);
});

test("OUT22 however the seconds fall, the lines that are told add up to the end", () => {
  const second = fc.integer({ min: 20, max: 900 });
  fc.assert(
    fc.property(fc.array(second, { minLength: 5, maxLength: 5 }), (waits) => {
      let now = -5;
      const steps = ["welcome", "talk", "tables", "end"].map((id, index): Step => {
        now += (waits[index] ?? 0) / 60;
        return [now, began(id)];
      });
      now += (waits[4] ?? 0) / 60;
      const report = reportOf(play([-10, opened], ...steps, [now, closed]));
      const told = sharesOf(report).reduce((sum, { minutes }) => sum + minutes, 0);
      assert.is(told, report.timing.endLate);
    }),
  );
});

test("OUT23 what was taken back is no part of what was expected", () => {
  const early = play([-10, opened], [0, began("welcome")], [0.1, undone]);
  assert.is(sessionOf(early).told, null);
  const added: Fact = { type: "TimeAdded", sessionId: "s", minutes: 5 };
  const both = play([-10, opened], [0, began("welcome")], [0, added], [0.1, undone]);
  assert.ok(sessionOf(both).told, "an order of the same moment is another order");
  const longer = { ...must(talk), minutes: 45 };
  const edited = after(early, at(1), [{ type: "BlockEdited", sessionId: "s", block: longer }]);
  const network = after(edited, at(5), [began("welcome")]);
  assert.equal(
    reportOf(network).blocks.map(({ planned: plan }) => plan?.minutes),
    [10, 45, 30, 20],
  );
  const whole = after(play(...changed.slice(0, 5)), at(12.1), [undone]);
  assert.equal(
    reportOf(whole).blocks.map(({ title, planned: plan }) => [title, plan?.minutes ?? null]),
    [
      ["welcome", 10],
      ["talk", 30],
      ["asked", null],
      ["tables", 30],
      ["end", 20],
    ],
  );
});

test("OUT24 every file with times says what happened, in both languages", () => {
  const report = outcomesReport(play(...changed), at(200), 1);
  const rows = csv(report, "nl", "times").body.split("\r\n");
  assert.ok(rows[2]?.endsWith('"";"-30";"overgeslagen";"1"'));
  assert.ok(rows[3]?.endsWith('"15";"0";"15";"15";"ingevoegd";"1"'));
  assert.ok(rows[5]?.endsWith('"12";"-2";"tweede deel van tables";"1"'));
  const text = markdown(report, "nl").body;
  assert.ok(text.includes("Gepland: 14:00 – 15:30 · Zoals het ging: 14:00 – 15:00"));
  assert.ok(text.includes("- talk: 30 min korter (overgeslagen)"));
  assert.ok(text.includes("- Samen, aan het einde: 30 min eerder"));
  assert.ok(markdown(report, "en").body.includes("- asked: 15 min longer (inserted)"));
  const together = outcomesReport(play(...merged), at(200), 1);
  assert.ok(csv(together, "en", "times").body.includes('"together with tables"'));
  const [session] = JSON.parse(json(together, "en").body).sessions;
  assert.is(session.blocks[3].mergedInto, "tables");
  assert.is(session.timing.agreedEnd, "2026-02-05T15:40:00+01:00");
});

test.run();
