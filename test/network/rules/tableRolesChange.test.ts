import * as assert from "uvu/assert";
import { methods } from "../../../shared/content/library.ts";
import { scaledRoles } from "../../../shared/content/scaleRoles.ts";
import { drawRoles, relieved, takeRole } from "../../../shared/network/rules/roles.ts";
import type { RoleTaken } from "../../../shared/network/tables.ts";
import { laidOut, memory } from "../../support/atTables.ts";
import { at, desk, phone } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { must } from "../../support/must.ts";
import { suite } from "../../support/suite.ts";

const test = suite("turns that change hands");
const table = { sessionId: "s1", blockId: "b2", groupId: "g1" };
/** m1, m2 and m3 sit at table 1. */
const three = at(13, {
  ...{ type: "GroupsFormed", sessionId: "s1", blockId: "b2", broken: [] },
  groups: [{ id: "g1", table: 1, memberIds: ["m1", "m2", "m3"] }],
});
const five = must(methods.find(({ id }) => id === "vijfstappen"));

test("TURN8 at the start a role of somebody who left goes to who is there; the others stay", () => {
  const drawn = given(laidOut, three)
    .when({ type: "DrawRoles", ...table, again: false }, phone(1), 14)
    .after();
  const roles = drawn.network.tables.runs[0]?.roles ?? [];
  assert.is(roles.length, 3);
  for (const { role, memberId } of roles) {
    const mark = { type: "MarkAttendance", sessionId: "s1", memberId, status: "gone" } as const;
    const left = drawn
      .when(mark, desk, 15)
      .after()
      .when({ type: "StartTable", ...table }, desk, 16);
    const after = left.after().network.tables.runs[0]?.roles ?? [];
    assert.equal(after.filter((one) => one.memberId === memberId).length, 0, role);
    for (const kept of roles.filter((one) => one.memberId !== memberId)) {
      assert.ok(after.some((one) => one.role === kept.role && one.memberId === kept.memberId));
    }
    assert.equal(
      ["bringer", "lead"].filter((id) => !after.some((one) => one.role === id)),
      [],
    );
  }
});

test("TURN8 who came before the start takes a role over from who had two", () => {
  const two = [
    { role: "bringer", memberId: "a" },
    { role: "lead", memberId: "b" },
    { role: "timer", memberId: "c" },
    { role: "thinker", memberId: "b" },
  ];
  const all = ["a", "b", "c", "d"].map((id) => memory(id));
  const { roles } = drawRoles(scaledRoles(five.roles, 4), all, "seed", relieved(two, 4));
  assert.equal(roles, [...two.slice(0, 3), { role: "thinker", memberId: "d" }]);
  assert.equal(relieved(two, 3), two, "nobody is without");
});

test("TURN9 two people change all that they do, when the bringer would lead otherwise", () => {
  const roles = scaledRoles(five.roles, 2);
  const of = (id: string) => must(roles.find((one) => one.id === id));
  const drawn = drawRoles(roles, [memory("a"), memory("b")], "seed").roles;
  const bringer = drawn.find(({ role }) => role === "bringer")?.memberId ?? "";
  const other = bringer === "a" ? "b" : "a";
  for (const [role, who] of [
    ["bringer", other],
    ["lead", bringer],
  ] as const) {
    const after = takeRole(drawn, of(role), who) ?? [];
    const sorted = (all: readonly RoleTaken[]) =>
      all.map((one) => `${one.role} ${one.memberId}`).sort();
    const changed = drawn.map((one) => ({ ...one, memberId: one.memberId === "a" ? "b" : "a" }));
    assert.equal(sorted(after), sorted(changed));
  }
});

test("TURN9 when the bringer left, whoever brings instead hands leading and the time on", () => {
  const bringer = must(scaledRoles(five.roles, 2).find(({ id }) => id === "bringer"));
  const left = [
    { role: "lead", memberId: "a" },
    { role: "timer", memberId: "b" },
  ];
  assert.equal(takeRole(left, bringer, "a"), [
    { role: "timer", memberId: "b" },
    { role: "lead", memberId: "b" },
    { role: "bringer", memberId: "a" },
  ]);
  assert.is(takeRole(left.slice(0, 1), bringer, "a"), null, "alone");
});

test.run();
