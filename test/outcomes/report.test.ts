import type { Network, Session } from "../../shared/network/state.ts";
import { outcomesReport } from "../../shared/outcomes/report.ts";
import { csv, csvKinds } from "../../server/outcomes/csv.ts";
import { json } from "../../server/outcomes/json.ts";
import { markdown } from "../../server/outcomes/markdown.ts";
import { suite } from "../support/suite.ts";
import { at, entry, member, network, opened } from "./network.ts";
import * as assert from "uvu/assert";

const test = suite("outcomes report");
const report = outcomesReport(network, at("16:00"), 42);
const first = report.sessions[0];
assert.ok(first);

test("OUT1 the report has every session that was opened", () => {
  assert.equal(
    report.sessions.map(({ id }) => id),
    ["s1"],
  );
  assert.is(report.version, 42);
});

test("OUT2 planned times stand beside real ones, with pauses counted", () => {
  const [b1, b2] = first.blocks;
  assert.equal(b1?.planned, { start: at("14:00"), end: at("14:20"), minutes: 20 });
  assert.equal(b1?.real, { start: at("14:02"), end: at("14:20"), minutes: 18, pausedMinutes: 0 });
  assert.equal(b2?.real, { start: at("14:20"), end: at("15:00"), minutes: 38, pausedMinutes: 5 });
  assert.is(first.plannedEnd, at("15:00"));
});

test("OUT3 a block that still runs has no end, one that never ran has no times", () => {
  const live: Session = {
    ...opened,
    phase: "live",
    runs: opened.runs.slice(0, 1).map((run) => ({ ...run, endedAt: null })),
    clock: {
      blockId: "b1",
      startedAt: at("14:02"),
      addedMs: 0,
      pausedAt: at("14:10"),
      pausedMs: 60_000,
    },
  };
  const [now] = outcomesReport({ ...network, sessions: [live] }, at("14:12"), 1).sessions;
  const real = { start: at("14:02"), end: null, minutes: 10, pausedMinutes: 3 };
  assert.equal(now?.blocks[0]?.real, real);
  assert.is(now?.blocks[1]?.real, null);
});

test("OUT4 attendance counts everybody on the roster and the guests of this session", () => {
  assert.equal(first.attendance.counts, { expected: 1, here: 2, gone: 1, cancelled: 1, came: 3 });
  assert.equal(
    first.attendance.people.map(({ name, status }) => `${name}: ${status}`),
    [
      "Amal Voorbeeld: here",
      "Bo Proef: gone",
      "Cas Test: cancelled",
      "Dunya Schets: expected",
      "Eli Gast: here",
    ],
  );
  assert.is(first.attendance.people[1]?.goneAt, at("15:00"));
});

test("OUT5 groups are as they were, by table", () => {
  assert.equal(first.blocks[1]?.groups, [
    { table: 1, names: ["Amal Voorbeeld", "Bo Proef"] },
    { table: 2, names: ["Cas Test", "Dunya Schets"] },
  ]);
});

test("OUT6 action points stand in the order of the board, with their owner and writer", () => {
  assert.equal(
    first.actionPoints.map(({ ownerName, writtenBy }) => [ownerName, writtenBy]),
    [
      ["Amal Voorbeeld", { name: "Bo Proef" }],
      ["Bo Proef", "facilitator"],
    ],
  );
  assert.is(first.withoutActionPoint, 1, "Eli was there and has none");
});

test("OUT7 nothing that is not for the whole network reaches any export", () => {
  const secret: Network = {
    ...network,
    rules: [{ id: "canary-rule", kind: "apart", memberIds: ["m1", "m2"] }],
    members: network.members.map((one) =>
      member(one.id, one.name, {
        guest: one.guest,
        learningQuestion: "canary-question",
        contact: {
          email: "canary@example.org",
          phone: "canary-phone",
          intake: [{ heading: "canary-heading", text: "canary-intake" }],
        },
      }),
    ),
    secrets: {
      facilitator: "canary-f",
      supervisor: "canary-s",
      screen: "canary-v",
      speakers: [{ sessionId: "s1", keyHash: "canary-k", number: 1 }],
      devices: [],
    },
    entries: [
      entry("e1", "m1", { what: "shown" }),
      entry("e2", "m1", {
        what: "canary-group",
        audience: { to: "group", memberIds: ["m1", "m2"] },
      }),
      entry("e3", "m1", { what: "canary-member", audience: { to: "member" } }),
      entry("e4", "m1", { what: "canary-hidden", firstStep: "canary-step", hidden: true }),
    ],
  };
  const exported = outcomesReport(secret, at("16:00"), 7);
  for (const lang of ["nl", "en"] as const) {
    const files = [
      ...csvKinds.map((kind) => csv(exported, lang, kind)),
      markdown(exported, lang),
      json(exported, lang),
    ];
    for (const { body } of files) assert.not.match(body, /canary|ABCDEF/i);
    assert.match(csv(exported, lang).body, "shown");
  }
});

test.run();
