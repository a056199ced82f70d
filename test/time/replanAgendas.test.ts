import { readFileSync } from "node:fs";
import { comingFrom } from "../../shared/time/replan/coming.ts";
import { leastMinutes } from "../../shared/time/replan/give.ts";
import { suite } from "../support/suite.ts";
import { overruns, table } from "./agendas.ts";
import * as assert from "uvu/assert";

const test = suite("replan agendas");

test("PLAN29 in all 13 agendas a speaker 10 or 20 minutes over leaves the end and dinner in place", () => {
  const all = overruns();
  assert.is(all.length, 26);
  for (const { agendaId, over, agenda, offer } of all) {
    const what = `${agendaId} ${over}`;
    assert.is(offer.status, "behind", what);
    assert.ok(offer.plans.length >= 1, what);
    for (const { end, breaches } of offer.plans) {
      assert.ok(end <= agenda.end, what);
      assert.equal(breaches, [], what);
    }
    const said = offer.later.breaches.find((breach) => breach.what === "end");
    assert.is(said?.late, over, what);
  }
});

test("PLAN30 in all of them breaks keep ten minutes, dinner and the closing all but their slack", () => {
  for (const { agenda, now, offer } of overruns()) {
    const known = new Map(comingFrom(agenda, now).blocks.map((block) => [block.id, block]));
    for (const { rows } of offer.plans) {
      for (const { blockIds, minutes } of rows) {
        const [block, second] = blockIds.map((id) => known.get(id));
        if (block?.kind === "break") assert.ok(minutes >= Math.max(10, leastMinutes(block)));
        if (block?.fixedStart) assert.ok(minutes >= block.minutes - block.slack);
        if (block?.kind === "closing") assert.ok(minutes >= block.minutes - block.slack);
        if (block && second) {
          assert.ok(minutes >= leastMinutes(block) + leastMinutes(second) - 4);
        }
      }
    }
  }
});

test("PLAN31 docs/replan.md holds the table that the command makes", () => {
  const page = readFileSync(new URL("../../docs/replan.md", import.meta.url), "utf8");
  assert.ok(page.includes(table("en")), "run: node test/time/agendas.ts");
});

test.run();
