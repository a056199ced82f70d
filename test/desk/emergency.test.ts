import * as assert from "uvu/assert";
import { missingOf } from "../../client/lib/desk/emergency/missing.ts";
import { canFreeze } from "../../client/lib/desk/emergency/canFreeze.ts";
import { suite } from "../support/suite.ts";
import { after, began, planned, sessionOf, start } from "./network.ts";

const test = suite("desk: emergency");
const people = ["Anna", "Bram", "Carla", "Daan", "Els", "Femke"].map((label) => ({
  ...{ id: label.toLowerCase(), label },
}));
const s = { sessionId: "s" };

test("EMERG9 an emergency can be called from the walk-in until the end, once", () => {
  const can = (network: ReturnType<typeof planned>, called = false) =>
    canFreeze({ session: sessionOf(network), called });
  const open = after(planned(), start, [{ type: "SessionOpened", ...s }]);
  const live = after(open, start, [began("welcome")]);
  assert.equal([can(planned()), can(open), can(live)], [false, true, true]);
  assert.is(can(live, true), false, "called here, and the server has not heard of it");
  assert.is(can(after(live, start, [{ type: "SessionFrozen", ...s }])), false);
  assert.is(can(after(live, start, [{ type: "SessionClosed", ...s }])), false);
});

test("EMERG10 whoever goes on with people not counted is told how many, and a few names", () => {
  const ids = people.map(({ id }) => id);
  assert.equal(missingOf(people, ids), null);
  assert.equal(missingOf([], []), null);
  assert.equal(missingOf(people, ids.slice(1)), { count: 1, names: ["Anna"], more: 0 });
  const names = ["Anna", "Bram", "Carla", "Daan"];
  assert.equal(missingOf(people, []), { count: 6, names, more: 2 });
  // "and 1 other" would be no shorter than the name
  assert.equal(missingOf(people, ["femke"]), { count: 5, names: [...names, "Els"], more: 0 });
});

test.run();
