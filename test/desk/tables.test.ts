import * as assert from "uvu/assert";
import { finishingRows, tableRows, turnRows } from "../../client/lib/desk/tables/tables.ts";
import type { Event } from "../../shared/network/events.ts";
import { atTables, laidOut, tableOne } from "../support/atTables.ts";
import { at, eveningAt } from "../support/evening.ts";
import { given } from "../support/given.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";

const test = suite("desk tables");
const minuteMs = 60_000;
function rows(world: ReturnType<typeof given>, minute: number) {
  const { network } = world;
  const session = network.sessions[0];
  const block = session?.blocks.find(({ id }) => id === "b2");
  if (!session || !block) throw new Error("the evening has its block");
  return tableRows(network, session, block, eveningAt + minute * minuteMs);
}

test("TABLE21 the desk sees of each table its step, and how late it will be", () => {
  const seen = rows(given(atTables), 23);
  assert.equal(
    seen.map(({ table, state, step, behind }) => [table, state, step?.number, step?.of, behind]),
    [
      [1, "going", 2, 3, 2],
      [2, "waiting", undefined, undefined, 0],
    ],
  );
  assert.is(seen[0]?.signal, "over");
});

test("TABLE21 who asks for help stands first, the longest wait before all", () => {
  const asks = at(15, {
    type: "TableTurned",
    run: { ...tableOne, groupId: "g2", memberIds: ["m2", "m4"], helpAt: eveningAt },
    left: [],
  });
  assert.equal(
    rows(given(atTables, asks), 16).map(({ table }) => table),
    [2, 1],
  );
});

test("TABLE21 a table that is too small says so", () => {
  const gone = at(14, {
    type: "AttendanceMarked",
    sessionId: "s1",
    memberId: "m3",
    status: "gone",
  });
  assert.is(rows(given(laidOut, gone), 15)[0]?.state, "small");
});

test("TABLE21 a table that may finish keeps its line while the next block runs, until it is ready", () => {
  const next = at(20, {
    ...{ type: "BlockStarted", sessionId: "s1", blockId: "b3", elapsedMs: 0, addedMs: 0 },
  });
  const still = (rest: Partial<typeof tableOne>, ...then: Event[]) => {
    const turn = at(19, { type: "TableTurned", run: { ...tableOne, ...rest }, left: [] });
    const { network } = given([...atTables, turn, ...then]);
    const session = must(network.sessions[0]);
    return finishingRows(network, session, eveningAt + 21 * minuteMs).map(
      ({ block, rows: [row, ...more] }) => [block.id, row?.table, row?.step?.number, more.length],
    );
  };
  assert.equal(still({ finishing: true }, next), [["b2", 1, 2, 0]]);
  assert.equal(still({ finishing: true }), [], "the running block has its own lines");
  assert.equal(still({}, next), []);
  assert.equal(still({ finishing: true, ready: true }, next), []);
  assert.equal(still({ finishing: true, ready: true, helpAt: eveningAt }, next).length, 1);
});

test("TURN7 the desk sees who brought and who led in this network", () => {
  assert.equal(turnRows(given(atTables).network), [
    { memberId: "m1", brought: 1, led: 0 },
    { memberId: "m3", brought: 0, led: 1 },
  ]);
});

test.run();
