import fc from "fast-check";
import * as assert from "uvu/assert";
import { endsOf, runRows } from "../../client/lib/desk/run/runOfShow.ts";
import { clockTime } from "../../client/lib/i18n/format.ts";
import { sheetOf } from "../../client/lib/runsheet/sheet.ts";
import { agendaPlan } from "../../client/lib/prepare/agendaPlan.ts";
import type { Command } from "../../shared/network/commands.ts";
import { isRefused } from "../../shared/network/context.ts";
import { runningIndex } from "../../shared/network/find.ts";
import { desk, eveningAt, invited, minute, opened } from "../support/evening.ts";
import { given, sessionOf, type Given } from "../support/given.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";

const test = suite("the times of an agenda that runs or ran");
const zone = "Europe/Amsterdam";
const sessionId = "s1";
const clock = (at: number) => clockTime(at, zone, "nl");
const moment = (minutes: number) => eveningAt + minutes * minute;

/** The evening is told as 19:00, 19:10, 19:25, 19:55 and 20:00 for the end; minute 0 is 19:00. */
const started = (blockId: string, from: string | null): Command => ({
  ...{ type: "StartBlock", sessionId, blockId, from },
});
const planAt = (now: Given, minutes: number) =>
  must(agendaPlan(sessionOf(now), zone, moment(minutes)));
function said(now: Given, minutes: number): string {
  const { times, end } = planAt(now, minutes);
  const rows = times.map(({ state, at, until }) =>
    [state, at === null ? "" : clock(at), until === null ? "" : `–${clock(until)}`]
      .join(" ")
      .trim(),
  );
  return [...rows, `end ${clock(end)}`].join(", ").replaceAll(" –", "–");
}
/** What the desk says at that moment of all that it does not skip, and of the end. */
function deskSays(now: Given, minutes: number) {
  const session = sessionOf(now);
  const rows = runRows(session, moment(minutes), zone);
  return [
    ...rows.map(({ state, startsAt }) => (state === "skipped" ? "" : clock(startsAt))),
    clock(endsOf(session, moment(minutes), zone).expected),
  ];
}
function prepareSays(now: Given, minutes: number) {
  const { times, end } = planAt(now, minutes);
  return [...times.map(({ at }) => (at === null ? "" : clock(at))), clock(end)];
}

/** What the run sheet says, of all that is not skipped, and of the end. */
function sheetSays(now: Given, minutes: number) {
  const { rows, endsAt } = sheetOf(now.network, sessionOf(now), moment(minutes));
  return [
    ...rows.map(({ state, startsAt }) => (state === "skipped" ? "" : clock(startsAt))),
    clock(endsAt),
  ];
}

const begun = given(opened)
  .when(started("b1", null), desk, 4)
  .after()
  .when(started("b2", "b1"), desk, 16)
  .after();

test("PREP10 what ran has the times as they were, and what comes follows as on the desk", () => {
  assert.is(said(begun, 20), "ran 19:04–19:16, now 19:16, plan 19:31, plan 20:01, end 20:06");
  assert.equal(prepareSays(begun, 20), deskSays(begun, 20));
});

test("PREP10 more minutes, a pause and overtime move what comes, as on the desk", () => {
  const add: Command = { type: "AddTime", sessionId, blockId: "b2", minutes: 5 };
  const longer = begun.when(add, desk, 20).after();
  assert.is(said(longer, 20), "ran 19:04–19:16, now 19:16, plan 19:36, plan 20:06, end 20:11");
  const still = longer.when({ type: "PauseClock", sessionId, blockId: "b2" }, desk, 22).after();
  assert.is(said(still, 25), "ran 19:04–19:16, now 19:16, plan 19:39, plan 20:09, end 20:14");
  const goes = still.when({ type: "ResumeClock", sessionId, blockId: "b2" }, desk, 28).after();
  assert.is(said(goes, 30), "ran 19:04–19:16, now 19:16, plan 19:42, plan 20:12, end 20:17");
  assert.is(said(goes, 50), "ran 19:04–19:16, now 19:16, plan 19:50, plan 20:20, end 20:25");
  for (const at of [30, 50]) assert.equal(prepareSays(goes, at), deskSays(goes, at));
});

test("PREP10 after going back a block has the time at which it ran last, and nothing comes in the past", () => {
  const third = begun.when(started("b3", "b2"), desk, 30).after();
  const back = third.when(started("b2", "b3"), desk, 40).after();
  // of b2 one minute was left
  assert.is(said(back, 40), "ran 19:04–19:16, now 19:40, plan 19:41, plan 20:11, end 20:16");
  const on = back.when(started("b3", "b2"), desk, 45).after();
  assert.is(said(on, 45), "ran 19:04–19:16, ran 19:40–19:45, now 19:45, plan 20:05, end 20:10");
  assert.equal(prepareSays(on, 45), deskSays(on, 45));
  assert.is(clock(planAt(on, 45).begin), "19:04");
});

