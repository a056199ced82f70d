/// <reference lib="dom" />
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { Facilitator } from "../people/facilitator.ts";
import { suite } from "../support/suite.ts";
import { Stage } from "./stage.ts";

const test = suite("access");
let stage: Stage;
let desk: Facilitator;

test.before(async () => {
  stage = await Stage.open();
  desk = await Facilitator.make(stage.url, {
    name: "Toegang voor iedereen",
    ...{ date: "2026-11-25", start: "14:00", nextDate: "2027-02-05", agendaId: "so-plg-1" },
  });
  const person = (name: string, organisation: string) => ({
    ...{ name, organisation, role: "", learningQuestion: null, contact: null },
  });
  await desk.importRoster([
    person("Anna van den Berg", "De Brug"),
    person("Bram Çelik", "Samen Stralen"),
  ]);
  await desk.open();
});
test.after(async () => {
  desk.device.close();
  await stage.close();
});

/** Presses Tab until the focus is on what is meant. */
async function tabTo(page: Page, css: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.locator(`${css}:focus`).count()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${css} cannot be reached by Tab`);
}

test("ACCESS1 a participant does everything by keyboard alone", async () => {
  const page = await stage.device("phone", "keyboard");
  await stage.visit(page, "/");
  await tabTo(page, '[data-testid="code"]');
  await page.keyboard.type(desk.code.toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByTestId("names").waitFor();
  await tabTo(page, '[data-testid="search-name"]');
  await page.keyboard.type("celik");
  await tabTo(page, '[data-testid="names"] button');
  await page.keyboard.press("Enter");
  await page.getByTestId("walk-in").waitFor();
  await desk.order("StartBlock", {
    sessionId: desk.sessionId,
    blockId: desk.session.blocks[3]?.id ?? "",
    from: null,
  });
  await page.getByTestId("action-form").waitFor();
  await tabTo(page, '[data-testid="what"]');
  await page.keyboard.type("Ik bel morgen de school.");
  await tabTo(page, '[data-testid="put"]');
  await page.keyboard.press("Enter");
  await page.getByTestId("confirmed").waitFor();
  await desk.device.until(() => desk.network.entries.length === 1);
  assert.is(desk.network.entries[0]?.what, "Ik bel morgen de school.");
});

test("ACCESS2 a facilitator runs a session by keyboard alone", async () => {
  const page = await stage.device("desk", "desk keys");
  await stage.visit(page, `/n/${desk.networkId}/desk#${desk.keys.facilitator}`);
  const current = page.getByTestId("current-block");
  await current.waitFor();
  await page.keyboard.press("Space");
  await desk.device.until(
    () => desk.session.phase === "live" && desk.session.clock.pausedAt !== null,
  );
  await page.keyboard.press("5");
  await desk.device.until(() => desk.session.phase === "live" && desk.session.clock.addedMs > 0);
  await page.keyboard.press("g");
  await desk.device.until(() => desk.session.groups.length > 0);
  assert.is(desk.session.groups[0]?.groups.length, 1);
});

/** Each page with what is on it once it is whole. */
const pages: readonly (readonly [string, () => string | Promise<string>, string])[] = [
  ["home", () => "/", "[data-testid=code]"],
  ["new", () => "/new", "[data-testid=make]"],
  ["join", () => `/s/${desk.code}`, "[data-testid=names]"],
  ["a wrong code", () => "/s/BCDFGHJ", "h1"],
  [
    "prepare",
    () => `/n/${desk.networkId}/prepare#${desk.keys.facilitator}`,
    "[data-testid=member]",
  ],
  [
    "desk",
    () => `/n/${desk.networkId}/desk#${desk.keys.facilitator}`,
    "[data-testid=current-block]",
  ],
  [
    "screen",
    () => `/n/${desk.networkId}/screen#${desk.keys.screen}`,
    "[data-testid=screen-countdown]",
  ],
  [
    "speaker",
    async () => `/n/${desk.networkId}/speaker#${await desk.speakerKey()}`,
    "[data-testid=speaker-clock]",
  ],
  [
    "outcomes",
    () => `/n/${desk.networkId}/outcomes#${desk.keys.supervisor}`,
    "[data-testid=download-csv-action-points]",
  ],
  ["a page without its key", () => `/n/elsewhere/desk`, "h1"],
  ["a page that is not there", () => `/nergens`, "h1"],
];

test("ACCESS3 axe finds nothing on any page, in English and in the dark too", async () => {
  for (const [where, path, whole] of pages) {
    for (const size of ["phone", "desk"] as const) {
      const page = await stage.device(size, where);
      if (size === "desk") {
        await page.emulateMedia({ colorScheme: "dark" });
        await page.addInitScript(() => localStorage.setItem("bijeen.language", "en"));
      }
      await stage.visit(page, await path());
      await page.locator(whole).first().waitFor();
      await stage.check(page, `${where}, ${size}`);
      await page.context().close();
    }
  }
  assert.equal(stage.complaints, []);
});

test.run();
