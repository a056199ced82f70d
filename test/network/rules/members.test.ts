import * as assert from "uvu/assert";
import { at, closed, desk, opened, person, running, written } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { suite } from "../../support/suite.ts";

const test = suite("members");
const { member } = samples.AddMember;
const added = (id: string) =>
  ({ type: "MemberAdded", member: { id, guest: false, ...member } }) as const;
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    at(2, { type: "MemberAdded", member: person(100 + index) }),
  );

test("MEMBER1 importing adds who is not there yet; the same list again adds nobody", () => {
  const first = given(opened).when(samples.ImportRoster, desk);
  first.then([added("new1")]);
  first.after().when(samples.ImportRoster, desk).then([]);
  const twice = {
    ...samples.ImportRoster,
    members: [member, { ...member, name: "NIEUWE PERSOON" }],
  };
  given(opened)
    .when(twice, desk)
    .then([added("new1")]);
});

test("MEMBER2 one person is added once, and not corrected into another", () => {
  given(opened)
    .when(samples.AddMember, desk)
    .then([added("new1")]);
  const { name, organisation, role } = person(2);
  const same = { ...member, name, organisation, role, contact: null };
  const there = { refused: "already_there", field: "member.name" } as const;
  given(opened).when({ type: "AddMember", member: same }, desk).then(there);
  given(opened).when({ type: "CorrectMember", memberId: "m1", member: same }, desk).then(there);
  given(opened)
    .when({ type: "CorrectMember", memberId: "m2", member: same }, desk)
    .thenTypes("MemberCorrected");
});

test("MEMBER3 a network has 1,000 people", () => {
  const full = given(opened, many(994));
  const refused = { refused: "too_many_members", limit: 1_000 } as const;
  full.when(samples.AddMember, desk).then({ ...refused, field: "member" });
  full.when(samples.ImportRoster, desk).then({ ...refused, field: "members" });
  given(opened, many(993)).when(samples.AddMember, desk).thenTypes("MemberAdded");
});

test("MEMBER4 a correction changes the person and nothing else", () => {
  given(opened)
    .when(samples.CorrectMember, desk)
    .then([{ type: "MemberCorrected", memberId: "m1", ...member }]);
  const after = given(opened).when(samples.CorrectMember, desk).after().network;
  assert.equal(after.members[0], { id: "m1", guest: false, ...member });
  assert.equal(after.secrets, given(opened).network.secrets);
  given(opened)
    .when({ ...samples.CorrectMember, memberId: "m9" }, desk)
    .then({ refused: "unknown_member", field: "memberId" });
});

test("MEMBER5 who is removed leaves nothing behind: text, seat, attendance, rules, devices", () => {
  const remove = (memberId: string) => ({ type: "RemoveMember", memberId }) as const;
  given(written)
    .when(remove("m1"), desk)
    .then([{ type: "MemberRemoved", memberId: "m1" }]);
  const after = given(written).when(remove("m1"), desk).after().network;
  const { entries, sessions, rules, members, secrets } = after;
  assert.not(JSON.stringify({ entries, sessions, rules, members, secrets }).includes('"m1"'));
  given(written).when(remove("m9"), desk).then({ refused: "unknown_member", field: "memberId" });
});

test("MEMBER6 attendance is marked once; here, gone and back keep the first arrival", () => {
  const mark = (status: "expected" | "here" | "gone" | "cancelled", memberId = "m5") =>
    ({ type: "MarkAttendance", sessionId: "s1", memberId, status }) as const;
  const marked = { type: "AttendanceMarked", sessionId: "s1", memberId: "m5" } as const;
  given(opened)
    .when(mark("here"), desk)
    .then([{ ...marked, status: "here" }]);
  given(opened).when(mark("expected"), desk).then([]);
  given(opened).when(mark("here", "m1"), desk).then([]);
  given(closed)
    .when(mark("cancelled"), desk)
    .then([{ ...marked, status: "cancelled" }]);
  given(opened)
    .when(mark("here", "m9"), desk)
    .then({ refused: "unknown_member", field: "memberId" });
  const row = (world: ReturnType<typeof given>) =>
    world.network.sessions[0]?.attendance.find(({ memberId }) => memberId === "m5");
  const came = given(running).when(mark("here"), desk, 20).after();
  const left = came.when(mark("gone"), desk, 25).after();
  assert.is(row(left)?.arrivedAt, row(came)?.arrivedAt);
  assert.ok((row(left)?.goneAt ?? 0) > (row(left)?.arrivedAt ?? 0));
  const back = left.when(mark("here"), desk, 28).after();
  assert.equal(row(back), { ...row(came), goneAt: null });
  const mistake = came.when(mark("expected"), desk, 21).after();
  assert.is(row(mistake)?.arrivedAt, null);
});

test.run();
