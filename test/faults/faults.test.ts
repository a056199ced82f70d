import * as assert from "uvu/assert";
import { startProgram } from "../support/runProgram.ts";
import { suite } from "../support/suite.ts";
import { audit, effectsOf, markOfWithdrawal, type Line } from "./ledger.ts";
import { load } from "./run.ts";

const test = suite("faults");
const faults = (...args: string[]) => startProgram("test/faults/faults.ts", args).ended;
const line = (mark: string, ...versions: number[]): Line => ({
  mark,
  versions,
  recovered: false,
});
const count = (output: string, what: string) =>
  Number(new RegExp(`\\b${what} (\\d+)`).exec(output)?.[1]);

test("FAULT1 a server killed under load loses nothing that it acknowledged and writes nothing twice", async () => {
  const { code, output } = await faults("--kills", "5", "--seed", "11");
  assert.match(output, /^kills 5 acknowledged \d+ lost 0 duplicated 0 /m);
  assert.is(code, 0, output);
  assert.ok(count(output, "acknowledged") >= 5 * load, output);
});

test("FAULT2 of two servers on one Redis one may be killed: the same, through the other", async () => {
  const { code, output } = await faults("--kills", "3", "--redis", "--seed", "12");
  assert.match(output, /^kills 3 acknowledged \d+ lost 0 duplicated 0 /m);
  assert.is(code, 0, output);
  assert.ok(count(output, "acknowledged") >= 3 * load, output);
});

test("FAULT3 the search for lost writes finds one that was thrown away", async () => {
  const { code, output } = await faults("--kills", "1", "--forget");
  assert.match(output, /^kills 1 acknowledged \d+ lost 1 duplicated 0 /m);
  assert.is(code, 1, output);
});

test("FAULT3 the audit tells lost, duplicated and wrongly answered apart", () => {
  const lines = [
    line("nr 1", 4),
    line("nr 2", 5, 5),
    line("nr 3", 6),
    line("nr 4"),
    line("nr 5"),
    line("nr 6", 9, 10),
  ];
  const effects = new Map([
    ["nr 1", [4]],
    ["nr 2", [5, 8]],
    ["nr 5", [7, 11]],
    ["nr 6", [9]],
  ]);
  assert.equal(audit(lines, effects), { acknowledged: 4, lost: 1, duplicated: 2, misnamed: 1 });
});

test("FAULT3 a mark is found in each kind of effect, at the version of its place in the log", () => {
  const effects = effectsOf([
    { type: "SessionOpened", sessionId: "s", at: 1 },
    {
      type: "ActionPointWithdrawn",
      entryId: "e",
      ownerId: "m",
      audience: { to: "member" },
      hidden: false,
      at: 2,
    },
  ]);
  assert.equal([...effects], [[markOfWithdrawal("e"), [2]]]);
});

test.run();
