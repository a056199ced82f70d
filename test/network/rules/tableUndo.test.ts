import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Command } from "../../../shared/network/commands.ts";
import type { Event } from "../../../shared/network/events.ts";
import { noTables, type Tables } from "../../../shared/network/tables.ts";
import { atTables, laidOut, tableOne } from "../../support/atTables.ts";
import { at, desk, phone } from "../../support/evening.ts";
import { given, type Given } from "../../support/given.ts";
import { must } from "../../support/must.ts";
import { suite } from "../../support/suite.ts";

const test = suite("undo at the tables");
const second = 1 / 60;
const place = { sessionId: "s1", blockId: "b2" };
const one = { ...place, groupId: "g1" };
const two = { ...place, groupId: "g2" };
const undo = (orderId = "mine"): Command => ({ type: "UndoTables", sessionId: "s1", orderId });
const mine = { orderId: "mine" };
const runOf = ({ network }: Given, id: string) =>
  network.tables.runs.find(({ groupId }) => groupId === id);
/** All that the tables know, but for the order itself and the words on the table. */
const plain = ({ network }: Given): Tables => {
  const { runs, turns, call } = network.tables;
  return { ...noTables, runs, turns, call };
};

const called: Event = at(15, {
  type: "TablesCalled",
  sessionId: "s1",
  call: { ...place, is: "left", until: 0 },
});
const helping: Event = at(15, { type: "TableTurned", run: { ...tableOne, helpAt: 5 }, left: [] });
const divided = given(laidOut)
  .when({ type: "DrawRoles", ...one, again: false }, desk, 14)
  .after();
/** One of two roles has somebody, by hand. */
const partly = given(laidOut)
  .when({ type: "TakeRole", ...one, roleId: "bringer", memberId: "m1" }, phone(1), 14)
  .after();

const orders: readonly (readonly [Command, Given])[] = [
  [{ type: "StartTables", ...place, ...mine }, given(laidOut)],
  [{ type: "StartTables", ...place, ...mine }, divided],
  [{ type: "StartTables", ...place, ...mine }, partly],
  [{ type: "StartTables", ...place, ...mine }, given(atTables)],
  [{ type: "StartTable", ...one, ...mine }, given(laidOut)],
  [{ type: "Broadcast", ...place, minutes: 5, ...mine }, given(atTables)],
  [{ type: "BringBack", ...place, minutes: 2, ...mine }, given(atTables, called)],
  [{ type: "CallOff", ...place, ...mine }, given(atTables, called)],
  [{ type: "LetFinish", ...one, finish: true, ...mine }, given(atTables)],
  [{ type: "HelpCame", ...one, ...mine }, given(atTables, helping)],
];

for (const [index, [order, world]] of orders.entries()) {
  test(`TABLE23 ${index + 1} ${order.type}: taken back within ten seconds, all is as it was`, () => {
    const after = world.when(order, desk, 20).after();
    assert.not.equal(plain(after), plain(world));
    const back = after.when(undo(), desk, 20 + 10 * second).after();
    assert.equal(plain(back), plain(world));
  });

  test(`TABLE23 ${index + 1} ${order.type}: after ten seconds, or once it is taken back, it stays`, () => {
    const after = world.when(order, desk, 20).after();
    after.when(undo(), desk, 20 + 15.1 * second).then({ refused: "undo_too_late" });
    const back = after.when(undo(), desk, 20).after();
    back.when(undo(), desk, 20).then({ refused: "nothing_to_undo" });
  });
}

test("TABLE23 an order is taken back as long as it is the last: a second desk is told", () => {
  const first = given(atTables)
    .when({ type: "Broadcast", ...place, minutes: 5, ...mine }, desk, 20)
    .after();
  const other = first
    .when({ type: "BringBack", ...place, minutes: 2, orderId: "theirs" }, desk, 20)
    .after();
  other.when(undo(), desk, 20).then({ refused: "stale" });
  const back = other.when(undo("theirs"), desk, 20).after();
  assert.is(back.network.tables.call?.is, "left", "what was said before is said again");
});

test("TABLE23 a desk whose order changed nothing does not take that of another desk back", () => {
  const same: readonly (readonly [Command, Given])[] = [
    [{ type: "LetFinish", ...one, finish: true }, given(atTables)],
    [{ type: "StartTables", ...place }, given(laidOut)],
    [{ type: "HelpCame", ...one }, given(atTables, helping)],
    [{ type: "CallOff", ...place }, given(atTables, called)],
  ];
  for (const [order, world] of same) {
    const theirs = world.when({ ...order, orderId: "theirs" } as Command, desk, 20).after();
    const again = theirs.when({ ...order, ...mine } as Command, desk, 20 + second);
    again.then([]);
    theirs.when(undo(), desk, 20 + 2 * second).then({ refused: "stale" });
    const nameless = world.when(order, desk, 20).after();
    nameless.when(undo(), desk, 20 + 2 * second).then({ refused: "stale" });
  }
});

const next = { type: "StartBlock", sessionId: "s1", blockId: "b3", from: "b2" } as const;

test("TABLE23 what was said to tables is not taken back in the next block", () => {
  const said = given(atTables)
    .when({ type: "Broadcast", ...place, minutes: 5, ...mine }, desk, 20)
    .after();
  said.when(next, desk, 20).after().when(undo(), desk, 20).then({ refused: "stale" });
});

