import { join } from "node:path";
import { pinnedEnv, pinnedNode, root } from "../../server/boot/run.js";
import { ensureBuilt } from "../../server/boot/stale.js";
import { capture } from "./process.js";

const minutes10 = 600_000;
const tool = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);

/** What `npm test` looks at beside the tests; each counts as one. The lists run in turn. */
const checks = {
  types: [
    [tool("typescript", "bin", "tsc"), "--noEmit"],
    [
      tool("svelte-check", "bin", "svelte-check"),
      ...["--tsconfig", "client/tsconfig.json", "--fail-on-warnings"],
    ],
  ],
  lint: [[tool("eslint", "bin", "eslint.js"), "."]],
  format: [[tool("prettier", "bin", "prettier.cjs"), "--check", "."]],
  rules: [[join("test", "support", "rules.ts")]],
};

/** @param {string[][]} commands @returns {Promise<{ good: boolean, output: string }>} */
async function inTurn(commands) {
  let output = "";
  let good = true;
  for (const args of commands) {
    const options = { cwd: root, env: pinnedEnv(), timeoutMs: minutes10 };
    const end = await capture(pinnedNode(), args, options);
    output += end.output;
    if (end.timedOut) output += "\ndid not end in ten minutes\n";
    if (end.timedOut || end.code !== 0) good = false;
  }
  return { good, output };
}

/** The generated types of the routes, which the type-check and the linter read. */
export const syncRoutes = () => inTurn([[tool("@sveltejs", "kit", "svelte-kit.js"), "sync"]]);

async function build() {
  try {
    await ensureBuilt();
    return { good: true, output: "" };
  } catch (error) {
    return { good: false, output: String(error) };
  }
}

/** @returns {[string, () => Promise<{ good: boolean, output: string }>][]} each check by name */
export function allChecks() {
  return [
    ["types", () => inTurn(checks.types)],
    ["lint", () => inTurn(checks.lint)],
    ["format", () => inTurn(checks.format)],
    ["rules", () => inTurn(checks.rules)],
    ["build", build],
  ];
}
