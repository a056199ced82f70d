import * as assert from "uvu/assert";
import { agendaPlan } from "../../client/lib/prepare/agendaPlan.ts";
import type { Block, Run, Session } from "../../shared/network/state.ts";
import { clockTime } from "../../client/lib/i18n/format.ts";
import { suite } from "../support/suite.ts";

const test = suite("the times of an agenda that ran");
const zone = "Europe/Amsterdam";
const moment = (time: string) => Date.parse(`2026-02-05T${time}:00+01:00`);
const block = (id: string, minutes: number): Block => ({
  ...{ id, minutes, kind: "interaction", title: id, slack: 0, assignment: null, methodId: null },
  grouping: { kind: "plenary", size: 5, splitOrganisations: false },
});
const run = (blockId: string, from: string, until: string | null): Run => ({
  ...{ blockId, startedAt: moment(from), endedAt: until === null ? null : moment(until) },
  ...{ pausedMs: 0, addedMs: 0, carriedMs: 0 },
});
const base = {
  ...{ id: "s1", code: "BCDFGHJ", title: "Middag", date: "2026-02-05", start: "14:00" },
  ...{ nextDate: null, agendaId: null, groups: [], attendance: [], screen: "auto" as const },
  blocks: [block("a", 10), block("b", 30), block("c", 20), block("d", 15)],
};
const said = (session: Session) => {
  const plan = agendaPlan(session, zone);
  const clock = (at: number) => clockTime(at, zone, "nl");
  const rows = plan?.times.map(({ state, at }) => `${state} ${at === null ? "-" : clock(at)}`);
  return [...(rows ?? []), `end ${clock(plan?.end ?? 0)}`];
};

test("PREP10 what was run has the times as they were, and what comes follows from there", () => {
  const runs = [run("a", "14:10", "14:22"), run("b", "14:22", null)];
  const clock = { blockId: "b", startedAt: moment("14:22"), pausedAt: null };
  const live = { ...base, phase: "live", runs, clock: { ...clock, pausedMs: 0, addedMs: 0 } };
  // the end of the running block is not earlier than its minutes
  assert.equal(said(live as unknown as Session), [
    ...["ran 14:10", "now 14:22", "plan 14:52", "plan 15:12", "end 15:27"],
  ]);
  // a new schedule was told
  const blocks = base.blocks.map((one) => (one.id === "c" ? block("c", 10) : one));
  const planned = { ...live, blocks, anchor: { after: "b", at: moment("14:55") } };
  assert.equal(said(planned as unknown as Session), [
    ...["ran 14:10", "now 14:22", "plan 14:55", "plan 15:05", "end 15:20"],
  ]);
});

test("PREP10 a session that ran at another hour, was closed and is open again has rising times", () => {
  const runs = [run("a", "19:00", "19:12"), run("b", "19:12", "19:30")];
  const anchor = { after: "a", at: moment("14:20") };
  const open = { ...base, phase: "open", runs, anchor } as unknown as Session;
  assert.equal(said(open), ["ran 19:00", "ran 19:12", "plan 19:30", "plan 19:50", "end 20:05"]);
  const closed = { ...open, phase: "closed", closedAt: moment("19:31") } as unknown as Session;
  assert.equal(said(closed), ["ran 19:00", "ran 19:12", "skipped -", "skipped -", "end 19:31"]);
});

test("PREP10 before anything ran the times are those of the schedule", () => {
  assert.equal(said({ ...base, phase: "draft", runs: [] }), [
    ...["plan 14:00", "plan 14:10", "plan 14:40", "plan 15:00", "end 15:15"],
  ]);
});

test.run();
