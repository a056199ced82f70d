/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { suite } from "../support/suite.ts";
import { A5, printed } from "./printed.ts";
import { Stage } from "./stage.ts";

const test = suite("methods in the browser");
let stage: Stage;

test.before(async () => {
  stage = await Stage.open();
});
test.after(async () => {
  await stage.close();
});

const english = (page: Page) =>
  page.addInitScript(() => localStorage.setItem("bijeen.language", "en"));

test("METHOD26 the library is searched on a phone, the wish is in the address, and it needs no network", async () => {
  const page = await stage.device("phone", "library");
  await stage.visit(page, "/");
  await page.getByTestId("methods").click();
  await page.getByTestId("found").filter({ hasText: "54 werkvormen" }).waitFor();
  await stage.check(page, "the library");
  await page.getByTestId("people").fill("4");
  await page.getByTestId("minutes").fill("25");
  await page.getByTestId("kind").selectOption("intervision");
  await page.waitForURL(/kind=intervision&people=4&minutes=25$/);
  await page.getByTestId("method-vijfstappen").waitFor();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByTestId("minutes").fill("3");
  await page.getByTestId("none-found").waitFor();
  await page.getByTestId("loosen-minutes").click();
  await page.getByTestId("method-incidentmethode").click();
  await page.getByTestId("fit-people").waitFor();
  assert.is(await page.getByTestId("fit-people").inputValue(), "4");
  await page.goBack();
  await page.getByTestId("method-incidentmethode").waitFor();
  assert.is(await page.getByTestId("people").inputValue(), "4");
});

test("METHOD27 a method shows its steps for the people there are, and prints cards of A5", async () => {
  const page = await stage.device("desk", "method");
  await page.emulateMedia({ colorScheme: "dark" });
  await english(page);
  await stage.visit(page, "/methods/toepassing-per-persoon");
  await page.getByRole("heading", { name: "Application assignment: a turn each" }).waitFor();
  await page.getByTestId("step").nth(6).waitFor();
  await stage.check(page, "a method");
  assert.equal(await printed(page), { pages: 4, size: A5 });
  await page.getByTestId("role-cards").uncheck();
  await page.getByTestId("fit-people").fill("4");
  assert.is(await page.getByTestId("step").count(), 6);
  assert.is((await printed(page)).pages, 1);
  await page.emulateMedia({ media: "print" });
  const card = page.locator(".step-card");
  assert.ok(await card.isVisible());
  assert.not.ok(await page.getByTestId("print").isVisible());
  const colours = await card.evaluate((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    return [color, backgroundColor];
  });
  assert.equal(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  await page.emulateMedia({ media: "screen" });
  await page.getByTestId("fit-people").fill("2");
  await page.getByText("This method works from 3 people.").waitFor();
});

test("METHOD28 a copy is changed, refused until it adds up, kept on the device, and moved by file", async () => {
  const page = await stage.device("desk", "editor");
  await stage.visit(page, "/methods/vijfstappen");
  await page.getByTestId("copy").click();
  await page.getByTestId("name").fill("Vijf stappen, snel");
  await page.getByTestId("step-minutes").first().fill("2");
  await page.getByTestId("save").click();
  await page.getByTestId("summary").getByText("Stap 1, kan in (min)").waitFor();
  // the first field that is not right yet, with what would be right beside it
  const first = page.getByTestId("step-least").first();
  await first.and(page.locator(":focus")).waitFor();
  await page.getByText("Kies 2 of minder, niet 3.").first().waitFor();
  await stage.check(page, "the editor");
  await page.getByTestId("step-least").first().fill("2");
  await page.getByTestId("take-sum").click();
  await page.getByTestId("save").click();
  await page.waitForURL(/\/methods\/own-/);
  await page.getByRole("heading", { name: "Vijf stappen, snel" }).waitFor();
  await stage.visit(page, "/methods");
  await page.getByTestId("found").filter({ hasText: "55 werkvormen" }).waitFor();
  const saving = page.waitForEvent("download");
  await page.getByTestId("save-file").click();
  const text = readFileSync(await (await saving).path(), "utf8");

  const other = await stage.device("phone", "other device");
  await stage.visit(other, "/methods");
  await other.getByTestId("found").filter({ hasText: "54 werkvormen" }).waitFor();
  const give = (name: string, body: string) =>
    other
      .getByTestId("file")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(body) });
  await give("bad.json", text.replace('"totalMinutes": 28', '"totalMinutes": 27'));
  await other.getByText("Werkvorm 1 ‘Vijf stappen, snel’").waitFor();
  await give("good.json", text);
  await other.getByText("1 werkvorm erbij.").waitFor();
  await other.getByTestId("found").filter({ hasText: "55 werkvormen" }).waitFor();
  assert.equal(stage.complaints, []);
});

test.run();
