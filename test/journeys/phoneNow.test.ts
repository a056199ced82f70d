import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { Facilitator } from "../people/facilitator.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { Phone } from "./phones.ts";
import { Stage } from "./stage.ts";

const test = suite("what happens now, on a phone that is elsewhere");
const name = "Amal Een";
let stage: Stage;
let desk: Facilitator;
let page: Page;
const blockOf = (kind: string) => must(desk.session.blocks.find((one) => one.kind === kind)).id;
const tab = (one: string, here = true) =>
  page.locator(`[data-testid="tab-${one}"]${here ? '[aria-current="page"]' : ""}`);

test.before(async () => {
  stage = await Stage.open();
  desk = await Facilitator.make(stage.url, {
    ...{ name: "Middag van het netwerk", agendaId: "so-plg-1" },
    ...{ date: "2026-11-25", start: "14:00", nextDate: null },
  });
  const person = { name, organisation: "", role: "", learningQuestion: null, contact: null };
  await desk.importRoster([person]);
  await desk.open();
  await desk.startBlock(blockOf("welcome"));
  page = await stage.device("phone", name);
  await new Phone(page, { name, organisation: "" }).scan(stage, desk.code);
});
test.after(async () => {
  desk.leave();
  await stage.close();
});

test("PHONE22 who looks elsewhere is brought to a new block", async () => {
  await tab("board", false).click();
  await tab("board").waitFor();
  await desk.startBlock(blockOf("interaction"));
  await tab("now").waitFor();
});

test("PHONE22 whoever types goes on, and finds a mark; what the desk calls stands there too", async () => {
  await tab("mine", false).click();
  const write = page.getByTestId("write-own").or(page.getByTestId("what"));
  await write.first().click();
  const what = page.getByTestId("what");
  await what.fill("Ik bel maandag de");
  await desk.startBlock(blockOf("harvest"));
  await tab("now", false).and(page.getByLabel("Nu, er is iets nieuws")).waitFor();
  assert.is(await what.inputValue(), "Ik bel maandag de");
  const { sessionId } = desk;
  await desk.order("BringBack", { sessionId, blockId: blockOf("harvest"), minutes: 0 });
  await page.getByTestId("call").getByText("Kom nu terug").waitFor();
  assert.is(await what.inputValue(), "Ik bel maandag de");
  await stage.checkWhole(page, "another tab, called");
  await tab("now", false).click();
  await tab("now").waitFor();
  assert.is(await page.getByLabel("Nu, er is iets nieuws").count(), 0);
  assert.equal(stage.complaints, []);
});

test.run();
