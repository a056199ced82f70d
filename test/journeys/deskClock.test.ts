/// <reference lib="dom" />
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { dateIn, timeIn } from "../../shared/time/zone.ts";
import { Facilitator } from "../people/facilitator.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { secondThought } from "./presses.ts";
import { Stage } from "./stage.ts";

const test = suite("the desk and its clock");
const timeZone = "Europe/Amsterdam";
const sizes = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
/** Of a block of 35 minutes: seconds that it ran, and the word that goes with it. */
const moments = [
  [60, "nog"],
  [29 * 60, "bijna klaar"],
  [33.1 * 60, "rond af"],
  [41 * 60, "over de tijd"],
] as const;
let stage: Stage;
let leader: Facilitator;
let desk: Page;
/** How far the desk has leapt, ms. */
let ahead = 0;

type Leaping = { leap(ms: number): void; asked: number };

/** Runs in the page before anything else: its time goes on when it is told so. */
function leaping(): void {
  let ahead = 0;
  const page = globalThis as unknown as Leaping;
  const [date, monotonic] = [Date.now.bind(Date), performance.now.bind(performance)];
  Date.now = () => date() + ahead;
  performance.now = () => monotonic() + ahead;
  page.leap = (ms) => (ahead += ms);
  page.asked = 0;
  const pass = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    const asks = typeof data === "string" && data.includes('["time"]');
    if (asks) page.asked += 1;
    // the server would set it right
    if (!asks || ahead === 0) pass.call(this, data);
  };
}

test.before(async () => {
  stage = await Stage.open();
  // the guest speaks since now, and should have begun a quarter of an hour ago
  const start = stage.now() - 45 * 60_000;
  leader = await Facilitator.make(stage.url, {
    ...{ name: "Middag met een gast", agendaId: "so-plg-1", nextDate: null },
    ...{ date: dateIn(start, timeZone), start: timeIn(start, timeZone) },
  });
  await leader.open();
  await leader.startBlock(must(leader.session.blocks[2]).id);
  desk = await stage.device("desk", "desk");
  await desk.addInitScript(leaping);
  await stage.visit(desk, `/n/${leader.networkId}/desk#${leader.keys.facilitator}`);
  await desk.getByTestId("current-block").waitFor();
  // it has the server's time, and believes no answer more that a leap falls into
  await desk.waitForFunction(() => (globalThis as unknown as Leaping).asked >= 5);
});
test.after(async () => {
  leader.leave();
  await stage.close();
});

/** On the desk the block has run for so long; it goes on from there. */
async function leapTo(second: number): Promise<void> {
  const { session } = leader;
  if (session.phase !== "live") throw new Error("no block runs");
  const ran = stage.now() - session.clock.startedAt + ahead;
  const by = second * 1_000 - ran;
  ahead += by;
  await desk.evaluate((ms) => {
    (globalThis as unknown as Leaping).leap(ms);
  }, by);
}

/** What must be seen at once, from top to bottom, and where the buttons are. Whole pixels. */
async function places() {
  return desk.evaluate(async () => {
    const box = (selector: string) => {
      const { x, top, width, height } = document.querySelector(selector)!.getBoundingClientRect();
      // on the desk: a connection that takes the leap for a silence is told above it for a moment
      const y = top - document.querySelector('[data-testid="desk"]')!.getBoundingClientRect().top;
      return { what: selector, x, y: Math.round(y), bottom: Math.round(y + height), width };
    };
    const byId = (id: string) => box(`[data-testid="${id}"]`);
    const look = () => {
      const parts = [box("[data-testid=current-block] h2"), byId("countdown"), box(".assignment")];
      const seen = [...parts, byId("pause")].sort((a, b) => a.y - b.y);
      return { seen, buttons: ["pause", "add-one", "add-five", "back", "next"].map(byId) };
    };
    // another width has settled when ten frames look the same
    let last = look();
    for (let same = 0; same < 10; same += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const next = look();
      if (JSON.stringify(next) !== JSON.stringify(last)) same = 0;
      last = next;
    }
    return last;
  });
}
const overflow = () =>
  desk.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test("DESK14 at any size and at every signal nothing overlaps, wraps away or moves a button", async () => {
  const calm = new Map<number, string>();
  for (const [second, word] of moments) {
    await leapTo(second);
    await desk.getByTestId("countdown").getByText(word, { exact: true }).last().waitFor();
    for (const size of sizes) {
      await desk.setViewportSize(size);
      const { seen, buttons } = await places();
      for (const [index, box] of seen.entries()) {
        const above = seen[index - 1];
        const where = `${size.width} wide, ${word}: ${above?.what} over ${box.what}`;
        assert.ok(!above || above.bottom <= box.y, where);
      }
      assert.not(await overflow(), `${size.width} wide, ${word}`);
      const now = JSON.stringify(buttons);
      assert.is(now, calm.get(size.width) ?? now, `${size.width} wide, ${word}`);
      calm.set(size.width, now);
    }
    await stage.check(desk, `desk, ${word}`);
  }
});

test("DESK15 two presses on a phone from being late to a new schedule; the focus stays near", async () => {
  await desk.setViewportSize(must(sizes[0]));
  await desk.reload();
  await desk.getByTestId("see-plans").focus();
  await desk.keyboard.press("Enter");
  await desk.getByTestId("choose-plan").first().focus();
  await secondThought(desk);
  await desk.keyboard.press("Enter");
  await desk.getByTestId("plans").waitFor({ state: "detached" });
  await desk.getByTestId("plan-notice").waitFor({ state: "detached" });
  await desk.waitForFunction(() => document.activeElement?.tagName === "H2");
  await desk.getByRole("button", { name: "Maak ongedaan" }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByTestId("plan-notice").waitFor();
  await desk.waitForFunction(() => document.activeElement?.tagName === "H2");
  assert.equal(stage.complaints, []);
});

test.run();
