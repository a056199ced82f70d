/// <reference lib="dom" />
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { plannedStarts } from "../../shared/time/plan.ts";
import { dateIn, timeIn } from "../../shared/time/zone.ts";
import { replan } from "../../shared/time/replan/replan.ts";
import { agendaOf, planOrder } from "../../shared/time/replan/session.ts";
import { Facilitator } from "../people/facilitator.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { A4, A5, printed } from "./printed.ts";
import { Stage } from "./stage.ts";

const test = suite("paper in the browser");
const timeZone = "Europe/Amsterdam";
let stage: Stage;
let desk: Facilitator;
let sheet: Page;

test.before(async () => {
  stage = await Stage.open();
  // the speaker begins now, and should have begun twelve minutes ago
  const start = stage.now() - 42 * 60_000;
  desk = await Facilitator.make(stage.url, {
    ...{ name: "Middag op papier", agendaId: "so-plg-1", nextDate: null },
    ...{ date: dateIn(start, timeZone), start: timeIn(start, timeZone) },
  });
  sheet = await stage.device("desk", "run sheet");
  await stage.visit(sheet, `/n/${desk.networkId}/runsheet#${desk.keys.facilitator}`);
  await sheet.getByTestId("runsheet").waitFor();
});
test.after(async () => {
  desk.leave();
  await stage.close();
});

const times = async () =>
  Promise.all((await sheet.getByTestId("sheet-row").all()).map((row) => row.innerText()));

test("SHEET7 the run sheet of half a day is one A4, and no page of it is blank", async () => {
  assert.equal(await printed(sheet), { pages: 1, size: A4 });
  await sheet.emulateMedia({ media: "print" });
  for (const id of ["print", "desk-tab-people"]) {
    assert.not(await sheet.getByTestId(id).first().isVisible());
  }
  // what is fixed to the window would stand on every page
  assert.not(await sheet.getByRole("link", { name: "Ga naar de inhoud" }).isVisible());
  await sheet.emulateMedia({ media: null });
});

test("SHEET7 with groups of forty people it is two pages", async () => {
  await desk.importRoster(
    Array.from({ length: 40 }, (_, index) => ({
      name: `Persoon Verzonnen ${index + 1}`,
      ...{ organisation: `School ${index % 7}`, role: "", learningQuestion: null, contact: null },
    })),
  );
  const { sessionId } = desk;
  await desk.open();
  for (const { id: memberId } of desk.network.members) {
    await desk.order("MarkAttendance", { sessionId, memberId, status: "here" });
  }
  for (const { id, grouping } of desk.session.blocks) {
    if (grouping.kind === "mixed" || grouping.kind === "pairs") await desk.formGroups(id);
  }
  await sheet.getByTestId("sheet-seats").nth(1).waitFor();
  assert.equal(await printed(sheet), { pages: 2, size: A4 });
});

test("SHEET8 after a new schedule the paper has its times, and names what was skipped", async () => {
  const { sessionId } = desk;
  await desk.startBlock(must(desk.session.blocks[2]).id);
  const agenda = agendaOf(desk.session, { timeZone });
  const plan = must(replan(agenda, stage.now()).plans[0]);
  const before = await times();
  const from = desk.session.revision ?? 0;
  await desk.order("ApplyPlan", { sessionId, ...planOrder(plan, agenda, timeZone), from });
  const skipped = must(
    desk.session.blocks.findLast((one) => !one.protected && one.kind !== "break"),
  );
  await desk.order("SkipBlock", {
    ...{ sessionId, blockId: skipped.id },
    from: desk.session.revision ?? 0,
  });
  await sheet.getByTestId("sheet-left-out").waitFor();
  await sheet.emulateMedia({ media: "print" });
  const after = await times();
  assert.is(after.length, desk.session.blocks.length);
  assert.not.equal(after, before.slice(0, after.length));
  // what comes begins when everybody was told
  const told = plannedStarts(desk.session, timeZone).map((at) => timeIn(at, timeZone));
  assert.equal(
    after.slice(3).map((row) => row.slice(0, 5)),
    told.slice(3),
  );
  await sheet.emulateMedia({ media: null });
  assert.is((await printed(sheet)).size, A4);
});

test("METHOD31 a step card is one A5, for the longest method and the one with most roles", async () => {
  const page = await stage.device("desk", "cards");
  for (const id of ["balint", "troika", "tienstappen"]) {
    await stage.visit(page, `/methods/${id}`);
    await page.getByTestId("role-cards").check();
    const cards = page.locator(".step-card");
    await cards.nth(1).waitFor({ state: "attached" });
    assert.equal(await printed(page), { pages: await cards.count(), size: A5 }, id);
    await page.getByTestId("role-cards").uncheck();
    await cards.nth(1).waitFor({ state: "detached" });
    assert.equal(await printed(page), { pages: 1, size: A5 }, id);
  }
  assert.equal(stage.complaints, []);
});

test.run();
