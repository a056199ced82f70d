import * as assert from "uvu/assert";
import {
  brokenViews,
  groupedBlocks,
  likelyBlock,
  previewOf,
  tablesOf,
  unseated,
} from "../../client/lib/desk/groups/groups.ts";
import type { Block } from "../../shared/network/state.ts";
import { suite } from "../support/suite.ts";
import * as given from "./network.ts";

const test = suite("desk: groups");
const { after, began, block, came, formed, grouped, person, planned, sessionOf, start } = given;
const everybody = (count: number) =>
  Array.from({ length: count }, (_, index) => came(`p${index + 1}`));
const agenda = [
  ...given.agenda.slice(0, 3),
  block("again", "harvest", 10, { ...grouped, kind: "same" }),
  block("circles", "intervision", 40, { ...grouped, kind: "circles" }),
];
const blockOf = (id: string): Block => {
  const found = agenda.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

test("DESK8 before groups are formed the desk says how: 23 people are 5 5 5 4 4", () => {
  const network = after(planned(25, agenda), start, everybody(23));
  assert.equal(previewOf(network, sessionOf(network), blockOf("tables")), {
    ...{ people: 23, sizes: [5, 5, 5, 4, 4], how: "new" },
  });
});

test("DESK8 fixed circles and repeated groups are announced as what they are", () => {
  const circles = [
    { id: "c1", table: 1, memberIds: ["p1", "p2", "p3"] },
    { id: "c2", table: 2, memberIds: ["p4", "p5"] },
  ];
  const network = after(planned(6, agenda), start, [
    ...everybody(6),
    { type: "CirclesFixed", circles },
    formed("tables", [
      ["p1", "p2"],
      ["p3", "p4", "p5"],
    ]),
  ]);
  const session = sessionOf(network);
  assert.equal(previewOf(network, session, blockOf("circles")), {
    ...{ people: 6, sizes: [3, 3], how: "fixed" },
  });
  assert.equal(previewOf(network, session, blockOf("again")), {
    ...{ people: 6, sizes: [3, 3], how: "same" },
  });
});

test("DESK8 the groups of the running block are shown first, or else of the next that has any", () => {
  const network = planned(0, agenda);
  assert.equal(
    groupedBlocks(sessionOf(network)).map((one) => one.id),
    ["tables", "again", "circles"],
  );
  assert.is(likelyBlock(sessionOf(network))?.id, "tables");
  assert.is(likelyBlock(sessionOf(after(network, start, [began("again")])))?.id, "again");
  assert.is(likelyBlock(sessionOf(planned(0, given.agenda.slice(0, 2)))), undefined);
});

test("DESK9 who is here without a table is listed; who left keeps the place and is shown as away", () => {
  let network = after(planned(4, agenda), start, everybody(4));
  assert.equal(unseated(sessionOf(network), "tables"), []);
  network = after(network, start, [
    formed("tables", [["p1", "p2"], ["p3"]]),
    { type: "AttendanceMarked", sessionId: "s", memberId: "p2", status: "gone" },
  ]);
  assert.equal(unseated(sessionOf(network), "tables"), ["p4"]);
  assert.equal(tablesOf(sessionOf(network), "tables")[0]?.seats, [
    { memberId: "p1", here: true, late: false },
    { memberId: "p2", here: false, late: false },
  ]);
});

test("DESK10 a rule that does not hold is told with who and which; a rule that is gone is not", () => {
  const network = after(planned(2, agenda), start, [
    person("x", "Bo", "De  Linde "),
    person("y", "Cas", "de linde"),
    { type: "GroupRuleAdded", rule: { id: "r", kind: "apart", memberIds: ["p1", "p2"] } },
    {
      type: "GroupsFormed",
      sessionId: "s",
      blockId: "tables",
      groups: [{ id: "g", table: 1, memberIds: ["p1", "p2", "x", "y"] }],
      broken: [
        { ruleId: "r", memberIds: ["p1", "p2"] },
        { ruleId: "organisation:de linde", memberIds: ["x", "y"] },
        { ruleId: "removed", memberIds: ["p1", "x"] },
      ],
    },
  ]);
  assert.equal(brokenViews(network, sessionOf(network), "tables"), [
    { kind: "apart", memberIds: ["p1", "p2"], blockId: null },
    { kind: "organisation", organisation: "De  Linde", memberIds: ["x", "y"] },
  ]);
});

test.run();
