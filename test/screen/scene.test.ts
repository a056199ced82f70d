import * as assert from "uvu/assert";
import { calledTo } from "../../client/lib/screen/called.ts";
import { newGroupsFor, sceneOf } from "../../client/lib/screen/scene.ts";
import { suite } from "../support/suite.ts";
import { closed, draft, formed, live, open } from "./people.ts";

const test = suite("scene");
const start = 1_000_000;
const view = (...from: Parameters<typeof sceneOf>) => sceneOf(...from).view;

test("SCREEN1 the screen follows the phases by itself", () => {
  assert.is(view(draft(), start), "waiting");
  assert.is(view(open(), start), "code");
  assert.is(view(live(start), start), "block");
  assert.is(view(closed(), start), "closed");
});

test("SCREEN18 a session that is open again says where it goes on, and no walk-in fills the screen", () => {
  const { runs } = live(start);
  const again = open({ runs });
  assert.equal(sceneOf(again, start), { view: "goOn", block: again.blocks[0] });
  const second = open({ runs: runs.map((run) => ({ ...run, blockId: "b2" })) });
  assert.equal(sceneOf(second, start), { view: "goOn", block: second.blocks[1] });
  // the code fills it when the desk asks for it
  assert.is(view(open({ runs, screen: "code" }), start), "code");
});

test("SCREEN2 new groups of the running block fill the screen for a minute", () => {
  const made = start + 5_000;
  const session = live(start, { groups: [formed("b1", made)] });
  assert.is(view(session, made), "groups");
  assert.is(view(session, made + newGroupsFor - 1), "groups");
  assert.is(view(session, made + newGroupsFor), "block");
});

test("SCREEN2 groups made before their block are shown when it starts", () => {
  const session = live(start, { groups: [formed("b1", start - 600_000)] });
  assert.is(view(session, start + 1_000), "groups");
  assert.is(view(session, start + newGroupsFor), "block");
});

test("SCREEN2 groups of another block do not take the screen", () => {
  assert.is(view(live(start, { groups: [formed("b2", start)] }), start + 1), "block");
});

test("SCREEN3 what the desk chose stays, as far as the phase has it", () => {
  const late = start + newGroupsFor;
  const groups = [formed("b1", start)];
  assert.is(view(live(start, { screen: "board" }), late), "board");
  assert.is(view(live(start, { screen: "code" }), late), "code");
  assert.is(view(live(start, { screen: "block", groups }), start + 1), "block");
  assert.is(view(live(start, { screen: "groups", groups }), late), "groups");
  assert.is(view(closed({ screen: "board" }), late), "board");
  assert.is(view(closed({ screen: "code" }), late), "closed");
  assert.is(view(open({ screen: "block" }), late), "code");
  assert.is(view(live(start, { screen: "groups" }), late), "block");
  assert.is(view(draft({ screen: "board" }), late), "waiting");
});

test("SCREEN3 turned to groups, it shows those of the running block, else the latest", () => {
  const older = formed("b1", start);
  const newer = formed("b2", start + 1);
  const running = sceneOf(live(start, { screen: "groups", groups: [older, newer] }), start);
  assert.equal(running, { view: "groups", formed: older });
  const waiting = sceneOf(open({ screen: "groups", groups: [older, newer] }), start);
  assert.equal(waiting, { view: "groups", formed: newer });
});

test("SCREEN14 what the desk calls to the tables of this block stands on the screen", () => {
  const call = { sessionId: "s1", blockId: "b1", until: 600_000 };
  assert.equal(calledTo({ ...call, is: "left" }, "b1", 301_000), { is: "left", minutes: 5 });
  // the clock of a page is up to a second behind: five minutes are never six
  assert.equal(calledTo({ ...call, is: "left" }, "b1", 299_001), { is: "left", minutes: 5 });
  assert.equal(calledTo({ ...call, is: "left" }, "b1", 700_000), { is: "left", minutes: 0 });
  assert.equal(calledTo({ ...call, is: "back" }, "b1", 0), { is: "back", at: 600_000 });
  assert.is(calledTo({ ...call, is: "back" }, "b2", 0), null);
  assert.is(calledTo(null, "b1", 0), null);
});

test("SCREEN19 who is called back for now is told to come now; two minutes later nothing is called", () => {
  const until = 600_000;
  const call = { ...{ sessionId: "s1", blockId: "b1" }, until };
  const back = (now: number) => calledTo({ ...call, is: "back" }, "b1", now);
  assert.equal(back(until - 60_000), { is: "back", at: until });
  // the clock of a page is up to a second behind
  assert.equal(back(until - 999), { is: "come" });
  assert.equal(back(until + 120_000), { is: "come" });
  assert.is(back(until + 120_001), null);
  assert.is(calledTo({ ...call, is: "left" }, "b1", until + 120_001), null);
});

test.run();
