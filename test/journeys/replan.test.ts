/// <reference lib="dom" />
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { timeIn, dateIn } from "../../shared/time/zone.ts";
import { Facilitator } from "../people/facilitator.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { secondThought } from "./presses.ts";
import { Stage } from "./stage.ts";

const test = suite("replan in the browser");
const timeZone = "Europe/Amsterdam";
const point = "Het grasveld naast de fietsenstalling";
let stage: Stage;
let other: Facilitator;
let desk: Page;
let screen: Page;
let phone: Page;

test.before(async () => {
  stage = await Stage.open();
  // the speaker begins now, and should have begun twelve minutes ago
  const start = stage.now() - 42 * 60_000;
  other = await Facilitator.make(stage.url, {
    ...{ name: "Avond met een lange spreker", agendaId: "so-plg-1", nextDate: null },
    ...{ date: dateIn(start, timeZone), start: timeIn(start, timeZone) },
  });
  const { sessionId, networkId, keys } = other;
  await other.importRoster(
    ["Anna van den Berg", "Bram Çelik", "Carla de Wit"].map((name) => ({
      ...{ name, organisation: "De Brug", role: "", learningQuestion: null, contact: null },
    })),
  );
  const { date, start: begins } = other.session;
  await other.order("EditSession", {
    ...{ sessionId, title: "Avond met een lange spreker", date, start: begins, nextDate: null },
    assemblyPoint: point,
  });
  await other.open();
  await other.startBlock(must(other.session.blocks[2]).id);
  [desk, screen, phone] = await Promise.all([
    stage.device("desk", "desk"),
    stage.device("projector", "screen"),
    stage.device("phone", "phone"),
  ]);
  await stage.visit(desk, `/n/${networkId}/desk#${keys.facilitator}`);
  await stage.visit(screen, `/n/${networkId}/screen#${keys.screen}`);
  await stage.visit(phone, `/s/${other.code}`);
  await phone.getByTestId("search-name").fill("celik");
  await phone.getByTestId("names").getByRole("button").first().click();
  await phone.locator("main").getByText("Let op").waitFor();
});
test.after(async () => {
  other.leave();
  await stage.close();
});

const ends = () => desk.getByTestId("predicted-end").innerText();
const promised = () => desk.getByTestId("planned-end").innerText();
const noticed = () => desk.getByTestId("plan-notice");

/** By its key, once the desk has told what there is to take back. */
async function takeBack(): Promise<void> {
  await desk.getByTestId("plans").waitFor({ state: "detached" });
  await desk.getByRole("button", { name: "Maak ongedaan" }).waitFor();
  await desk.keyboard.press("z");
}

test("RUN21 a desk that is behind says so, and offers whole schedules with their price", async () => {
  await noticed().waitFor();
  await desk.getByTestId("drift").filter({ hasText: "min achter" }).waitFor();
  assert.not.equal(await ends(), await promised());
  // by keyboard alone
  await desk.locator("h1").first().press("p");
  await desk.getByTestId("plans").waitFor();
  await desk.getByTestId("plan").nth(1).waitFor();
  const plans = await desk.getByTestId("plan").all();
  assert.ok(plans.length >= 2 && plans.length <= 3);
  for (const plan of plans) {
    assert.is(await plan.getByTestId("plan-end").innerText(), await promised());
    assert.match(await plan.innerText(), /in plaats van/);
  }
  assert.is(await desk.getByTestId("choose-later").count(), 1);
  await stage.check(desk, "plans");
  await stage.picture(desk, "replan-plans");
});

test("RUN21 one tap and the agenda on every device has the new times; undo brings it back", async () => {
  const coming = () => other.session.blocks.map(({ minutes }) => minutes).join();
  const before = coming();
  await desk.getByTestId("choose-plan").first().focus();
  await desk.keyboard.press("Enter");
  await noticed().waitFor({ state: "detached" });
  await desk
    .getByTestId("predicted-end")
    .filter({ hasText: await promised() })
    .waitFor();
  await other.device.until(() => coming() !== before);
  await takeBack();
  await noticed().waitFor();
  await other.device.until(() => coming() === before);
});

test("RUN21 minutes that are added, and their undo, are on the screen and the phone", async () => {
  const shows = async (page: Page, test: string, over: boolean) =>
    page.waitForFunction(
      ([id, more]) => {
        const text = document.querySelector(`[data-testid="${id}"]`)?.textContent ?? "";
        const minutes = Number(/\d+/.exec(text)?.[0] ?? 0);
        return more ? minutes >= 36 : minutes > 0 && minutes < 36;
      },
      [test, over] as const,
    );
  await shows(screen, "screen-countdown", false);
  await desk.getByTestId("add-five").click();
  await shows(screen, "screen-countdown", true);
  await takeBack();
  await shows(screen, "screen-countdown", false);
});

