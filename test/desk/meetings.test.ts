import * as assert from "uvu/assert";
import { allMeetings, type Earlier } from "../../client/lib/desk/groups/earlier.ts";
import { meetingsOf, shade, stillToMeet } from "../../client/lib/desk/meetings/meetings.ts";
import { suite } from "../support/suite.ts";
import * as given from "./network.ts";

const test = suite("desk: meetings");
const { after, began, block, came, formed, grouped, person, planned, sessionOf, start } = given;
const agenda = [block("one", "interaction", 30, grouped), block("two", "interaction", 30, grouped)];
/** Names on purpose out of Dutch order. */
const named = after(planned(0, agenda), start, [
  person("a", "Cas van den Akker"),
  person("b", "Amal Zand"),
  person("c", "Bo Berg"),
  ...["a", "b", "c"].map(came),
]);

test("GROUPS13 the matrix counts who really sat together, in Dutch order of names", () => {
  const network = after(named, start, [
    formed("one", [["a", "b"], ["c"]]),
    began("one"),
    formed("two", [["a", "b", "c"]]),
  ]);
  // groups of a block that has yet to run did not happen
  const meetings = meetingsOf(network, allMeetings(network));
  assert.equal(
    meetings.people.map(({ id, times }) => [id, times]),
    [
      ["a", [null, 0, 1]],
      ["c", [0, null, 0]],
      ["b", [1, 0, null]],
    ],
  );
  assert.equal([meetings.pairs, meetings.allPairs, meetings.most], [1, 3, 1]);
  const ran = after(network, start, [began("two")]);
  assert.is(meetingsOf(ran, allMeetings(ran)).most, 2);
  assert.is(sessionOf(ran).id, allMeetings(ran)("a", "b")[0]?.sessionId);
});

test("GROUPS13 before anything happened there is nothing to show", () => {
  assert.is(meetingsOf(named, allMeetings(named)).most, 0);
});

test("GROUPS14 who has most people still to meet comes first, and names can be searched", () => {
  const earlier: Earlier = (one, other) =>
    [one, other].sort().join("") === "ab" ? [{ sessionId: "s", title: "", date: "" }] : [];
  const { people } = meetingsOf(named, earlier);
  assert.equal(
    stillToMeet(people, "").map(({ id, notYet }) => [id, notYet]),
    [
      ["c", ["a", "b"]],
      ["a", ["c"]],
      ["b", ["c"]],
    ],
  );
  assert.equal(
    stillToMeet(people, "akker").map(({ id }) => id),
    ["a"],
  );
  assert.equal([null, 0, 1, 2, 7].map(shade), [0, 0, 1, 2, 3]);
});

test.run();
