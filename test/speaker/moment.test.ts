import * as assert from "uvu/assert";
import { speakerMoment } from "../../client/lib/speaker/moment.ts";
import { withMarks } from "../../client/lib/speaker/marks.ts";
import type { Block, Session } from "../../shared/network/state.ts";
import { block, question } from "../support/evening.ts";
import { suite } from "../support/suite.ts";

const test = suite("speaker's moment");
const zone = "Europe/Amsterdam";
const minute = 60_000;
/** 14:00 in Amsterdam. */
const start = Date.UTC(2026, 1, 5, 13, 0);
const blocks: readonly Block[] = [
  block("welcome", 10, { kind: "welcome" }),
  block("first", 30, { kind: "inspiration", title: "Eerste" }),
  block("break", 15, { kind: "break" }),
  block("second", 20, { kind: "inspiration", title: "Tweede" }),
  block("end", 5, { kind: "closing" }),
];
const base = {
  ...{ id: "s1", code: "", title: "Avond", date: "2026-02-05", start: "14:00" },
  ...{ nextDate: null, agendaId: null, blocks, groups: [], attendance: [], runs: [] },
  screen: "auto" as const,
};
const open: Session = { ...base, phase: "open", openedAt: start };
const live = (blockId: string, at: number, more: { addedMs?: number; pausedAt?: number } = {}) =>
  ({
    ...{ ...base, phase: "live", openedAt: start },
    clock: { blockId, startedAt: at, addedMs: 0, pausedAt: null, pausedMs: 0, ...more },
  }) satisfies Session;

test("SPEAK8 before it starts the speaker is told when it begins, by what runs now", () => {
  const early = speakerMoment(open, start - 30 * minute, zone);
  assert.ok(early.at === "before");
  assert.is(early.block.id, "first");
  assert.is(early.begins, start + 10 * minute);
  // the welcome began ten minutes late
  const late = speakerMoment(live("welcome", start + 10 * minute), start + 12 * minute, zone);
  assert.ok(late.at === "before");
  assert.equal([late.begins, late.planned], [start + 20 * minute, start + 10 * minute]);
  // and runs over: it begins at once
  const over = speakerMoment(live("welcome", start), start + 25 * minute, zone);
  assert.ok(over.at === "before");
  assert.is(over.begins, start + 25 * minute);
});

test("SPEAK8 a fixed start is waited for", () => {
  const fixed = blocks.with(1, { ...blocks[1]!, fixedStart: "14:30" });
  const told = speakerMoment({ ...open, blocks: fixed }, start, zone);
  assert.ok(told.at === "before");
  assert.is(told.begins, start + 30 * minute);
});

test("SPEAK9 while it runs the speaker sees the time left, with what was added, and overtime", () => {
  const at = start + 10 * minute;
  const running = speakerMoment(live("first", at, { addedMs: 5 * minute }), at + minute, zone);
  assert.ok(running.at === "running");
  assert.equal([running.remainingMs, running.totalMs], [34 * minute, 35 * minute]);
  const over = speakerMoment(live("first", at), at + 32 * minute, zone);
  assert.ok(over.at === "running");
  assert.is(over.remainingMs, -2 * minute);
  const paused = speakerMoment(live("first", at, { pausedAt: at + minute }), at + 9 * minute, zone);
  assert.ok(paused.at === "running" && paused.paused);
  assert.is(paused.remainingMs, 29 * minute);
});

test("SPEAK9 between two inspirations the next one is told, after the last one thanks", () => {
  const between = speakerMoment(live("break", start), start, zone);
  assert.ok(between.at === "before");
  assert.is(between.block.id, "second");
  assert.is(between.begins, start + 15 * minute);
  assert.is(speakerMoment(live("end", start), start, zone).at, "after");
  const none = { ...open, blocks: blocks.filter(({ kind }) => kind !== "inspiration") };
  assert.is(speakerMoment(none, start, zone).at, "none");
});

test("SPEAK16 after the meeting the speaker is thanked, whatever the agenda came to", () => {
  const closed: Session = { ...base, phase: "closed", openedAt: start, closedAt: start + minute };
  const none = { ...closed, blocks: blocks.filter(({ kind }) => kind !== "inspiration") };
  for (const session of [closed, none]) {
    assert.is(speakerMoment(session, start + minute, zone).at, "after");
  }
});

test("SPEAK19 a session that is open again rewinds nothing: a talk that was is over", () => {
  const ran = (blockId: string) => ({
    ...{ blockId, startedAt: start, endedAt: start + minute },
    ...{ pausedMs: 0, addedMs: 0, carriedMs: 0 },
  });
  const again = (...blockIds: string[]): Session => ({ ...open, runs: blockIds.map(ran) });
  const now = start + 90 * minute;
  assert.is(speakerMoment(again("first", "second", "end"), now, zone).at, "after");
  // closed in the talk itself
  const inIt = speakerMoment(again("welcome", "first"), now, zone);
  assert.ok(inIt.at === "again");
  assert.is(inIt.block.id, "first");
  // the second one is still to come: after the rest of what comes before it, from now
  const between = speakerMoment(again("welcome", "first", "break"), now, zone);
  assert.ok(between.at === "before");
  assert.equal([between.block.id, between.begins], ["second", now + 15 * minute]);
});

test("SPEAK10 a mark that still waits for a connection shows at once", () => {
  const questions = [question(1, "m1"), question(2, "m2", { answered: true })];
  const mark = (questionId: string, answered: boolean) =>
    ({ id: `mark-${questionId}`, type: "MarkAnswered", body: { questionId, answered } }) as const;
  const shown = withMarks(questions, [mark("q1", false), mark("q1", true), mark("q2", false)]);
  assert.equal(
    shown.map(({ id, answered }) => [id, answered]),
    [
      ["q1", true],
      ["q2", false],
    ],
  );
});

test.run();
