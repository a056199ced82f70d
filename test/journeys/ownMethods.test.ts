import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { Facilitator } from "../people/facilitator.ts";
import { suite } from "../support/suite.ts";
import { awake } from "./awake.ts";
import { Stage } from "./stage.ts";

const test = suite("a method of one's own in a meeting");
const names = ["Amal Een", "Bo Twee", "Cas Drie", "Dina Vier"];
let stage: Stage;
let desk: Facilitator;
let at = 0;

test.before(async () => {
  stage = await Stage.open();
  desk = await Facilitator.make(stage.url, {
    name: "Eigen werkvorm",
    ...{ date: "2026-11-25", start: "14:00", nextDate: "2027-02-05", agendaId: "so-plg-1" },
  });
  const person = (name: string) => ({
    ...{ name, organisation: "", role: "", learningQuestion: null, contact: null },
  });
  await desk.importRoster(names.map(person));
  at = desk.session.blocks.findIndex(({ methodId }) => methodId === "vijfstappen");
});
test.after(async () => {
  desk.leave();
  await stage.close();
});

const block = () => desk.session.blocks[at];
async function prepare(page: Page): Promise<void> {
  await stage.visit(page, `/n/${desk.networkId}/prepare#${desk.keys.facilitator}`);
  await page.getByTestId("block").nth(at).getByTestId("block-open").click();
  await page.getByTestId("block-method").waitFor();
}

test("OWN9 a facilitator writes a method, a block carries it, and a colleague and the phones have it", async () => {
  const page = await stage.device("desk", "facilitator");
  await stage.visit(page, "/methods/write?from=vijfstappen");
  await page.getByTestId("name").fill("Onze vijf stappen");
  await page.getByTestId("save").click();
  await page.waitForURL(/\/methods\/own-/);

  await prepare(page);
  await page.getByTestId("choose-method").click();
  await page.getByTestId("method-search").fill("onze vijf");
  await stage.check(page, "choosing a method of one's own");
  await page.getByRole("button", { name: /Onze vijf stappen/ }).click();
  await page.getByTestId("block-method").filter({ hasText: "Onze vijf stappen" }).waitFor();
  await desk.device.until(() => block()?.methodId?.startsWith("own-") ?? false);
  const [method] = desk.network.methods;
  assert.is(method?.name, "Onze vijf stappen");

  // a colleague at another desk changes it
  const other = await stage.device("desk", "colleague");
  await prepare(other);
  await other.getByTestId("adapt-method").click();
  await other.getByTestId("step-name").first().fill("Eerst ademhalen");
  // a look at the block in between loses nothing
  await other.getByTestId("back-to-block").click();
  await other.getByTestId("adapt-method").click();
  await other.getByTestId("typed-before").waitFor();
  assert.is(await other.getByTestId("step-name").first().inputValue(), "Eerst ademhalen");
  await other.getByTestId("save").click();
  await other.waitForURL(/\/prepare$/);
  await desk.device.until(() => desk.network.methods[0]?.steps[0]?.name === "Eerst ademhalen");
  // the device on which it was written has the older one, and says so
  await page.getByTestId("use-newer").waitFor();

  // at the table
  await desk.open();
  const { sessionId } = desk;
  const ids = desk.network.members.map(({ id }) => id);
  for (const memberId of ids) {
    await desk.order("MarkAttendance", { sessionId, memberId, status: "here" });
  }
  const blockId = block()?.id ?? "";
  await desk.startBlock(blockId);
  const phone = await stage.device("phone", "Amal");
  await stage.visit(phone, `/s/${desk.code}`);
  await phone.getByTestId("names").getByRole("button").filter({ hasText: "Amal Een" }).click();
  await phone.getByTestId("method").locator("summary").click();
  await phone.getByText("Eerst ademhalen").first().waitFor();
  await desk.order("SeatGroups", { sessionId, blockId, groups: [ids] });
  await phone.getByTestId("table-method").waitFor();
  await desk.order("StartTables", { sessionId, blockId });
  await phone.locator('[data-testid="step-card"][data-step="0"]').waitFor();
  await phone.getByText("Eerst ademhalen").first().waitFor();
  assert.equal(stage.complaints, []);
});

