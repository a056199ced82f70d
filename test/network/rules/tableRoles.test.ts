import fc from "fast-check";
import * as assert from "uvu/assert";
import { methods } from "../../../shared/content/library.ts";
import { isTooSmall, scaleMethod } from "../../../shared/content/scale.ts";
import { scaledRoles } from "../../../shared/content/scaleRoles.ts";
import { drawRoles, takeRole } from "../../../shared/network/rules/roles.ts";
import type { Method } from "../../../shared/content/types.ts";
import type { Memory, RoleTaken } from "../../../shared/network/tables.ts";
import { atTables, laidOut, memory, ownMethod, trial } from "../../support/atTables.ts";
import { at, phone } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";

const test = suite("turns");
const table = { sessionId: "s1", blockId: "b2", groupId: "g1" };
const asking = ["bringer", "client"];
const clashes = (roles: readonly RoleTaken[]) => {
  const bringers = roles.filter(({ role }) => asking.includes(role)).map((one) => one.memberId);
  return roles.some(
    ({ role, memberId }) => ["lead", "timer"].includes(role) && bringers.includes(memberId),
  );
};

const anyMethod = fc.constantFrom(...methods, trial);
const people = fc
  .integer({ min: 2, max: 9 })
  .chain((count) =>
    fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: count, maxLength: count }),
  );
const memories = (counts: readonly (readonly [number, number])[]): Memory[] =>
  counts.map(([brought, led], index) => memory(`p${index}`, brought, led));

test("TURN1 the bringer never leads and never keeps the time, whatever the method and the lot", () => {
  fc.assert(
    fc.property(anyMethod, people, fc.string(), (method, counts, seed) => {
      const { roles } = drawRoles(scaledRoles(method.roles, counts.length), memories(counts), seed);
      assert.not(clashes(roles));
    }),
  );
});

test("TURN1 nor when roles are taken by hand, in any order", () => {
  const take = fc.record({
    role: fc.constantFrom("bringer", "lead", "timer", "thinker"),
    who: fc.nat(3),
  });
  const five = methods.find(({ id }) => id === "vijfstappen") ?? trial;
  const roles = scaledRoles(five.roles, 4);
  fc.assert(
    fc.property(fc.array(take), (takes) => {
      let taken: readonly RoleTaken[] = [];
      for (const { role, who } of takes) {
        const wanted = roles.find(({ id }) => id === role);
        if (wanted) taken = takeRole(taken, wanted, `p${who}`) ?? taken;
        assert.not(clashes(taken));
        for (const { id, count } of roles) {
          assert.ok(taken.filter((one) => one.role === id).length <= Math.max(1, count));
        }
      }
    }),
  );
});

test("TURN2 who brought least often brings, who led least often of the others leads", () => {
  fc.assert(
    fc.property(people, fc.string(), (counts, seed) => {
      const all = memories(counts);
      const { roles } = drawRoles(scaledRoles(trial.roles, all.length), all, seed);
      const of = (role: string) => {
        const id = roles.find((one) => one.role === role)?.memberId;
        return all.find(({ memberId }) => memberId === id);
      };
      const bringer = of("bringer");
      assert.is(bringer?.brought, Math.min(...all.map(({ brought }) => brought)));
      const others = all.filter((one) => one !== bringer);
      assert.is(of("lead")?.led, Math.min(...others.map(({ led }) => led)));
    }),
  );
});

test("TURN3 over a year nobody brings again before all who are there did", () => {
  const year = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { maxLength: 15 });
  fc.assert(
    fc.property(year, fc.string(), (meetings, seed) => {
      const brought = new Map<string, number>();
      const count = (id: string) => brought.get(id) ?? 0;
      meetings.forEach((there, index) => {
        const here = there.flatMap((present, who) => (present ? [`p${who}`] : []));
        if (here.length < 2) return;
        const all = here.map((id) => memory(id, count(id)));
        const { roles } = drawRoles(scaledRoles(trial.roles, here.length), all, `${seed}${index}`);
        const id = roles.find(({ role }) => role === "bringer")?.memberId ?? "";
        assert.ok(here.every((other) => count(other) >= count(id)));
        brought.set(id, count(id) + 1);
      });
    }),
  );
});

test("TURN3 with everybody there all year, everybody brings equally often, give or take one", () => {
  const counts = new Map(["p0", "p1", "p2", "p3", "p4"].map((id) => [id, { brought: 0, led: 0 }]));
  for (let meeting = 0; meeting < 12; meeting += 1) {
    const all = [...counts].map(([id, { brought, led }]) => memory(id, brought, led));
    const { roles } = drawRoles(scaledRoles(trial.roles, 5), all, `${meeting}`);
    for (const { role, memberId } of roles) {
      const row = counts.get(memberId);
      if (row && role === "bringer") row.brought += 1;
      if (row && role === "lead") row.led += 1;
    }
    const brought = [...counts.values()].map((row) => row.brought);
    assert.ok(Math.max(...brought) - Math.min(...brought) <= 1);
  }
});

