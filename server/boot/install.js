import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { BootProblem, pinnedNode, root, run, say } from "./run.js";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} Lockfile
 */

/** @param {string} file @returns {any} the JSON in it, or null where it cannot be read */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Whether npm has installed what the lockfile asks. npm writes its own record at the end of every
 * install, so that one made by hand counts and one that broke off does not.
 * @param {Lockfile | null} wanted package-lock.json
 * @param {Lockfile | null} present node_modules/.package-lock.json
 */
export function isInstalled(wanted, present) {
  if (!wanted?.packages || !present?.packages) return false;
  const there = present.packages;
  return Object.entries(wanted.packages).every(([path, locked]) => {
    if (path === "") return true;
    const found = there[path];
    if (!found) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/** @param {string} folder @returns {string} what is wrong with the pinned Node.js, or "" */
export function pinnedNodeProblem(folder) {
  const wanted = String(readJson(join(folder, "package.json"))?.devDependencies?.node ?? "");
  const answer = spawnSync(pinnedNode(folder), ["--version"], { encoding: "utf8" });
  const found = (answer.stdout ?? "").trim().replace(/^v/, "");
  const major = wanted.split(".")[0];
  if (found.split(".")[0] === major) return "";
  return (
    `Node.js ${major} is not in node_modules (${found ? `it has ${found}` : "nothing answers"}). ` +
    "The install script of the package `node` puts it there, and it did not run. " +
    "Do this and start again: npm rebuild node --ignore-scripts=false"
  );
}

/**
 * npm as the person called it, or the one on the PATH. It reads nothing and talks on standard error:
 * standard input and output are for the command that is to follow.
 * @param {string[]} args
 */
function npm(args) {
  const own = process.env.npm_execpath ?? "";
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = ["ignore", process.stderr.fd, process.stderr.fd];
  if (basename(own).startsWith("npm-cli")) return run(process.execPath, [own, ...args], { stdio });
  return run("npm", args, { shell: process.platform === "win32", stdio });
}

/**
 * Brings node_modules in line with package-lock.json, when it is not.
 * @throws {BootProblem} with what to do
 */
export async function ensureInstalled() {
  const wanted = readJson(join(root, "package-lock.json"));
  const record = () => readJson(join(root, "node_modules", ".package-lock.json"));
  if (!isInstalled(wanted, record())) {
    say("installing packages (npm ci), about a minute");
    // The build tools and Node.js itself are development packages: NODE_ENV=production, which
    // leaves those out, must not.
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const code = await npm(args).catch((/** @type {Error} */ error) => {
      throw new BootProblem(`npm does not start (${error.message}). Install Node.js with npm.`);
    });
    if (code !== 0) throw new BootProblem(`npm ci ended with ${code}; its message is above.`);
  }
  const problem = pinnedNodeProblem(root);
  if (problem) throw new BootProblem(problem);
}