test("RUN32 a pause and more minutes, pressed one right after the other, both hold", async () => {
  const clock = () => {
    const { session } = other;
    if (session.phase !== "live") throw new Error("no block runs");
    return session.clock;
  };
  const { addedMs } = clock();
  await secondThought(desk);
  // before the answer to the first can be there
  await desk.evaluate(() => {
    for (const id of ["pause", "add-five"]) {
      document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click();
    }
  });
  await other.device.until(
    () => clock().pausedAt !== null && clock().addedMs === addedMs + 5 * 60_000,
  );
  await desk.getByRole("button", { name: "Maak ongedaan" }).waitFor();
  await secondThought(desk);
  await desk.getByTestId("pause").click();
  await other.device.until(() => clock().pausedAt === null);
});

test("RUN22 a block is skipped from its menu and put back from the run of show", async () => {
  const rows = desk.getByTestId("run-row");
  const all = await rows.count();
  await rows.nth(5).click();
  await desk.getByTestId("block-skip").click();
  await desk.getByTestId("skipped").waitFor();
  await desk.getByTestId("block-changes").waitFor({ state: "detached" });
  assert.is(await rows.count(), all - 1);
  await secondThought(desk);
  await desk.getByTestId("restore").click();
  await desk.getByTestId("skipped").waitFor({ state: "detached" });
  await rows.nth(all - 1).waitFor();
  assert.is(await rows.count(), all);
});

test("RUN29 a block that is split, added or moved is taken back from the bar", async () => {
  const rows = desk.getByTestId("run-row");
  const before = (await rows.locator(".title").allTextContents()).join();
  // the bar tells at the answer, the rows follow
  const becomes = (same: boolean) =>
    desk.waitForFunction(
      ([was, wanted]) => {
        const titles = document.querySelectorAll('[data-testid="run-row"] .title');
        const now = [...titles].map(({ textContent }) => textContent).join();
        return (now === was) === wanted;
      },
      [before, same] as const,
    );
  /** Opens the fifth block, presses through, and takes it back by the bar. */
  const tried = async (presses: readonly string[], done: string) => {
    await rows.nth(4).click();
    for (const id of presses) {
      await secondThought(desk);
      await desk.getByTestId(id).click();
    }
    await desk.getByText(done).waitFor();
    await becomes(false);
    await desk.keyboard.press("Escape");
    await desk.getByRole("button", { name: "Maak ongedaan" }).click();
    await desk.getByText("Het is teruggedraaid").waitFor();
    await becomes(true);
  };
  await tried(["block-split", "do-split"], "is gesplitst");
  await tried(["block-insert", "do-insert"], "staat in het programma");
  await tried(["block-later"], "staat op een andere plek");
});

test("SHEET4 the run sheet prints on A4 with the times of now", async () => {
  const sheet = await desk.context().newPage();
  await stage.visit(sheet, desk.url().replace("/desk", "/runsheet"));
  await sheet.getByTestId("runsheet").waitFor();
  await sheet
    .getByTestId("sheet-row")
    .nth(other.session.blocks.length - 1)
    .waitFor();
  assert.is(await sheet.getByTestId("sheet-row").count(), other.session.blocks.length);
  await stage.check(sheet, "run sheet");
  await sheet.emulateMedia({ media: "print" });
  assert.not(await sheet.getByTestId("print").isVisible());
  assert.not(await sheet.getByRole("banner").isVisible());
  await stage.picture(sheet, "runsheet-print");
  await sheet.close();
});

test("EMERG6 one button, pressed twice: screen and phone show where to gather", async () => {
  await desk.getByTestId("emergency").click();
  await stage.check(desk, "emergency");
  await desk.getByTestId("freeze").click();
  await desk.getByTestId("head-count").waitFor();
  await screen.getByTestId("screen-frozen").getByText(point).waitFor();
  await phone.getByTestId("frozen").getByText(point).waitFor();
  await Promise.all([stage.check(screen, "frozen screen"), stage.check(phone, "frozen phone")]);
  await stage.picture(screen, "frozen-screen");
  await stage.picture(phone, "frozen-phone");
});

test("EMERG7 the head count works without a connection and survives a reload", async () => {
  await desk.context().setOffline(true);
  await desk.getByTestId("count").first().check();
  await desk
    .getByTestId("counted")
    .getByText(/^1 van 1/)
    .waitFor();
  await desk.context().setOffline(false);
  await desk.reload();
  await desk
    .getByTestId("counted")
    .getByText(/^1 van 1/)
    .waitFor();
  await stage.check(desk, "head count");
  await stage.picture(desk, "head-count");
});

test("EMERG8 afterwards the clock goes on where it stood, and shorter programmes are offered", async () => {
  await desk.getByTestId("go-on").click();
  await desk.getByTestId("unfreeze").click();
  await desk.getByTestId("current-block").waitFor();
  await screen.getByTestId("screen-frozen").waitFor({ state: "detached" });
  await phone.getByTestId("frozen").waitFor({ state: "detached" });
  await desk.getByTestId("plan").first().waitFor();
  assert.equal(stage.complaints, []);
});

test.run();
