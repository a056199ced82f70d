import type { Page } from "playwright-core";
import { ideas } from "../people/words.ts";
import type { Stage } from "./stage.ts";

/** A participant's phone, used as a person uses it: by what is on the screen. */
export class Phone {
  readonly page: Page;
  readonly name: string;
  readonly organisation: string;

  constructor(page: Page, person: { name: string; organisation: string }) {
    this.page = page;
    this.name = person.name;
    this.organisation = person.organisation;
  }

  /** By the QR: the address holds the code. */
  async scan(stage: Stage, code: string): Promise<void> {
    await stage.visit(this.page, `/s/${code}`);
    await this.pick();
  }

  /** By hand: lower case, with a space, as people type. */
  async typeCode(stage: Stage, code: string): Promise<void> {
    await stage.visit(this.page, "/");
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
    await this.page.getByLabel("Deelnamecode").fill(typed);
    await this.page.keyboard.press("Enter");
    await this.pick();
  }

  /** Finds oneself on the list by the last word of the name, and joins. */
  async pick(): Promise<void> {
    const last = this.name.split(/[\s,]+/).at(-1) ?? this.name;
    await this.page.getByTestId("search-name").fill(last);
    await this.page
      .getByTestId("names")
      .getByRole("button")
      .filter({ hasText: this.name })
      .filter({ hasText: this.organisation })
      .first()
      .click();
    await this.page.getByTestId("top").waitFor();
  }

  /** Fills the form; does not send. @returns what was typed */
  async type(index: number): Promise<string> {
    const idea = ideas[index % ideas.length];
    const what = `${idea?.what ?? "Ik bel een school."} (${index + 1})`;
    await this.page.getByTestId("what").fill(what);
    return what;
  }

  async put(): Promise<void> {
    await this.page.getByTestId("put").click();
  }

  /** Until the server has all. */
  async saved(): Promise<void> {
    await this.page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
    await this.page.getByTestId("confirmed").waitFor();
  }
}