test("PREP10 a schedule that was told gives its times, and a block that is passed over none", () => {
  const minutes = { b2: 12, b3: 30, b4: 5 };
  const rows = Object.entries(minutes).map(([blockId, one]) => ({ blockId, minutes: one }));
  const told = begun
    .when({ type: "ApplyPlan", sessionId, rows, from: sessionOf(begun).revision ?? 0 }, desk, 20)
    .after();
  assert.equal(prepareSays(told, 20), deskSays(told, 20));
  assert.is(said(told, 20), "ran 19:04–19:16, now 19:16, plan 19:28, plan 19:58, end 20:03");
  const over = begun.when(started("b4", "b2"), desk, 30).after();
  assert.is(said(over, 30), "ran 19:04–19:16, ran 19:16–19:30, skipped, now 19:30, end 19:35");
});

test("PREP10 closed it is as it was; open again what comes follows what ran", () => {
  const closed = begun.when({ type: "CloseSession", sessionId }, desk, 70).after();
  assert.is(said(closed, 600), "ran 19:04–19:16, ran 19:16–20:10, skipped, skipped, end 20:10");
  const again = closed.when({ type: "ReopenSession", sessionId }, desk, 72).after();
  assert.is(said(again, 72), "ran 19:04–19:16, ran 19:16–20:10, plan 20:10, plan 20:40, end 20:45");
  const on = again.when(started("b2", null), desk, 75).after();
  assert.equal(prepareSays(on, 75), deskSays(on, 75));
});

test("PREP10 before anything ran the times are those of the schedule, however late it is", () => {
  const schedule = "plan 19:00, plan 19:10, plan 19:25, plan 19:55, end 20:00";
  for (const past of [invited, opened]) assert.is(said(given(past), 90), schedule);
});

const taps = fc.array(
  fc.record({
    kind: fc.constantFrom("start", "add", "pause", "resume", "close", "reopen", "plan"),
    blockId: fc.constantFrom("b1", "b2", "b3", "b4"),
    /** Since the tap before. */
    seconds: fc.integer({ min: 0, max: 1_500 }),
    minutes: fc.integer({ min: 1, max: 20 }),
  }),
  { minLength: 1, maxLength: 12 },
);
type Tap = typeof taps extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function command(now: Given, { kind, blockId, minutes }: Tap): Command {
  const session = sessionOf(now);
  const running = session.phase === "live" ? session.clock.blockId : null;
  const here = { sessionId, blockId: running ?? blockId };
  // all that is to come, one of them with other minutes
  const coming = session.blocks.slice(Math.max(0, runningIndex(session)));
  const rows = coming.map((one) => ({
    blockId: one.id,
    minutes: one.id === blockId ? minutes : one.minutes,
  }));
  switch (kind) {
    case "add":
      return { type: "AddTime", ...here, minutes };
    case "pause":
      return { type: "PauseClock", ...here };
    case "resume":
      return { type: "ResumeClock", ...here };
    case "close":
      return { type: "CloseSession", sessionId };
    case "reopen":
      return { type: "ReopenSession", sessionId };
    case "plan":
      return { type: "ApplyPlan", sessionId, rows, from: session.revision ?? 0 };
    default:
      return started(blockId, running);
  }
}

test("SHEET10 a day late, in overtime and after the close the sheet says what the desk says", () => {
  const days = 3 * 24 * 60;
  const late = given(opened)
    .when(started("b1", null), desk, days + 4)
    .after()
    .when(started("b2", "b1"), desk, days + 16)
    .after();
  for (const at of [days + 20, days + 50]) assert.equal(sheetSays(late, at), deskSays(late, at));
  const closed = late.when({ type: "CloseSession", sessionId }, desk, days + 70).after();
  assert.equal(sheetSays(closed, days + 75), prepareSays(closed, days + 75));
  const { rows } = sheetOf(closed.network, sessionOf(closed), moment(days + 75));
  assert.equal(
    rows
      .slice(0, 2)
      .map(({ startsAt, endsAt, minutes }) => [clock(startsAt), clock(endsAt), minutes]),
    [
      ["19:04", "19:16", 12],
      ["19:16", "20:10", 54],
    ],
  );
});

test("PREP10 whatever the desk does, prepare says its times, and none is before the one that runs", () => {
  const laws = fc.property(taps, (many) => {
    let now = given(opened);
    let at = 6;
    for (const tap of many) {
      at += tap.seconds / 60;
      const next = now.when(command(now, tap), desk, at);
      if (isRefused(next.decision)) continue;
      now = next.after();
      const session = sessionOf(now);
      const { times } = planAt(now, at);
      if (session.phase === "live") assert.equal(prepareSays(now, at), deskSays(now, at));
      if (session.runs.length > 0) assert.equal(sheetSays(now, at), prepareSays(now, at));
      const first = times.findIndex(({ state }) => state === "now" || state === "plan");
      const begin = times[first]?.at ?? Infinity;
      const [past, coming] = [times.slice(0, first), times.slice(first)];
      assert.ok(first < 0 || past.every((one) => (one.until ?? 0) <= begin));
      assert.ok(
        first < 0 || coming.every(({ at: one }, i) => must(one) >= (coming[i - 1]?.at ?? 0)),
      );
    }
  });
  fc.assert(laws, { seed: 10, numRuns: 150 });
});

test.run();
