import * as assert from "uvu/assert";
import { blankBlocks } from "../../../shared/network/create.ts";
import { joinList } from "../../../shared/network/joinList.ts";
import type { Event, Fact } from "../../../shared/network/events.ts";
import type { Command, CommandOf } from "../../../shared/network/commands.ts";
import type { Actor } from "../../../shared/network/rights.ts";
import { presentSession } from "../../../shared/network/find.ts";
import { outcomesReport } from "../../../shared/outcomes/report.ts";
import {
  at,
  closed,
  desk,
  entry,
  hashOf,
  over,
  person,
  phone,
  running,
  supervisor,
} from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { suite } from "../../support/suite.ts";

const test = suite("the next session");
const plan = samples.PlanSession;
const s9 = { sessionId: "s9" };
const [welcome] = blankBlocks;
if (!welcome) throw new Error("a blank agenda has a block");
const planned: Extract<Fact, { type: "SessionPlanned" }> = {
  ...plan,
  ...{ type: "SessionPlanned", ...s9, code: "TRVWXY3" },
  blocks: [{ id: "new1", ...welcome }],
};
/** Two sessions behind, circles fixed, the third one planned and open. */
const again: readonly Event[] = [
  ...over,
  at(60, { type: "CirclesFixed", circles: [{ id: "c1", table: 1, memberIds: ["m1", "m2"] }] }),
  at(70, planned),
  at(80, { type: "SessionOpened", ...s9 }),
];
const visitor: Actor = { role: "visitor", ...s9 };
const join = (memberId: string, digit: string): CommandOf<"Join"> => ({
  type: "Join",
  ...s9,
  who: { as: "member", memberId },
  tokenHash: hashOf(digit),
});
const linked = (memberId: string, digit: string) =>
  ({ type: "DeviceLinked", memberId, tokenHash: hashOf(digit), ...s9 }) as const;
const here = (memberId: string) =>
  ({ type: "AttendanceMarked", ...s9, memberId, status: "here" }) as const;

test("NEXT1 the next session is planned by the desk when the last one is closed", () => {
  given(over).when(plan, desk).then([planned]);
  given(closed).when(plan, desk).then({ refused: "session_not_closed" });
  given(running).when(plan, desk).then({ refused: "session_not_closed" });
  given(over).when(plan, supervisor).then({ refused: "not_allowed" });
  given(over).when(plan, phone(1)).then({ refused: "not_allowed" });
  // planned is not closed: a second press of the button makes no second session
  given(over).when(plan, desk).after().when(plan, desk).then({ refused: "session_not_closed" });
});

test("NEXT1 any day will do, the day of the one after is later", () => {
  const past: Command = { ...plan, date: "2020-01-01", nextDate: null };
  given(over).when(past, desk).thenTypes("SessionPlanned");
  given(over)
    .when({ ...plan, nextDate: plan.date }, desk)
    .then({ refused: "field_bad_date", field: "nextDate", limit: plan.date });
});

test("NEXT1 sixty sessions is the end of a network", () => {
  const more = Array.from({ length: 58 }, (_, index) => {
    const sessionId = `s${100 + index}`;
    return [
      at(100, { ...planned, sessionId }),
      at(100, { type: "SessionOpened", sessionId }),
      at(100, { type: "SessionClosed", sessionId }),
    ];
  });
  given(over, more.slice(1).flat()).when(plan, desk).thenTypes("SessionPlanned");
  given(over, more.flat()).when(plan, desk).then({ refused: "too_many_sessions", limit: 60 });
});

test("NEXT2 roster, rules, circles and devices stay; agenda, groups and attendance begin anew", () => {
  const before = given(over).network;
  const { network } = given(again);
  for (const part of ["members", "rules", "secrets", "entries"] as const) {
    assert.equal(network[part], before[part], part);
  }
  assert.equal(network.circles, [{ id: "c1", table: 1, memberIds: ["m1", "m2"] }]);
  assert.equal(network.sessions.slice(0, 2), before.sessions, "what was, stays as it was");
  const session = presentSession(network);
  assert.is(session?.id, "s9");
  assert.equal([session?.groups, session?.attendance, session?.runs], [[], [], []]);
});

