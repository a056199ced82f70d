import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { decodeRoster } from "../../shared/roster/decode.ts";
import { guessColumns } from "../../shared/roster/columns.ts";
import { readRoster } from "../../shared/roster/read.ts";
import { readTable } from "../../shared/roster/table.ts";
import { countdownSpread } from "./countdowns.ts";
import { DeskPage } from "./desk.ts";
import { Phone } from "./phones.ts";
import { Stage } from "./stage.ts";

const rosterFile = fileURLToPath(new URL("../data/roster-so-plg.csv", import.meta.url));

/** What a journey comes to. */
export type Figures = {
  readonly joined: number;
  readonly groups: readonly number[];
  readonly written: number;
  readonly onBoard: number;
  readonly inCsv: number;
  readonly spreadMs: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly complaints: readonly string[];
};

/**
 * The first session of the S&O network with its whole roster, in real Chromium: one desk, one
 * screen, 25 phones. Two type the code, one loses its connection while writing, one reloads, and
 * the server is killed in the middle and started again.
 * @param say hears each step
 */
export async function play(say: (line: string) => void): Promise<Figures> {
  const stage = await Stage.open();
  try {
    const desk = new DeskPage(await stage.device("desk", "desk"));
    await desk.make(stage, "so-plg-1", "2026-11-25", "2027-02-05");
    const people = await desk.importRoster(rosterFile);
    say(`the desk has a programme and ${people} people on its list`);
    await stage.picture(desk.page, "prepare");
    await stage.check(desk.page, "prepare");
    const links = await desk.links();
    await desk.toDesk(stage);
    await desk.openWalkIn();

    const screen = await stage.device("projector", "screen");
    await stage.visit(screen, links.screen.replace(/^https?:\/\/[^/]+/, ""));
    await screen.getByTestId("screen-walk-in").waitFor();
    const phones = await walkIn(stage, links.code, people);
    say(`${phones.length} phones are in`);
    await screen.getByText(`${phones.length}`).first().waitFor();
    await stage.picture(screen, "screen-walk-in");
    await stage.picture(desk.page, "desk-walk-in");
    await stage.check(screen, "screen walk-in");

    await desk.startUntil("Toepassing op je eigen leervraag");
    const groups = await desk.formGroups();
    say(`groups of ${groups.join(" ")}`);
    await screen.getByTestId("screen-groups").waitFor();
    await stage.picture(screen, "screen-groups");
    await stage.check(screen, "screen groups");
    await stage.picture(desk.page, "desk-groups");
    await stage.check(desk.page, "desk groups");
    for (const phone of phones) await phone.page.getByTestId("my-table").waitFor();
    await stage.picture(phones[0]!.page, "phone-groups");

    const texts = await write(stage, phones, say);
    const spreadMs = await countdownSpread([desk.page, ...phones.map(({ page }) => page)]);
    say(`countdowns differ by ${Math.round(spreadMs)} ms at most`);

    await desk.show("board");
    await desk.page
      .getByTestId("board-entry")
      .nth(texts.length - 1)
      .waitFor();
    const board = await desk.page.getByTestId("board-entry").allInnerTexts();
    await stage.picture(desk.page, "desk-board");
    await stage.check(desk.page, "desk board");
    await turnToBoard(desk, screen);
    await stage.picture(screen, "screen-board");
    await stage.check(screen, "screen board");

    await desk.startUntil("Afsluiting en volgende datum");
    await desk.close();
    await stage.picture(desk.page, "desk-closed");
    const csv = await exportCsv(stage, links.supervisor);
    say(`${csv.length} action points in the file`);
    return {
      joined: phones.length,
      groups,
      written: texts.length,
      onBoard: board.length,
      inCsv: csv.length,
      spreadMs,
      lost: texts.filter((text) => !csv.includes(text)).length,
      duplicated: csv.length - new Set(csv).size,
      complaints: stage.complaints,
    };
  } finally {
    await stage.close();
  }
}

/** Everybody of the roster: two type the code, the others scan it; five at a time. */
async function walkIn(stage: Stage, code: string, expected: number): Promise<Phone[]> {
  const bytes = readFileSync(rosterFile);
  const decoded = decodeRoster(bytes);
  if ("fault" in decoded) throw new Error(decoded.fault);
  const table = readTable(decoded.text);
  if ("fault" in table) throw new Error(table.fault);
  const roster = readRoster(table, guessColumns(table));
  if ("fault" in roster) throw new Error(roster.fault);
  if (roster.members.length !== expected) throw new Error("the desk shows another list");
  const phones: Phone[] = [];
  for (let from = 0; from < expected; from += 5) {
    const arriving = roster.members.slice(from, from + 5).map(async (person, index) => {
      const phone = new Phone(await stage.device("phone", person.name), person);
      await (from + index < 2 ? phone.typeCode(stage, code) : phone.scan(stage, code));
      return phone;
    });
    phones.push(...(await Promise.all(arriving)));
  }
  return phones;
}

/**
 * Everybody writes an action point. The first loses the connection and sends without one, the
 * second reloads with half a text, and the server dies under the hands of the others.
 */
async function write(
  stage: Stage,
  phones: readonly Phone[],
  say: (line: string) => void,
): Promise<string[]> {
  const [offline, reloading, ...others] = phones;
  if (!offline || !reloading) throw new Error("a journey needs people");
  await offline.page.context().setOffline(true);
  const texts = [await offline.type(0)];
  await offline.put();
  await offline.page.locator('[data-testid="save-state"][data-state="offline"]').waitFor();
  await stage.picture(offline.page, "phone-offline");
  await stage.check(offline.page, "phone offline");

  texts.push(await reloading.type(1));
  await reloading.page.reload();
  await reloading.page.getByTestId("what").waitFor();
  const kept = await reloading.page.getByTestId("what").inputValue();
  if (kept !== texts[1]) throw new Error(`a reload lost the text: ${kept}`);
  await stage.picture(reloading.page, "phone-action-point");
  await stage.check(reloading.page, "phone action point");
  await reloading.put();

  const half = Math.floor(others.length / 2);
  for (const [index, phone] of others.entries()) {
    texts.push(await phone.type(index + 2));
    if (index < half) await phone.put();
  }
  const dying = stage.killAndRestart();
  await Promise.all(others.slice(half).map((phone) => phone.put()));
  await dying;
  say("the server was killed and is back");
  await offline.page.context().setOffline(false);
  for (const phone of phones) await phone.saved();
  await stage.picture(others[0]!.page, "phone-saved");
  return texts;
}

async function turnToBoard(desk: DeskPage, screen: Phone["page"]): Promise<void> {
  const choice = desk.page.getByTestId("screen-choice");
  await choice.getByRole("radio", { name: "Bord" }).check();
  await screen.getByTestId("screen-board").waitFor();
}

/** @returns the texts of the action points in the file that the supervisor downloads */
async function exportCsv(stage: Stage, supervisorLink: string): Promise<string[]> {
  const page = await stage.device("desk", "supervisor");
  await stage.visit(page, supervisorLink.replace(/^https?:\/\/[^/]+/, ""));
  const button = page.getByTestId("download-csv-action-points");
  await button.waitFor();
  await stage.picture(page, "outcomes");
  await stage.check(page, "outcomes");
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const text = readFileSync(await download.path(), "utf8").replace(/^\uFEFF/, "");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const column = Object.keys(data[0] ?? {}).find((name) => /wat|actiepunt/i.test(name)) ?? "";
  return data.map((row) => row[column] ?? "");
}
