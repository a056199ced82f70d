import * as assert from "uvu/assert";
import { giveLast, type Given } from "../../client/lib/prepare/lastEdits.ts";
import type { Sent } from "../../shared/wire/messages.ts";
import { suite } from "../support/suite.ts";

const test = suite("what still waits when a page is left");
const order = (id: string): Sent => ({
  ...{ id, type: "RemoveBlock" },
  body: { sessionId: "s1", blockId: id },
});

test("PREP8 orders arrive one by one in their order, each again until it is answered", async () => {
  const answers: Given[] = ["answered", "later", "later", "answered", "answered"];
  const given: string[] = [];
  let pauses = 0;
  await giveLast(
    ["a", "b", "c"].map(order),
    ({ id }) => {
      given.push(id);
      return Promise.resolve(answers.shift() ?? "answered");
    },
    () => Promise.resolve((pauses += 1)),
  );
  assert.is(given.join(""), "abbbc");
  assert.is(pauses, 2);
});

test.run();
