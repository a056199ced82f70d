import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, wherever the command was given. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The Node.js that package-lock.json pins; everything but the boot files runs on it.
 * @param {string} [folder] the repository
 */
export const pinnedNode = (folder = root) =>
  process.platform === "win32"
    ? join(folder, "node_modules", "node", "bin", "node.exe")
    : join(folder, "node_modules", ".bin", "node");

/** What the person who typed the command can repair: shown as a sentence, without a stack. */
export class BootProblem extends Error {
  /** @override */
  name = "BootProblem";
}

/** @param {string} line one line for the person who typed the command */
export const say = (line) => console.error(`bijeen: ${line}`);

/** @returns {NodeJS.ProcessEnv} our environment, in which `node` is the pinned one */
export const pinnedEnv = (folder = root) => ({
  ...process.env,
  PATH: join(folder, "node_modules", ".bin") + delimiter + (process.env.PATH ?? ""),
});

/**
 * npm ends the shell between itself and us, and the shell tells nobody: so we look whether it is
 * still our parent. Started without npm, a new parent only means that the terminal was closed.
 * @param {() => void} gone
 */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) gone();
  }, 500);
}

/**
 * Runs a program to its end, with the signals that we get. Its output is ours; where `stdio` asks
 * for pipes it is kept, and shown only when the program fails.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>} its exit code, or 128 + the signal's number as a shell would say it
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", ...options });
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      // A terminal gives Ctrl-C to the whole group: passing it on would make it two.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, pass);
    const watch = watchParent(() => {
      clearInterval(watch);
      child.kill("SIGTERM");
    });
    const settle = () => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, pass);
    };
    /** @type {Buffer[]} */
    const kept = [];
    child.stdout?.on("data", (chunk) => kept.push(chunk));
    child.stderr?.on("data", (chunk) => kept.push(chunk));
    child.on("error", (error) => {
      settle();
      reject(error);
    });
    child.on("close", (code, signal) => {
      settle();
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
