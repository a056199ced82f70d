import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { rosterMembers } from "../demo/cast.ts";
import { Facilitator } from "../people/facilitator.ts";
import { suite } from "../support/suite.ts";
import { Phone } from "./phones.ts";
import { secondThought } from "./presses.ts";
import { Stage } from "./stage.ts";

const test = suite("groups on the desk");
let stage: Stage;
let desk: Facilitator;
let page: Page;
let blockId: string;

const groups = () => desk.session.groups.find((one) => one.blockId === blockId)?.groups ?? [];
const seats = () => groups().map(({ memberIds }) => [...memberIds].sort());
const mark = (memberId: string, status: "here" | "gone") =>
  desk.order("MarkAttendance", { sessionId: desk.sessionId, memberId, status });
const interaction = () => {
  const block = desk.session.blocks.find(({ grouping }) => grouping.kind === "mixed");
  if (!block) throw new Error("the agenda has no mixed groups");
  return block;
};
/** The same text on the page, whatever the names in it. */
const said = (text: string | RegExp) => page.getByRole("status").filter({ hasText: text }).first();

/** A first meeting of all 25, and a second in which one whole table of the first is missing. */
test.before(async () => {
  stage = await Stage.open();
  desk = await Facilitator.make(stage.url, {
    name: "Leernetwerk van de proef",
    ...{ date: "2026-10-07", start: "14:00", nextDate: "2026-11-25", agendaId: "so-plg-1" },
  });
  await desk.importRoster(rosterMembers());
  await desk.open();
  for (const { id } of desk.network.members) await mark(id, "here");
  const first = interaction();
  await desk.formGroups(first.id);
  await desk.startBlock(first.id);
  const [missing] = desk.session.groups[0]?.groups ?? [];
  await desk.close();
  await desk.planNext({
    ...{ title: "Tweede bijeenkomst", date: "2026-11-25", start: "14:00", nextDate: null },
    agendaId: "so-plg-2",
  });
  await desk.open();
  for (const { id } of desk.network.members) {
    if (!missing?.memberIds.includes(id)) await mark(id, "here");
  }
  const block = interaction();
  blockId = block.id;
  const { id, ...draft } = block;
  await desk.order("EditBlock", {
    ...{ sessionId: desk.sessionId, blockId: id },
    block: { ...draft, grouping: { ...draft.grouping, splitOrganisations: true } },
  } as never);
  await desk.startBlock(blockId);
  page = await stage.device("desk", "desk");
  await stage.visit(page, `/n/${desk.networkId}/desk#${desk.keys.facilitator}`);
  await page.getByTestId("desk-tab-groups").click();
});
test.after(async () => {
  desk.leave();
  await stage.close();
});

async function openProposals() {
  await page.getByTestId("see-proposals").click();
  await page.getByTestId("proposal").first().waitFor();
  return page.getByTestId("proposals");
}

test("GROUPS18 proposals have a price, say who meets again and why, in both languages", async () => {
  // 20 people in four groups; each table of five from before is complete, so each has to meet
  const fewest = (await openProposals()).locator('[data-kind="fewest"]');
  const price = fewest.getByTestId("proposal-price");
  await price.filter({ hasText: "treffen elkaar opnieuw" }).waitFor();
  const why = fewest.getByTestId("why-again");
  await why.locator("summary").click();
  await why.getByText("te weinig groepen").first().waitFor();
  await stage.check(page, "proposals");
  await stage.picture(page, "desk-proposals");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "English" }).click();
  await openProposals();
  await price.filter({ hasText: "meet again" }).waitFor();
  await why.locator("summary").click();
  await why.getByText("too few groups").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Nederlands" }).click();
});

test("GROUPS18 a proposal that is chosen is how people sit", async () => {
  const proposals = await openProposals();
  const more = proposals.locator('[data-kind="more"]');
  await more.getByTestId("proposal-price").filter({ hasText: "Niemand" }).waitFor();
  await more.getByTestId("choose-proposal").click();
  await said("Gekozen: Eén groep meer").waitFor();
  await desk.device.until(() => groups().length === 5);
  assert.equal(
    seats().map((ids) => ids.length),
    [4, 4, 4, 4, 4],
  );
  await stage.check(page, "tables");
});

