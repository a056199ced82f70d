import type { Page } from "playwright-core";

/** What the printer gets: how many pages, and of what size in whole points. */
export type Printed = { readonly pages: number; readonly size: string };
export const A4 = "595 842";
export const A5 = "420 595";

/** As people print: without backgrounds, on the paper that the page asks for. */
export async function printed(page: Page): Promise<Printed> {
  const options = { preferCSSPageSize: true, printBackground: false };
  const pdf = (await page.pdf(options)).toString("latin1");
  const boxes = pdf.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
  const [, , width, height] = (boxes[0] ?? "").match(/\d+(\.\d+)?/g)?.map(Number) ?? [];
  return { pages: boxes.length, size: `${Math.round(width ?? 0)} ${Math.round(height ?? 0)}` };
}
