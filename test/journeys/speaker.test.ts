/// <reference lib="dom" />
import * as assert from "uvu/assert";
import type { Page } from "playwright-core";
import { Facilitator } from "../people/facilitator.ts";
import { suite } from "../support/suite.ts";
import { Stage } from "./stage.ts";

const test = suite("speaker");
let stage: Stage;
let desk: Facilitator;

test.before(async () => {
  stage = await Stage.open();
  desk = await Facilitator.make(stage.url, {
    name: "De school als spil",
    ...{ date: "2026-11-25", start: "14:00", nextDate: "2027-02-05", agendaId: "so-plg-1" },
  });
  const person = (name: string, organisation: string) => ({
    ...{ name, organisation, role: "", learningQuestion: null, contact: null },
  });
  await desk.importRoster([
    person("Anna van den Berg", "De Brug"),
    person("Bram Celik", "Samen Stralen"),
    person("Cas Pieters", "De Brug"),
  ]);
  await desk.open();
});
test.after(async () => {
  desk.device.close();
  await stage.close();
});

/** A phone that has joined as this person. */
async function phoneOf(name: string, lang: "nl" | "en"): Promise<Page> {
  const page = await stage.device("phone", name);
  await page.addInitScript((one) => localStorage.setItem("bijeen.language", one), lang);
  await stage.visit(page, `/s/${desk.code}`);
  await page.getByTestId("names").getByRole("button", { name }).click();
  await page.getByTestId("top").waitFor();
  return page;
}

const blockOf = (kind: string) => desk.session.blocks.find((block) => block.kind === kind);
const firstQuestion = (page: Page) =>
  page.getByTestId("speaker-questions").getByTestId("question").first();

