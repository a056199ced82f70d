import * as assert from "uvu/assert";
import { Outbox, type Shelf } from "../../client/lib/live/outbox.ts";
import type { Sent } from "../../shared/wire/messages.ts";
import { suite } from "../support/suite.ts";

const test = suite("outbox");

function memoryShelf(text: string | null = null): Shelf {
  return {
    read: () => text,
    write: (to) => void (text = to),
  };
}
const sent = (id: string): Sent => ({ id, type: "GiveBackPlace", body: { sessionId: "s" } });
const idsOf = (outbox: Outbox) => outbox.waiting.map(({ id }) => id);

test("PHONE40 two pages of one phone keep each other's waiting text", () => {
  const shelf = memoryShelf();
  const [one, two] = [new Outbox(shelf), new Outbox(shelf)];
  one.add(sent("first"));
  two.add(sent("second"));
  one.add(sent("third"));
  assert.equal(idsOf(one), ["first", "third"]);
  assert.equal(idsOf(new Outbox(shelf)), ["first", "second", "third"]);
  one.remove("first");
  one.remove("third");
  assert.equal(idsOf(new Outbox(shelf)), ["second"]);
  two.remove("second");
  assert.is(shelf.read(), null);
});

test("PHONE40 what else stands on the shelf does no harm", () => {
  assert.equal(idsOf(new Outbox(memoryShelf("[null, 3, {}]"))), []);
  assert.equal(idsOf(new Outbox(memoryShelf("{oops"))), []);
});

test.run();
