import * as assert from "uvu/assert";
import { commandTypes, type Command, type CommandType } from "../../shared/network/commands.ts";
import { isRefused } from "../../shared/network/context.ts";
import { mayGive, roles, type Actor, type Role } from "../../shared/network/rights.ts";
import {
  asked,
  at,
  closed,
  desk,
  hashOf,
  over,
  phone,
  screen,
  speaker,
  supervisor,
  visitor,
} from "../support/evening.ts";
import { written } from "../support/evening.ts";
import { atTables, laidOut, ownMethod } from "../support/atTables.ts";
import { isOfTables } from "../support/likelyTables.ts";
import { given } from "../support/given.ts";
import { samples } from "../support/samples.ts";
import { suite } from "../support/suite.ts";

const test = suite("rights");

/** Who may, besides the desk; a command that is not here is the desk's alone. */
const others: Partial<Record<CommandType, readonly Role[]>> = {
  Join: ["visitor"],
  GiveBackPlace: ["member"],
  WriteActionPoint: ["facilitator", "member"],
  ReviseActionPoint: ["facilitator", "member"],
  WithdrawActionPoint: ["facilitator", "member"],
  AskQuestion: ["member"],
  WithdrawQuestion: ["member"],
  SupportQuestion: ["member"],
  UnsupportQuestion: ["member"],
  MarkAnswered: ["facilitator", "speaker"],
  StartTable: ["facilitator", "member"],
  NextStep: ["facilitator", "member"],
  StepBack: ["facilitator", "member"],
  TakeMinute: ["facilitator", "member"],
  GiveMinuteBack: ["facilitator", "member"],
  PauseTable: ["facilitator", "member"],
  ResumeTable: ["facilitator", "member"],
  TableReady: ["facilitator", "member"],
  TableNotReady: ["facilitator", "member"],
  CallHelp: ["facilitator", "member"],
  HelpCame: ["facilitator", "member"],
  DrawRoles: ["facilitator", "member"],
  TakeRole: ["facilitator", "member"],
};
const actors: Record<Role, Actor> = {
  ...{ facilitator: desk, supervisor, screen, speaker, visitor },
  member: phone(1),
};
/** The desk's own entry is another than the member's. */
const byDesk: Partial<Record<CommandType, Command>> = {
  ReviseActionPoint: { ...samples.ReviseActionPoint, entryId: "e5" },
  WithdrawActionPoint: { type: "WithdrawActionPoint", entryId: "e5" },
};
const worlds: Partial<Record<CommandType, typeof written>> = {
  ReopenSession: closed,
  StartTable: laidOut,
  DrawRoles: laidOut,
  PlanSession: over,
  RemoveMethod: [...written, at(14, { type: "MethodKept", method: ownMethod(1, "Oud") })],
  UndoClock: [...written, at(20, { type: "ClockPaused", sessionId: "s1" })],
  UndoTables: [
    ...atTables,
    at(20, {
      ...{ type: "TablesOrdered", sessionId: "s1", blockId: "b2" },
      ...{ orderId: "order1", before: { is: "call", call: null } },
    }),
  ],
  RestoreBlock: [...written, at(14, { type: "BlockSkipped", sessionId: "s1", blockId: "b4" })],
};
const worldOf = (type: CommandType) => (isOfTables(type) ? atTables : written);
const worldFor = (type: CommandType) =>
  given(worlds[type] ?? (/Question|Answered/.test(type) ? asked : worldOf(type)));

for (const type of commandTypes) {
  test(`RIGHT1 ${type}: who may, may; everybody else is told not_allowed`, () => {
    const may = others[type] ?? ["facilitator"];
    for (const role of roles) {
      const command = (role === "facilitator" && byDesk[type]) || samples[type];
      assert.ok(command, `${type} has no sample`);
      const { decision } = worldFor(type).when(command, actors[role]);
      if (may.includes(role))
        assert.not(isRefused(decision), `${role}: ${JSON.stringify(decision)}`);
      else assert.equal(decision, { refused: "not_allowed" }, role);
    }
  });

  test(`RIGHT2 ${type}: a link for the speaker that was replaced gives no more orders`, () => {
    const linked = { sessionId: "s1", keyHash: hashOf("f"), number: 2 };
    const replaced = at(14, { type: "SpeakerLinked", ...linked });
    const { decision } = given(asked, replaced).when(samples[type], speaker);
    const expected = mayGive("speaker", type) ? "unknown_key" : "not_allowed";
    assert.equal(decision, { refused: expected });
  });

  test(`RIGHT2 ${type}: a place that was given back gives no more orders`, () => {
    const gone = at(14, { type: "DeviceUnlinked", memberId: "m1", tokenHash: hashOf("1") });
    const { decision } = given(written, gone).when(samples[type], phone(1));
    const expected = mayGive("member", type) ? "unknown_key" : "not_allowed";
    assert.equal(decision, { refused: expected });
  });
}

test("RIGHT2 a place that was given back is an unknown key, also for what is its own", () => {
  const gone = at(14, { type: "DeviceUnlinked", memberId: "m1", tokenHash: hashOf("1") });
  const back = given(written, gone);
  back.when(samples.ReviseActionPoint, phone(1)).then({ refused: "unknown_key" });
  back.when(samples.GiveBackPlace, phone(1)).then({ refused: "unknown_key" });
  const removed = at(14, { type: "MemberRemoved", memberId: "m1" });
  given(written, removed).when(samples.WriteActionPoint, phone(1)).then({ refused: "unknown_key" });
});

test("RIGHT2 a device of another person is no way in", () => {
  const stolen: Actor = { role: "member", memberId: "m2", tokenHash: hashOf("1") };
  given(written)
    .when({ ...samples.ReviseActionPoint, entryId: "e2" }, stolen)
    .then({ refused: "unknown_key" });
});

test("RIGHT3 an action point of somebody else is not changed: seen, not_allowed", () => {
  for (const type of ["ReviseActionPoint", "WithdrawActionPoint"] as const) {
    given(written).when(samples[type], phone(2)).then({ refused: "not_allowed" });
    given(written).when(samples[type], desk).then({ refused: "not_allowed" });
  }
});

test("RIGHT3 an action point that one may not see is not there", () => {
  for (const [entryId, actor] of [
    ["e2", phone(1)],
    ["e2", desk],
    ["e3", phone(1)],
    ["e4", phone(2)],
    ["e4", desk],
  ] as const) {
    const unknown = { refused: "unknown_entry", field: "entryId" } as const;
    given(written)
      .when({ ...samples.ReviseActionPoint, entryId }, actor)
      .then(unknown);
    given(written).when({ type: "WithdrawActionPoint", entryId }, actor).then(unknown);
  }
  for (const entryId of ["e2", "e4"]) {
    const unknown = { refused: "unknown_entry", field: "entryId" } as const;
    given(written).when({ type: "HideEntry", entryId }, desk).then(unknown);
    given(written).when({ type: "ShowEntry", entryId }, desk).then(unknown);
  }
});

test("RIGHT3 nobody writes for somebody at another table", () => {
  const command = { ...samples.WriteActionPoint, ownerId: "m2" };
  given(written).when(command, phone(1)).then({ refused: "not_allowed", field: "ownerId" });
  given(written)
    .when({ ...command, ownerId: "m3" }, phone(1))
    .thenTypes("ActionPointWritten");
});

test("RIGHT4 a room code opens its own session and no other", () => {
  const elsewhere: Actor = { role: "visitor", sessionId: "s2" };
  given(written).when(samples.Join, elsewhere).then({ refused: "not_allowed" });
});

test.run();
