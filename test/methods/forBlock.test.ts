import * as assert from "uvu/assert";
import { arrivalOf, backTo } from "../../client/lib/methods/forBlock.ts";
import { suite } from "../support/suite.ts";

const test = suite("a method for a block");
const block = { networkId: "n1", blockId: "b2", title: "" };
const arrive = (address: string) => arrivalOf(new URL(address, "http://bijeen.test").searchParams);

test("OWN13 the method that somebody comes back with goes to its block, once", () => {
  const arrival = arrive(backTo(block, "dank"));
  assert.is(arrival?.blockId, "b2");
  assert.is(arrival?.take("b1"), null);
  assert.is(arrival?.take("b2"), "dank");
  // the details are opened again, after another choice
  assert.is(arrival?.take("b2"), null);
});

test("OWN13 who comes back without a method finds the block as it was", () => {
  const arrival = arrive(backTo(block));
  assert.is(arrival?.blockId, "b2");
  assert.is(arrival?.take("b2"), null);
  assert.is(arrive("/n/n1/prepare"), null);
});

test.run();
