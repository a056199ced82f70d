import * as assert from "uvu/assert";
import {
  boardRows,
  firstDay,
  tableCounts,
  withoutEntry,
} from "../../client/lib/desk/board/board.ts";
import { nudges } from "../../client/lib/desk/now/nudges.ts";
import { summaryOf } from "../../client/lib/desk/now/summary.ts";
import { suite } from "../support/suite.ts";
import * as given from "./network.ts";

const test = suite("desk: board and nudges");
const { after, began, came, formed, minute, planned, sessionOf, start, wrote } = given;
const seated = after(planned(5), start, [
  ...["p1", "p2", "p3", "p4"].map(came),
  began("tables"),
  formed("tables", [["p1", "p2"], ["p3"]]),
]);
const about = (network: typeof seated, at: number) =>
  nudges(network, sessionOf(network), at).map((nudge) => nudge.about);

test("DESK11 the board of the desk has the newest on top, with its table, and keeps what is hidden", () => {
  const network = after(seated, start, [wrote("p1", "g1"), wrote("p4", null, true)]);
  assert.equal(
    boardRows(network, sessionOf(network)).map((row) => [
      row.entry.ownerId,
      row.table,
      row.entry.hidden,
    ]),
    [
      ["p4", null, true],
      ["p1", 1, false],
    ],
  );
});

test("DESK11 each table tells how many of its people wrote, and who has nothing is listed", () => {
  const network = after(seated, start, [wrote("p1", "g1"), wrote("p1", "g1")]);
  const counts = tableCounts(network, sessionOf(network));
  assert.equal(
    counts.map((one) => [one.table, one.done, one.people]),
    [
      [1, 1, 2],
      [2, 0, 1],
    ],
  );
  assert.equal(withoutEntry(network, sessionOf(network)), ["p2", "p3", "p4"]);
});

test("DESK11 an action point begins a week before the next meeting, and never in the past", () => {
  assert.is(firstDay({ nextDate: "2026-04-09" }, "2026-02-05"), "2026-04-02");
  assert.is(firstDay({ nextDate: "2026-02-08" }, "2026-02-05"), "2026-02-05");
  assert.is(firstDay({ nextDate: null }, "2026-02-05"), "2026-03-05");
});

test("DESK12 a quiet row tells of missing groups, five minutes ahead or when the block runs", () => {
  const talk = after(planned(2), start, [came("p1"), began("talk")]);
  assert.equal(about(talk, start + 20 * minute), []);
  assert.equal(about(talk, start + 25 * minute), ["groupsAhead"]);
  const tables = after(planned(2), start, [came("p1"), began("tables")]);
  assert.equal(about(tables, start), ["noGroups"]);
});

test("DESK12 tables with nothing on the board are told in the second half only", () => {
  const network = after(seated, start, [wrote("p1", "g1")]);
  assert.equal(about(network, start + 10 * minute), ["unseated"]);
  assert.equal(about(network, start + 20 * minute), ["unseated", "quietTables"]);
  const [, quiet] = nudges(network, sessionOf(network), start + 20 * minute);
  assert.equal(quiet, { about: "quietTables", tables: [2] });
});

test("DESK12 before and after the session there is nothing to nudge about", () => {
  assert.equal(about(planned(3), start), []);
  const closed = after(seated, start, [{ type: "SessionClosed", sessionId: "s" }]);
  assert.equal(about(closed, start), []);
});

test("DESK13 a closed session counts who was here, what stands on the board and what ran", () => {
  let network = after(seated, start, [wrote("p1", "g1"), wrote("p3", "g2", true)]);
  network = after(network, start + 30 * minute, [
    { type: "AttendanceMarked", sessionId: "s", memberId: "p2", status: "gone" },
    { type: "SessionClosed", sessionId: "s" },
  ]);
  const session = sessionOf(network);
  if (session.phase !== "closed") throw new Error(session.phase);
  assert.equal(summaryOf(network, session), { from: start, people: 4, points: 1, blocksRan: 1 });
});

test.run();
