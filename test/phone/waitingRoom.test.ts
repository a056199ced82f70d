import * as assert from "uvu/assert";
import { askAgainIn, obstacleIn } from "../../client/lib/phone/waitingRoom.ts";
import { refuse } from "../../shared/network/refusal.ts";
import { suite } from "../support/suite.ts";

const test = suite("phone waiting room");
const list = (phase: "draft" | "open" | "live" | "closed") => ({
  networkId: "n1",
  sessionId: "s1",
  title: "Tweede bijeenkomst",
  phase,
  people: [],
});

test("WAIT1 every reason that a code does not work has words of its own", () => {
  assert.is(obstacleIn(refuse("code_mistyped")), "mistyped");
  assert.is(obstacleIn(refuse("code_unknown")), "unknown");
  assert.is(obstacleIn(refuse("rate_limited", "code", 30)), "rateLimited");
  assert.is(obstacleIn(refuse("unavailable")), "unavailable");
  assert.is(obstacleIn({ offline: true }), "offline");
  assert.is(obstacleIn(list("draft")), "draft");
  assert.is(obstacleIn(list("closed")), "closed");
  assert.is(obstacleIn(list("open")), null);
  assert.is(obstacleIn(list("live")), null);
});

test("WAIT2 the page asks again by itself with growing pauses, where asking helps", () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 20].map((tries) => askAgainIn("draft", tries, 0.5) ?? 0);
  assert.is(pauses[0], 3_000);
  for (const [index, pause] of pauses.entries()) {
    assert.ok(pause >= (pauses[index - 1] ?? 0) && pause <= 30_000);
  }
  assert.is(askAgainIn("rateLimited", 1, 0.5, 40), 40_500);
  for (const obstacle of ["mistyped", "unknown", "closed"] as const) {
    assert.is(askAgainIn(obstacle, 1, 0.5), null);
  }
});

test("WAIT3 a room full of phones does not ask at one moment", () => {
  assert.is.not(askAgainIn("offline", 3, 0), askAgainIn("offline", 3, 1));
});

test.run();
