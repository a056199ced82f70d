import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Debian's path first; a developer's own Chromium by `CHROMIUM`. */
const paths = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Quiet, offline, and without a sandbox of its own where we run as root. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Real Chromium, headless. @throws Error that says what to install */
export async function openBrowser(): Promise<Browser> {
  const executablePath = paths.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("Chromium is not here: apt-get install chromium");
  return chromium.launch({ executablePath, args });
}

export const sizes = {
  phone: { width: 360, height: 740 },
  desk: { width: 1280, height: 800 },
  projector: { width: 1024, height: 768 },
  wide: { width: 1920, height: 1080 },
} as const;