test("TABLE23 of a table that may finish after its block, an order is taken back too", () => {
  const later = given(atTables, helping)
    .when({ type: "LetFinish", ...one, finish: true }, desk, 20)
    .after()
    .when(next, desk, 21)
    .after();
  const late: readonly Command[] = [
    { type: "HelpCame", ...one, ...mine },
    { type: "LetFinish", ...one, finish: false, ...mine },
  ];
  for (const order of late) {
    const after = later.when(order, desk, 22).after();
    assert.not.equal(plain(after), plain(later));
    assert.equal(plain(after.when(undo(), desk, 22 + second).after()), plain(later));
  }
});

const startAll: Command = { type: "StartTables", ...place, ...mine };
/** Who of the second table does not have this role. */
const without = (world: Given, role: string) => {
  const run = must(runOf(world, "g2"));
  const holds = (id: string) =>
    run.roles.some((taken) => taken.role === role && taken.memberId === id);
  return must(run.memberIds.find((id) => !holds(id)));
};

test("TABLE24 a table that has gone on by itself goes on; the others go back", () => {
  const begun = given(laidOut).when(startAll, desk, 15).after();
  const [minutes = 0] = must(runOf(begun, "g2")).minutes;
  const moves: readonly Command[] = [
    { type: "NextStep", ...two, from: 0 },
    { type: "PauseTable", ...two },
    { type: "TableReady", ...two },
    { type: "TakeMinute", ...two, from: 0, minutes },
    { type: "TakeRole", ...two, roleId: "bringer", memberId: without(begun, "bringer") },
  ];
  for (const move of moves) {
    const on = begun.when(move, phone(2), 15 + 4 * second).after();
    assert.not.equal(runOf(on, "g2"), runOf(begun, "g2"), move.type);
    const back = on.when(undo(), desk, 15 + 6 * second).after();
    assert.equal(back.network.tables.runs, [runOf(on, "g2")], move.type);
    assert.ok(back.network.tables.turns.every(({ groupId }) => groupId === "g2"));
  }
});

test("TABLE24 when all tables have gone on, there is nothing to take back", () => {
  const begun = given(atTables).when(startAll, desk, 20).after();
  const on = begun.when({ type: "NextStep", ...two, from: 0 }, phone(2), 20 + 4 * second).after();
  on.when(undo(), desk, 20 + 6 * second).then({ refused: "nothing_to_undo" });
});

test("TABLE24 a call for help stays when the start is taken back, and so do divided roles", () => {
  for (const world of [divided, partly]) {
    const begun = world.when(startAll, desk, 20).after();
    const asks = begun.when({ type: "CallHelp", ...two }, phone(2), 20 + 2 * second).after();
    const back = asks.when(undo(), desk, 20 + 4 * second).after();
    assert.equal(runOf(back, "g1"), runOf(world, "g1"));
    assert.type(runOf(back, "g2")?.helpAt, "number");
    assert.equal(runOf(back, "g2")?.roles, []);
  }
});

const doing = fc.record({
  what: fc.constantFrom(
    ...(["NextStep", "StepBack", "PauseTable", "ResumeTable", "CallHelp", "LetFinish"] as const),
    ...(["TakeMinute", "GiveMinuteBack", "TakeRole", "DrawRoles"] as const),
  ),
  who: fc.constantFrom(1, 2, 3, 4),
  other: fc.boolean(),
  wait: fc.constantFrom(0, 1, 2),
});
type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

function commandFor(world: Given, { what, who, other }: Doing): Command {
  const groupId = who % 2 === 1 ? "g1" : "g2";
  const { step: from = 0, minutes = [], memberIds = [] } = runOf(world, groupId) ?? {};
  const at = { ...place, groupId };
  if (what === "LetFinish") return { type: what, ...at, finish: other };
  if (what === "DrawRoles") return { type: what, ...at, again: true };
  if (what === "NextStep" || what === "StepBack") return { type: what, ...at, from };
  if (what === "TakeMinute" || what === "GiveMinuteBack") {
    return { type: what, ...at, from, minutes: minutes[from] ?? 1 };
  }
  if (what !== "TakeRole") return { type: what, ...at };
  const memberId = memberIds[other ? 1 : 0] ?? "m1";
  return { type: what, ...at, roleId: "bringer", memberId };
}

test("TABLE24 whatever the groups do meanwhile, the undo touches only who did nothing", () => {
  const worlds = fc.constantFrom(given(laidOut), divided, partly);
  fc.assert(
    fc.property(worlds, fc.array(doing, { maxLength: 6 }), (before, all) => {
      const begun = before.when(startAll, desk, 15).after();
      let world = begun;
      let seconds = 0;
      for (const one of all) {
        seconds += one.wait;
        const actor = one.what === "LetFinish" ? desk : phone(one.who);
        const then = world.when(commandFor(world, one), actor, 15 + seconds * second);
        if (!("refused" in then.decision)) world = then.after();
      }
      const { tables } = world.network;
      const ours = tables.undo?.orderId === mine.orderId;
      const back = world.when(undo(), desk, 15 + Math.min(seconds, 10) * second);
      const still = (id: string) =>
        JSON.stringify({ ...runOf(world, id), helpAt: null }) === JSON.stringify(runOf(begun, id));
      const any = still("g1") || still("g2");
      if (!ours || !any) {
        back.then({ refused: ours ? "nothing_to_undo" : "stale" });
        return;
      }
      const after = back.after();
      for (const id of ["g1", "g2"]) {
        const run = runOf(world, id);
        if (!still(id)) {
          assert.equal(runOf(after, id), run);
          continue;
        }
        const { helpAt = null } = run ?? {};
        const was = runOf(before, id);
        if (was) assert.equal(runOf(after, id), { ...was, helpAt });
        else if (helpAt === null) assert.is(runOf(after, id), undefined);
        else assert.is(runOf(after, id)?.startedAt, null);
      }
    }),
    { seed: 23, numRuns: 200 },
  );
});

test.run();