/** The sizes at which the method itself works, and one table that is too full. */
const sizesOf = ({ groupSize: { min, max } }: Method) =>
  Array.from({ length: Math.min(max + 1, 12) - min + 1 }, (_, more) => min + more);

function holdsAt(method: Method, count: number, seed: string): void {
  const scaled = scaleMethod(method, { people: count, minutes: method.totalMinutes });
  if (isTooSmall(scaled)) return;
  const all = Array.from({ length: count }, (_, who) => memory(`p${who}`, who % 2, who % 3));
  const { roles, order } = drawRoles(scaled.roles, all, seed);
  const where = `${method.id} with ${count}`;
  for (const role of scaled.roles) {
    const held = roles.filter((one) => one.role === role.id);
    assert.ok(held.length >= Math.min(1, role.count + role.shared), `${where}: ${role.id}`);
    assert.is(new Set(held.map(({ memberId }) => memberId)).size, held.length, where);
  }
  if (count > 1) assert.not(clashes(roles), `${where}: the bringer leads`);
  assert.is(order.length, count);
}

test("TURN4 every role of every method that needs somebody gets somebody, at every size", () => {
  for (const method of methods) {
    for (const count of sizesOf(method)) holdsAt(method, count, method.id);
  }
});

test("TURN4 nor does a method of one's own leave a role open, and its bringer never leads", () => {
  const count = fc
    .tuple(fc.nat(3), fc.nat(3))
    .map(([one, more]) => ({ min: one, max: Math.max(1, one + more) }));
  const ids = ["lead", "timer", "bringer", "client", "thinker", "observer", "role-1", "writer"];
  const some = fc.record({
    picked: fc.shuffledSubarray(ids, { minLength: 1 }),
    counts: fc.array(count, { minLength: ids.length, maxLength: ids.length }),
    min: fc.integer({ min: 1, max: 6 }),
    more: fc.nat(8),
    seed: fc.string(),
  });
  fc.assert(
    fc.property(some, ({ picked, counts, min, more, seed }) => {
      const roles = picked.map((id, at) => ({
        ...{ id, name: id, task: id },
        count: counts[at] ?? { min: 1, max: 1 },
      }));
      const needed = roles.reduce((sum, role) => sum + role.count.min, 0);
      const groupSize = { min, max: Math.max(min, Math.min(needed, 10)) + more };
      const method = { ...ownMethod(1, "Eigen"), groupSize, roles };
      for (const size of sizesOf(method)) holdsAt(method, size, seed);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test("TURN5 two phones of one group draw at once: the first lot holds", () => {
  const draw = { type: "DrawRoles", ...table, again: false } as const;
  const drawn = given(laidOut).when(draw, phone(1)).after();
  drawn.when(draw, phone(3)).then([]);
  drawn.when({ ...draw, again: true }, phone(3)).thenTypes("TableTurned");
  given(atTables)
    .when({ ...draw, again: true }, phone(1))
    .then({ refused: "stale" });
});

test("TURN5 a role is chosen by hand; who had it gets the other one", () => {
  const world = given(atTables)
    .when({ type: "TakeRole", ...table, roleId: "bringer", memberId: "m3" }, phone(1))
    .after();
  assert.equal(world.network.tables.runs[0]?.roles, [
    { role: "lead", memberId: "m1" },
    { role: "bringer", memberId: "m3" },
  ]);
  assert.is(
    world.network.tables.turns.find(({ as }) => as === "bringer")?.memberId,
    "m3",
    "the turn goes with it",
  );
  const take = { type: "TakeRole", ...table, memberId: "m1" } as const;
  given(atTables)
    .when({ ...take, roleId: "cook" }, phone(1))
    .then({
      ...{ refused: "unknown_role", field: "roleId" },
    });
  given(atTables)
    .when({ ...take, roleId: "thinker", memberId: "m2" }, phone(1))
    .then({ refused: "not_seated", field: "memberId" });
});

test("TURN6 the memory goes over all sessions, and tells a group of its own people only", () => {
  const earlier = at(14, {
    ...{ type: "TurnsTaken", sessionId: "s0", blockId: "b9", groupId: "g9" },
    turns: ["m1", "m2"].map((memberId) => ({
      ...{ sessionId: "s0", blockId: "b9", groupId: "g9", memberId },
      as: "bringer" as const,
    })),
  });
  const world = given(laidOut, earlier)
    .when({ type: "DrawRoles", ...table, again: false }, phone(1))
    .after();
  const run = world.network.tables.runs[0];
  assert.equal(run?.memory, [memory("m1", 1), memory("m3")]);
  assert.is(run?.roles.find(({ role }) => role === "bringer")?.memberId, "m3");
});

test("TURN6 a case that was hardly begun when the group was taken apart is no turn", () => {
  const world = given(laidOut)
    .when({ type: "StartTable", ...table }, phone(1))
    .after()
    .when({ type: "ClearGroups", sessionId: "s1", blockId: "b2" }, { role: "facilitator" })
    .after();
  assert.equal(world.network.tables.turns, []);
});

test.run();
