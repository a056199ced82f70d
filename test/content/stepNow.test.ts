import fc from "fast-check";
import { partIn, stepBegins, stepNow, withExtraMinute } from "../../shared/content/stepNow.ts";
import type { Method } from "../../shared/content/types.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";
import { anyScope, lengths, method, runs, scaled, sum } from "./scaled.ts";

const test = suite("stepNow");
const minute = 60_000;

test("SCALE11 the step clock says the step, whose turn it is and what is left", () => {
  const one = scaled(method("toepassing-per-persoon"), 4, 30);
  assert.equal(stepNow(one, 0), { index: 0, leftMs: 4 * minute, overMs: 0, turn: null });
  assert.equal(stepNow(one, 9 * minute), {
    ...{ index: 2, leftMs: 3 * minute, overMs: 0 },
    turn: { person: 2, of: 1, leftMs: 3 * minute },
  });
  assert.equal(stepNow(one, 31 * minute), { index: 5, leftMs: 0, overMs: minute, turn: null });
  const five = scaled(method("vijfstappen"), 3, 30);
  assert.equal(stepNow(five, 8 * minute)?.turn, { person: 2, of: 3, leftMs: 2 * minute });
});

test("SCALE12 at any moment the clock and the steps agree", () => {
  fc.assert(
    fc.property(anyScope, fc.integer({ min: 0, max: 200 * minute }), (scope, elapsed) => {
      const one = scaled(scope.one, scope.people, scope.minutes);
      const now = stepNow(one, elapsed);
      assert.ok(now);
      const ends = stepBegins(one, (now?.index ?? 0) + 1);
      assert.is(elapsed + (now?.leftMs ?? 0) - (now?.overMs ?? 0), ends);
      const turn = now?.turn;
      if (turn) assert.ok(turn.person >= 1 && turn.person <= scope.people && turn.leftMs > 0);
    }),
    runs,
  );
});

test("SCALE13 in each step it is clear which role talks and which is silent", () => {
  const parts = (speaks: Method["steps"][number]["speaks"]) =>
    ["bringer", "thinker", "observer", null].map((role) => partIn({ speaks }, role));
  assert.equal(parts("bringer"), ["speaks", "silent", "silent", "silent"]);
  assert.equal(parts("others"), ["silent", "speaks", "speaks", "speaks"]);
  assert.equal(parts("silent"), ["silent", "silent", "silent", "silent"]);
  assert.equal(parts("each-in-turn"), ["in-turn", "in-turn", "silent", "in-turn"]);
  assert.equal(parts("facilitator"), ["silent", "silent", "silent", "silent"]);
});

test("SCALE14 a minute extra comes from a later step, and the group still ends on time", () => {
  const one = scaled(method("vijfstappen"), 5, 30);
  const more = withExtraMinute(one, 0);
  assert.equal(more && lengths(more), [5, 8, 5, 7, 5]);
  assert.is(withExtraMinute(scaled(method("vijfstappen"), 5, 20), 0), null);
  assert.is(withExtraMinute(one, 4), null);
  fc.assert(
    fc.property(anyScope, fc.nat(15), (scope, index) => {
      const before = scaled(scope.one, scope.people, scope.minutes);
      const after = withExtraMinute(before, index);
      if (after) assert.is(sum(lengths(after)), before.minutes);
      assert.ok(after?.steps.every((step) => step.minutes >= step.minMinutes) ?? true);
    }),
    runs,
  );
});

test.run();
