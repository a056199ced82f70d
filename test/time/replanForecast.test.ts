import { methodById } from "../../shared/content/library.ts";
import type { Block, Clock, Session } from "../../shared/network/state.ts";
import { plannedAgenda } from "../../shared/time/replan/derive.ts";
import { forecast } from "../../shared/time/replan/forecast.ts";
import type { PlannedAgenda } from "../../shared/time/replan/types.ts";
import { suite } from "../support/suite.ts";
import { agendaOf, block, minute, timeZone, two } from "./replanGiven.ts";
import * as assert from "uvu/assert";

const test = suite("forecast");

const dinner = { kind: "break", minutes: 45, fixedStart: two + 65 * minute } as const;
const evening = agendaOf([
  block("story", { kind: "inspiration", minutes: 30, slack: 5, minimum: 20 }),
  block("apply", { minutes: 35, slack: 5, minimum: 20 }),
  block("dinner", dinner),
  block("closing", { kind: "closing", minutes: 10, slack: 4, minimum: 6 }),
]);
const clock: Clock = {
  ...{ blockId: "story", startedAt: two, addedMs: 0, pausedAt: null, pausedMs: 0 },
};
const running: PlannedAgenda = { ...evening, running: clock };

test("PLAN21 the forecast says when each coming block begins, the end, the slack, ahead or behind", () => {
  const onTime = forecast(running, two + 20 * minute);
  assert.equal([onTime.behind, onTime.spare, onTime.slack], [0, 0, 14]);
  assert.equal(onTime.passed, []);
  const late = forecast(running, two + 37 * minute + 10_000);
  assert.equal([late.behind, late.spare, late.slack], [7, -7, 9]);
  assert.is(late.rows[1]?.start, two + 37 * minute + 10_000);
  assert.is(late.rows[1]?.planned, two + 30 * minute);
  assert.is(late.end, evening.end + 7 * minute + 10_000);
});

test("PLAN22 the forecast names each fixed start and the end that are passed; seconds are none", () => {
  const late = forecast(running, two + 37 * minute);
  assert.equal(
    late.passed.map((breach) => [breach.what, breach.late]),
    [
      ["fixedStart", 7],
      ["end", 7],
    ],
  );
  assert.equal(forecast(running, two + 30 * minute + 20_000).passed, []);
});

test("PLAN23 who is ahead waits for dinner, not for the end of the block before it", () => {
  const jumped: PlannedAgenda = {
    ...evening,
    running: { ...clock, blockId: "apply", startedAt: two + 20 * minute },
  };
  const ahead = forecast(jumped, two + 25 * minute);
  assert.is(ahead.rows[0]?.end, two + 55 * minute);
  assert.is(ahead.rows[1]?.start, two + 65 * minute);
  assert.equal([ahead.behind, ahead.spare], [0, 0]);
  const story = forecast({ ...running, running: null }, two - 5 * minute);
  assert.equal([story.behind, story.rows.length, story.rows[0]?.start], [0, 4, two]);
});

const grouping = { kind: "plenary", size: 5, splitOrganisations: false } as const;
const one = (id: string, given: Partial<Block>): Block => ({
  ...{ id, kind: "interaction", title: id, minutes: 30, slack: 0, assignment: null },
  ...{ methodId: null, grouping, ...given },
});

test("PLAN24 a block without more knowledge gives by its kind; with a method by its steps", () => {
  const blocks = [
    one("story", { kind: "inspiration", minutes: 35, slack: 5, methodId: "gastspreker" }),
    one("apply", { minutes: 35, slack: 5, methodId: "toepassing-per-persoon" }),
    one("coffee", { kind: "break", minutes: 15 }),
    one("dinner", { kind: "break", minutes: 45, slack: 5 }),
    one("agree", { kind: "intervision", minutes: 12, slack: 2 }),
    one("circles", { kind: "intervision", minutes: 50, slack: 5 }),
    one("harvest", { kind: "harvest", minutes: 12 }),
    one("closing", { kind: "closing", minutes: 8, slack: 3 }),
  ];
  const session: Session = {
    ...{ id: "s", code: "", title: "s", date: "2026-02-05", start: "14:00", nextDate: null },
    ...{ agendaId: null, blocks, groups: [], attendance: [], runs: [], screen: "auto" },
    phase: "draft",
  };
  const agenda = plannedAgenda(session, {
    ...{ timeZone, methodOf: methodById },
    known: ({ id }) => (id === "circles" ? { protected: true } : {}),
  });
  assert.equal(
    agenda.blocks.map(({ minimum }) => minimum),
    [18, 23, 10, 40, 7, 32, 9, 5],
  );
  const [story, apply, , , agree, circles, harvest] = agenda.blocks;
  assert.equal(story?.writing, { minutes: 5, minimum: 3 });
  assert.is(story?.startsAt, two);
  assert.equal(apply?.turns, { count: 5, minutes: 4, minimum: 3, others: 10, othersMinimum: 8 });
  assert.equal([apply?.after, agree?.after, circles?.after], [["story"], [], ["agree"]]);
  assert.equal([agree?.protected, circles?.protected], [false, true]);
  assert.equal(harvest?.merge, { with: "closing", saves: 2 });
  assert.is(agenda.end, two + 212 * minute);
  const bare = plannedAgenda(session, { timeZone, end: two });
  assert.equal([bare.blocks[0]?.minimum, bare.blocks[0]?.writing, bare.end], [21, null, two]);
});

test.run();