test("OWN10 what a block still carries cannot be removed, and says why; after another choice it can", async () => {
  const page = await stage.device("desk", "tidy");
  await desk.close();
  await desk.planNext({
    ...{ title: "Tweede bijeenkomst", date: "2027-02-05", start: "14:00", nextDate: null },
    agendaId: "so-plg-1",
  });
  const id = desk.network.methods[0]?.id ?? "";
  await prepare(page);
  await page.getByTestId("choose-method").click();
  await page.getByTestId(`method-${id}`).click();
  await desk.device.until(() => block()?.methodId === id);
  const elsewhere = page.getByTestId("block").nth(at + 1);
  await elsewhere.getByTestId("block-open").click();
  await page.getByTestId("choose-method").click();
  await page.getByTestId(`remove-${id}`).click();
  await page.getByTestId("method-refused").filter({ hasText: "gebruikt deze werkvorm" }).waitFor();
  assert.equal(stage.complaints, []);
});

test("OWN13 from a block to a method of one's own and back: the block has it, and its title", async () => {
  const page = await stage.device("desk", "from a block");
  await prepare(page);
  await page.getByTestId("choose-method").click();
  await page.getByTestId("write-method").click();
  await page.getByTestId("for-block").waitFor();
  await stage.check(page, "writing a method for a block");
  await page.goBack();
  await page.getByTestId("block-method").waitFor();
  await page.goForward();
  await page.getByTestId("name").fill("Rondje stilte");
  await page.reload();
  await awake(page);
  assert.is(await page.getByTestId("name").inputValue(), "Rondje stilte");
  await page.getByTestId("use-when").fill("Na veel praten.");
  await page.getByTestId("step-name").fill("Stil zijn");
  await page.getByTestId("step-text").fill("Zit stil.");
  await page.getByTestId("save").click();
  await page.waitForURL(/\/prepare$/);
  await page.getByTestId("block-method").filter({ hasText: "Rondje stilte" }).waitFor();
  await desk.device.until(() => desk.network.methods.some(({ name }) => name === "Rondje stilte"));
  // one tap to look at another, and to have it
  await page.getByTestId("choose-method").click();
  await page.getByTestId("library").click();
  await page.getByTestId("method-wijze-raad").click();
  await page.getByTestId("choose-for-block").click();
  await desk.device.until(() => block()?.methodId === "wijze-raad");
  await page.getByTestId("block-method").filter({ hasText: "De wijze raad" }).waitFor();

  // another choice stays, also when the details are closed and opened
  await page.getByTestId("choose-method").click();
  await page.getByTestId("method-dank").click();
  await desk.device.until(() => block()?.methodId === "dank");
  const toggle = page.getByTestId("block").nth(at).getByTestId("block-open");
  await toggle.click();
  await toggle.click();
  const title = page.getByTestId("block").nth(at).getByTestId("block-title");
  await title.fill("Wat blijft");
  await title.press("Enter");
  await desk.device.until(() => block()?.title === "Wat blijft");
  assert.is(block()?.methodId, "dank");

  // who looks around later is not busy for that block any more
  await stage.visit(page, "/methods");
  await page.getByTestId("method-dank").click();
  await page.getByTestId("copy").waitFor();
  assert.is(await page.getByTestId("for-block").count(), 0);
  assert.equal(stage.complaints, []);
});

test("METHOD32 whoever begins again goes on at the beginning of the form", async () => {
  const page = await stage.device("desk", "afresh");
  await stage.visit(page, "/methods/write");
  await page.getByTestId("name").fill("Toch maar niet");
  await stage.visit(page, "/methods");
  await stage.visit(page, "/methods/write");
  await page.getByTestId("afresh").focus();
  await page.keyboard.press("Enter");
  await page.locator("h1:focus").waitFor();
  assert.is(await page.getByTestId("name").inputValue(), "");
  assert.equal(stage.complaints, []);
});

test.run();
