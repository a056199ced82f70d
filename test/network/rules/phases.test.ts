import * as assert from "uvu/assert";
import type { Command } from "../../../shared/network/commands.ts";
import type { Event } from "../../../shared/network/events.ts";
import { at, closed, desk, opened, running, written } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { must } from "../../support/must.ts";
import { blockDraft } from "../../../client/lib/prepare/pendingEdits.ts";
import { suite } from "../../support/suite.ts";

const test = suite("phases");
const s1 = { sessionId: "s1" };
const open = (sessionId: string): Command => ({ type: "OpenSession", sessionId });
const close: Command = { type: "CloseSession", ...s1 };
const reopen: Command = { type: "ReopenSession", ...s1 };

test("PHASE1 a draft opens once; a session that is further does not open", () => {
  given(opened)
    .when(open("s2"), desk)
    .then([{ type: "SessionOpened", sessionId: "s2", end: "20:00" }]);
  given(opened).when(open("s1"), desk).then([]);
  given(running).when(open("s1"), desk).then({ refused: "wrong_phase" });
  given(closed).when(open("s1"), desk).then({ refused: "wrong_phase" });
});

test("PHASE6 opening promises an end: that of the agenda, or the one that was set before", () => {
  const end = (world: ReturnType<typeof given>) => world.network.sessions[1]?.end;
  const world = given(opened).when(open("s2"), desk).after();
  assert.is(end(world), "20:00");
  const longer = { type: "EditBlock" as const, sessionId: "s2", blockId: "b1" };
  const block = { ...blockDraft(must(world.network.sessions[1]?.blocks[0])), minutes: 40 };
  const later = world.when({ ...longer, block }, desk).after();
  assert.is(end(later), "20:00", "what was promised does not move with the agenda");
  const { title, date, start, nextDate } = must(world.network.sessions[1]);
  const edit = { type: "EditSession", sessionId: "s2", title, date, start, nextDate } as const;
  const set = given(opened)
    .when({ ...edit, end: "19:45" } as Command, desk)
    .after();
  set.when(open("s2"), desk).then([{ type: "SessionOpened", sessionId: "s2" }]);
  assert.is(end(set.when(open("s2"), desk).after()), "19:45");
});

test("PHASE2 an open or running session closes once; a draft has nothing to close", () => {
  for (const past of [opened, running]) {
    given(past)
      .when(close, desk)
      .then([{ type: "SessionClosed", ...s1 }]);
  }
  given(closed).when(close, desk).then([]);
  given(opened)
    .when({ ...close, sessionId: "s2" }, desk)
    .then({ refused: "wrong_phase" });
});

test("PHASE3 closing is undone by reopening, and the first opening time stays", () => {
  given(closed)
    .when(reopen, desk)
    .then([{ type: "SessionReopened", ...s1 }]);
  given(running).when(reopen, desk).then([]);
  given(opened)
    .when({ ...reopen, sessionId: "s2" }, desk)
    .then({ refused: "wrong_phase" });
  const before = given(opened).network.sessions[0];
  const after = given(closed).when(reopen, desk).after().network.sessions[0];
  assert.is(after?.phase, "open");
  assert.ok(before?.phase === "open" && after?.phase === "open");
  if (before?.phase === "open" && after?.phase === "open") {
    assert.is(after.openedAt, before.openedAt);
  }
});

test("PHASE4 a closed session has no clock, and its last block an end", () => {
  const session = given(closed).network.sessions[0];
  assert.not("clock" in (session ?? {}));
  assert.is(session?.runs.at(-1)?.endedAt, at(30, { type: "SessionClosed", ...s1 }).at);
});

test("PHASE4 what was for a group only ends with the session, all else stays", () => {
  const ids = (past: readonly Event[]) => given(past).network.entries.map((entry) => entry.id);
  assert.equal(ids(written), ["e1", "e2", "e3", "e4", "e5"]);
  assert.equal(ids(closed), ["e1", "e3", "e4", "e5"]);
});

test("PHASE5 the screen turns to a view, and back to the session at each next block", () => {
  const turn: Command = { type: "TurnScreen", ...s1, view: "board" };
  const turned = { type: "ScreenTurned", ...s1, view: "board" } as const;
  given(running).when(turn, desk).then([turned]);
  given(running, at(15, turned)).when(turn, desk).then([]);
  const next: Command = { type: "StartBlock", ...s1, blockId: "b3", from: "b2" };
  const after = given(running, at(15, turned)).when(next, desk).after();
  assert.is(after.network.sessions[0]?.screen, "auto");
});

test.run();
