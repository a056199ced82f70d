import * as assert from "uvu/assert";
import {
  bringsNow,
  changeBetween,
  lastMates,
  nextStart,
  seatOf,
  shortNames,
  signsOf,
} from "../../client/lib/phone/now.ts";
import { toldOf } from "../../client/lib/phone/told.ts";
import { common } from "../../client/lib/i18n/common.ts";
import { phone } from "../../client/lib/i18n/phone.ts";
import type { LocalText } from "../../shared/network/state.ts";
import { calledNow } from "../../shared/network/tables.ts";
import { suite } from "../support/suite.ts";
import { block, group, liveSession, member, network } from "./people.ts";

const test = suite("phone now");
const people = [member("amal", "Amal Haddad"), member("bo", "Bo Prins"), member("cas", "Cas Vos")];
const formed = (blockId: string, ...groups: ReturnType<typeof group>[]) => ({
  blockId,
  formedAt: 0,
  groups,
  broken: [],
});

test("PHONE1 a phone shows its own table and the others there, never the holder", () => {
  const session = liveSession([block("b1")], { groups: [formed("b1", group(3, "bo", "amal"))] });
  const seat = seatOf(network(people, session), session, block("b1"), "amal");
  assert.equal(seat, { at: "table", table: 3, mates: [people[1]] });
});

test("PHONE2 without a table the phone says whether groups come or a seat is missing", () => {
  const waiting = liveSession([block("b1")]);
  const all = network(people, waiting);
  assert.equal(seatOf(all, waiting, block("b1"), "amal"), { at: "coming" });
  const others = liveSession([block("b1")], { groups: [formed("b1", group(1, "bo", "cas"))] });
  assert.equal(seatOf(all, others, block("b1"), "amal"), { at: "unplaced" });
  const plenary = { kind: "plenary", size: 5, splitOrganisations: false } as const;
  assert.is(seatOf(all, waiting, block("b1", { grouping: plenary }), "amal"), null);
  assert.is(seatOf(all, waiting, block("b1", { kind: "break" }), "amal"), null);
});

test("PHONE3 a block with the same groups shows the table of the last interaction", () => {
  const same = block("b2", { grouping: { kind: "same", size: 5, splitOrganisations: false } });
  const session = liveSession([block("b1"), same], {
    groups: [formed("b1", group(2, "amal", "cas"))],
  });
  const seat = seatOf(network(people, session), session, same, "amal");
  assert.equal(seat, { at: "table", table: 2, mates: [people[2]] });
  assert.is(seatOf(network(people, session), session, same, "bo"), null);
});

test("PHONE4 one writes for who sits at the table now, otherwise for the last table", () => {
  const session = liveSession([block("b1"), block("b2")], {
    groups: [formed("b1", group(1, "amal", "bo")), formed("b2", group(1, "amal", "cas"))],
  });
  const all = network(people, session);
  assert.equal(lastMates(all, session, "amal"), [people[1]]);
  const closed = { ...session, phase: "closed", closedAt: 1 } as const;
  assert.equal(lastMates(all, closed, "amal"), [people[2]]);
});

test("PHONE5 given names are enough at a table, unless two are the same", () => {
  assert.equal(shortNames(["Amal Haddad", "Bo Prins", "Bo Vos"]), ["Amal", "Bo Prins", "Bo Vos"]);
  assert.equal(shortNames([" Cas ", "dr. Dee Vos"]), ["Cas", "Dee"]);
});

test("PHONE6 only what matters is told aloud: a block, a table, a pause, the end", () => {
  const session = liveSession([block("b1"), block("b2")]);
  const before = signsOf(session, null);
  assert.is(changeBetween(null, before), null);
  assert.is(changeBetween(before, before), null);
  const next = { ...session, clock: { ...session.clock, blockId: "b2" } };
  assert.is(changeBetween(before, signsOf(next, null)), "block");
  const paused = { ...session, clock: { ...session.clock, pausedAt: 5 } };
  assert.is(changeBetween(before, signsOf(paused, null)), null, "the clock tells it by itself");
  assert.is(changeBetween(signsOf(paused, null), before), "resumed");
  const seated = signsOf(session, { at: "table", table: 1, mates: people.slice(1) });
  assert.is(changeBetween(before, seated), "table");
  assert.is(changeBetween(seated, { ...seated, mates: "bo" }), "table");
  const closed = { ...session, phase: "closed", closedAt: 1 } as const;
  assert.is(changeBetween(before, signsOf(closed, null)), "closed");
});

test("PHONE17 what comes begins when this block ends, and never before its fixed start", () => {
  const zone = "Europe/Amsterdam";
  const dinner = block("b2", { kind: "break", fixedStart: "18:00" });
  const session = liveSession([block("b1"), dinner]);
  const at = (time: string) => Date.parse(`2026-02-05T${time}:00+01:00`);
  assert.is(nextStart(session, block("b2"), at("17:50"), zone), at("17:50"));
  assert.is(nextStart(session, dinner, at("17:50"), zone), at("18:00"));
  assert.is(nextStart(session, dinner, at("18:07"), zone), at("18:07"));
});

test("PHONE22 a new block or table brings a phone to Now; a pause or the end does not", () => {
  assert.ok(bringsNow("block"));
  assert.ok(bringsNow("table"));
  for (const change of [null, "resumed", "closed", "opened"] as const) {
    assert.not(bringsNow(change), String(change));
  }
});

test("PHONE19 a call says to come once its moment is here, and ends two minutes later", () => {
  const until = 600_000;
  const place = { sessionId: "s1", blockId: "b1" };
  const back = { ...place, is: "back", until } as const;
  assert.equal(calledNow(back, until - 60_000), { is: "back" });
  assert.equal(
    calledNow(back, until - 999),
    { is: "come" },
    "called back at once, a clock in seconds",
  );
  assert.equal(calledNow(back, until + 120_000), { is: "come" });
  assert.is(calledNow(back, until + 120_001), null);
  const left = { ...place, is: "left", until } as const;
  assert.equal(calledNow(left, until - 300_000), { is: "left", minutes: 5 });
  assert.equal(calledNow(left, until + 1), { is: "left", minutes: 0 });
  assert.is(calledNow(left, until + 120_001), null);
});

test("PHONE21 a title that is a question is read out with its own end only", () => {
  const language = {
    current: "nl" as const,
    text: (text: LocalText) => (typeof text === "string" ? text : text.nl),
  };
  const said = (title: string) =>
    toldOf("block", block("b1", { title }), null, phone.nl, common.nl.kind, language);
  assert.match(said("Wat is je actiepunt?"), / Wat is je actiepunt\?$/);
  assert.match(said("Toepassing"), / Toepassing\.$/);
});

test.run();
