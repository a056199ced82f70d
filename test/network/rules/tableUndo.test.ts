import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Command } from "../../../shared/network/commands.ts";
import type { Event } from "../../../shared/network/events.ts";
import { noTables, type Tables } from "../../../shared/network/tables.ts";
import { atTables, laidOut, tableOne } from "../../support/atTables.ts";
import { at, desk, phone } from "../../support/evening.ts";
import { given, type Given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";

const test = suite("undo at the tables");
const second = 1 / 60;
const place = { sessionId: "s1", blockId: "b2" };
const one = { ...place, groupId: "g1" };
const two = { ...place, groupId: "g2" };
const seen = ({ network }: Given) => network.tables.ordered?.revision ?? 0;
const undo = (from: number): Command => ({ type: "UndoTables", sessionId: "s1", from });
/** All that the tables know, but for the counting of orders and the words on the table. */
const plain = ({ network }: Given): Tables => ({ ...noTables, ...network.tables, ...hidden });
const hidden = { laid: [], ordered: { revision: 0, undo: null } };

const called: Event = at(15, {
  type: "TablesCalled",
  sessionId: "s1",
  call: { ...place, is: "left", until: 0 },
});
const helping: Event = at(15, { type: "TableTurned", run: { ...tableOne, helpAt: 5 }, left: [] });
const divided = given(laidOut)
  .when({ type: "DrawRoles", ...one, again: false }, desk, 14)
  .after();

const orders: readonly (readonly [Command, Given])[] = [
  [{ type: "StartTables", ...place }, given(laidOut)],
  [{ type: "StartTables", ...place }, divided],
  [{ type: "StartTables", ...place }, given(atTables)],
  [{ type: "StartTable", ...one }, given(laidOut)],
  [{ type: "Broadcast", ...place, minutes: 5 }, given(atTables)],
  [{ type: "BringBack", ...place, minutes: 2 }, given(atTables, called)],
  [{ type: "CallOff", ...place }, given(atTables, called)],
  [{ type: "LetFinish", ...one, finish: true }, given(atTables)],
  [{ type: "HelpCame", ...one }, given(atTables, helping)],
];

for (const [index, [order, world]] of orders.entries()) {
  test(`TABLE23 ${index + 1} ${order.type}: taken back within ten seconds, all is as it was`, () => {
    const after = world.when(order, desk, 20).after();
    assert.not.equal(plain(after), plain(world));
    const back = after.when(undo(seen(after)), desk, 20 + 10 * second).after();
    assert.equal(plain(back), plain(world));
  });

  test(`TABLE23 ${index + 1} ${order.type}: after ten seconds, or once it is taken back, it stays`, () => {
    const after = world.when(order, desk, 20).after();
    const from = seen(after);
    after.when(undo(from), desk, 20 + 15.1 * second).then({ refused: "undo_too_late" });
    const back = after.when(undo(from), desk, 20).after();
    back.when(undo(from), desk, 20).then({ refused: "stale" });
    back.when(undo(seen(back)), desk, 20).then({ refused: "nothing_to_undo" });
  });
}

test("TABLE23 an order is taken back by who saw the last one: a second desk is told", () => {
  const first = given(atTables)
    .when({ type: "Broadcast", ...place, minutes: 5 }, desk, 20)
    .after();
  const from = seen(first);
  const other = first.when({ type: "BringBack", ...place, minutes: 2 }, desk, 20).after();
  other.when(undo(from), desk, 20).then({ refused: "stale" });
  const back = other.when(undo(seen(other)), desk, 20).after();
  assert.is(back.network.tables.call?.is, "left", "what was said before is said again");
});

test("TABLE23 what was said to tables is not taken back in the next block", () => {
  const said = given(atTables)
    .when({ type: "Broadcast", ...place, minutes: 5 }, desk, 20)
    .after();
  const next = { type: "StartBlock", sessionId: "s1", blockId: "b3", from: "b2" } as const;
  said
    .when(next, desk, 20)
    .after()
    .when(undo(seen(said)), desk, 20)
    .then({ refused: "stale" });
});

test("TABLE24 a table that has gone on by itself goes on; the others go back", () => {
  const moves: readonly Command[] = [
    { type: "NextStep", ...two, from: 0 },
    { type: "PauseTable", ...two },
    { type: "TableReady", ...two },
  ];
  for (const move of moves) {
    const begun = given(laidOut)
      .when({ type: "StartTables", ...place }, desk, 20)
      .after();
    const from = seen(begun);
    const on = begun.when(move, phone(2), 20 + 4 * second).after();
    const back = on.when(undo(from), desk, 20 + 6 * second).after();
    const runs = (world: Given) => world.network.tables.runs;
    assert.equal(
      runs(back),
      runs(on).filter(({ groupId }) => groupId === "g2"),
    );
    assert.ok(back.network.tables.turns.every(({ groupId }) => groupId === "g2"));
  }
});

test("TABLE24 when all tables have gone on, there is nothing to take back", () => {
  const begun = given(atTables)
    .when({ type: "StartTables", ...place }, desk, 20)
    .after();
  const on = begun.when({ type: "NextStep", ...two, from: 0 }, phone(2), 20 + 4 * second).after();
  on.when(undo(seen(begun)), desk, 20 + 6 * second).then({ refused: "nothing_to_undo" });
});

test("TABLE24 a call for help stays when the start is taken back, and so do divided roles", () => {
  const begun = divided.when({ type: "StartTables", ...place }, desk, 20).after();
  const asks = begun.when({ type: "CallHelp", ...two }, phone(2), 20 + 2 * second).after();
  const { runs } = asks.when(undo(seen(begun)), desk, 20 + 4 * second).after().network.tables;
  const tableOf = (id: string) => runs.find(({ groupId }) => groupId === id);
  assert.is(tableOf("g1")?.roles.length, 2);
  assert.is(tableOf("g1")?.startedAt, null);
  assert.type(tableOf("g2")?.helpAt, "number");
  assert.equal(tableOf("g2")?.roles, []);
});

test("TABLE24 whatever the groups do meanwhile, no table loses a step that it took", () => {
  const doing = fc.record({
    what: fc.constantFrom("NextStep", "StepBack", "PauseTable", "ResumeTable", "CallHelp"),
    who: fc.constantFrom(1, 2, 3, 4),
    wait: fc.constantFrom(0, 1, 2),
  });
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 6 }), (all) => {
      let world = given(laidOut)
        .when({ type: "StartTables", ...place }, desk, 20)
        .after();
      const from = seen(world);
      let now = 0;
      for (const { what, who, wait } of all) {
        now += wait;
        const groupId = who % 2 === 1 ? "g1" : "g2";
        const step = world.network.tables.runs.find((run) => run.groupId === groupId)?.step ?? 0;
        const turn = what === "NextStep" || what === "StepBack";
        const body = { ...place, groupId, ...(turn && { from: step }) };
        const given = world.when({ type: what, ...body } as Command, phone(who), 20 + now * second);
        if (!("refused" in given.decision)) world = given.after();
      }
      const took = world.network.tables.runs.filter(
        (run) => run.step > 0 || run.ready || run.usedMs.some((ms) => ms > 0),
      );
      const back = world.when(undo(from), desk, 20 + now * second);
      if ("refused" in back.decision) return;
      const after = back.after().network.tables.runs;
      for (const run of took) {
        assert.equal(
          after.find(({ groupId }) => groupId === run.groupId),
          run,
        );
      }
    }),
    { seed: 23, numRuns: 200 },
  );
});

test.run();
