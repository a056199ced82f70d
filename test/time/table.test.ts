import fc from "fast-check";
import * as assert from "uvu/assert";
import { methods } from "../../shared/content/library.ts";
import { isTooSmall, scaleMethod, type ScaledMethod } from "../../shared/content/scale.ts";
import type { Event } from "../../shared/network/events.ts";
import type { Session } from "../../shared/network/state.ts";
import type { TableRun } from "../../shared/network/tables.ts";
import { blockMoment, personNow, scaledFor, stepMs, tableNow } from "../../shared/time/table.ts";
import { pausedTable, stepped, withMinute, withoutMinute } from "../../shared/time/tableSteps.ts";
import { tableOne, trial } from "../support/atTables.ts";
import { at, eveningAt, running } from "../support/evening.ts";
import { given } from "../support/given.ts";
import { suite } from "../support/suite.ts";

const test = suite("table clock");
const minuteMs = 60_000;

function begun(method: typeof trial, people: number, minutes: number): TableRun | null {
  const scaled = scaleMethod(method, { people, minutes });
  if (isTooSmall(scaled)) return null;
  const ids = Array.from({ length: people }, (_, who) => `p${who}`);
  return {
    ...{ ...tableOne, methodId: method.id, memberIds: ids, order: ids, people, step: 0, since: 0 },
    minutes: scaled.steps.map((step) => step.minutes),
    usedMs: scaled.steps.map(() => 0),
    roles: [],
  };
}
const scaledOf = (run: TableRun, method: typeof trial): ScaledMethod => {
  const scaled = scaledFor(run, method);
  assert.ok(scaled);
  return scaled as ScaledMethod;
};

const doing = fc.constantFrom("next", "back", "minute", "pause", "resume");
const doings = fc.array(fc.record({ what: doing, after: fc.nat(8 * minuteMs) }), { maxLength: 40 });
const some = fc.constantFrom(...methods.filter(({ groupSize }) => groupSize.max <= 8), trial);

/** Plays what a group does. @returns the table and the moment after each */
function play(
  run: TableRun,
  method: typeof trial,
  what: readonly { what: string; after: number }[],
) {
  let [now, ms] = [run, 0];
  const seen: { run: TableRun; ms: number; pausedMs: number }[] = [];
  let pausedMs = 0;
  for (const one of what) {
    ms += one.after;
    if (now.pausedAt !== null) pausedMs += one.after;
    if (one.what === "next") now = stepped(now, ms, 1);
    if (one.what === "back") now = stepped(now, ms, -1);
    if (one.what === "minute") now = withMinute(now, scaledOf(now, method)) ?? now;
    if (one.what === "pause") now = pausedTable(now, ms, true);
    if (one.what === "resume") now = pausedTable(now, ms, false);
    seen.push({ run: now, ms, pausedMs });
  }
  return seen;
}

test("TABLE4 minutes are conserved, whatever a group does, and no step goes under its minimum", () => {
  fc.assert(
    fc.property(
      some,
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 5, max: 60 }),
      doings,
      (method, people, minutes, what) => {
        const run = begun(method, people, minutes);
        if (!run) return;
        const sum = (one: TableRun) => one.minutes.reduce((all, each) => all + each, 0);
        for (const { run: now } of play(run, method, what)) {
          assert.is(sum(now), sum(run));
          const { steps } = scaledOf(now, method);
          assert.ok(steps.every((step) => step.minutes >= step.minMinutes));
        }
      },
    ),
  );
});

test("TABLE27 a minute that was taken by a slip goes back to the step that it came from", () => {
  fc.assert(
    fc.property(
      some,
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 5, max: 60 }),
      doings,
      (method, people, minutes, what) => {
        const run = begun(method, people, minutes);
        if (!run) return;
        const before = play(run, method, what).at(-1)?.run ?? run;
        const longer = withMinute(before, scaledOf(before, method));
        if (!longer) return;
        const back = withoutMinute(longer, scaledOf(longer, method));
        const sum = (one: readonly number[]) => one.reduce((all, each) => all + each, 0);
        assert.ok(back);
        if (!back) return;
        assert.is(back.minutes[before.step], before.minutes[before.step]);
        assert.is(sum(back.minutes), sum(before.minutes));
        // pressed again, all is as it was after the first press
        assert.equal(withMinute(back, scaledOf(back, method))?.minutes, longer.minutes);
      },
    ),
    { seed: 27 },
  );
});

test("TABLE5 time is conserved: what the steps took is what has gone by, without own pauses", () => {
  fc.assert(
    fc.property(doings, (what) => {
      const run = begun(trial, 3, 15);
      if (!run) return;
      for (const { run: now, ms, pausedMs } of play(run, trial, what)) {
        const others = now.usedMs.reduce(
          (all, used, step) => (step === now.step ? all : all + used),
          0,
        );
        assert.is(others + stepMs(now, ms), ms - pausedMs);
      }
    }),
  );
});

