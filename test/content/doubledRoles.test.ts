import * as assert from "uvu/assert";
import { doubledRoles } from "../../shared/content/doubledRoles.ts";
import { methods } from "../../shared/content/library.ts";
import { suite } from "../support/suite.ts";

const test = suite("doubled roles");
const role = (id: string, min: number) => ({
  ...{ id, name: id, task: id },
  count: { min, max: Math.max(1, min) },
});
const three = [role("bringer", 1), role("lead", 1), role("timer", 1)];

test("TURN10 whoever writes a method is told at which sizes somebody has two roles", () => {
  const at = (min: number, max: number, roles = three) =>
    doubledRoles({ groupSize: { min, max }, roles });
  assert.equal(at(2, 5), { from: 2, to: 2, roles: 1 });
  assert.equal(at(1, 5), { from: 1, to: 2, roles: 2 });
  assert.equal(at(2, 2), { from: 2, to: 2, roles: 1 });
  assert.is(at(3, 6), null);
  assert.is(at(2, 6, []), null);
  assert.is(at(2, 6, [role("bringer", 1), role("thinker", 0)]), null);
  const five = methods.find(({ id }) => id === "vijfstappen");
  assert.ok(five && doubledRoles(five)?.to === 3);
});

test.run();
