import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { BootProblem, run, say } from "../../server/boot/run.js";

/** What the tests need beside npm's packages; the names are those of Debian's packages too. */
export const programs = ["chromium", "redis-server"];

/**
 * @param {string[]} names
 * @param {string} [path] as in PATH
 * @returns {string[]} the names that no folder of the path holds
 */
export function missing(names, path = process.env.PATH ?? "") {
  const found = (/** @type {string} */ name) =>
    path.split(delimiter).some((folder) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return folder !== "";
      } catch {
        return false;
      }
    });
  return names.filter((name) => !found(name));
}

/**
 * Installs the missing programs where we may (root on Debian or Ubuntu).
 * @throws {BootProblem} with what to install
 */
export async function ensurePrograms() {
  const absent = missing(programs);
  if (absent.length === 0) return;
  const mayInstall = process.getuid?.() === 0 && missing(["apt-get"]).length === 0;
  if (mayInstall) {
    say(`installing ${absent.join(" and ")} (apt-get)`);
    // RUNLEVEL=1 keeps the package from starting a Redis of its own.
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
    /** @type {import("node:child_process").SpawnOptions} */
    const options = { env, stdio: ["ignore", "ignore", "inherit"] };
    const updated = await run("apt-get", ["update"], options);
    if (updated !== 0) say(`apt-get update ended with ${updated}; trying with the lists of before`);
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...absent], options);
  }
  const still = missing(absent);
  if (still.length === 0) return;
  throw new BootProblem(
    `the tests need ${still.join(" and ")} on the PATH. On Debian or Ubuntu: ` +
      `sudo apt-get install --no-install-recommends ${still.join(" ")}`,
  );
}