test("GROUPS19 two people change tables by keyboard alone, consequences first; z undoes it", async () => {
  const before = seats();
  const seat = page.locator("[data-person]").first();
  const person = (await seat.getAttribute("data-person")) ?? "";
  await seat.focus();
  await page.keyboard.press("Enter");
  const menu = page.getByTestId("move-menu");
  await menu.getByTestId("move-to").first().waitFor();
  await menu.getByText("dan zitten er 5").first().waitFor();
  await stage.check(page, "menu of a person");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const swap = menu.getByTestId("swap-with").first();
  await swap.filter({ hasText: "Ruil met" }).waitFor();
  await secondThought(page);
  await page.keyboard.press("Enter");
  await said("hebben geruild").waitFor();
  await desk.device.until(() => JSON.stringify(seats()) !== JSON.stringify(before));
  assert.not.ok(before[0]?.every((id) => seats()[0]?.includes(id)));
  assert.ok(seats()[2]?.includes(person));
  await page.keyboard.press("z");
  await desk.device.until(() => JSON.stringify(seats()) === JSON.stringify(before));
});

test("GROUPS20 forming again leaves a locked table alone; undo seats everybody exactly as before", async () => {
  const before = seats();
  await secondThought(page);
  await page.getByTestId("lock").first().click();
  await page.locator('[data-testid="lock"][aria-pressed="true"]').waitFor();
  await said("Tafel 1 staat vast").waitFor();
  await stage.check(page, "a locked table");
  await page.keyboard.press("g");
  await secondThought(page);
  await page.getByTestId("form-again-confirm").click();
  await said("De groepen zijn er").waitFor();
  await desk.device.until(() => JSON.stringify(seats()) !== JSON.stringify(before));
  assert.equal(seats()[0], before[0]);
  await page.keyboard.press("z");
  await desk.device.until(() => JSON.stringify(seats()) === JSON.stringify(before));
});

test("GROUPS21 somebody who comes late gets a table; phone and desk say the same one", async () => {
  const here = new Set(
    desk.session.attendance.filter((row) => row.status === "here").map((row) => row.memberId),
  );
  const late = desk.network.members.find(({ id }) => !here.has(id));
  if (!late) throw new Error("everybody is here");
  const phone = new Phone(await stage.device("phone", "latecomer"), late);
  await phone.scan(stage, desk.code);
  await desk.device.until(() => groups().some(({ memberIds }) => memberIds.includes(late.id)));
  const table = groups().find(({ memberIds }) => memberIds.includes(late.id))?.table;
  await phone.page
    .getByTestId("my-table")
    .filter({ hasText: `Tafel ${table}` })
    .waitFor();
  await page
    .getByTestId("latecomers")
    .filter({ hasText: `tafel ${table}` })
    .filter({ hasText: late.name })
    .waitFor();
});

test("GROUPS22 when a table drops to two the desk offers one small change, to do or to leave", async () => {
  const open = groups().find(({ memberIds }, index) => index > 0 && memberIds.length === 4);
  if (!open) throw new Error("no table of four");
  for (const id of open.memberIds.slice(0, 2)) await mark(id, "gone");
  const suggestion = page.getByTestId("suggestion");
  await suggestion.filter({ hasText: `Tafel ${open.table} heeft nog 2 mensen.` }).waitFor();
  const card = page.locator(`[data-group="${open.id}"]`);
  await card.getByText("weg", { exact: true }).nth(1).waitFor();
  assert.is(await card.getByText("weg", { exact: true }).count(), 2);
  await stage.check(page, "a suggestion");
  await stage.picture(page, "desk-suggestion");
  await secondThought(page);
  await suggestion.getByTestId("suggestion-go").click();
  await suggestion.waitFor({ state: "detached" });
  const here = new Set(
    desk.session.attendance.filter((row) => row.status === "here").map((row) => row.memberId),
  );
  await desk.device.until(() =>
    groups().every(({ memberIds }) => memberIds.filter((id) => here.has(id)).length !== 2),
  );
});

test("GROUPS23 who worked with whom is a table that arrow keys walk through", async () => {
  await page.getByTestId("see-meetings").click();
  const matrix = page.getByTestId("matrix");
  await matrix.waitFor();
  await matrix.locator('td[tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  await page.getByTestId("matrix-about").filter({ hasText: " en " }).waitFor();
  await stage.check(page, "who worked with whom");
  await stage.picture(page, "desk-meetings");
  await page.keyboard.press("Escape");
});

test("GROUPS23 nothing on these pages complains", () => {
  assert.equal(stage.complaints, []);
});

test.run();
