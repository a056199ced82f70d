import * as assert from "uvu/assert";
import { beginsAt } from "../../client/lib/phone/begins.ts";
import { goesOnWith, isReopened } from "../../shared/time/goOn.ts";
import { closed, draft, live, open } from "../screen/people.ts";
import { suite } from "../support/suite.ts";

const test = suite("phone: when it begins");
const zone = "Europe/Amsterdam";
const minute = 60_000;
/** 14:00 in Amsterdam. */
const start = Date.UTC(2026, 1, 5, 13, 0);

test("PHONE18 who waits is told the time, the day when it is another, and soon once it is due", () => {
  const begins = (now: number) => beginsAt(open(), now, zone);
  assert.equal(begins(start - minute), { at: start, day: "" });
  assert.equal(begins(start - 24 * 60 * minute), { at: start, day: "2026-02-05" });
  // it is past midnight in the room before it is in Greenwich
  assert.equal(begins(start - 14 * 60 * minute + 1), { at: start, day: "" });
  assert.equal(begins(start), { at: null, day: "" });
  assert.equal(begins(start + 24 * 60 * minute), { at: null, day: "" });
  // without an agenda there is a time as well
  assert.equal(beginsAt({ ...open(), blocks: [] }, start - minute, zone), { at: start, day: "" });
});

test("TIME15 a session that is open again goes on with what ran last, on every screen", () => {
  const { runs } = live(start);
  const at = (blockId: string) => open({ runs: runs.map((run) => ({ ...run, blockId })) });
  assert.is(goesOnWith(at("b2"))?.id, "b2");
  // what left the agenda meanwhile: from the start
  assert.is(goesOnWith(at("gone"))?.id, "b1");
  for (const session of [draft(), open(), live(start), closed({ runs })]) {
    assert.not(isReopened(session));
    assert.is(goesOnWith(session), undefined);
  }
});

test.run();
