import * as assert from "uvu/assert";
import { cssString } from "../../client/lib/runsheet/pageFoot.ts";
import { seatingsOf, sheetOf } from "../../client/lib/runsheet/sheet.ts";
import {
  after,
  began,
  formed,
  minute,
  person,
  planned,
  sessionOf,
  start,
} from "../desk/network.ts";
import { methodById } from "../../shared/content/library.ts";
import { stepsOf } from "../../client/lib/runsheet/steps.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";

const test = suite("run sheet");
const timesAt = (network: ReturnType<typeof planned>, now: number) =>
  sheetOf(network, sessionOf(network), now).rows.map(({ startsAt, endsAt }) => [
    (startsAt - start) / minute,
    (endsAt - start) / minute,
  ]);

test("SHEET1 what ran stands as it ran, what comes as it will be", () => {
  let network = after(planned(), start + 2 * minute, [began("welcome")]);
  network = after(network, start + 16 * minute, [began("talk")]);
  assert.equal(timesAt(network, start + 20 * minute), [
    [2, 16],
    [16, 46],
    [46, 76],
    [76, 96],
  ]);
});

test("SHEET1 on another day it is the agenda as planned, and the promised end", () => {
  const days = 2 * 86_400_000;
  assert.equal(timesAt(planned(), start + days), [
    [0, 10],
    [10, 40],
    [40, 70],
    [70, 90],
  ]);
  const network = planned();
  const { startsAt, promised } = sheetOf(network, sessionOf(network), start - days);
  assert.equal([startsAt, promised], [start, start + 90 * minute]);
});

test("SHEET2 after a new schedule the sheet has the new times", () => {
  const network = after(planned(), start + 20 * minute, [began("talk")]);
  const { blocks } = sessionOf(network);
  const shorter = blocks.map((block) => ({ ...block, minutes: Math.min(block.minutes, 20) }));
  const anchor = { after: "talk", at: start + 50 * minute };
  const plan = { sessionId: "s", blocks: shorter, skipped: [], end: "15:30", anchor };
  const told = after(network, start + 45 * minute, [{ type: "PlanApplied", ...plan }]);
  assert.equal(timesAt(told, start + 45 * minute).slice(2), [
    [45, 65],
    [65, 85],
  ]);
});

test("SHEET3 groups stand by table with their names", () => {
  const seated = after(planned(), start, [
    ...["a", "b", "c", "d"].map((id) => person(id)),
    formed("tables", [
      ["c", "d"],
      ["a", "b"],
    ]),
  ]);
  const tables = must(sheetOf(seated, sessionOf(seated), start).rows[2]).tables;
  assert.equal(
    tables.map(({ table, names }) => [table, names.length]),
    [
      [1, 2],
      [2, 2],
    ],
  );
});

test("SHEET5 groups that stay together are printed once, with all their blocks", () => {
  const pairs = [
    ["a", "b"],
    ["c", "d"],
  ];
  const seated = after(planned(), start, [
    ...["a", "b", "c", "d"].map((id) => person(id)),
    formed("talk", pairs),
    formed("tables", [["a", "b", "c", "d"]]),
    formed("end", pairs),
  ]);
  const { rows } = sheetOf(seated, sessionOf(seated), start);
  assert.equal(
    seatingsOf(rows).map(({ rows: together }) => together.map(({ block }) => block.id)),
    [["talk", "end"], ["tables"]],
  );
});

test("SHEET6 no name can break out of the foot of a page", () => {
  assert.is(cssString("De Brug · sessie 1"), '"De Brug · sessie 1"');
  assert.is(cssString('a"; } \\ b\n'), '"a\\22 ; } \\5c  b\\a "');
});

test("SHEET9 the steps of a method stand with minutes that add up to the block without its slack", () => {
  const method = must(methodById("vijfstappen"));
  const grouping = { kind: "mixed", size: 5, splitOrganisations: false } as const;
  const sum = (steps: readonly { minutes: number }[]) =>
    steps.reduce((all, { minutes }) => all + minutes, 0);
  for (const minutes of [23, 33, 45]) {
    assert.is(sum(stepsOf(method, { minutes, slack: 3, grouping })), minutes - 3);
  }
  // too short: what the steps need at least, which the page that prepares warns of
  assert.is(sum(stepsOf(method, { minutes: 10, slack: 0, grouping })), 20);
  const turns = must(methodById("toepassing-per-persoon"));
  const four = stepsOf(turns, { minutes: 30, slack: 0, grouping: { ...grouping, size: 4 } });
  const five = stepsOf(turns, { minutes: 30, slack: 0, grouping });
  assert.is(five.length - four.length, 1);
});

test.run();
