import * as assert from "uvu/assert";
import { boardOf, myPoints } from "../../client/lib/phone/points.ts";
import { suite } from "../support/suite.ts";
import { entry, revised, withdrawn, written } from "./people.ts";

const test = suite("phone points");

test("PHONE7 what waits on this device shows among my action points as not saved", () => {
  const points = myPoints("s1", "amal", [entry("e1")], [written("c1")], []);
  assert.equal(
    points.map(({ key, saved }) => [key, saved]),
    [
      ["e1", true],
      ["c1", false],
    ],
  );
});

test("PHONE8 between the answer and its fact an action point does not disappear", () => {
  const landing = [{ sent: written("c1"), version: 9 }];
  const points = myPoints("s1", "amal", [], [], landing);
  assert.equal(
    points.map(({ key, saved }) => [key, saved]),
    [["c1", true]],
  );
});

test("PHONE9 a change shows at once, a withdrawal takes it away at once", () => {
  const waiting = [revised("c1", "e1", "Eerst"), revised("c2", "e1", "Daarna")];
  const [point] = myPoints("s1", "amal", [entry("e1")], waiting, []);
  assert.is(point?.body.what, "Daarna");
  assert.is(point?.saved, false);
  assert.equal(myPoints("s1", "amal", [entry("e1")], [withdrawn("c3", "e1")], []), []);
});

test("PHONE10 my list holds what I own and what I wrote for another, of this session only", () => {
  const entries = [
    entry("e1", { order: 5 }),
    entry("e2", { order: 4, ownerId: "bo", writtenBy: "amal" }),
    entry("e3", { ownerId: "bo" }),
    entry("e4", { sessionId: "s0" }),
  ];
  assert.equal(
    myPoints("s1", "amal", entries, [], []).map(({ key }) => key),
    ["e2", "e1"],
  );
});

test("PHONE11 the board has the newest first and nothing that is hidden or private", () => {
  const entries = [
    entry("e1", { order: 1 }),
    entry("e2", { order: 2 }),
    entry("e3", { order: 3, hidden: true }),
    entry("e4", { order: 4, audience: { to: "member" } }),
  ];
  assert.equal(
    boardOf("s1", entries).map(({ id }) => id),
    ["e2", "e1"],
  );
});

test.run();
