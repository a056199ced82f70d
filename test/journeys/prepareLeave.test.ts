/// <reference lib="dom" />
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { Facilitator } from "../people/facilitator.ts";
import { suite } from "../support/suite.ts";
import { Stage } from "./stage.ts";

const test = suite("leaving the page that prepares");
let stage: Stage;
let desk: Facilitator;

test.before(async () => {
  stage = await Stage.open();
  desk = await Facilitator.make(stage.url, {
    ...{ name: "Middag van het netwerk", agendaId: "so-plg-1" },
    ...{ date: "2026-11-25", start: "14:00", nextDate: null },
  });
});
test.after(async () => {
  desk.leave();
  await stage.close();
});

const address = (page: string) =>
  `${stage.url}/n/${desk.networkId}/${page}#${desk.keys.facilitator}`;
const toDesk = (page: Page) => page.locator('header nav a[href$="/desk"]');
const titleOf = (index: number) => desk.session.blocks[index]?.title;

/** A desk far away: what it sends arrives, answers come when `release` says so. */
async function slowDesk(who: string): Promise<{ page: Page; hold(): void; release(): void }> {
  const page = await stage.device("desk", who);
  let holding = false;
  let held: (() => void)[] = [];
  await page.routeWebSocket(/socket\.io/, (near) => {
    const far = near.connectToServer();
    far.onMessage((message) => {
      if (holding) held.push(() => near.send(message));
      else near.send(message);
    });
  });
  await page.goto(address("prepare"));
  await page.getByTestId("block-title").first().waitFor();
  return {
    page,
    hold: () => (holding = true),
    release: () => {
      holding = false;
      for (const send of held) send();
      held = [];
    },
  };
}

test("PREP8 a press on Begeleiden right after typing goes there at once, and what was typed is kept", async () => {
  const { page, hold, release } = await slowDesk("presses while it saves");
  const place = await toDesk(page).boundingBox();
  assert.ok(place);
  hold();
  await page.getByTestId("block-title").first().fill("Inloop met soep");
  await page.mouse.move(place.x + 5, place.y + place.height / 2);
  await page.mouse.down();
  await page.getByTestId("save-state").getByText("Nog niet bewaard").waitFor();
  assert.equal(await toDesk(page).boundingBox(), place, "the link stands still");
  await page.mouse.up();
  await page.waitForURL(/\/desk/);
  release();
  await page.getByTestId("desk").waitFor();
  await desk.device.until(() => titleOf(0) === "Inloop met soep");
  assert.equal(stage.complaints, []);
});

test("PREP14 the header shows the whole title at the width of a laptop and of a tablet", async () => {
  const title = "PLG School en Omgeving, bijeenkomst 2";
  const { date, start } = desk.session;
  const facts = { sessionId: desk.sessionId, title, date, start, nextDate: null };
  await desk.order("EditSession", facts);
  const page = await stage.device("desk", "reads the title");
  for (const width of [1366, 1280, 1024]) {
    await page.setViewportSize({ width, height: 768 });
    for (const name of ["prepare", "desk"]) {
      await page.goto(address(name));
      const shown = page.locator("header").getByTitle(title);
      await shown.waitFor();
      // what is cut is a line, not a part of a pixel
      const fits = await shown.evaluate((one) => one.scrollHeight < one.clientHeight + 8);
      assert.ok(fits, `${name} at ${width}`);
    }
  }
  assert.equal(stage.complaints, []);
});

test("PREP11 what still waited for an answer, or stood in a field, goes on from the next page", async () => {
  const { page, hold, release } = await slowDesk("goes back");
  await toDesk(page).click();
  await page.getByTestId("desk").waitFor();
  await page.goBack();
  const titles = page.getByTestId("block-title");
  await titles.first().waitFor();
  hold();
  // the first waits for its answer, the second for the first, and in the third somebody still is
  for (const index of [1, 2, 3]) await titles.nth(index).fill(`Anders ${index}`);
  await page.goForward();
  await page.getByTestId("desk").waitFor();
  await page.getByTestId("save-state").getByText("Nog niet bewaard").waitFor();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  assert.is((await asked).type(), "beforeunload", "the browser asks before it lets go of them");
  await (await asked).dismiss();
  release();
  await desk.device.until(() => [1, 2, 3].every((index) => titleOf(index) === `Anders ${index}`));
  assert.equal(stage.complaints, []);
});

test("PREP11 who comes back before that sees what was typed, and what is typed then holds", async () => {
  const { page, hold, release } = await slowDesk("comes back");
  const title = page.getByTestId("block-title").first();
  hold();
  await title.fill("Eerst zo");
  await toDesk(page).click();
  await page.getByTestId("desk").waitFor();
  await page.goBack();
  await title.waitFor();
  assert.is(await title.inputValue(), "Eerst zo");
  await title.fill("Toch zo");
  await title.blur();
  release();
  await page.getByTestId("save-state").getByText("Bewaard", { exact: true }).waitFor();
  await desk.device.until(() => titleOf(0) === "Toch zo");
  const given = desk.session.blocks.map(({ title: one }) => one);
  assert.not(given.includes("Eerst zo"));
  assert.equal(stage.complaints, []);
});

test.run();
