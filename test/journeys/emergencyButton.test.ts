/// <reference lib="dom" />
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { dateIn, timeIn } from "../../shared/time/zone.ts";
import { Facilitator } from "../people/facilitator.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { secondThought } from "./presses.ts";
import { Stage } from "./stage.ts";

const test = suite("the foot of the desk");
const timeZone = "Europe/Amsterdam";
const sizes = [
  { width: 360, height: 740 },
  { width: 740, height: 360 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
];
let stage: Stage;
let leader: Facilitator;
let desk: Page;

test.before(async () => {
  stage = await Stage.open();
  // a table, questions and a quarter of an hour behind: all that makes the desk long
  const start = stage.now() - 80 * 60_000;
  leader = await Facilitator.make(stage.url, {
    ...{ name: "Middag met veel te doen", agendaId: "so-plg-1", nextDate: null },
    ...{ date: dateIn(start, timeZone), start: timeIn(start, timeZone) },
  });
  await leader.importRoster(
    ["Anna van den Berg", "Bram Çelik", "Carla de Wit", "Daan Öztürk"].map((name) => ({
      ...{ name, organisation: "De Brug", role: "", learningQuestion: null, contact: null },
    })),
  );
  await leader.open();
  const { sessionId } = leader;
  for (const { id: memberId } of leader.network.members) {
    await leader.order("MarkAttendance", { sessionId, memberId, status: "here" });
  }
  desk = await stage.device("desk", "desk");
  await stage.visit(desk, `/n/${leader.networkId}/desk#${leader.keys.facilitator}`);
  await desk.getByTestId("walk-in").waitFor();
});
test.after(async () => {
  leader.leave();
  await stage.close();
});

/** Whether a press in its middle, without scrolling, would reach the button; and how large it is. */
const reach = () =>
  desk.getByTestId("emergency").evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    const large = Math.min(width, height) >= 48;
    return large && hit !== null && button.contains(hit);
  });

async function isInReach(where: string): Promise<void> {
  for (const size of sizes) {
    await desk.setViewportSize(size);
    assert.ok(await reach(), `${where}, ${size.width} × ${size.height}`);
  }
}

test("EMERG9 in the walk-in, in every block and on every part, at any size", async () => {
  await isInReach("walk-in");
  const block = must(leader.session.blocks[3]);
  await leader.startBlock(block.id);
  await leader.formGroups(block.id);
  await desk.getByTestId("table-lines").waitFor();
  await isInReach("tables");
  await desk.setViewportSize(must(sizes[0]));
  for (const tab of ["run", "people", "groups", "board"]) {
    await desk.getByTestId(`desk-tab-${tab}`).click();
    assert.ok(await reach(), tab);
  }
  await desk.getByTestId("desk-tab-now").click();
  await stage.check(desk, "foot of the desk");
});

test("EMERG9 a dialog keeps nobody from it, and a double tap does not take it back", async () => {
  await desk.setViewportSize(must(sizes[3]));
  const { x, y, width, height } = must(await desk.getByTestId("emergency").boundingBox());
  const press = () => desk.mouse.click(x + width / 2, y + height / 2);
  await desk.keyboard.press("?");
  await desk.getByTestId("keys-list").waitFor();
  await press();
  await desk.getByTestId("freeze").waitFor();
  await desk.getByTestId("keys-list").waitFor({ state: "detached" });
  await press();
  assert.ok(await desk.getByTestId("freeze").isVisible());
  await desk.keyboard.press("Escape");
  await desk.getByTestId("freeze").waitFor({ state: "detached" });
  await desk.keyboard.press("!");
  await desk.getByTestId("freeze").waitFor();
  await desk.keyboard.press("Escape");
  await desk.getByTestId("freeze").waitFor({ state: "detached" });
});

test("EMERG9 its key works over the keys and over the details of a block", async () => {
  const over = async () => {
    await desk.keyboard.press("!");
    await desk.getByTestId("freeze").waitFor();
    await desk.locator("dialog[open]").nth(1).waitFor({ state: "detached" });
    assert.ok(await desk.getByTestId("freeze").isVisible());
    await desk.keyboard.press("Escape");
    await desk.getByTestId("freeze").waitFor({ state: "detached" });
  };
  await desk.keyboard.press("?");
  await desk.getByTestId("keys-list").waitFor();
  await over();
  await desk.getByTestId("run-of-show").getByRole("button").first().click();
  await desk.locator("dialog[open] h2").waitFor();
  await over();
});

test("DESK4 as long as the keys are off no button names one", async () => {
  const turn = async () => {
    await desk.keyboard.press("?");
    await desk.getByTestId("keys-list").waitFor();
    await desk.locator("dialog[open] footer button").click();
    await desk.keyboard.press("Escape");
    await desk.getByTestId("keys-list").waitFor({ state: "detached" });
  };
  const named = () => desk.getByTestId("emergency").getAttribute("aria-keyshortcuts");
  assert.is(await named(), "!");
  await turn();
  assert.is(await named(), null);
  await turn();
  assert.is(await named(), "!");
});

test("DESK19 what the desk tells takes nobody's place at the keyboard", async () => {
  await desk.getByTestId("sound").focus();
  await secondThought(desk);
  await desk.keyboard.press("1");
  const undo = desk.getByRole("button", { name: "Maak ongedaan" });
  await undo.waitFor();
  await desk.locator(".told:focus").waitFor();
  await desk.keyboard.press("Tab");
  assert.ok(await undo.evaluate((button) => button === document.activeElement));
  await secondThought(desk);
  await desk.keyboard.press("Enter");
  await desk.locator(".told").getByText("Het is teruggedraaid").waitFor();
  await desk.locator(".told:focus").waitFor();
});

test("DESK19 what the desk tells lies over no control, at any size", async () => {
  for (const size of sizes.filter(({ height }) => height > 500)) {
    await desk.setViewportSize(size);
    await secondThought(desk);
    await desk.getByTestId("add-one").click();
    const undo = desk.getByRole("button", { name: "Maak ongedaan" });
    await undo.waitFor();
    const bar = must(await undo.locator("xpath=..").boundingBox());
    for (const id of ["pause", "add-one", "add-five", "back", "next", "emergency", "countdown"]) {
      const box = must(await desk.getByTestId(id).boundingBox());
      const apart =
        box.y + box.height <= bar.y ||
        bar.y + bar.height <= box.y ||
        box.x + box.width <= bar.x ||
        bar.x + bar.width <= box.x;
      assert.ok(apart, `${id}, ${size.width} × ${size.height}`);
    }
    await secondThought(desk);
    await undo.click();
    await undo.waitFor({ state: "detached" });
  }
  assert.equal(stage.complaints, []);
});

test.run();
