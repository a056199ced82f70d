import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pinnedEnv, pinnedNode } from "../../server/boot/run.js";
import { capture } from "./process.js";

/** These start browsers, kill servers or measure: they get the machine to themselves. */
const alone = ["test/clock/", "test/journeys/", "test/faults/", "test/weight/"];
/** @param {string} file */
export const runsAlone = (file) => alone.some((folder) => file.startsWith(folder));

/**
 * @param {string} root the repository
 * @param {string[]} [patterns] parts of paths; none means every file
 * @returns {string[]} paths with / from the root, in one order
 */
export function findTests(root, patterns = [], folder = "test") {
  /** @type {string[]} */
  const found = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== "node_modules")
      found.push(...findTests(root, [], path));
    else if (entry.name.endsWith(".test.ts")) found.push(path);
  }
  const matches = (/** @type {string} */ path) => patterns.some((part) => path.includes(part));
  return found.filter((path) => patterns.length === 0 || matches(path)).sort();
}

/**
 * Reads what a test file reported. Silence is a failure, and so is an exit code that the counts
 * do not explain.
 * @param {{ code: number | null, output: string, timedOut: boolean }} end
 */
export function verdict({ code, output, timedOut }) {
  let passed = 0;
  let failed = 0;
  let counted = false;
  for (const [, good, bad] of output.matchAll(/^#count (\d+) (\d+)$/gm)) {
    counted = true;
    passed += Number(good);
    failed += Number(bad);
  }
  if (timedOut) return { passed, failed: failed + 1, why: "did not end in time" };
  if (!counted) return { passed: 0, failed: 1, why: "did not report its tests" };
  if (passed + failed === 0) return { passed, failed: 1, why: "ran no test" };
  if (code !== 0 && failed === 0) return { passed, failed: 1, why: `ended with ${code}` };
  return { passed, failed, why: failed > 0 ? `${failed} failed` : "" };
}

/**
 * @param {string} root
 * @param {string} file from the root
 * @param {number} timeoutMs
 */
export async function runFile(root, file, timeoutMs) {
  const env = pinnedEnv(root);
  const end = await capture(pinnedNode(root), [file], { cwd: root, env, timeoutMs });
  return { ...verdict(end), output: end.output };
}
