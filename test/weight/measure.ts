import { request } from "node:http";
import { Facilitator } from "../people/facilitator.ts";
import { openBrowser, sizes } from "../support/browser.ts";
import { clockAhead, meetingDay } from "../support/clockAhead.ts";
import { startServerProcess } from "../support/serverProcess.ts";
import { tempFolder } from "../support/tempFolder.ts";

export type Weight = { readonly path: string; readonly gzip: number; readonly brotli: number };

/** Fetched when all that the first screen needs is there: the steps of a method at the table. */
const fetchedAhead = /\/Table-[\w-]+\.js$/;

/**
 * Opens the participant's page as a phone does, joins, waits until the session is on screen, and
 * weighs every script that came over the line by then, bytes as transferred.
 */
export async function weighPhone(): Promise<Weight[]> {
  const folder = tempFolder();
  const server = await startServerProcess(
    {
      ...clockAhead(meetingDay - Date.now()),
      ...{ DATA_DIR: folder.path, LOG_LEVEL: "silent", COMMAND_LIMIT: "0" },
    },
    { pages: true },
  );
  const browser = await openBrowser();
  try {
    const desk = await Facilitator.make(server.url, {
      name: "Weging",
      ...{ date: "2026-11-25", start: "14:00", nextDate: "2027-02-05", agendaId: "so-plg-1" },
    });
    await desk.importRoster([
      {
        ...{ name: "Proef Persoon", organisation: "De Weegschaal", role: "" },
        ...{ learningQuestion: null, contact: null },
      },
    ]);
    await desk.open();
    const page = await browser.newPage({ viewport: sizes.phone });
    page.setDefaultTimeout(120_000);
    const scripts = new Set<string>();
    page.on("response", (response) => {
      const later = fetchedAhead.test(response.url());
      if (response.request().resourceType() === "script" && !later) scripts.add(response.url());
    });
    await page.goto(`${server.url}/s/${desk.code}`);
    await page.getByTestId("names").getByRole("button").click();
    await page.getByTestId("top").waitFor();
    await desk.order("StartBlock", {
      sessionId: desk.sessionId,
      blockId: desk.session.blocks[3]?.id ?? "",
      from: null,
    });
    await page.getByText("Toepassing op je eigen leervraag").first().waitFor();
    await page.waitForLoadState("networkidle");
    desk.device.close();
    return await Promise.all(
      [...scripts].sort().map(async (url) => ({
        path: new URL(url).pathname,
        gzip: await transferred(url, "gzip"),
        brotli: await transferred(url, "br"),
      })),
    );
  } finally {
    await browser.close();
    await server.stop();
    folder.remove();
  }
}

/** Bytes of the body as it travels, which `fetch` would unpack. */
function transferred(url: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": encoding } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => resolve(bytes));
    })
      .on("error", reject)
      .end();
  });
}

export const total = (weights: readonly Weight[], by: "gzip" | "brotli") =>
  weights.reduce((sum, weight) => sum + weight[by], 0);
