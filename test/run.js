// Runs on Node.js 18 and later with nothing installed: `npm test` is the only command to know.
import { ensureInstalled } from "../server/boot/install.js";
import { BootProblem, root, say } from "../server/boot/run.js";
import { ensureBuilt } from "../server/boot/stale.js";
import { allChecks, syncRoutes } from "./runner/checks.js";
import { findTests, runFile, runsAlone } from "./runner/files.js";
import { endAll } from "./runner/process.js";
import { ensurePrograms } from "./runner/programs.js";

const fileTimeoutMs = 900_000;
const total = { passed: 0, failed: 0 };
const patterns = process.argv.slice(2);

/**
 * @param {string} name
 * @param {{ passed: number, failed: number, why: string, output: string }} result
 */
function report(name, result) {
  total.passed += result.passed;
  total.failed += result.failed;
  if (result.failed === 0) return console.log(`  ok  ${name} (${result.passed})`);
  console.log(`FAIL  ${name}: ${result.why}\n${result.output.trimEnd()}\n`);
}

/**
 * @template T
 * @param {T[]} items
 * @param {number} lanes how many at a time
 * @param {(item: T) => Promise<void>} work
 */
async function inLanes(items, lanes, work) {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function runChecks() {
  const synced = await syncRoutes();
  if (!synced.good) report("sync", { passed: 0, failed: 1, why: "failed", output: synced.output });
  const build = allChecks().filter(([name]) => name === "build");
  const others = allChecks().filter(([name]) => name !== "build");
  /** @param {ReturnType<typeof allChecks>[number]} check */
  const work = async ([name, check]) => {
    const { good, output } = await check();
    report(name, { passed: good ? 1 : 0, failed: good ? 0 : 1, why: "failed", output });
  };
  await inLanes(others, 2, work);
  await inLanes(build, 1, work);
}

async function runTests() {
  const found = findTests(root, patterns);
  /** @type {Set<string>} */
  const ran = new Set();
  const work = async (/** @type {string} */ file) => {
    report(file, await runFile(root, file, fileTimeoutMs));
    ran.add(file);
  };
  const together = found.filter((file) => !runsAlone(file));
  await inLanes(together, 2, work);
  await inLanes(found.filter(runsAlone), 1, work);
  if (ran.size !== found.length) {
    const why = `${found.length} test files found, ${ran.size} run`;
    report("test files", { passed: 0, failed: 1, why, output: "" });
  }
  if (found.length === 0) {
    report("test files", { passed: 0, failed: 1, why: "none found", output: "" });
  }
}

for (const [signal, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])) {
  process.on(signal, () => {
    endAll();
    process.exit(code);
  });
}

try {
  await ensureInstalled();
  if (patterns.length === 0) {
    await ensurePrograms();
    await runChecks();
  } else {
    await ensurePrograms().catch((/** @type {Error} */ error) => say(error.message));
    if (findTests(root, patterns).some(runsAlone)) await ensureBuilt();
  }
  await runTests();
} catch (error) {
  if (!(error instanceof BootProblem)) throw error;
  say(error.message);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
