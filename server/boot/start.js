// Runs on Node.js 18 and later with nothing installed: it fetches the rest.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureInstalled } from "./install.js";
import { BootProblem, pinnedEnv, pinnedNode, root, run, say } from "./run.js";
import { ensureBuilt } from "./stale.js";

/**
 * `start.js [args…]` serves; `start.js --dev` serves with live reload, unbuilt;
 * `start.js --run FILE [args…]` runs a file of the repository beside a built client;
 * `start.js --bare FILE [args…]` runs one that needs no client.
 * @param {string[]} args
 */
function plan(args) {
  const main = join(root, "server", "main.ts");
  if (args[0] === "--run" || args[0] === "--bare") {
    if (!args[1]) throw new BootProblem(`${args[0]} needs the file to run.`);
    const build = args[0] === "--run";
    return { file: resolve(root, args[1]), args: args.slice(2), build, env: {} };
  }
  if (args[0] === "--dev") return { file: main, args, build: false, env: {} };
  const env = { NODE_ENV: process.env.NODE_ENV ?? "production" };
  return { file: main, args, build: true, env };
}

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function start(args) {
  const chosen = plan(args);
  if (!existsSync(chosen.file)) throw new BootProblem(`there is no file ${chosen.file}.`);
  await ensureInstalled();
  if (chosen.build) await ensureBuilt();
  return run(pinnedNode(), [chosen.file, ...chosen.args], {
    env: { ...pinnedEnv(), ...chosen.env },
  });
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BootProblem)) throw error;
  say(error.message);
  process.exitCode = 1;
}
