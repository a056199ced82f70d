import * as v from "valibot";
import { agendaSummaries } from "../../shared/content/agendaSummary.ts";
import { groupingOf } from "../../shared/content/groupings.ts";
import { agendaBlocks, agendaById, agendas } from "../../shared/content/library.ts";
import { methodById, methods, terms } from "../../shared/content/library.ts";
import { methodSchema } from "../../shared/content/method.ts";
import templates from "../../shared/content/templates.json" with { type: "json" };
import { libraryGroupings } from "../../shared/content/types.ts";
import { blockDraft } from "../../shared/network/commands/agenda.ts";
import { limits } from "../../shared/network/limits.ts";
import { blockKinds } from "../../shared/network/state.ts";
import { calendarDate, clockTime, id, line, lines } from "../../shared/wire/fields.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("content");

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (max: number) => v.strictObject({ nl: line(max), en: line(max) });
const long = v.strictObject({ nl: lines(limits.assignment), en: lines(limits.assignment) });
const block = v.strictObject({
  kind: v.picklist(blockKinds),
  title: text(limits.title),
  minutes: count,
  slack: count,
  methodId: v.optional(id),
  fallbackMethodId: v.optional(id),
  assignment: v.optional(long),
  grouping: v.picklist(libraryGroupings),
  start: clockTime,
  fixedStart: v.optional(clockTime),
  meal: v.optional(v.boolean()),
});
const agenda = v.strictObject({
  id,
  seed: v.string(),
  name: text(limits.title),
  start: clockTime,
  end: clockTime,
  timesFrom: v.picklist(["seed", "assumed"]),
  people: count,
  slackTotal: count,
  date: v.optional(calendarDate),
  note: v.optional(long),
  blocks: v.pipe(v.array(block), v.minLength(1), v.maxLength(limits.blocksMax)),
});
const term = v.strictObject({
  group: v.string(),
  nl: line(limits.title),
  en: line(limits.title),
  definition: v.strictObject({ nl: line(limits.assignment) }),
});

test("CONTENT1 the library file is what its types say, within the limits of typed text", () => {
  assert.equal(v.parse(v.array(methodSchema), methods), methods);
  for (const one of methods) {
    const texts = [one.name, one.useWhen, ...(one.rules ?? [])];
    const ofSteps = one.steps.flatMap(({ name, instruction }) => [name, instruction]);
    const ofRoles = one.roles.flatMap(({ name, task }) => [name, task]);
    for (const both of [...texts, ...ofSteps, ...ofRoles]) v.assert(long, both);
  }
  assert.equal(v.parse(v.array(agenda), agendas), agendas);
  assert.equal(v.parse(v.array(term), terms), terms);
  assert.equal(Object.keys(templates.meta.groupings).sort(), [...libraryGroupings].sort());
});

test("CONTENT2 every agenda gives blocks that could have been typed by hand", () => {
  assert.is(agendas.length, 13);
  for (const { id: agendaId } of agendas) {
    const blocks = agendaBlocks(agendaId);
    assert.equal(v.parse(v.array(blockDraft), blocks), blocks, agendaId);
  }
  assert.is(agendaBlocks("no-such-agenda"), undefined);
});

test("CONTENT7 no assignment names a day of its own; the next meeting's day is filled in", () => {
  const months = /januari|februari|april|juni|juli|november|February|April|June|November/;
  const said = (nextDate: string | null) =>
    agendas.flatMap(({ id }) => agendaBlocks(id, nextDate) ?? []).map((block) => block.assignment);
  const without = JSON.stringify(said(null));
  assert.not.match(without, months);
  assert.not.ok(without.includes("{nextDate"));
  const filled = agendaBlocks("so-plg-1", "2027-03-18")?.[3]?.assignment;
  assert.match(typeof filled === "object" ? (filled?.nl ?? "") : "", "vóór 18 maart.");
  assert.match(typeof filled === "object" ? (filled?.en ?? "") : "", "before 18 March.");
});

test("CONTENT3 the minutes of an agenda fill the time from start to end", () => {
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  for (const { id: agendaId, start, end, blocks, slackTotal } of agendas) {
    const starts = blocks.map((_, index) =>
      blocks.slice(0, index).reduce((sum, { minutes }) => sum + minutes, minutesOf(start)),
    );
    assert.equal(
      starts,
      blocks.map((one) => minutesOf(one.start)),
      agendaId,
    );
    const summary = agendaSummaries.find((one) => one.id === agendaId);
    assert.is(summary?.minutes, minutesOf(end) - minutesOf(start), agendaId);
    assert.is(
      blocks.reduce((sum, { slack }) => sum + slack, 0),
      slackTotal,
    );
    assert.ok(blocks.every(({ slack, minutes }) => slack <= minutes));
  }
});

test("CONTENT4 every method that an agenda names exists and fits the block", () => {
  for (const { id: agendaId, blocks } of agendas) {
    for (const { methodId, fallbackMethodId, minutes, slack } of blocks) {
      for (const named of [methodId, fallbackMethodId]) {
        if (named === undefined) continue;
        const found = methodById(named);
        assert.ok(found, `${agendaId}: ${named}`);
        assert.ok(found.totalMinutes <= minutes - slack, `${agendaId}: ${named}`);
      }
    }
  }
  for (const { id: methodId, steps, totalMinutes } of methods) {
    assert.is(
      steps.reduce((sum, { minutes }) => sum + minutes, 0),
      totalMinutes,
      methodId,
    );
  }
});

test("CONTENT5 intervision is in fixed circles or trios, and split where the library says so", () => {
  assert.equal(groupingOf["fixed-intervision"], {
    kind: "circles",
    size: 5,
    splitOrganisations: false,
  });
  assert.ok(groupingOf["fixed-intervision-duo-split"].splitOrganisations);
  assert.is(groupingOf["trios-duo-split"].size, 3);
  for (const { blocks } of agendas) {
    for (const { kind, grouping } of blocks) {
      if (kind !== "intervision") continue;
      const ours = groupingOf[grouping];
      assert.ok(ours.kind === "circles" || ours.size === 3, grouping);
    }
  }
});

test("CONTENT6 ids are unique", () => {
  assert.is(new Set(methods.map((one) => one.id)).size, 54);
  assert.is(new Set(agendas.map((one) => one.id)).size, 13);
  assert.is(agendaById("so-plg-1")?.people, 25);
});

test.run();
