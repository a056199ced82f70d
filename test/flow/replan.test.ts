import * as assert from "uvu/assert";
import type { Device } from "../support/device.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { closeEvenings, openEvening, type Evening } from "../support/session.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { forecast } from "../../shared/time/replan/forecast.ts";
import { replan } from "../../shared/time/replan/replan.ts";
import { agendaOf, planOrder } from "../../shared/time/replan/session.ts";

const test = suite("flow replan");
const timeZone = "Europe/Amsterdam";
const minute = 60_000;
/** 14:00 in Amsterdam. */
const start = Date.parse("2026-02-05T13:00:00Z");
let now = start;
let server: TestServer;
test.before(async () => {
  server = await startServer({ now: () => now });
});
test.after(async () => {
  closeEvenings();
  await server.stop();
});

const sessionOf = (device: Device) => must(device.network.sessions[0]);
const agendaIn = (device: Device) => agendaOf(sessionOf(device), { timeZone });

type Room = { evening: Evening; one: Device; two: Device; phone: Device; sessionId: string };

/** Two desks and a phone; the speaker has been talking and is ten minutes late. */
async function behind(): Promise<Room> {
  now = start;
  const evening = await openEvening(server.url, true, { agendaId: "so-plg-1", start: "14:00" });
  const { desk: one } = evening;
  const { sessionId } = evening.made;
  const two = evening.connect(server.url, { key: evening.key });
  await two.ready();
  const phone = await evening.phone("Noor");
  now = start + 40 * minute;
  const blockId = must(sessionOf(one).blocks[2]).id;
  const answer = await one.send("StartBlock", { sessionId, blockId, from: null });
  await Promise.all([one, two, phone].map((device) => device.reached(answer)));
  now = start + 60 * minute;
  return { evening, one, two, phone, sessionId };
}

test("RUN17 one tap on a plan and every device has the same new times, within the promised end", async () => {
  const { evening, one, two, phone, sessionId } = await behind();
  const agenda = agendaIn(one);
  assert.is(forecast(agenda, now).behind, 10);
  const plan = must(replan(agenda, now).plans[0]);
  const from = sessionOf(one).revision ?? 0;
  const order = { sessionId, ...planOrder(plan, agenda, timeZone), from };
  // two desks choose at the same moment: one plan holds
  const answers = await Promise.all([one.send("ApplyPlan", order), two.send("ApplyPlan", order)]);
  const written = must(answers.find((answer) => "version" in answer));
  assert.equal(
    answers.filter((answer) => "refused" in answer),
    [{ refused: "stale" }],
  );
  for (const device of [one, two, phone]) {
    await device.reached(written);
    const after = forecast(agendaIn(device), now);
    assert.is(after.behind, 0);
    assert.equal(after.passed, []);
    assert.is(after.end, plan.end);
  }
  assert.equal(sessionOf(phone), sessionOf(await one.reached(written)));
  evening.close();
});

test("RUN17 it is taken back at the other desk too, and then nothing has happened", async () => {
  const { evening, one, two, sessionId } = await behind();
  const before = sessionOf(one);
  const agenda = agendaIn(one);
  const plan = must(replan(agenda, now).plans[0]);
  const from = before.revision ?? 0;
  const order = { sessionId, ...planOrder(plan, agenda, timeZone), from };
  const applied = await one.send("ApplyPlan", order);
  await two.reached(applied);
  now += 5_000;
  const back = await two.send("UndoClock", { sessionId, from: from + 1 });
  await one.reached(back);
  assert.equal(sessionOf(one).blocks, before.blocks);
  assert.is(sessionOf(one).end, before.end);
  assert.equal(await one.send("UndoClock", { sessionId, from: from + 2 }), {
    refused: "nothing_to_undo",
  });
  evening.close();
});

test("RUN17 every plan of every strategy can be made so, and so can the later end", async () => {
  const { evening, one, sessionId } = await behind();
  now = start + 75 * minute;
  const { plans, later } = replan(agendaIn(one), now);
  assert.ok(plans.length >= 2);
  for (const plan of [...plans, later]) {
    const agenda = agendaIn(one);
    const from = sessionOf(one).revision ?? 0;
    const order = { sessionId, ...planOrder(plan, agenda, timeZone), from };
    const applied = await one.send("ApplyPlan", order);
    await one.reached(applied);
    assert.is(forecast(agendaIn(one), now).end, plan.end, plan.strategy);
    assert.equal(forecast(agendaIn(one), now).passed, [], plan.strategy);
    await one.reached(await one.send("UndoClock", { sessionId, from: from + 1 }));
  }
  evening.close();
});

test("EMERG5 every device hears of an emergency and where to gather, and of its end", async () => {
  const { evening, one, phone, sessionId } = await behind();
  const { title, date, start: at, nextDate } = sessionOf(one);
  const facts = { sessionId, title: title as string, date, start: at, nextDate };
  await one.send("EditSession", { ...facts, assemblyPoint: "Bij de poort" });
  const frozen = await one.send("FreezeSession", { sessionId });
  await phone.reached(frozen);
  assert.is(sessionOf(phone).assemblyPoint, "Bij de poort");
  assert.equal(sessionOf(phone).frozen, { at: now, paused: false });
  now += 15 * minute;
  await one.reached(await one.send("UnfreezeSession", { sessionId }));
  assert.is(sessionOf(one).frozen, null);
  const lost = forecast(agendaIn(one), now);
  assert.is(lost.behind, 25);
  assert.is(replan(agendaIn(one), now).status, "behind", "shortened programmes are offered");
  evening.close();
});

test.run();
