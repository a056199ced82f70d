import * as assert from "uvu/assert";
import { Room } from "../../server/network/room.ts";
import type { Log, Recorded, Stored } from "../../server/log/log.ts";
import { written } from "../support/evening.ts";
import { suite } from "../support/suite.ts";

const test = suite("long log");
/** More than one call may have arguments. */
const facts = 150_000;

/** A network in which the screen was turned, and turned again. */
function longLog(): Recorded[] {
  const turned = (["board", "code"] as const).map((view) => ({
    ...{ type: "ScreenTurned", sessionId: "s1", view, at: 1_770_320_000_000 },
  }));
  return Array.from({ length: facts }, (_, index) => ({
    ...{ version: index + 1, commandKey: `k${index}`, bodyHash: "" },
    event: (written[index] ?? turned[index % 2]) as Stored,
  }));
}

test("FLOW48 a network of 150,000 facts opens, and gives a device the last of them", async () => {
  const recorded = longLog();
  const read: Log["read"] = (_, after) => Promise.resolve(recorded.slice(after));
  const room = new Room("n1", { read } as Log);
  await room.catchUp();
  assert.is(room.version, facts);
  assert.is(room.state.sessions[0]?.screen, "code");
  assert.is(room.since(facts - 3)?.length, 3);
  assert.is(room.since(0), null);
});

test.run();
