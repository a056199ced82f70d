import * as assert from "uvu/assert";
import { callNames } from "../../client/lib/desk/groups/callNames.ts";
import { tell, whenMet } from "../../client/lib/desk/groups/consequenceWords.ts";
import {
  consequencesOf,
  costOf,
  seatedAfter,
  type Change,
} from "../../client/lib/desk/groups/consequences.ts";
import { earlierFor, neverMet, type Earlier } from "../../client/lib/desk/groups/earlier.ts";
import { tablesOf } from "../../client/lib/desk/groups/groups.ts";
import { marksOf } from "../../client/lib/desk/groups/marks.ts";
import { movesOf, swapsOf } from "../../client/lib/desk/groups/moving.ts";
import type { Fact } from "../../shared/network/events.ts";
import type { Block, Network } from "../../shared/network/state.ts";
import { suite } from "../support/suite.ts";
import * as given from "./network.ts";

const test = suite("desk: consequences");
const { after, block, came, formed, grouped, minute, planned, sessionOf, start } = given;

const tables: Block = block("tables", "interaction", 30, { ...grouped, size: 3 });
const agenda = [tables, block("later", "interaction", 30, { ...grouped, size: 3 })];
const rule = (kind: "apart" | "together", memberIds: string[], blockId?: string): Fact => ({
  type: "GroupRuleAdded",
  rule: { id: memberIds.join(""), kind, memberIds, ...(blockId ? { blockId } : {}) },
});
/** Six people at two tables of three: p1 p2 p3 and p4 p5 p6. */
function room(...more: Fact[]): Network {
  return after(planned(6, agenda), start, [
    ...["p1", "p2", "p3", "p4", "p5", "p6"].map(came),
    ...more,
    formed("tables", [
      ["p1", "p2", "p3"],
      ["p4", "p5", "p6"],
    ]),
  ]);
}
const october = { sessionId: "s0", title: "Bijeenkomst 1", date: "2025-10-07" };
const metOnce = (...pairs: [string, string][]): Earlier => {
  const known = new Set(pairs.map((pair) => [...pair].sort().join(" ")));
  return (one, other) => (known.has([one, other].sort().join(" ")) ? [october] : []);
};
const of = (network: Network, change: Change, earlier: Earlier = neverMet) =>
  consequencesOf(network, sessionOf(network), tables, change, earlier);
const swap = (memberId: string, withMemberId: string): Change => ({
  ...{ to: "swap", memberId, withMemberId },
});
const to = (memberId: string, groupId: string): Change => ({ to: "table", memberId, groupId });
const words = {
  lang: "nl",
  names: { person: (id: string) => id, block: () => "Toepassing" },
  session: { id: "s", date: "2026-02-05" },
} as const;
const texts = (network: Network, change: Change, earlier?: Earlier, about?: string) =>
  tell(of(network, change, earlier) ?? [], { ...words, ...(about ? { about } : {}) }).map(
    ({ look, text }) => `${look}: ${text}`,
  );

test("GROUPS1 before a move the desk says who meets again and when, and how tables change", () => {
  const network = room();
  const earlier = metOnce(["p1", "p5"], ["p1", "p2"]);
  assert.equal(of(network, to("p1", "g2"), earlier), [
    { about: "again", memberIds: ["p1", "p5"], meetings: [october] },
    { about: "freed", pairs: 1 },
    { about: "size", table: 2, people: 4, grows: true, over: true },
    { about: "size", table: 1, people: 2, grows: false, over: false },
  ]);
  assert.equal(texts(network, to("p1", "g2"), earlier, "p1"), [
    "warn: zat in oktober al bij p5",
    "warn: dan zitten er 4: te veel",
    "warn: tafel 1 houdt er 2 over",
  ]);
  assert.ok(texts(network, to("p2", "g2"), earlier).includes("good: treft niemand opnieuw"));
});

test("GROUPS1 a swap leaves the sizes and is told about both people", () => {
  const earlier = metOnce(["p1", "p5"], ["p4", "p2"]);
  assert.equal(texts(room(), swap("p1", "p4"), earlier), [
    "warn: p1 zat in oktober al bij p5",
    "warn: p4 zat in oktober al bij p2",
  ]);
  assert.equal(texts(room(), swap("p3", "p6"), earlier), ["good: treft niemand opnieuw"]);
});

test("GROUPS1 many meetings again are one line with the names", () => {
  const earlier = metOnce(["p1", "p4"], ["p1", "p5"], ["p1", "p6"]);
  assert.is(texts(room(), to("p1", "g2"), earlier, "p1")[0], "warn: treft opnieuw p4, p5 en p6");
});

test("GROUPS1 when two met is said as people say it", () => {
  const at = (sessionId: string, date: string) => ({ sessionId, title: "", date });
  assert.is(whenMet([at("s", "2026-02-05")], words), "vandaag");
  assert.is(whenMet([at("s0", "2025-10-07")], words), "in oktober");
  assert.is(whenMet([at("s0", "2024-10-07")], words), "in oktober 2024");
  assert.is(whenMet([at("s0", "2025-10-07"), at("s1", "2025-12-02")], words), "2 keer");
});

