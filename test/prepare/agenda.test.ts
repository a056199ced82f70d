import * as assert from "uvu/assert";
import {
  agendaPlan,
  dropIndex,
  readWhole,
  slackMax,
  textFault,
} from "../../client/lib/prepare/agendaPlan.ts";
import { blockDraft, withEdits } from "../../client/lib/prepare/pendingEdits.ts";
import { methodChoices, methodFit } from "../../client/lib/prepare/methodChoice.ts";
import { asChoice } from "../../client/lib/prepare/ownChoice.ts";
import { agendaBlocks, methods } from "../../shared/content/library.ts";
import type { Block, Session } from "../../shared/network/state.ts";
import { formatTime } from "../../shared/time/zone.ts";
import { suite } from "../support/suite.ts";

const test = suite("prepare: agenda");
const zone = "Europe/Amsterdam";
const blocks: Block[] = (agendaBlocks("so-plg-2") ?? []).map((block, index) => ({
  id: `b${index}`,
  ...block,
}));
const session: Session = {
  phase: "draft",
  id: "s1",
  code: "BCDFGHJ",
  title: "Leerkring De Vlinder",
  date: "2026-02-05",
  start: "14:00",
  nextDate: null,
  agendaId: "so-plg-2",
  blocks,
  groups: [],
  attendance: [],
  runs: [],
  screen: "auto",
};
const ids = (one: Session) => one.blocks.map((block) => block.id).join(" ");
const at = (ms: number | undefined) => formatTime(ms ?? 0, zone, "nl");

test("PREP1 the desk sees when each block begins, when all ends and how much slack there is", () => {
  const plan = agendaPlan(session, zone, 0);
  assert.is(
    plan?.times.map((time) => at(time.at ?? 0)).join(" "),
    "14:00 14:05 14:25 15:00 15:35 15:50 16:40 16:52",
  );
  assert.is(at(plan?.end), "17:00");
  assert.is(plan?.minutes, 180);
  assert.is(plan?.slack, 19);
  assert.equal(plan?.long, []);
});

test("PREP1 a date that cannot be read gives no times instead of wrong ones", () => {
  assert.is(agendaPlan({ ...session, date: "" }, zone, 0), null);
});

test("PREP2 more than 120 minutes without a break is told, with its times", () => {
  const without = { ...session, blocks: blocks.filter((block) => block.kind !== "break") };
  const [long, ...rest] = agendaPlan(without, zone, 0)?.long ?? [];
  assert.equal(rest, []);
  assert.is(`${at(long?.from)} ${at(long?.until)}`, "14:00 16:45");
  const [first] = blocks;
  const exactly = { ...session, blocks: [{ ...first, minutes: 120 } as Block] };
  assert.equal(agendaPlan(exactly, zone, 0)?.long, []);
});

test("PREP3 an order shows at once, in the order it was given, and leaves the rest as it is", () => {
  const [, second] = blocks;
  const draft = { ...blockDraft(second as Block), minutes: 45 };
  const edited = withEdits(session, [
    { type: "EditBlock", sessionId: "s1", blockId: "b1", block: draft },
    { type: "MoveBlock", sessionId: "s1", blockId: "b1", index: 0 },
    { type: "RemoveBlock", sessionId: "s1", blockId: "b4" },
    {
      type: "EditSession",
      sessionId: "s1",
      title: "Nieuw",
      date: "2026-02-06",
      start: "13:00",
      nextDate: null,
    },
  ]);
  assert.is(ids(edited), "b1 b0 b2 b3 b5 b6 b7");
  assert.is(edited.blocks[0]?.minutes, 45);
  assert.equal(edited.blocks[0]?.title, second?.title);
  assert.is(edited.title, "Nieuw");
  assert.is(ids(session), "b0 b1 b2 b3 b4 b5 b6 b7");
});

test("PREP3 an order about a block that is gone, or another session, changes nothing", () => {
  const edited = withEdits(session, [
    { type: "MoveBlock", sessionId: "s1", blockId: "gone", index: 0 },
    { type: "RemoveBlock", sessionId: "other", blockId: "b0" },
  ]);
  assert.equal(edited, session);
});

test("PREP4 a number that does not fit is refused with what would fit", () => {
  assert.is(readWhole(" 35 ", "minutes", 1, 600), 35);
  for (const typed of ["0", "601", "12.5", "-5", "5 min", "1e2"]) {
    assert.equal(readWhole(typed, "minutes", 1, 600), {
      refused: "field_out_of_range",
      field: "minutes",
      limit: "1–600",
    });
  }
  assert.equal(readWhole(" ", "minutes", 1, 600), { refused: "field_missing", field: "minutes" });
  assert.is(slackMax(1), 0);
  assert.is(slackMax(35), 34);
});

test("PREP4 a title may not be empty, an assignment may, and both have a length", () => {
  assert.is(textFault(" ", "title", 5, true)?.refused, "field_missing");
  assert.is(textFault(" ", "assignment", 5, false), null);
  assert.equal(textFault("zes te", "title", 5, true), {
    refused: "field_too_long",
    field: "title",
    limit: 5,
  });
});

test("PREP5 a dragged block lands between the rows around the pointer", () => {
  const middles = [10, 30, 50, 70];
  assert.is(dropIndex(middles, 0, 5), 0);
  assert.is(dropIndex(middles, 0, 35), 1);
  assert.is(dropIndex(middles, 0, 99), 3);
  assert.is(dropIndex(middles, 3, 35), 2);
  assert.is(dropIndex(middles, 3, 0), 0);
});

const choices = methods.map(asChoice);

test("PREP6 methods that fit the kind of block come first and none is left out", () => {
  const { fit, other } = methodChoices(choices, "intervision", "", "nl");
  assert.ok(fit.length > 0 && fit.every((method) => method.kind === "intervision"));
  assert.is(fit.length + other.length, methods.length);
  assert.equal(methodChoices(choices, "break", "", "nl").fit, []);
});

test("PREP6 a method is found by the begin of a word, without accents, in the language on screen", () => {
  const names = (typed: string, lang: "nl" | "en") => {
    const { fit, other } = methodChoices(choices, "interaction", typed, lang);
    return [...fit, ...other].map((method) => method.id);
  };
  assert.equal(names("wereldcafe", "nl"), ["wereldcafe"]);
  assert.ok(names("kring", "nl").includes("leerkring"));
  assert.equal(names("bestaat niet", "en"), []);
});

test("PREP7 a method fits in the block without its slack, or with shorter steps, or not at all", () => {
  const method = { minutes: 30, least: 20 };
  assert.is(methodFit({ minutes: 35, slack: 5 }, method), "fits");
  assert.is(methodFit({ minutes: 35, slack: 8 }, method), "shorter");
  assert.is(methodFit({ minutes: 20, slack: 0 }, method), "shorter");
  assert.is(methodFit({ minutes: 20, slack: 1 }, method), "short");
});

test.run();
