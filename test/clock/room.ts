import type { Browser, Page } from "playwright-core";
import { screenKey } from "../../server/keys.ts";
import { openBrowser, sizes } from "../support/browser.ts";
import { clockAhead } from "../support/clockAhead.ts";
import { freePort } from "../support/freePort.ts";
import { startServerProcess, type ServerProcess } from "../support/serverProcess.ts";
import { openEvening, type Evening } from "../support/session.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { SlowLine, type Delay } from "./proxy.ts";

/** A device of the room: what it shows, how wrong its own clock is, where it thinks it is. */
export type Spec = {
  readonly name: string;
  readonly shows: "phone" | "screen" | "desk";
  /** Ahead of the real time, ms; negative is behind. */
  readonly skewMs: number;
  readonly timeZone: string;
  readonly delay: Delay;
};
export type Shown = { readonly spec: Spec; readonly page: Page; readonly line: SlowLine };

/**
 * Runs in the page before anything else. `Date` is ahead by so much, as on a device whose clock is
 * wrong; `performance` is real, as on such a device.
 */
function skew(ms: number): void {
  let ahead = ms;
  const now = () => real.now() + ahead;
  const real = Date;
  const wrong = new Proxy(real, {
    construct: (made, given: unknown[]) =>
      Reflect.construct(made, given.length === 0 ? [now()] : given) as Date,
    get: (made, name) => (name === "now" ? now : (Reflect.get(made, name) as unknown)),
  });
  Object.assign(globalThis, { Date: wrong, setClock: (by: number) => (ahead += by) });
}

/** One live session: the real server, and devices in real Chromium, each behind its own slow line. */
export class Room {
  readonly #env: Readonly<Record<string, string>>;
  readonly #port: number;
  readonly #browser: Browser;
  readonly #evening: Evening;
  readonly #folder: ReturnType<typeof tempFolder>;
  readonly #shown: Shown[] = [];
  #server: ServerProcess;

  private constructor(
    started: { server: ServerProcess; env: Readonly<Record<string, string>>; port: number },
    browser: Browser,
    evening: Evening,
    folder: ReturnType<typeof tempFolder>,
  ) {
    this.#server = started.server;
    this.#env = started.env;
    this.#port = started.port;
    this.#browser = browser;
    this.#evening = evening;
    this.#folder = folder;
  }

  /** A block of an hour and more runs. */
  static async open(): Promise<Room> {
    const folder = tempFolder();
    const port = await freePort();
    const env = {
      ...{ PORT: String(port), DATA_DIR: folder.path, COMMAND_LIMIT: "0" },
      ...{ LOG_LEVEL: "error", REDIS_URL: "", ORIGIN: "" },
    };
    const server = await startServerProcess(env, { pages: true });
    const evening = await openEvening(server.url);
    const { sessionId } = evening.made;
    const blockId = evening.desk.network.sessions[0]?.blocks[0]?.id ?? "";
    await evening.desk.send("StartBlock", { sessionId, blockId, from: null });
    await evening.desk.send("AddTime", { sessionId, blockId, minutes: 60 });
    return new Room({ server, env, port }, await openBrowser(), evening, folder);
  }

  /** @param before runs in the page before anything of ours */
  async show(spec: Spec, before: () => void = () => {}): Promise<Shown> {
    const line = await SlowLine.open(this.#port, spec.delay);
    const context = await this.#browser.newContext({
      viewport: spec.shows === "screen" ? sizes.projector : sizes[spec.shows],
      ...{ locale: "nl-NL", timezoneId: spec.timeZone, reducedMotion: "reduce" },
    });
    context.setDefaultTimeout(120_000);
    await context.addInitScript(skew, spec.skewMs);
    await context.addInitScript(before);
    const page = await context.newPage();
    const shown = { spec, page, line };
    this.#shown.push(shown);
    await page.goto(line.url + (await this.#path(spec, page)));
    await page.locator(".countdown .time").first().waitFor();
    return shown;
  }

  async #path({ shows, name }: Spec, page: Page): Promise<string> {
    const { key, made } = this.#evening;
    const { networkId, sessionId, code } = made;
    if (shows === "desk") return `/n/${networkId}/desk#${key}`;
    if (shows === "screen") return `/n/${networkId}/screen#${screenKey(key)}`;
    const token = await this.#evening.join(name);
    await page.addInitScript(
      ({ code, place }) => localStorage.setItem(`bijeen.place.${code}`, place),
      { code, place: JSON.stringify({ networkId, sessionId, token }) },
    );
    return `/s/${code}`;
  }

  /** When the block began, by the server, ms UTC. */
  get startedAt(): number {
    const session = this.#evening.desk.network.sessions[0];
    if (session?.phase !== "live") throw new Error("no block runs");
    return session.clock.startedAt;
  }

  /**
   * SIGKILL, and the same server again on the same data.
   * @param aheadMs how far its clock then is ahead of the real time
   */
  async killAndRestart(aheadMs = 0): Promise<void> {
    await this.#server.kill();
    const env = { ...this.#env, ...clockAhead(aheadMs) };
    this.#server = await startServerProcess(env, { pages: true });
  }

  /** Everybody leaves; the session goes on. */
  async empty(): Promise<void> {
    for (const { page, line } of this.#shown.splice(0)) {
      await page.context().close();
      await line.close();
    }
  }

  async close(): Promise<void> {
    await this.empty();
    this.#evening.close();
    await this.#browser.close();
    await this.#server.stop();
    this.#folder.remove();
  }
}

/** Somebody sets the clock of this device, or it sets itself. */
export async function setClock({ page }: Shown, byMs: number): Promise<void> {
  await page.evaluate((by) => {
    (globalThis as unknown as { setClock(by: number): void }).setClock(by);
  }, byMs);
}
