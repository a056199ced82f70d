import * as assert from "uvu/assert";
import type { CommandOf } from "../../../shared/network/commands.ts";
import type { Event, Fact } from "../../../shared/network/events.ts";
import {
  at,
  closed,
  desk,
  entry,
  eveningAt,
  invited,
  minute,
  opened,
  phone,
  running,
  written,
} from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { suite } from "../../support/suite.ts";

const test = suite("board");
const write = (more: Partial<CommandOf<"WriteActionPoint">> = {}) => ({
  ...samples.WriteActionPoint,
  ...more,
});
const revise = (more: Partial<CommandOf<"ReviseActionPoint">>) => ({
  ...samples.ReviseActionPoint,
  ...more,
});
const entryOf = (decision: unknown) => {
  const [fact] = decision as Fact[];
  if (!fact || !("entry" in fact)) throw new Error(JSON.stringify(decision));
  return fact.entry;
};
const unknown = { refused: "unknown_entry", field: "entryId" } as const;

test("BOARD1 an action point is its owner's, with its block, table, moment and place in order", () => {
  const { what, byWhen, firstStep, withWhom, notice } = samples.WriteActionPoint;
  given(running)
    .when(write(), phone(1))
    .then([
      {
        type: "ActionPointWritten",
        entry: {
          ...{ id: "new1", order: running.length + 1, sessionId: "s1" },
          ...{ blockId: "b2", groupId: "g1", ownerId: "m1", writtenBy: null },
          ...{ what, byWhen, firstStep, withWhom, notice },
          ...{ audience: { to: "network" }, hidden: false },
          ...{ writtenAt: eveningAt + 20 * minute, revisedAt: null },
        },
      },
    ]);
});

test("BOARD2 a table mate or the desk writes for who has no phone, and that is said", () => {
  const forMate = given(running).when(write({ ownerId: "m3" }), phone(1));
  assert.is(entryOf(forMate.decision).writtenBy, "m1");
  const byDesk = given(running).when(write({ ownerId: "m6" }), desk);
  assert.is(entryOf(byDesk.decision).writtenBy, "facilitator");
  given(running)
    .when(write({ ownerId: "m2" }), phone(1))
    .then({ refused: "not_allowed", field: "ownerId" });
  given(running)
    .when(write({ ownerId: "m9" }), desk)
    .then({ refused: "unknown_member", field: "ownerId" });
});

test("BOARD3 for the group is for who sit at that table now; without a table for oneself", () => {
  const group = given(running).when(write({ audience: "group" }), phone(1));
  assert.equal(entryOf(group.decision).audience, { to: "group", memberIds: ["m1", "m3"] });
  const alone = given(opened).when(write({ audience: "group" }), phone(1));
  assert.equal(entryOf(alone.decision).audience, { to: "group", memberIds: ["m1"] });
});

test("BOARD3 the desk writes for all to see, and nothing it could not see itself", () => {
  for (const audience of ["group", "member"] as const) {
    const refused = { refused: "not_allowed", field: "audience" } as const;
    given(running).when(write({ audience }), desk).then(refused);
    given(written)
      .when(revise({ entryId: "e5", audience }), desk)
      .then(refused);
  }
});

test("BOARD4 before the room opens nothing is written; afterwards it is still welcome", () => {
  given(invited).when(write(), desk).then({ refused: "wrong_phase" });
  for (const audience of ["network", "member"] as const) {
    given(closed).when(write({ audience }), phone(1)).thenTypes("ActionPointWritten");
  }
});

test("BOARD4 what is for a group does not begin after the session, because it ends with it", () => {
  const late = { refused: "wrong_phase", field: "audience" } as const;
  given(closed)
    .when(write({ audience: "group" }), phone(1))
    .then(late);
  given(closed)
    .when(revise({ audience: "group" }), phone(1))
    .then(late);
});

test("BOARD5 one person writes twenty action points in a session, not more", () => {
  const many: Event[] = Array.from({ length: 20 }, (_, index) =>
    at(12, { type: "ActionPointWritten", entry: entry(30 + index, "m1") }),
  );
  const full = given(running, many);
  full.when(write(), phone(1)).then({ refused: "too_many_entries", limit: 20 });
  full.when(write({ ownerId: "m3" }), phone(1)).thenTypes("ActionPointWritten");
  given(running, many.slice(1)).when(write(), phone(1)).thenTypes("ActionPointWritten");
});

test("BOARD6 a change keeps owner, order and who wrote it, and says who saw it before", () => {
  const { what, byWhen, firstStep, withWhom, notice } = samples.ReviseActionPoint;
  const old = entry(2, "m2", { audience: { to: "group", memberIds: ["m2", "m4"] }, groupId: "g2" });
  given(written)
    .when(revise({ entryId: "e2" }), phone(2))
    .then([
      {
        type: "ActionPointRevised",
        entry: {
          ...{ ...old, what, byWhen, firstStep, withWhom, notice },
          ...{ audience: { to: "network" }, revisedAt: eveningAt + 20 * minute },
        },
        before: { audience: old.audience, hidden: false },
      },
    ]);
});

test("BOARD6 a change within the group stays with the people who were at the table then", () => {
  const moved = at(14, {
    type: "MemberSeated",
    ...{ sessionId: "s1", blockId: "b2", memberId: "m2", groupId: "g1", broken: [] },
  });
  const changed = given(written, moved).when(
    revise({ entryId: "e2", audience: "group" }),
    phone(2),
  );
  assert.equal(entryOf(changed.decision).audience, { to: "group", memberIds: ["m2", "m4"] });
});

test("BOARD7 who wrote it for another changes it as long as it is there to be seen", () => {
  given(written)
    .when(revise({ entryId: "e5" }), desk)
    .thenTypes("ActionPointRevised");
  const kept = given(
    written,
    at(14, {
      type: "ActionPointRevised",
      entry: entry(5, "m4", { writtenBy: "facilitator", audience: { to: "member" } }),
      before: { audience: { to: "network" }, hidden: false },
    }),
  );
  kept.when(revise({ entryId: "e5" }), desk).then(unknown);
  kept.when({ type: "WithdrawActionPoint", entryId: "e5" }, desk).then(unknown);
});

test("BOARD8 withdrawing takes it off the board for everybody", () => {
  given(written)
    .when(samples.WithdrawActionPoint, phone(1))
    .then([
      {
        type: "ActionPointWithdrawn",
        ...{ entryId: "e1", ownerId: "m1", audience: { to: "network" }, hidden: false },
      },
    ]);
  given(written).when({ type: "WithdrawActionPoint", entryId: "e9" }, phone(1)).then(unknown);
});

test("BOARD9 the desk takes an entry off the board and puts it back; only what it can see", () => {
  const hide = (entryId: string) => ({ type: "HideEntry", entryId }) as const;
  const show = (entryId: string) => ({ type: "ShowEntry", entryId }) as const;
  const one = given(written);
  one
    .when(hide("e1"), desk)
    .then([{ type: "EntryHidden", entry: entry(1, "m1", { hidden: true }) }]);
  one.when(hide("e3"), desk).then([]);
  one.when(show("e3"), desk).then([{ type: "EntryShown", entry: entry(3, "m3") }]);
  one.when(show("e1"), desk).then([]);
  for (const entryId of ["e2", "e4", "e9"]) {
    one.when(hide(entryId), desk).then(unknown);
    one.when(show(entryId), desk).then(unknown);
  }
});

test.run();
