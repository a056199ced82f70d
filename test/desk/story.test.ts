import * as assert from "uvu/assert";
import { standingOf, type Standing } from "../../client/lib/desk/run/runOfShow.ts";
import { isLate, storyOf, storyText } from "../../client/lib/desk/run/story.ts";
import type { Breach } from "../../shared/time/replan/types.ts";
import { suite } from "../support/suite.ts";
import { after, began, minute, planned, sessionOf, start } from "./network.ts";

const test = suite("desk: one story about the time");
const zone = "Europe/Amsterdam";
const end = (late: number): Breach => ({ what: "end", at: start, late });
const dinner = (late: number): Breach => ({ what: "fixedStart", blockId: "d", at: start, late });
const early: Standing["drift"] = { how: "ahead", minutes: 5 };
const behind = (minutes: number): Standing["drift"] => ({ how: "behind", minutes });
const says = (drift: Standing["drift"], ...passed: Breach[]) =>
  storyText(storyOf({ drift, passed }), "nl");

test("DESK17 whoever will end later than promised is never told to be ahead or on time", () => {
  // the agenda ends at 15:30, and since it began everybody was promised 15:20
  let network = after(planned(), start - 5 * minute, [began("welcome")]);
  const session = { ...sessionOf(network), end: "15:20" };
  const standing = standingOf(session, start - 5 * minute, zone);
  assert.equal(standing.drift, early);
  assert.equal(storyOf(standing), { says: "late", minutes: 5 });
  assert.is(storyText(storyOf(standing), "nl"), "5 min te laat");
  network = after(planned(), start, [began("welcome")]);
  const onTime = standingOf({ ...sessionOf(network), end: "15:20" }, start, zone);
  assert.is(storyText(storyOf(onTime), "en"), "10 min late");
});

test("DESK17 one number is said: the promise that breaks most goes before the plan", () => {
  assert.is(says(behind(14), end(14)), "14 min achter");
  assert.is(says(behind(14), end(4)), "4 min te laat");
  assert.is(says(early, dinner(3), end(8)), "8 min te laat");
  assert.is(says({ how: "onTime" }, dinner(3)), "3 min te laat");
});

test("DESK17 as long as no promise breaks the plan is what counts", () => {
  assert.is(says(behind(5)), "5 min achter");
  assert.is(says(early), "5 min voor");
  assert.is(says({ how: "onTime" }), "Op schema");
  assert.is(says({ how: "anotherDay" }), "Gepland op een andere dag");
  const late = ([drift, ...passed]: [Standing["drift"], ...Breach[]]) =>
    isLate(storyOf({ drift, passed }));
  assert.equal([late([behind(5)]), late([early, end(2)]), late([early])], [true, true, false]);
});

test.run();
