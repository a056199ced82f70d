import { spawn } from "node:child_process";

/** @type {Set<number>} the groups that run now, to end when we are told to stop */
const groups = new Set();

/** @param {number} pid of the first process in its group */
function endGroup(pid) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // They ended by themselves.
  }
}

/** Ends every process that a test or check started, and what those started. */
export function endAll() {
  for (const pid of groups) endGroup(pid);
}

/**
 * Runs a program in a group of its own, so that a server or browser that it leaves behind ends
 * with it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, timeoutMs: number }} options
 * @returns {Promise<{ code: number | null, output: string, timedOut: boolean }>}
 */
export function capture(program, args, { cwd, env, timeoutMs }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const pid = child.pid;
    let timedOut = false;
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    if (pid) groups.add(pid);
    const timer = setTimeout(() => {
      timedOut = true;
      if (pid) endGroup(pid);
    }, timeoutMs);
    /** @param {number | null} code @param {string} [more] */
    const settle = (code, more = "") => {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") + more, timedOut });
    };
    child.on("error", (error) => settle(null, `\n${error.message}\n`));
    child.on("exit", () => {
      if (!pid) return;
      endGroup(pid);
      groups.delete(pid);
    });
    child.on("close", (code) => settle(code));
  });
}
