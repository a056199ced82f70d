import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { Facilitator } from "../people/facilitator.ts";
import { suite } from "../support/suite.ts";
import { Stage } from "./stage.ts";

const test = suite("tables journey");
const names = ["Amal Een", "Bo Twee", "Cas Drie", "Dina Vier", "Evi Vijf", "Farid Zes"];
let stage: Stage;
let desk: Facilitator;
let block = "";
const secret = "Mijn wethouder luistert niet";

test.before(async () => {
  stage = await Stage.open();
  desk = await Facilitator.make(stage.url, {
    name: "Vijf stappen aan tafel",
    ...{ date: "2026-11-25", start: "14:00", nextDate: "2027-02-05", agendaId: "so-plg-1" },
  });
  const person = (name: string) => ({
    ...{ name, organisation: "", role: "", learningQuestion: null, contact: null },
  });
  await desk.importRoster(names.map(person));
  await desk.open();
  const { sessionId } = desk;
  for (const { id } of desk.network.members) {
    await desk.order("MarkAttendance", { sessionId, memberId: id, status: "here" });
  }
  block = desk.session.blocks.find(({ methodId }) => methodId === "vijfstappen")?.id ?? "";
  const ids = desk.network.members.map(({ id }) => id);
  await desk.startBlock(block);
  const groups = [ids.slice(0, 3), ids.slice(3)];
  await desk.order("SeatGroups", { sessionId, blockId: block, groups });
});
test.after(async () => {
  desk.leave();
  await stage.close();
});

async function phone(name: string): Promise<Page> {
  const page = await stage.device("phone", name);
  await page.goto(`${stage.url}/s/${desk.code}`);
  await page.getByTestId("names").getByRole("button").filter({ hasText: name }).click();
  await page.getByTestId("top").waitFor();
  await page.getByTestId("table-method").waitFor();
  return page;
}
const step = (page: Page, index: number) =>
  page.locator(`[data-testid="step-card"][data-step="${index}"]`).waitFor();
/** Nobody has begun, and nobody is called back. */
async function seatAnew(): Promise<void> {
  const place = { sessionId: desk.sessionId, blockId: block };
  await desk.order("CallOff", place);
  await desk.order("ClearGroups", place);
  const ids = desk.network.members.map(({ id }) => id);
  await desk.order("SeatGroups", { ...place, groups: [ids.slice(0, 3), ids.slice(3)] });
}
const line = (page: Page, table: number) =>
  page.locator(`[data-testid="table-line"][data-table="${table}"]`);

test("TABLE20 two groups at their own step: a minute, help, a dead phone, and a desk that sees it", async () => {
  const page = await stage.device("desk", "desk");
  await page.goto(`${stage.url}/n/${desk.networkId}/desk#${desk.keys.facilitator}`);
  await page.getByTestId("tables-panel").waitFor();

  // table 1 divides its roles, table 2 simply starts
  const amal = await phone("Amal Een");
  await amal.getByTestId("draw").click();
  await amal.getByTestId("draw-again").waitFor();
  await stage.checkWhole(amal, "roles");
  await amal.getByTestId("start-table").click();
  await step(amal, 0);
  const dina = await phone("Dina Vier");
  await dina.getByTestId("start-table").click();
  await step(dina, 0);
  await stage.checkWhole(dina, "step");

  // each at its own step
  await amal.getByTestId("next-step").click();
  await step(amal, 1);
  await amal.getByTestId("next-step").click();
  await step(amal, 2);
  await dina.getByTestId("next-step").click();
  await step(dina, 1);
  await line(page, 1).and(page.locator('[data-step="3"]')).waitFor();
  await line(page, 2).and(page.locator('[data-step="2"]')).waitFor();

  // a finger that missed: the step before goes on where it was, and next is next again
  await dina.getByTestId("next-step").click();
  await step(dina, 2);
  await dina.getByTestId("step-back").click();
  await step(dina, 1);
  await line(page, 2).and(page.locator('[data-step="2"]')).waitFor();

  // table 1 takes a minute from itself, table 2 is not touched
  await amal.getByTestId("take-minute").click();
  await amal.getByText("1 minuut erbij").waitFor();
  const minutes = () =>
    desk.network.tables.runs.map((run) => run.minutes.reduce((sum, one) => sum + one, 0));
  assert.equal(minutes(), [30, 30].slice(0, minutes().length));

  await amal.getByTestId("give-minute-back").click();
  await amal.getByTestId("give-minute-back").waitFor({ state: "detached" });

  // table 2 calls help; table 1 does not see it
  await dina.getByTestId("help").click();
  await dina.getByTestId("help-yes").click();
  await dina.getByTestId("help-called").waitFor();
  await line(page, 2).getByTestId("help-wanted").waitFor();
  assert.is(await amal.getByTestId("help-called").count(), 0);
  await stage.check(page, "desk with tables");
  await stage.picture(page, "desk-tables");
  await line(page, 2).getByTestId("help-came").click();
  await dina.getByTestId("help").waitFor();

  // the only phone of table 1 dies; a mate's takes over by being there
  await amal.context().close();
  const bo = await phone("Bo Twee");
  await step(bo, 2);
  await stage.picture(bo, "phone-step");
  await bo.getByTestId("next-step").click();
  await step(bo, 3);
  await line(page, 1).and(page.locator('[data-step="4"]')).waitFor();

  // without a connection the steps go on; what was tapped follows later
  await bo.context().setOffline(true);
  await bo.getByTestId("table-offline").waitFor();
  await bo.getByTestId("next-step").click();
  await step(bo, 4);
  await bo.context().setOffline(false);
  await line(page, 1).and(page.locator('[data-step="5"]')).waitFor();
  await bo.getByTestId("next-step").click();
  await bo.getByTestId("table-done").waitFor();
  await bo.getByTestId("deeper").waitFor();

  // what the bringer keeps is an own action point
  await bo.getByTestId("table-done").getByRole("link").click();
  await bo.getByTestId("write-own").click();
  await bo.getByTestId("what").fill(secret);
  await bo.getByTestId("put").click();
  await bo.getByTestId("confirmed").waitFor();

  // there is no place to write at a table
  assert.is(await dina.getByTestId("table-method").locator("input, textarea").count(), 0);

  // all are called back, and the screen says when
  await page.getByTestId("bring-back").click();
  await page.getByRole("menuitem").nth(2).click();
  await dina.getByText("Terug om").waitFor();
  const screen = await stage.device("projector", "screen");
  await screen.goto(`${stage.url}/n/${desk.networkId}/screen#${desk.keys.screen}`);
  await desk.order("TurnScreen", { sessionId: desk.sessionId, view: "block" });
  await screen.getByTestId("screen-back").waitFor();
  await line(page, 2).getByTestId("let-finish").click();
  await dina.getByText("Jullie mogen dit afmaken").waitFor();
  assert.equal(stage.complaints, []);
});

