/// <reference lib="dom" />
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { dateIn, timeIn } from "../../shared/time/zone.ts";
import { A4, printed } from "./printed.ts";
import { Stage } from "./stage.ts";
import { Facilitator } from "../people/facilitator.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";

const test = suite("outcomes on paper");
const timeZone = "Europe/Amsterdam";
let stage: Stage;
let desk: Facilitator;
let page: Page;

test.before(async () => {
  stage = await Stage.open();
  const start = stage.now() - 10 * 60_000;
  desk = await Facilitator.make(stage.url, {
    ...{ name: "Opbrengst op papier", agendaId: "so-plg-1", nextDate: null },
    ...{ date: dateIn(start, timeZone), start: timeIn(start, timeZone) },
  });
  await desk.importRoster(
    Array.from({ length: 60 }, (_, index) => ({
      name: `Persoon Verzonnen ${index + 1}`,
      ...{ organisation: `School ${index % 7}`, role: "", learningQuestion: null, contact: null },
    })),
  );
  await desk.open();
  await desk.startBlock(must(desk.session.blocks[0]).id);
  page = await stage.device("desk", "outcomes");
  await stage.visit(page, `/n/${desk.networkId}/outcomes#${desk.keys.supervisor}`);
  await page.getByTestId("outcomes-report").waitFor();
});
test.after(async () => {
  desk.leave();
  await stage.close();
});

const visible = (testid: string) => page.getByTestId(testid).first().isVisible();

test("OUTPAGE5 the outcomes print on A4 with all names and without what is pressed", async () => {
  assert.ok(await visible("print-outcomes"));
  await page.emulateMedia({ media: "print" });
  for (const id of ["print-outcomes", "outcomes-downloads"]) assert.not(await visible(id), id);
  for (const name of ["Ga naar de inhoud", "Bijeen"]) {
    assert.not(await page.getByRole("link", { name }).isVisible(), name);
  }
  assert.not(await page.getByRole("button", { name: "English" }).isVisible());
  assert.ok(await page.getByText("Persoon Verzonnen 60").isVisible());
  await page.emulateMedia({ media: null });
  // sixty names are two pages and a bit, the facts before and the times after them the rest
  const { pages, size } = await printed(page);
  assert.is(size, A4);
  assert.ok(pages >= 3 && pages <= 4, `${pages} pages`);
});

test("OUTPAGE5 no row breaks over two pages, a heading stays with what follows", async () => {
  await page.emulateMedia({ media: "print" });
  const broken = await page.getByTestId("outcomes-report").evaluate((report) => {
    const all = (selector: string) => [...report.querySelectorAll(selector)];
    const style = (one: Element) => getComputedStyle(one);
    // a box that scrolls is cut like a picture where a page ends
    const scrolls = all("*").filter(
      (one) => one.querySelector("tr") && style(one).overflowX !== "visible",
    );
    const rows = all("tr, li").filter((one) => style(one).breakInside !== "avoid");
    const alone = all("h2:not(.unseen), h3").filter((one) => style(one).breakAfter !== "avoid");
    return [...scrolls, ...rows, ...alone].map(({ tagName }) => tagName);
  });
  assert.equal(broken, []);
  await page.emulateMedia({ media: null });
});

test("OUTPAGE5 from a dark screen the paper is light", async () => {
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  // where motion is reduced a colour changes a moment later
  const inkIs = (light: boolean) =>
    page.waitForFunction((wanted) => {
      const { color } = getComputedStyle(document.documentElement);
      const [red = 0] = (/\d+/.exec(color) ?? []).map(Number);
      return red > 128 === wanted;
    }, light);
  await inkIs(true);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await inkIs(false);
  assert.equal(stage.complaints, []);
});

test.run();
