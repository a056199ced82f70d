import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser, sizes } from "../support/browser.ts";
import { clockAhead, meetingDay } from "../support/clockAhead.ts";
import { freePort } from "../support/freePort.ts";
import { startServerProcess, type ServerProcess } from "../support/serverProcess.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { awake } from "./awake.ts";
import { rememberPresses } from "./presses.ts";

const pictures = fileURLToPath(new URL("../../pictures/", import.meta.url));

/**
 * A room to play in: the real server with its pages on one port that outlives a restart, one
 * Chromium, and a list of everything that pages complained about. Its day is always the same one,
 * so that no journey depends on the day that it is played.
 */
export class Stage {
  readonly complaints: string[] = [];
  readonly url: string;
  readonly #ahead: number;
  readonly #folder: ReturnType<typeof tempFolder>;
  readonly #env: Readonly<Record<string, string>>;
  #server: ServerProcess;
  readonly #browser: Browser;

  private constructor(
    server: ServerProcess,
    browser: Browser,
    env: Readonly<Record<string, string>>,
    folder: ReturnType<typeof tempFolder>,
    ahead: number,
  ) {
    this.#ahead = ahead;
    this.#server = server;
    this.#browser = browser;
    this.#env = env;
    this.#folder = folder;
    this.url = server.url;
  }

  static async open(): Promise<Stage> {
    const folder = tempFolder();
    const ahead = meetingDay - Date.now();
    const env = {
      ...clockAhead(ahead),
      PORT: String(await freePort()),
      ...{ DATA_DIR: folder.path, LOG_LEVEL: "error", REDIS_URL: "", ORIGIN: "" },
    };
    const server = await startServerProcess(env, { pages: true });
    try {
      return new Stage(server, await openBrowser(), env, folder, ahead);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** By the server's clock, ms UTC. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** A device of its own: nothing is shared with another but the browser. */
  async device(size: keyof typeof sizes, who: string): Promise<Page> {
    const context: BrowserContext = await this.#browser.newContext({
      viewport: sizes[size],
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      acceptDownloads: true,
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(120_000);
    await context.addInitScript(rememberPresses);
    const page = await context.newPage();
    page.on("pageerror", (error) => this.complaints.push(`${who}: ${error.message}`));
    page.on("console", (line) => {
      const lost = /WebSocket (connection|is already)|Failed to load resource|ERR_/.test(
        line.text(),
      );
      // a server that is killed on purpose, or kept waiting too long, is missed aloud by the browser
      if (line.type() === "error" && !lost) this.complaints.push(`${who}: ${line.text()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      const ours = url.origin === this.url || /^(data|blob|ws):/.test(url.protocol);
      if (!ours) this.complaints.push(`${who} asked ${url.origin}`);
    });
    return page;
  }

  /** Opens a page of ours. @param address whole, or from the root */
  async visit(page: Page, address: string): Promise<void> {
    await page.goto(new URL(address, this.url).href);
    await awake(page);
  }

  /** With room for the whole page: what lies half under a bar would be too small a target. */
  async checkWhole(page: Page, where: string): Promise<void> {
    const size = page.viewportSize();
    await page.setViewportSize({ width: size?.width ?? 360, height: 1600 });
    await this.check(page, where);
    if (size) await page.setViewportSize(size);
  }

  /** Asks axe about what is on the page now; what it finds is a complaint. */
  async check(page: Page, where: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    for (const { id, nodes } of violations) {
      this.complaints.push(`axe on ${where}: ${id} at ${nodes[0]?.target.join(" ")}`);
    }
  }

  /** SIGKILL, and the same server again on the same data. */
  async killAndRestart(): Promise<void> {
    await this.#server.kill();
    this.#server = await startServerProcess(this.#env, { pages: true });
  }

  /** Leaves a picture for people to look at; see `pictures/`. */
  async picture(page: Page, name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}${name}.png` });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    this.#folder.remove();
  }
}
