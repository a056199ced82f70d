import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BootProblem, pinnedEnv, pinnedNode, root, run, say } from "./run.js";

/** Everything that the built client is made of. */
const sources = [
  "client",
  "shared",
  "svelte.config.js",
  "vite.config.ts",
  "vite.phone.config.ts",
  "package-lock.json",
];
const stampOf = (/** @type {string} */ folder) => join(folder, "build", ".made-of");

/** @param {string} folder @param {string} path @returns {string[]} the files, always in one order */
function filesUnder(folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  try {
    const names = readdirSync(full).sort();
    return names.flatMap((name) => filesUnder(folder, `${path}/${name}`));
  } catch {
    return [path];
  }
}

/**
 * One hash of the names and the contents: a checkout changes every time of writing, and may bring
 * back an older file, so times say nothing.
 * @param {string} folder the repository
 */
export function fingerprint(folder) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesUnder(folder, source))) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** @param {string} folder @returns {boolean} whether build/ is of other sources, or is not there */
export function isStale(folder) {
  const stamp = stampOf(folder);
  return !existsSync(stamp) || readFileSync(stamp, "utf8") !== fingerprint(folder);
}

/**
 * @param {string} folder
 * @param {string} made the fingerprint from before the build: a file saved meanwhile asks another
 */
export function stampBuild(folder, made) {
  mkdirSync(join(folder, "build"), { recursive: true });
  writeFileSync(stampOf(folder), made);
}

/**
 * Builds the client when its sources changed.
 * @throws {BootProblem} when the build fails
 */
export async function ensureBuilt() {
  if (!isStale(root)) return;
  say("building the client, a few seconds");
  rmSync(stampOf(root), { force: true });
  const made = fingerprint(root);
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  // the pages, and then the participant's page, which is a script of its own in each language
  const builds = [
    ["vite.config.ts"],
    ["vite.phone.config.ts", "--mode", "nl"],
    ["vite.phone.config.ts", "--mode", "en"],
  ];
  for (const config of builds) {
    const code = await run(pinnedNode(), [vite, "build", "--config", ...config], {
      env: pinnedEnv(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (code !== 0)
      throw new BootProblem(`the client could not be built (vite ended with ${code}).`);
  }
  stampBuild(root, made);
}
