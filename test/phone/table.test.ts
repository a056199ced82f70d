import * as assert from "uvu/assert";
import { foreseen } from "../../client/lib/phone/table/foreseen.ts";
import { floorWords } from "../../client/lib/phone/table/floor.ts";
import { tableWords } from "../../client/lib/i18n/table.ts";
import { personNow, scaledFor, tableNow } from "../../shared/time/table.ts";
import type { Sent } from "../../shared/wire/messages.ts";
import { tableOne, trial } from "../support/atTables.ts";
import { suite } from "../support/suite.ts";

const test = suite("phone table");
const minuteMs = 60_000;
const place = { sessionId: "s1", blockId: "b2", groupId: "g1" };
const sent = (type: Sent["type"], more: object = {}): Sent => ({
  ...{ id: `${type}${JSON.stringify(more)}`, type },
  body: { ...place, ...more } as Sent["body"],
});

test("TABLE22 without a connection the steps go on as they will once it is back", () => {
  const waiting = [sent("NextStep", { from: 1 }), sent("TableReady")];
  const run = foreseen(tableOne, waiting, () => 5 * minuteMs);
  assert.is(run.step, 2);
  assert.ok(run.ready);
  assert.equal(run.usedMs, [2 * minuteMs, 3 * minuteMs, 0]);
});

test("TABLE22 a tap that came too late, or of another table, foresees nothing", () => {
  const waiting = [
    sent("NextStep", { from: 0 }),
    sent("NextStep", { from: 1, groupId: "g2" }),
    sent("WriteActionPoint"),
  ];
  assert.equal(
    foreseen(tableOne, waiting, () => 0),
    tableOne,
  );
});

test("TABLE16 a phone says who speaks and who listens, from where its owner sits", () => {
  const run = { ...tableOne, step: 0 };
  const scaled = scaledFor(run, trial);
  const where = scaled && tableNow(run, scaled, { ms: 0, totalMs: 15 * minuteMs });
  assert.ok(scaled && where);
  if (!scaled || !where) return;
  const names = new Map([
    ["m1", "Amal"],
    ["m3", "Bo"],
  ]);
  const words = (me: string) =>
    floorWords(
      run,
      { method: scaled, where, me, mine: personNow(run, scaled, me) },
      { names, words: tableWords.nl },
    );
  assert.equal(words("m1"), { speaks: "Jij praat nu", listens: "De anderen luisteren" });
  assert.equal(words("m3"), { speaks: "Amal praat nu", listens: "Jij luistert" });
});

test("TABLE16 while the others speak, those who may speak hear that it is they", () => {
  const [first, ...rest] = trial.steps;
  const method = first && { ...trial, steps: [{ ...first, speaks: "others" as const }, ...rest] };
  const run = { ...tableOne, step: 0, roles: tableOne.roles.slice(0, 1) };
  const scaled = method && scaledFor(run, method);
  const where = scaled && tableNow(run, scaled, { ms: 0, totalMs: 15 * minuteMs });
  assert.ok(scaled && where);
  if (!scaled || !where) return;
  const names = new Map([["m1", "Amal"]]);
  const words = (me: string) => {
    const mine = personNow(run, scaled, me);
    return floorWords(run, { method: scaled, where, me, mine }, { names, words: tableWords.nl });
  };
  assert.equal(words("m1"), { speaks: "De anderen praten", listens: "Jij luistert" });
  assert.equal(words("m3"), { speaks: "Jullie praten", listens: "Amal luistert" });
});

test.run();
