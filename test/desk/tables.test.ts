import * as assert from "uvu/assert";
import { tableRows, turnRows } from "../../client/lib/desk/tables/tables.ts";
import { atTables, laidOut, tableOne } from "../support/atTables.ts";
import { at, eveningAt } from "../support/evening.ts";
import { given } from "../support/given.ts";
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

test("TURN7 the desk sees who brought and who led in this network", () => {
  assert.equal(turnRows(given(atTables).network), [
    { memberId: "m1", brought: 1, led: 0 },
    { memberId: "m3", brought: 0, led: 1 },
  ]);
});

test.run();
