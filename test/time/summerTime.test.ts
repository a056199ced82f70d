import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Block, Session } from "../../shared/network/state.ts";
import { plannedEnd, plannedStarts, predictedEnd } from "../../shared/time/plan.ts";
import { dateIn, formatTime, isoInZone, zoneOffsetMs, zonedToUtc } from "../../shared/time/zone.ts";
import { suite } from "../support/suite.ts";

const test = suite("summer time");
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What the law says, without `Intl`: offsets in hours, changes as moments, ms UTC. */
type Law = {
  readonly zone: string;
  readonly winter: number;
  readonly changes: (year: number) => { readonly spring: number; readonly autumn: number };
};

/** @param nth from 1; 0 is the last of the month @returns that Sunday at 00:00 UTC */
function sunday(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month, 1);
  const ahead = (7 - new Date(first).getUTCDay()) % 7;
  if (nth > 0) return first + (ahead + 7 * (nth - 1)) * day;
  const last = Date.UTC(year, month + 1, 0);
  return last - new Date(last).getUTCDay() * day;
}

const laws: readonly Law[] = [
  {
    // directive 2000/84/EC: last Sundays of March and October, 01:00 UTC
    ...{ zone: "Europe/Amsterdam", winter: 1 },
    changes: (year) => ({
      spring: sunday(year, 2, 0) + hour,
      autumn: sunday(year, 9, 0) + hour,
    }),
  },
  {
    // Energy Policy Act of 2005: second Sunday of March, first of November, 02:00 on the wall
    ...{ zone: "America/New_York", winter: -5 },
    changes: (year) => ({
      spring: sunday(year, 2, 2) + 7 * hour,
      autumn: sunday(year, 10, 1) + 6 * hour,
    }),
  },
];

function offsetBy(law: Law, ms: number): number {
  const { spring, autumn } = law.changes(new Date(ms).getUTCFullYear());
  return (law.winter + (ms >= spring && ms < autumn ? 1 : 0)) * hour;
}

const wallBy = (law: Law, ms: number) => new Date(ms + offsetBy(law, ms)).toISOString();

/** A law, and a minute within half a day of one of its changes. */
const nearChange = fc
  .record({
    law: fc.constantFrom(...laws),
    year: fc.integer({ min: 2024, max: 2037 }),
    which: fc.constantFrom("spring" as const, "autumn" as const),
    away: fc.integer({ min: -720, max: 720 }),
  })
  .map(({ law, year, which, away }) => {
    const change = law.changes(year)[which];
    return { law, change, at: change + away * minute };
  });

const block = (minutes: number, index: number): Block => ({
  ...{ id: `b${index}`, kind: "interaction", title: `b${index}`, minutes, slack: 0 },
  ...{ assignment: null, methodId: null },
  grouping: { kind: "plenary", size: 5, splitOrganisations: false },
});
const agendas = fc
  .array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 12 })
  .map((minutes) => minutes.map(block));

const planned = (law: Law, at: number, blocks: readonly Block[]) => ({
  ...{ date: dateIn(at, law.zone), start: formatTime(at, law.zone, "en"), blocks },
});

test("ZONE1 around both changes of summer time a moment reads as the law says", () => {
  fc.assert(
    fc.property(nearChange, ({ law, at }) => {
      assert.is(zoneOffsetMs(at, law.zone), offsetBy(law, at));
      assert.is(isoInZone(at, law.zone).slice(0, 19), wallBy(law, at).slice(0, 19));
      assert.is(Date.parse(isoInZone(at, law.zone)), at);
      assert.is(formatTime(at, law.zone, "nl"), wallBy(law, at).slice(11, 16));
      assert.is(dateIn(at, law.zone), wallBy(law, at).slice(0, 10));
    }),
  );
});

test("ZONE1 around both changes every time on the wall is one moment, the skipped and the double too", () => {
  fc.assert(
    fc.property(nearChange, ({ law, change, at }) => {
      const { date, start } = planned(law, at, []);
      const found = zonedToUtc(date, start, law.zone);
      const back = change + hour;
      const twice = offsetBy(law, change - 1) > offsetBy(law, change) && at >= change && at < back;
      assert.is(found, twice ? at - hour : at);
    }),
  );
  for (const law of laws) {
    const { spring } = law.changes(2027);
    const skipped = new Date(spring + law.winter * hour).toISOString();
    const found = zonedToUtc(skipped.slice(0, 10), skipped.slice(11, 16), law.zone);
    assert.is(found, spring, "02:00 is 03:00 that night");
  }
});

test("ZONE2 over a change of summer time each block lasts its minutes, and all adds up", () => {
  fc.assert(
    fc.property(nearChange, agendas, ({ law, at }, blocks) => {
      const session = planned(law, at, blocks);
      const starts = plannedStarts(session, law.zone);
      let next = zonedToUtc(session.date, session.start, law.zone);
      for (const [index, { minutes }] of blocks.entries()) {
        assert.is(starts[index], next);
        assert.is(formatTime(next, law.zone, "nl"), wallBy(law, next).slice(11, 16));
        next += minutes * minute;
      }
      assert.is(plannedEnd(session, law.zone), next);
    }),
  );
});

test("ZONE2 over a change of summer time the predicted end is the minutes that are left", () => {
  const runs = fc.record({ ran: fc.integer({ min: 0, max: 300 }), at: fc.nat({ max: 11 }) });
  fc.assert(
    fc.property(nearChange, agendas, runs, ({ law, at }, blocks, run) => {
      const index = run.at % blocks.length;
      const running = blocks[index];
      if (!running) throw new Error("an agenda has blocks");
      const session: Session = {
        ...{ id: "s1", code: "ABC", title: "Bijeenkomst", nextDate: null, agendaId: null },
        ...planned(law, at, blocks),
        ...{ groups: [], attendance: [], runs: [], screen: "auto", phase: "live", openedAt: at },
        clock: {
          ...{ blockId: running.id, startedAt: at, addedMs: 0, pausedAt: null, pausedMs: 0 },
        },
      };
      const now = at + run.ran * minute;
      const later = blocks.slice(index + 1).reduce((sum, { minutes }) => sum + minutes, 0);
      const left = Math.max(0, running.minutes - run.ran) + later;
      assert.is(predictedEnd(session, now, law.zone), now + left * minute);
    }),
  );
});

test("ZONE3 a session through the night of the change ends an hour off by the wall", () => {
  const four = planned(
    laws[0]!,
    zonedToUtc("2027-03-28", "00:30", "Europe/Amsterdam"),
    [60, 60, 60, 60].map(block),
  );
  const wall = (ms: number) => formatTime(ms, "Europe/Amsterdam", "nl");
  assert.equal(plannedStarts(four, "Europe/Amsterdam").map(wall), [
    ...["00:30", "01:30", "03:30", "04:30"],
  ]);
  assert.is(wall(plannedEnd(four, "Europe/Amsterdam")), "05:30");
  const autumn = { ...four, date: "2026-10-25" };
  assert.equal(plannedStarts(autumn, "Europe/Amsterdam").map(wall), [
    ...["00:30", "01:30", "02:30", "02:30"],
  ]);
  assert.is(wall(plannedEnd(autumn, "Europe/Amsterdam")), "03:30");
});

test.run();
