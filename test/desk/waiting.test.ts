import * as assert from "uvu/assert";
import { helpWanted, openQuestions } from "../../client/lib/desk/foot/waiting.ts";
import { nudges } from "../../client/lib/desk/now/nudges.ts";
import type { Event, Fact } from "../../shared/network/events.ts";
import type { Question } from "../../shared/network/state.ts";
import { atTables, tableOne } from "../support/atTables.ts";
import { at, eveningAt } from "../support/evening.ts";
import { given } from "../support/given.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { after, began, block, came, minute, planned, sessionOf, start } from "./network.ts";

const test = suite("desk: who waits for the facilitator");
const asked = (id: string, rest: Partial<Question> = {}): Fact => ({
  type: "QuestionAsked",
  question: {
    ...{ id, order: 1, sessionId: "s", blockId: "talk", askedBy: null, text: `Vraag ${id}` },
    ...{ votes: 1, supportedBy: [], hidden: false, answered: false },
    ...rest,
  },
});
const turned = (groupId: string, helpAt: number | null) =>
  at(15, { type: "TableTurned", run: { ...tableOne, groupId, helpAt }, left: [] });

test("DESK18 a table that wants help is named on every part of the desk, longest wait first", () => {
  const wanted = (...facts: readonly Event[]) => {
    const { network } = given([...atTables, ...facts]);
    // a later session of this network is planned already
    return helpWanted(network, must(network.sessions[0]));
  };
  assert.equal(wanted(), []);
  assert.equal(wanted(turned("g1", eveningAt + 2), turned("g2", eveningAt)), [2, 1]);
  assert.equal(wanted(turned("g2", eveningAt), turned("g2", null)), []);
});

test("DESK18 so is a table that may finish while the next block runs", () => {
  const next = at(20, {
    ...{ type: "BlockStarted", sessionId: "s1", blockId: "b3", elapsedMs: 0, addedMs: 0 },
  });
  const wanted = (finishing: boolean) => {
    const run = { ...tableOne, finishing, helpAt: eveningAt };
    const turn = at(19, { type: "TableTurned", run, left: [] });
    const { network } = given([...atTables, turn, next]);
    return helpWanted(network, must(network.sessions[0]));
  };
  assert.equal(wanted(true), [1]);
  assert.equal(wanted(false), []);
});

test("ASK14 questions that nobody answered or took away are counted at the tab", () => {
  const network = after(planned(), start, [
    ...[began("talk"), asked("a"), asked("b")],
    ...[asked("c", { answered: true }), asked("d", { hidden: true })],
    asked("e", { sessionId: "other" }),
  ]);
  assert.is(openQuestions(network, sessionOf(network)), 2);
  assert.is(openQuestions(planned(), sessionOf(planned())), 0);
});

test("ASK14 while the room may ask a quiet row leads to them, and afterwards the count is enough", () => {
  const talk = after(planned(), start, [began("talk"), asked("a"), asked("b")]);
  assert.equal(nudges(talk, sessionOf(talk), start), [{ about: "questions", open: 2 }]);
  const tables = after(talk, start, [began("end")]);
  assert.equal(nudges(tables, sessionOf(tables), start), []);
  assert.is(openQuestions(tables, sessionOf(tables)), 2);
});

test("GROUPS24 fixed circles are offered with who is missing; one press seats them", () => {
  const circles = { kind: "circles", size: 5, splitOrganisations: false } as const;
  const agenda = [
    ...[block("first", "intervision", 12, circles), block("second", "intervision", 30, circles)],
    block("end", "closing", 5),
  ];
  const about = (...facts: Fact[]) => {
    const network = after(planned(4, agenda), start, [
      ...["p1", "p2", "p3"].map(came),
      began("first"),
      ...facts,
    ]);
    return nudges(network, sessionOf(network), start + 8 * minute).map((nudge) => [
      nudge.about,
      ...("absent" in nudge ? [nudge.absent] : []),
    ]);
  };
  assert.equal(about(), [["noGroups"], ["groupsAhead"]]);
  const fixed: Fact = {
    type: "CirclesFixed",
    circles: [
      { id: "c1", table: 1, memberIds: ["p1", "p2"] },
      { id: "c2", table: 2, memberIds: ["p3", "p4"] },
    ],
  };
  assert.equal(about(fixed), [
    ["circles", 1],
    ["circlesAhead", 1],
  ]);
});

test.run();
