import * as assert from "uvu/assert";
import type { CommandOf } from "../../../shared/network/commands.ts";
import type { Event } from "../../../shared/network/events.ts";
import { joinList } from "../../../shared/network/joinList.ts";
import type { Actor } from "../../../shared/network/rights.ts";
import {
  at,
  closed,
  entry,
  hashOf,
  invited,
  opened,
  person,
  phone,
  running,
  visitor,
  written,
} from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";

const test = suite("join");
const s1 = { sessionId: "s1" };
const member = (memberId: string, digit = "d"): CommandOf<"Join"> => ({
  type: "Join",
  ...s1,
  who: { as: "member", memberId },
  tokenHash: hashOf(digit),
});
const guest = (name: string, digit = "d"): CommandOf<"Join"> => ({
  type: "Join",
  ...s1,
  who: { as: "guest", name, organisation: "" },
  tokenHash: hashOf(digit),
});
const linked = (memberId: string, digit = "d") =>
  ({ type: "DeviceLinked", memberId, tokenHash: hashOf(digit), ...s1 }) as const;
const unlinked = (memberId: string, digit: string) =>
  ({ type: "DeviceUnlinked", memberId, tokenHash: hashOf(digit) }) as const;
const here = (memberId: string) =>
  ({ type: "AttendanceMarked", ...s1, memberId, status: "here" }) as const;
const noor = person(0, {
  ...{ id: "new1", name: "Noor", organisation: "", role: "" },
  ...{ guest: true, learningQuestion: null, contact: null },
});

test("JOIN1 somebody of the roster takes a place and is here", () => {
  given(opened)
    .when(member("m5"), visitor)
    .then([linked("m5"), here("m5")]);
  given(opened)
    .when(member("m4"), visitor)
    .then([linked("m4")]);
  given(opened)
    .when(member("m9"), visitor)
    .then({ refused: "unknown_member", field: "who.memberId" });
});

test("JOIN2 a guest comes on the roster by name; a name that is there is picked instead", () => {
  given(opened)
    .when(guest("Noor"), visitor)
    .then([{ type: "MemberAdded", member: noor }, linked("new1"), here("new1")]);
  const taken: CommandOf<"Join"> = {
    ...guest(""),
    who: { as: "guest", name: "PERSOON 1", organisation: "school 1" },
  };
  given(opened).when(taken, visitor).then({ refused: "already_there", field: "name" });
});

test("JOIN3 the code works while the session is open or runs", () => {
  given(running)
    .when(guest("Noor"), visitor)
    .thenTypes(...(["MemberAdded", "DeviceLinked", "AttendanceMarked", "MemberSeated"] as const));
  given(invited).when(guest("Noor"), visitor).then({ refused: "session_not_open" });
  given(closed).when(guest("Noor"), visitor).then({ refused: "session_closed" });
});

test("JOIN4 asking again on the same phone changes nothing, for a guest neither", () => {
  given(opened).when(member("m1", "1"), visitor).then([]);
  const joined = given(opened).when(guest("Noor"), visitor).after();
  joined.when(guest("Noor"), visitor).then([]);
  joined.when(guest("Noor", "e"), visitor).then({ refused: "already_there", field: "name" });
});

test("JOIN5 a phone that takes another place lets go of the one before", () => {
  given(opened)
    .when(member("m5", "1"), visitor)
    .then([unlinked("m1", "1"), linked("m5", "1"), here("m5")]);
});

test("JOIN6 one person joins on five devices; a sixth makes the oldest let go", () => {
  const more: Event[] = ["4", "5", "6", "7"].map((digit) => at(8, linked("m1", digit)));
  given(opened, more)
    .when(member("m1"), visitor)
    .then([unlinked("m1", "1"), linked("m1")]);
  given(opened, more.slice(1))
    .when(member("m1"), visitor)
    .then([linked("m1")]);
});

test("JOIN7 a thousand people is full", () => {
  const many = Array.from({ length: 994 }, (_, index) =>
    at(2, { type: "MemberAdded", member: person(100 + index) }),
  );
  given(opened, many)
    .when(guest("Noor"), visitor)
    .then({ refused: "too_many_members", limit: 1_000 });
});

test("JOIN8 who gives a place back is expected again; a guest without a word is gone", () => {
  const back = { type: "GiveBackPlace", ...s1 } as const;
  given(opened)
    .when(back, phone(1))
    .then([
      unlinked("m1", "1"),
      { type: "AttendanceMarked", ...s1, memberId: "m1", status: "expected" },
    ]);
  const me: Actor = { role: "member", memberId: "new1", tokenHash: hashOf("d") };
  const joined = given(opened).when(guest("Noor"), visitor).after();
  joined.when(back, me).then([unlinked("new1", "d"), { type: "MemberRemoved", memberId: "new1" }]);
});

test("JOIN8 who has another device here, or wrote something, stays", () => {
  const back = { type: "GiveBackPlace", ...s1 } as const;
  given(opened, at(8, linked("m1", "4")))
    .when(back, phone(1))
    .then([unlinked("m1", "1")]);
  given(written)
    .when(back, phone(1))
    .then([unlinked("m1", "1")]);
  const gone = at(8, { type: "AttendanceMarked", ...s1, memberId: "m1", status: "gone" });
  given(opened, gone)
    .when(back, phone(1))
    .then([unlinked("m1", "1")]);
});

test("JOIN9 the list to pick oneself from shows names and schools, only while the code works", () => {
  const list = (past: readonly Event[]) => {
    const { network } = given(past);
    const [session] = network.sessions;
    if (!session) throw new Error("no session");
    return joinList(network, session);
  };
  assert.equal(list(opened).people.at(0), {
    ...{ id: "m1", name: "Persoon 1", organisation: "School 1", joined: true },
  });
  assert.is(list(opened).people.at(3)?.joined, false);
  assert.equal([list(invited).people, list(closed).people], [[], []]);
  const sent = JSON.stringify(
    list([...written, at(14, { type: "ActionPointWritten", entry: entry(9, "m1") })]),
  );
  for (const secret of ["leervraag", "school.test", "06-", "actiepunt", hashOf("1")]) {
    assert.not(sent.includes(secret), secret);
  }
});

test.run();
