import type { Page } from "playwright-core";
import { secondThought } from "./presses.ts";
import type { Stage } from "./stage.ts";

/** The facilitator's side of the journey, by what is on her screen. */
export class DeskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses the agenda, sets the day, and has a network. */
  async make(stage: Stage, agendaId: string, date: string, nextDate: string): Promise<void> {
    await stage.visit(this.page, "/new");
    await this.page.getByTestId(`agenda-${agendaId}`).click();
    await this.page.getByTestId("date").fill(date);
    await this.page.getByTestId("next-date").fill(nextDate);
    await stage.check(this.page, "new");
    await this.page.getByTestId("make").click();
    await this.page.waitForURL("**/prepare");
  }

  /** @param file path of a CSV. @returns how many people are on the list afterwards */
  async importRoster(file: string): Promise<number> {
    await this.page.getByTestId("import-open").click();
    await this.page.getByTestId("import").locator('input[type="file"]').setInputFiles(file);
    await this.page.getByTestId("import-result").waitFor();
    await this.page.getByTestId("import-go").click();
    await this.page.getByTestId("member").first().waitFor();
    return this.page.getByTestId("member").count();
  }

  /** The links that she hands out. */
  async links(): Promise<{ screen: string; supervisor: string; code: string }> {
    const value = (id: string) => this.page.getByTestId(id).first().inputValue();
    const code = (await this.page.getByTestId("room-code").first().innerText()).replaceAll("-", "");
    return { screen: await value("screen-link"), supervisor: await value("supervisor-link"), code };
  }

  async toDesk(stage: Stage): Promise<void> {
    await stage.visit(this.page, this.page.url().replace("/prepare", "/desk"));
    await this.page.getByTestId("desk").waitFor();
  }

  async openWalkIn(): Promise<void> {
    await this.page.getByTestId("open-session").click();
    await this.page.locator('[data-testid="desk"][data-phase="open"]').waitFor();
  }

  /** Starts blocks until this one runs. */
  async startUntil(title: string): Promise<void> {
    const start = this.page.getByTestId("start-first");
    const current = this.page.getByTestId("current-block");
    await start.or(current).first().waitFor();
    if (await start.isVisible()) {
      await secondThought(this.page);
      await start.click();
    }
    await current.waitFor();
    const heading = current.getByRole("heading").first();
    while (!(await heading.innerText()).includes(title)) {
      const running = await current.getAttribute("data-block");
      await secondThought(this.page);
      await this.page.getByTestId("next").click();
      await this.page
        .locator(`[data-testid="current-block"]:not([data-block="${running}"])`)
        .waitFor();
    }
  }

  async show(tab: "people" | "groups" | "board"): Promise<void> {
    await this.page.getByTestId(`desk-tab-${tab}`).click();
  }

  /** @returns the size of each table */
  async formGroups(): Promise<number[]> {
    await this.show("groups");
    await this.page.getByTestId("form-groups").click();
    const tables = this.page.getByTestId("table");
    await tables.first().waitFor();
    const sizes: number[] = [];
    for (const table of await tables.all()) sizes.push(await table.getByRole("listitem").count());
    return sizes;
  }

  async close(): Promise<void> {
    await this.page.getByTestId("close").click();
    await this.page.getByTestId("close-confirm").click();
    await this.page.getByTestId("closed").waitFor();
  }
}