test("TABLE28 on a small phone the time, who speaks and the next step are in view at every step", async () => {
  const cas = await phone("Cas Drie");
  await seatAnew();
  await cas.getByTestId("start-table").click();
  for (let at = 0; at < 5; at += 1) {
    await step(cas, at);
    for (const size of [
      { width: 360, height: 740 },
      { width: 320, height: 640 },
    ]) {
      await cas.setViewportSize(size);
      for (const part of ["step-count", "step-name", "floor", "next-step"]) {
        await seenWhole(cas, part, at);
      }
    }
    // one tap never ends the work of a table
    assert.not(await cas.getByTestId("table-ready").isVisible());
    if (at < 4) await cas.getByTestId("next-step").click();
  }
});

/** Between the bar above and the bar below, and on top of what else is there. */
async function seenWhole(page: Page, part: string, at: number): Promise<void> {
  const hidden = await page.getByTestId(part).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [top + 2, bottom - 2].some((y) => {
      const there = document.elementFromPoint((left + right) / 2, y);
      return !there || !(element.contains(there) || there.contains(element));
    });
  });
  assert.not(hidden, `${part} of step ${at + 1} is out of sight`);
}

test("TABLE23 the desk lets all tables begin and takes it back; one that went on goes on", async () => {
  const { sessionId } = desk;
  await seatAnew();
  const page = await stage.device("desk", "desk that slips");
  await page.goto(`${stage.url}/n/${desk.networkId}/desk#${desk.keys.facilitator}`);
  await page.getByTestId("start-tables").click();
  await line(page, 2).and(page.locator('[data-step="1"]')).waitFor();
  const groupId = desk.session.groups.find(({ blockId }) => blockId === block)?.groups[1]?.id ?? "";
  await desk.order("NextStep", { sessionId, blockId: block, groupId, from: 0 });
  await line(page, 2).and(page.locator('[data-step="2"]')).waitFor();
  await page.keyboard.press("z");
  await page.getByText("Tafel 2 was al verder").first().waitFor();
  await line(page, 1).and(page.locator("li:not([data-step])")).waitFor();
  assert.is(await line(page, 2).getAttribute("data-step"), "2");
  assert.equal(stage.complaints, []);
});

test("TABLE20 no text of a table is in what the desk holds or in an export", async () => {
  assert.not(JSON.stringify(desk.network).includes(secret));
  for (const format of ["json", "markdown"]) {
    const answer = await fetch(
      `${stage.url}/api/networks/${desk.networkId}/outcomes?format=${format}&lang=nl`,
      { headers: { authorization: `Bearer ${desk.keys.supervisor}` } },
    );
    const text = await answer.text();
    assert.is(answer.status, 200);
    for (const word of [secret, "Verkennen", "Inbrenger", "helpAt"]) {
      assert.not(text.includes(word), `${format}: ${word}`);
    }
  }
});

test.run();