test("SPEAK11 the room asks, the speaker reads and answers, the desk hides; in both languages", async () => {
  // the facilitator copies the link of the speaker
  const page = await stage.device("desk", "desk");
  await stage.visit(page, `/n/${desk.networkId}/desk#${desk.keys.facilitator}`);
  await page.getByRole("button", { name: "Links en code" }).click();
  const link = await page.getByTestId("speaker-link").inputValue();
  assert.match(link, /\/speaker#lk_[A-Za-z0-9_-]{43}$/);
  await page.keyboard.press("Escape");

  const own = stage.url + new URL(link).pathname + new URL(link).hash;
  const speaker = await stage.device("phone", "speaker");
  await stage.visit(speaker, own);
  await speaker.locator('[data-at="before"]').waitFor();
  await speaker.getByTestId("speaker-begins").filter({ hasText: "14:30" }).waitFor();
  assert.not(speaker.url().includes("lk_"), "the key leaves the address bar");
  await stage.check(speaker, "speaker before");
  const laptop = await stage.device("desk", "speaker's laptop");
  await laptop.emulateMedia({ colorScheme: "dark" });
  await laptop.addInitScript(() => localStorage.setItem("bijeen.language", "en"));
  await stage.visit(laptop, own);
  await laptop.getByText("You begin at").waitFor();
  await stage.check(laptop, "speaker's laptop");

  const anna = await phoneOf("Anna van den Berg", "nl");
  const bram = await phoneOf("Bram Celik", "en");
  await desk.order("StartBlock", {
    ...{ sessionId: desk.sessionId, blockId: blockOf("inspiration")?.id ?? "", from: null },
  });
  await speaker.locator('[data-at="running"]').waitFor();
  for (const text of ["Hoe begin je klein?", "Wat doe je met ouders?"]) {
    await anna.getByTestId("ask-text").fill(text);
    await anna.getByTestId("ask-send").click();
    await bram.getByTestId("question").filter({ hasText: text }).waitFor();
  }
  await bram.getByRole("button", { name: "My question too: Wat doe je met ouders?" }).click();
  await speaker.getByText("2 mensen").waitFor();
  await firstQuestion(speaker).filter({ hasText: "Wat doe je met ouders" }).waitFor();
  await laptop.getByText("2 people").waitFor();
  assert.not((await speaker.content()).includes("Anna"), "no name reaches the speaker");
  for (const [who, one] of Object.entries({ anna, bram, speaker, laptop })) {
    await stage.check(one, `${who} with questions`);
  }
  await stage.picture(laptop, "speaker");
  await stage.picture(anna, "phone-question");

  // the speaker answers one, the desk hides the other
  await laptop.getByRole("button", { name: "Answered: Wat doe je met ouders?" }).click();
  await laptop.getByTestId("answered-questions").waitFor();
  await page.getByTestId("desk-tab-board").click();
  await page.getByTestId("questions-part").waitFor();
  await stage.check(page, "desk with questions");
  await page.getByRole("button", { name: "Verberg de vraag: Hoe begin je klein?" }).click();
  await speaker.getByText("Nog geen vragen").waitFor();
  await anna.getByText("Weggehaald door de begeleider").waitFor();
  await bram.getByText("Hoe begin je klein?").waitFor({ state: "detached" });
  await desk.order("ShowQuestion", { questionId: desk.network.questions[0]?.id ?? "" });
  await page.getByTestId("show-question").waitFor({ state: "detached" });
  await bram.getByText("Hoe begin je klein?").waitFor();

  // on the big screen, when the desk wants it
  const screen = await stage.device("projector", "screen");
  await stage.visit(screen, `/n/${desk.networkId}/screen#${desk.keys.screen}`);
  await screen.getByTestId("screen-block").waitFor();
  await page.getByTestId("questions-on-screen").click();
  await screen.getByTestId("screen-questions").getByText("Hoe begin je klein?").waitFor();
  await stage.check(screen, "screen with questions");

  await desk.order("StartBlock", {
    sessionId: desk.sessionId,
    blockId: blockOf("interaction")?.id ?? "",
    from: blockOf("inspiration")?.id ?? "",
  });
  await speaker.getByText("Dank u wel").waitFor();
  await anna.getByTestId("ask").waitFor({ state: "detached" });
  assert.equal(stage.complaints, []);
});

test("SPEAK12 a question and a mark that were made without a connection arrive afterwards", async () => {
  const cas = await phoneOf("Cas Pieters", "nl");
  const speaker = await stage.device("phone", "speaker without connection");
  await stage.visit(speaker, `/n/${desk.networkId}/speaker#${await desk.speakerKey()}`);
  await desk.order("StartBlock", {
    sessionId: desk.sessionId,
    blockId: blockOf("inspiration")?.id ?? "",
    from: desk.runningBlock?.id ?? null,
  });
  await cas.getByTestId("ask").waitFor();
  const question = firstQuestion(speaker);
  await question.waitFor();
  await cas.context().setOffline(true);
  await speaker.context().setOffline(true);
  await cas.getByTestId("ask-text").fill("Gevraagd in de kelder");
  await cas.getByTestId("ask-send").click();
  await cas.getByText("Nog niet bewaard").first().waitFor();
  await speaker.getByTestId("answered").first().click();
  await question.waitFor({ state: "detached" });
  await cas.context().setOffline(false);
  await speaker.context().setOffline(false);
  await speaker.getByText("Gevraagd in de kelder").waitFor();
  await desk.device.until(() =>
    desk.network.questions.every(({ text, answered }) => answered === !/kelder/.test(text)),
  );
  assert.equal(stage.complaints, []);
});

test("SPEAK13 the desk replaces the link: the page of the old one says so", async () => {
  const old = await desk.speakerKey();
  const speaker = await stage.device("phone", "speaker with the old link");
  await stage.visit(speaker, `/n/${desk.networkId}/speaker#${old}`);
  await speaker.getByTestId("speaker-clock").waitFor();

  const page = await stage.device("desk", "desk with a new link");
  await stage.visit(page, `/n/${desk.networkId}/desk#${desk.keys.facilitator}`);
  await page.getByRole("button", { name: "Links en code" }).click();
  assert.ok((await page.getByTestId("speaker-link").inputValue()).endsWith(old));
  await page.getByTestId("new-speaker-link").click();
  await page.getByTestId("replace-speaker-link").click();
  await page.getByText("De oude link werkt niet meer.").waitFor();
  await stage.check(page, "desk with a new link");
  const fresh = new URL(await page.getByTestId("speaker-link").inputValue()).hash;
  assert.is.not(fresh, `#${old}`);

  await speaker.getByText("Deze link werkt niet meer").waitFor();
  assert.is(await speaker.getByTestId("question").count(), 0);
  await stage.check(speaker, "speaker with a link that stopped");
  // the new one is opened on the same phone
  await stage.visit(speaker, `/n/${desk.networkId}/speaker${fresh}`);
  await speaker.getByTestId("speaker-clock").waitFor();
  await speaker.getByTestId("question").first().waitFor();
  assert.equal(stage.complaints, []);
});

test("SPEAK18 before a link stops the desk asks once; Escape and a second press keep it", async () => {
  const page = await stage.device("desk", "desk that doubts");
  await stage.visit(page, `/n/${desk.networkId}/desk#${desk.keys.facilitator}`);
  await page.getByRole("button", { name: "Links en code" }).click();
  const shown = page.getByTestId("speaker-link");
  const old = await shown.inputValue();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("data-testid") ?? "");
  const question = page.getByTestId("speaker-link-sure");
  await page.getByTestId("new-speaker-link").press("Enter");
  await question.waitFor();
  await page.locator("[data-testid='keep-speaker-link']:focus").waitFor();
  await stage.check(page, "desk that doubts about a new link");
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "detached" });
  assert.is(await focused(), "new-speaker-link");
  assert.ok(await shown.isVisible());
  await page.keyboard.press("Enter");
  await page.locator("[data-testid='keep-speaker-link']:focus").press("Enter");
  await question.waitFor({ state: "detached" });
  assert.is(await focused(), "new-speaker-link");
  assert.is(await shown.inputValue(), old);
  assert.is(await desk.speakerKey(), new URL(old).hash.slice(1));
  assert.equal(stage.complaints, []);
});

test("SPEAK17 a desk that shows the link shows the new one when a colleague replaces it", async () => {
  const page = await stage.device("desk", "desk with the link in sight");
  await stage.visit(page, `/n/${desk.networkId}/desk#${desk.keys.facilitator}`);
  await page.getByRole("button", { name: "Links en code" }).click();
  const shown = page.getByTestId("speaker-link");
  const old = new URL(await shown.inputValue()).hash.slice(1);
  const fresh = await desk.speakerKey(old);
  await page.getByTestId("speaker-link-told").getByText("ander bureau").waitFor();
  assert.is(new URL(await shown.inputValue()).hash, `#${fresh}`);
  assert.equal(stage.complaints, []);
});

test("SPEAK16 after the meeting the speaker is thanked and reads the questions on", async () => {
  const speaker = await stage.device("phone", "speaker afterwards");
  await stage.visit(speaker, `/n/${desk.networkId}/speaker#${await desk.speakerKey()}`);
  await speaker.getByTestId("answered").first().waitFor();
  await desk.close();
  await speaker.getByText("Dank u wel").waitFor();
  assert.is(await speaker.getByTestId("answered").count(), 0);
  await speaker.getByText("Gevraagd in de kelder").waitFor();
  await stage.check(speaker, "speaker afterwards");
  assert.equal(stage.complaints, []);
});

test.run();
