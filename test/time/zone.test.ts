import fc from "fast-check";
import type { Block, Session } from "../../shared/network/state.ts";
import { driftMinutes, plannedEnd, plannedStarts, predictedEnd } from "../../shared/time/plan.ts";
import { addDays, dateIn, formatDate, formatTime } from "../../shared/time/zone.ts";
import { isoInZone, zonedToUtc } from "../../shared/time/zone.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("zone and plan");
const zone = "Europe/Amsterdam";
const utc = (text: string) => Date.parse(text);
const minute = 60_000;

test("TIME7 a clock time in the network's zone is the right moment, over summer time too", () => {
  assert.is(zonedToUtc("2025-11-25", "14:00", zone), utc("2025-11-25T13:00:00Z"));
  assert.is(zonedToUtc("2026-06-04", "14:00", zone), utc("2026-06-04T12:00:00Z"));
  assert.is(zonedToUtc("2026-10-25", "14:00", zone), utc("2026-10-25T13:00:00Z"));
  assert.is(zonedToUtc("2026-10-25", "01:59", zone), utc("2026-10-24T23:59:00Z"));
  assert.is(zonedToUtc("2027-03-28", "01:59", zone), utc("2027-03-28T00:59:00Z"));
  assert.is(zonedToUtc("2027-03-28", "03:00", zone), utc("2027-03-28T01:00:00Z"));
  assert.throws(() => zonedToUtc("2026-01-01", "10:00", "Nowhere/Here"), RangeError);
});

test("TIME8 an hour that comes twice is the first one, an hour that is skipped moves on", () => {
  assert.is(zonedToUtc("2026-10-25", "02:30", zone), utc("2026-10-25T00:30:00Z"));
  assert.is(formatTime(zonedToUtc("2027-03-28", "02:30", zone), zone, "nl"), "03:30");
});

test("TIME9 times and days read as on the wall of the room", () => {
  assert.is(formatTime(utc("2026-02-05T13:05:00Z"), zone, "nl"), "14:05");
  assert.is(formatTime(utc("2026-02-05T23:05:00Z"), zone, "en"), "00:05");
  assert.is(dateIn(utc("2026-02-05T23:05:00Z"), zone), "2026-02-06");
  assert.is(isoInZone(utc("2026-06-04T12:00:00Z"), zone), "2026-06-04T14:00:00+02:00");
  assert.is(isoInZone(utc("2026-06-04T12:00:00Z"), "America/St_Johns").slice(-6), "-02:30");
  assert.is(formatDate("2026-02-05", "nl"), "donderdag 5 februari 2026");
  assert.match(formatDate("2026-02-05", "en"), /^Thursday,? 5 February 2026$/);
});

test("TIME10 adding days goes over months, leap years and summer time", () => {
  assert.is(addDays("2026-02-05", -7), "2026-01-29");
  assert.is(addDays("2028-02-28", 1), "2028-02-29");
  assert.is(addDays("2026-10-24", 2), "2026-10-26");
  assert.is(addDays("2027-03-27", 2), "2027-03-29");
});

test("TIME11 every moment comes back from its own wall clock, but for the hour that comes twice", () => {
  const moments = fc.integer({ min: utc("2024-01-01") / minute, max: utc("2030-01-01") / minute });
  const zones = fc.constantFrom(zone, "America/New_York", "Asia/Kolkata", "UTC");
  fc.assert(
    fc.property(moments, zones, (minutes, timeZone) => {
      const ms = minutes * minute;
      const back = zonedToUtc(dateIn(ms, timeZone), formatTime(ms, timeZone, "en"), timeZone);
      assert.ok(back === ms || back === ms - 60 * minute);
      assert.is(formatTime(back, timeZone, "en"), formatTime(ms, timeZone, "en"));
    }),
  );
});

const block = (id: string, minutes: number): Block => ({
  id,
  kind: "interaction",
  title: id,
  minutes,
  slack: 0,
  assignment: null,
  methodId: null,
  grouping: { kind: "plenary", size: 5, splitOrganisations: false },
});
const base = {
  id: "s1",
  code: "ABC",
  title: "Bijeenkomst",
  date: "2026-02-05",
  start: "14:00",
  nextDate: null,
  agendaId: null,
  blocks: [block("a", 10), block("b", 20), block("c", 30)],
  groups: [],
  attendance: [],
  runs: [],
  screen: "auto",
} as const;
const at = (time: string) => zonedToUtc("2026-02-05", time, zone);
const live = (blockId: string, started: string): Session => ({
  ...base,
  phase: "live",
  openedAt: at("13:50"),
  clock: { blockId, startedAt: at(started), addedMs: 0, pausedAt: null, pausedMs: 0 },
});

test("TIME12 the plan says when each block begins and when everybody can go", () => {
  assert.equal(plannedStarts(base, zone), [at("14:00"), at("14:10"), at("14:30")]);
  assert.is(plannedEnd(base, zone), at("15:00"));
});

test("TIME13 the predicted end is the rest of the running block and all that follows", () => {
  assert.is(predictedEnd(live("b", "14:13"), at("14:20"), zone), at("15:03"));
  assert.is(driftMinutes(live("b", "14:13"), at("14:20"), zone), 3);
  assert.is(driftMinutes(live("b", "14:05"), at("14:20"), zone), -5);
  assert.is(driftMinutes(live("b", "14:10"), at("14:20"), zone), 0);
  assert.is(driftMinutes(live("b", "14:10"), at("14:36"), zone), 6, "overtime pushes the end");
});

test("TIME14 a session that has not begun ends on time until its start is past", () => {
  const open: Session = { ...base, phase: "open", openedAt: at("13:50") };
  assert.is(driftMinutes(open, at("13:00"), zone), 0);
  assert.is(driftMinutes(open, at("14:04"), zone), 4);
  const closed: Session = { ...base, phase: "closed", openedAt: 0, closedAt: at("14:58") };
  assert.is(driftMinutes(closed, at("19:00"), zone), -2);
});

test.run();