test("NEXT3 a phone of an earlier session joins again with its own token, once", () => {
  given(again)
    .when(join("m1", "1"), visitor)
    .then([linked("m1", "1"), here("m1")]);
  const back = given(again).when(join("m1", "1"), visitor).after();
  back.when(join("m1", "1"), visitor).then([]);
  const devices = back.network.secrets.devices.filter(({ memberId }) => memberId === "m1");
  assert.equal(devices, [{ memberId: "m1", tokenHash: hashOf("1"), ...s9 }]);
  const evening = given(again).network.sessions[0];
  assert.equal(back.network.sessions[0], evening, "the evening before is as it was");
});

test("NEXT3 a fifth phone from earlier stays when it comes back", () => {
  const more: Event[] = ["4", "5", "6", "7"].map((digit) =>
    at(8, { type: "DeviceLinked", memberId: "m1", tokenHash: hashOf(digit) }),
  );
  given(again, more)
    .when(join("m1", "1"), visitor)
    .then([linked("m1", "1"), here("m1")]);
});

test("NEXT3 on another phone one picks the name as before, and both work", () => {
  const both = given(again)
    .when(join("m1", "1"), visitor)
    .after()
    .when(join("m1", "d"), visitor)
    .after();
  const devices = both.network.secrets.devices.filter(({ memberId }) => memberId === "m1");
  assert.is(devices.length, 2);
  const rows = presentSession(both.network)?.attendance;
  assert.equal(
    rows?.map(({ memberId }) => memberId),
    ["m1"],
  );
});

test("NEXT3 the list of names says who joined this session, not an earlier one", () => {
  const joined = (past: readonly Event[]) => {
    const { network } = given(past);
    const session = presentSession(network);
    if (!session) throw new Error("no session");
    return joinList(network, session).people.filter((person) => person.joined).length;
  };
  assert.is(joined(again), 0);
  assert.is(joined([...again, at(81, linked("m1", "1"))]), 1);
});

test("NEXT4 'that is not me' takes nothing away from earlier sessions", () => {
  const back: Command = { type: "GiveBackPlace", ...s9 };
  const expected = { ...here("m1"), status: "expected" } as const;
  const unlinked = { type: "DeviceUnlinked", memberId: "m1", tokenHash: hashOf("1") } as const;
  // what m1 wrote, and another phone of m1, are of the evening before
  const other = at(8, { type: "DeviceLinked", memberId: "m1", tokenHash: hashOf("4") });
  given(again, other)
    .when(join("m1", "1"), visitor)
    .after()
    .when(back, phone(1))
    .then([unlinked, expected]);
  const guest = [
    at(7, { type: "MemberAdded", member: person(7, { guest: true }) }),
    at(7, { type: "DeviceLinked", memberId: "m7", tokenHash: hashOf("7") }),
    at(7, { type: "AttendanceMarked", sessionId: "s1", memberId: "m7", status: "here" }),
  ] satisfies Event[];
  given(again, guest)
    .when(join("m7", "7"), visitor)
    .after()
    .when(back, phone(7))
    .thenTypes("DeviceUnlinked", "AttendanceMarked");
});

test("NEXT4 who comes on the roster later was not missed at a session that is closed", () => {
  const absent = (past: readonly Event[]) => {
    const { network } = given(past);
    const { sessions } = outcomesReport(network, 0, 0);
    const people = sessions.at(0)?.attendance.people ?? [];
    return people.filter(({ status }) => status === "expected").map(({ memberId }) => memberId);
  };
  const later = at(60, { type: "MemberAdded", member: person(8) });
  assert.equal(absent(closed), ["m5", "m6"]);
  assert.equal(absent([...closed, later]), ["m5", "m6"]);
  const reopened = at(61, { type: "SessionReopened", sessionId: "s1" });
  assert.equal(absent([...closed, later, reopened]), ["m5", "m6", "m8"]);
});

test("NEXT4 twenty action points is per session", () => {
  const twenty = Array.from({ length: 20 }, (_, index) =>
    at(15, { type: "ActionPointWritten", entry: entry(100 + index, "m1") }),
  );
  const write = { ...samples.WriteActionPoint, ...s9, ownerId: "m1" };
  given(again, twenty).when(write, phone(1)).thenTypes("ActionPointWritten");
});

test("NEXT4 a session reopens until a later one has been opened", () => {
  const reopen: Command = { type: "ReopenSession", sessionId: "s2" };
  given(over, at(70, planned)).when(reopen, desk).thenTypes("SessionReopened");
  given(again).when(reopen, desk).then({ refused: "wrong_phase" });
});

test.run();