test("GROUPS1 people are called by their first name, unless somebody shares it", () => {
  const names = ["dr. Renée Köhler", "Marieke Postma", "Marieke 't Hooft", "Suharti"];
  const network = after(
    planned(0),
    start,
    names.map((name, at) => given.person(`n${at}`, name)),
  );
  assert.equal(
    [...callNames(network.members)],
    [
      ["n0", "Renée"],
      ["n3", "Suharti"],
    ],
  );
});

test("GROUPS2 before a move the desk says which rule breaks, and which is mended", () => {
  const network = room(rule("apart", ["p1", "p4"]), rule("together", ["p2", "p5"]));
  assert.equal(texts(network, swap("p1", "p6")), [
    "warn: breekt de regel: p1 en p4 niet in één groep",
    "good: treft niemand opnieuw",
  ]);
  assert.equal(texts(network, swap("p2", "p6")), [
    "good: treft niemand opnieuw",
    "good: dan klopt weer: p2 en p5 samen in één groep",
  ]);
  assert.equal(texts(network, swap("p2", "p5")), ["good: treft niemand opnieuw"]);
});

test("GROUPS2 a rule of another block is left out; whom a rule puts together do not meet again", () => {
  assert.equal(texts(room(rule("apart", ["p1", "p4"], "later")), swap("p1", "p6")), [
    "good: treft niemand opnieuw",
  ]);
  const network = room(rule("together", ["p1", "p5"]));
  const found = of(network, to("p1", "g2"), metOnce(["p1", "p5"])) ?? [];
  assert.not.ok(found.some(({ about }) => about === "again"));
});

test("GROUPS3 nothing is told of a change that is none", () => {
  const network = room();
  assert.is(of(network, to("p1", "g1")), null);
  assert.is(of(network, to("p1", "gone")), null);
  assert.is(of(network, swap("p1", "p2")), null);
  assert.is(of(network, swap("p1", "nobody")), null);
});

test("GROUPS3 a locked table is told; people who left count in no size", () => {
  const network = after(room(), start + minute, [
    { type: "GroupLocked", sessionId: "s", blockId: "tables", groupId: "g2" },
    { type: "AttendanceMarked", sessionId: "s", memberId: "p4", status: "gone" },
  ]);
  assert.equal(of(network, to("p1", "g2")), [
    { about: "locked", table: 2 },
    { about: "size", table: 2, people: 3, grows: true, over: false },
    { about: "size", table: 1, people: 2, grows: false, over: false },
  ]);
  const [first, second] = tablesOf(sessionOf(network), "tables");
  assert.is(first?.locked, false);
  assert.is(second?.locked, true);
});

test("GROUPS3 the seating told about is the one that the server makes", () => {
  const { groups } = sessionOf(room()).groups[0] ?? { groups: [] };
  const ids = (change: Change) => seatedAfter(groups, change)?.map((group) => group.memberIds);
  assert.equal(ids(to("p1", "g2")), [
    ["p2", "p3"],
    ["p4", "p5", "p6", "p1"],
  ]);
  assert.equal(ids(swap("p1", "p6")), [
    ["p6", "p2", "p3"],
    ["p4", "p5", "p1"],
  ]);
});

test("GROUPS4 the menu has every other table, and people to swap with, least against it first", () => {
  const network = room(rule("apart", ["p1", "p6"]));
  const session = sessionOf(network);
  const all = tablesOf(session, "tables");
  const earlier = metOnce(["p1", "p5"], ["p4", "p2"]);
  const moves = movesOf(network, session, tables, all, "p1", earlier);
  assert.equal(
    moves.map(({ table }) => table.table),
    [2],
  );
  const second = all[1];
  if (!second) throw new Error("no second table");
  const swaps = swapsOf(network, session, tables, second, "p1", earlier);
  // with p6 the rule holds, but p1 meets p5; with p5 the rule breaks
  assert.equal(
    swaps.map(({ withMemberId }) => withMemberId),
    ["p6", "p5", "p4"],
  );
  assert.ok(costOf(swaps[0]?.consequences ?? []) < costOf(swaps[1]?.consequences ?? []));
});

test("GROUPS5 a table shows who meets again there and which rules do not hold there", () => {
  const network = room(rule("apart", ["p1", "p2"]));
  const [first, second] = tablesOf(sessionOf(network), "tables");
  if (!first || !second) throw new Error("two tables");
  const broken = [{ kind: "apart", memberIds: ["p1", "p2"], blockId: null }] as const;
  const earlier = metOnce(["p1", "p3"], ["p1", "p5"]);
  assert.equal(marksOf(first, network.rules, broken, earlier), {
    again: [{ memberIds: ["p1", "p3"], meetings: [october] }],
    broken,
  });
  assert.equal(marksOf(second, network.rules, broken, earlier), { again: [], broken: [] });
});

test("GROUPS5 earlier rounds are those before this block; in fixed groups nobody meets again", () => {
  const network = after(room(), start, [given.began("tables")]);
  const session = sessionOf(network);
  const later = session.blocks[1];
  if (!later) throw new Error("no later block");
  assert.equal(earlierFor(network, session, later)("p1", "p2"), [
    { sessionId: "s", title: "Proef", date: "2026-02-05" },
  ]);
  assert.equal(earlierFor(network, session, later)("p1", "p4"), []);
  assert.equal(earlierFor(network, session, tables)("p1", "p2"), []);
  const circles = block("later", "intervision", 30, { ...grouped, kind: "circles" });
  assert.equal(earlierFor(network, session, circles)("p1", "p2"), []);
});

test.run();