test("TABLE15 a table that ends after the block is behind, and one that ends before is not", () => {
  const scaled = scaledOf(tableOne, trial);
  const where = (ms: number) => tableNow(tableOne, scaled, { ms, totalMs: 15 * minuteMs });
  assert.is(where(5 * minuteMs)?.leftMs, 6 * minuteMs);
  assert.is(where(5 * minuteMs)?.lateMs, 0);
  assert.is(where(13 * minuteMs)?.leftMs, -2 * minuteMs);
  assert.is(where(13 * minuteMs)?.lateMs, 2 * minuteMs);
  assert.is(
    tableNow(tableOne, scaled, { ms: 13 * minuteMs, totalMs: 20 * minuteMs })?.lateMs,
    -3 * minuteMs,
  );
});

test("TABLE16 the one who brings speaks, the others are silent; a role says what it does", () => {
  const telling = { ...tableOne, step: 0 };
  const scaled = scaledOf(telling, trial);
  assert.equal(personNow(telling, scaled, "m1"), {
    roles: [{ id: "bringer", name: "Rol bringer", task: "Taak van bringer" }],
    part: "speaks",
  });
  assert.is(personNow(telling, scaled, "m3").part, "silent");
  assert.equal(personNow(telling, scaled, "m5"), { roles: [], part: "silent" });
});

test("TABLE26 who has two roles is told both, each with what it does in this step", () => {
  const five = methods.find(({ id }) => id === "vijfstappen") ?? trial;
  const run = begun(five, 3, 30);
  assert.ok(run);
  if (!run) return;
  const roles = [
    { role: "timer", memberId: "p1" },
    { role: "bringer", memberId: "p0" },
    { role: "lead", memberId: "p1" },
  ];
  const scaled = scaledOf(run, five);
  scaled.steps.forEach(({ tasks, speaks }, step) => {
    const now = personNow({ ...run, roles, step }, scaled, "p1");
    const taskOf = (id: string) =>
      tasks.find(({ role }) => role === id)?.text ?? five.roles.find((one) => one.id === id)?.task;
    assert.equal(
      now.roles.map(({ id, task }) => [id, task]),
      five.roles
        .filter(({ id }) => id !== "bringer" && roles.some(({ role }) => role === id))
        .map(({ id }) => [id, taskOf(id)]),
    );
    if (speaks === "bringer") assert.is(now.part, "silent");
  });
  assert.is(scaled.roles.filter(({ id }) => ["lead", "timer"].includes(id)).length, 2);
});

test("TABLE26 of two roles the one that does most counts; who asks stays silent among the others", () => {
  const two = [
    { role: "bringer", memberId: "m1" },
    { role: "observer", memberId: "m1" },
  ];
  const [first, ...rest] = trial.steps;
  assert.ok(first);
  if (!first) return;
  const observer = { ...trial.roles[0], id: "observer" } as (typeof trial.roles)[number];
  const part = (speaks: "all" | "others" | "bringer" | "silent") => {
    const method = {
      ...trial,
      roles: [...trial.roles, observer],
      steps: [{ ...first, speaks }, ...rest],
    };
    const run = { ...tableOne, step: 0, roles: two };
    return personNow(run, scaledOf(run, method), "m1").part;
  };
  assert.equal(
    [part("all"), part("others"), part("bringer"), part("silent")],
    ["speaks", "silent", "speaks", "silent"],
  );
});

test("TABLE16 in a method of short rounds, one after another asks", () => {
  const troika = methods.find(({ id }) => id === "troika") ?? trial;
  const run = begun(troika, 3, 30);
  assert.ok(run);
  if (!run) return;
  const roles = [
    { role: "client", memberId: "p0" },
    ...["p1", "p2"].map((memberId) => ({ role: "consultant", memberId })),
  ];
  const scaled = scaledOf(run, troika);
  const asks = (step: number) =>
    ["p0", "p1", "p2"].filter(
      (id) => personNow({ ...run, roles, step }, scaled, id).roles[0]?.id === "client",
    );
  assert.equal(
    scaled.steps.map((_, step) => asks(step)[0]),
    [
      ...["p0", "p0", "p0", "p0", "p0"],
      ...["p1", "p1", "p1", "p1"],
      ...["p2", "p2", "p2", "p2", "p2"],
    ],
  );
  assert.ok(scaled.steps.every((_, step) => asks(step).length === 1));
});

test("TABLE16 somebody's own turn is that person's", () => {
  const method = methods.find(({ id }) => id === "toepassing-per-persoon") ?? trial;
  const run = begun(method, 4, 30);
  assert.ok(run);
  if (!run) return;
  const now = tableNow({ ...run, step: 2 }, scaledOf(run, method), {
    ms: 0,
    totalMs: 30 * minuteMs,
  });
  assert.is(now?.turn, "p1");
});

test("TABLE11 the clock of a block's tables stands still with the block and goes on after it", () => {
  const session = (...more: Event[]) => given(running, more).network.sessions[0];
  const ms = (world: Session | undefined, minute: number) =>
    world && blockMoment(world, "b2", eveningAt + minute * minuteMs).ms / minuteMs;
  assert.is(ms(session(), 14), 4);
  assert.is(ms(session(at(14, { type: "ClockPaused", sessionId: "s1" })), 18), 4);
  const next = {
    type: "BlockStarted",
    sessionId: "s1",
    blockId: "b3",
    elapsedMs: 0,
    addedMs: 0,
  } as const;
  assert.is(ms(session(at(16, next)), 18), 8);
});

test.run();
