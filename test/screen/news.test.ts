import * as assert from "uvu/assert";
import { bandsOf, underBands } from "../../client/lib/screen/bands.ts";
import { frameOf } from "../../client/lib/screen/frame.ts";
import { newsOf } from "../../client/lib/screen/news.ts";
import type { Command } from "../../shared/network/commands.ts";
import { newEndOf, newTimesFor } from "../../shared/time/newTimes.ts";
import { desk, eveningAt, minute, running } from "../support/evening.ts";
import { given, sessionOf, type Given } from "../support/given.ts";
import { suite } from "../support/suite.ts";

const test = suite("news");
const zone = "Europe/Amsterdam";
const s1 = { sessionId: "s1" };
const told = (world: Given, at: number) => newsOf(sessionOf(world), at, zone, "nl");
const words = (text: string) => text.replaceAll("\u00a0", " ");
/** At a quarter past seven b2 has used 5 of its 15 minutes. The fixture has had two orders. */
const now = eveningAt + 15 * minute;
const plan = (minutes: number, end = "20:20"): Given => {
  const rows = [
    { blockId: "b2", minutes },
    { blockId: "b3", minutes: 20 },
    { blockId: "b4", minutes: 5 },
  ];
  const order: Command = { type: "ApplyPlan", ...s1, rows, end, from: 2 };
  return given(running).when(order, desk, 15).after();
};

test("SCREEN15 a new schedule is told for a minute and a half, also on a page opened meanwhile", () => {
  const world = plan(15);
  assert.is(words(told(world, now)), "Nieuwe tijden: einde 20:20");
  assert.is(newsOf(sessionOf(world), now, zone, "en"), "New times: end\u00a020:20");
  assert.is(newEndOf(sessionOf(world), now + newTimesFor - 1), "20:20");
  assert.is(told(world, now + newTimesFor), "");
  // what a page gets that is opened now: the state as text
  const opened = JSON.parse(JSON.stringify(sessionOf(world))) as ReturnType<typeof sessionOf>;
  assert.is(words(newsOf(opened, now + minute, zone, "nl")), "Nieuwe tijden: einde 20:20");
  assert.is(told(given(running), now), "", "nothing was chosen");
});

test("SCREEN15 what is taken back or over is told no more, nor when the next block begins", () => {
  const world = plan(15);
  const back = world.when({ type: "UndoClock", ...s1, from: 3 }, desk, 15).after();
  assert.is(told(back, now), "");
  const next: Command = { type: "StartBlock", ...s1, blockId: "b3", from: "b2" };
  assert.is(told(world.when(next, desk, 16).after(), now + minute), "");
  const over = world.when({ type: "CloseSession", ...s1 }, desk, 15).after();
  assert.is(told(over, now), "");
});

test("SCREEN16 it says until when the running block goes on, when that has changed", () => {
  const world = plan(12);
  assert.is(words(told(world, now)), "Nieuwe tijden: nu tot 19:22, einde 20:20");
  const paused = world.when({ type: "PauseClock", ...s1, blockId: "b2" }, desk, 15).after();
  assert.is(words(told(paused, now)), "Nieuwe tijden: einde 20:20", "it stands still");
});

test("SCREEN17 what the desk calls and new times stand above every view, except in an emergency", () => {
  const called = { is: "called", text: "Nog 5 minuten" } as const;
  const news = { is: "news", text: "Nieuwe tijden: einde 16:55" } as const;
  for (const view of ["code", "groups", "board", "questions", "waiting"] as const) {
    assert.equal(bandsOf(view, called.text, news.text), [called, news]);
    assert.equal(bandsOf(view, called.text, ""), [called]);
    assert.equal(bandsOf(view, "", ""), []);
  }
  // the block has a larger place of its own for both
  assert.equal(bandsOf("block", called.text, news.text), []);
  assert.equal(bandsOf("frozen", called.text, news.text), []);
});

test("SCREEN17 a view is laid out in what the bands leave of the picture", () => {
  const frame = frameOf(1024, 768);
  assert.equal(underBands(frame, []), frame);
  const left = underBands(frame, bandsOf("board", "Rond nu af", "Nieuwe tijden"));
  assert.is(left.width, frame.width);
  assert.ok(left.height > 60 && left.height < frame.height);
});

test.run();
