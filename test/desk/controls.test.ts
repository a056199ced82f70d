import * as fc from "fast-check";
import * as assert from "uvu/assert";
import {
  deskAction,
  deskActions,
  deskKeys,
  focusKind,
  type Pressed,
} from "../../client/lib/desk/keys.ts";
import { Lane } from "../../client/lib/desk/lane.ts";
import { openedAfter, type Opened } from "../../client/lib/desk/opened.ts";
import { suite } from "../support/suite.ts";

const test = suite("desk: controls");
const pressed = (key: string, rest: Partial<Pressed> = {}): Pressed => ({
  key,
  ...{ ctrlKey: false, metaKey: false, altKey: false, repeat: false },
  ...{ focus: "page", covered: false },
  ...rest,
});

test("DESK4 every action has a key of its own, with or without capitals", () => {
  assert.is(new Set(Object.values(deskKeys)).size, deskActions.length);
  for (const action of deskActions) {
    assert.is(deskAction(pressed(deskKeys[action])), action);
    assert.is(deskAction(pressed(deskKeys[action].toUpperCase())), action);
  }
  assert.is(deskAction(pressed("Enter")), null);
  assert.is(deskAction(pressed("x")), null);
});

test("DESK4 keys do nothing while somebody types, holds a key, or has a dialog or menu open", () => {
  for (const [action, key] of Object.entries(deskKeys)) {
    assert.is(deskAction(pressed(key, { focus: "field" })), null);
    const covered = deskAction(pressed(key, { covered: true }));
    assert.is(covered, action === "emergency" ? action : null);
    assert.is(deskAction(pressed(key, { repeat: true })), null);
    assert.is(deskAction(pressed(key, { ctrlKey: true })), null);
    assert.is(deskAction(pressed(key, { metaKey: true })), null);
    assert.is(deskAction(pressed(key, { altKey: true })), null);
  }
});

test("EMERG9 the key of an emergency works over any dialog, but not while somebody types", () => {
  assert.is(deskAction(pressed("!", { covered: true })), "emergency");
  assert.is(deskAction(pressed("!", { focus: "button" })), "emergency");
  assert.is(deskAction(pressed("!", { focus: "field", covered: true })), null);
});

test("EMERG9 a dialog that gives way shuts itself, and not what opened in its place", () => {
  const emergency: Opened = { is: "emergency" };
  const kinds: Opened[] = [
    ...([{ is: "help" }, { is: "close" }, { is: "add" }, { is: "formAgain" }] as const),
    ...([{ is: "clearGroups" }, { is: "proposals" }, { is: "rules" }, { is: "meetings" }] as const),
    ...([{ is: "plans" }, { is: "goOn" }, { is: "block", blockId: "b1" }] as const),
    { is: "write", memberId: "m1" },
  ];
  for (const one of kinds) {
    assert.is(openedAfter(one, one.is), null);
    assert.is(openedAfter(emergency, one.is), emergency, one.is);
  }
  assert.is(openedAfter(emergency, "emergency"), null);
  assert.is(openedAfter(null, "help"), null);
});

test("DESK4 space on a focused button presses that button and nothing else", () => {
  assert.is(deskAction(pressed(" ", { focus: "button" })), null);
  assert.is(deskAction(pressed("n", { focus: "button" })), "next");
  assert.is(focusKind("input", "search", false), "field");
  assert.is(focusKind("input", "radio", false), "button");
  assert.is(focusKind("select", "", false), "field");
  assert.is(focusKind("div", "", true), "field");
  assert.is(focusKind("summary", "", false), "button");
  assert.is(focusKind("body", "", false), "page");
});

test("DESK5 a double tap gives one order: a control is shut until its answer is on the page", () => {
  const lane = new Lane(700);
  assert.ok(lane.take(0, 10));
  assert.not.ok(lane.take(100, 10));
  lane.answered(11);
  assert.not.ok(lane.take(200, 11), "the second tap of a double tap");
  assert.not.ok(lane.take(900, 10), "the page does not show the answer yet");
  assert.ok(lane.take(900, 11));
  lane.answered(0);
  assert.ok(lane.take(1_700, 11), "a refusal changes nothing to wait for");
});

test("DESK5 however fast somebody taps, no two orders are closer than the hold", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 })), (gaps) => {
      const lane = new Lane(350);
      let now = 0;
      let last = -Infinity;
      for (const gap of gaps) {
        now += gap;
        if (!lane.take(now, 1)) continue;
        lane.answered(1);
        assert.ok(now - last >= 350);
        last = now;
      }
    }),
  );
});

test.run();
