import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as assert from "uvu/assert";
import { isInstalled, pinnedNodeProblem } from "../../server/boot/install.js";
import { fingerprint, isStale, stampBuild } from "../../server/boot/stale.js";
import { suite } from "../support/suite.ts";

const test = suite("boot");
const boot = fileURLToPath(new URL("../../server/boot", import.meta.url));
const folders: string[] = [];
test.after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A repository in small, ready to start: its Node.js is ours, its client built. */
function smallRepository(main: string): string {
  const folder = mkdtempSync(join(tmpdir(), "bijeen boot "));
  folders.push(folder);
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const path of ["client", "shared", "server", "node_modules/.bin"]) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  cpSync(boot, join(folder, "server", "boot"), { recursive: true });
  symlinkSync(process.execPath, join(folder, "node_modules/.bin/node"));
  const node = process.versions.node;
  put("package.json", JSON.stringify({ type: "module", devDependencies: { node } }));
  put("package-lock.json", JSON.stringify({ packages: { "": {} } }));
  put("node_modules/.package-lock.json", JSON.stringify({ packages: {} }));
  put("client/app.html", "<p>");
  put("server/main.ts", main);
  stampBuild(folder, fingerprint(folder));
  return folder;
}

function start(folder: string, ...args: string[]) {
  const script = join(folder, "server", "boot", "start.js");
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, output }));
  return { child, ended };
}

const locked = (version: string) => ({ version, integrity: `sha512-${version}` });

test("BOOT1 installs when packages are missing or are not those of the lockfile", () => {
  const wanted = {
    packages: { "": {}, a: locked("1.0.0"), b: { ...locked("2.0.0"), optional: true } },
  };
  assert.not(isInstalled(wanted, null));
  assert.not(isInstalled(wanted, { packages: {} }));
  assert.not(isInstalled(wanted, { packages: { a: locked("1.0.1") } }));
  assert.not(isInstalled(wanted, { packages: { a: { version: "1.0.0", integrity: "sha512-x" } } }));
  assert.ok(isInstalled(wanted, { packages: { a: locked("1.0.0"), other: locked("1.0.0") } }));
});

test("BOOT2 says what to do when the pinned Node.js is not there", () => {
  const folder = smallRepository("");
  assert.is(pinnedNodeProblem(folder), "");
  rmSync(join(folder, "node_modules/.bin/node"));
  assert.match(pinnedNodeProblem(folder), "npm rebuild node");
});

test("BOOT3 builds the client again when what it is made of changed, not when it was touched", () => {
  const folder = smallRepository("");
  assert.not(isStale(folder));
  utimesSync(join(folder, "client/app.html"), 1, 1);
  writeFileSync(join(folder, "server/other.ts"), "");
  assert.not(isStale(folder));
  for (const path of ["client/new.ts", "shared/new.ts", "vite.config.ts", "svelte.config.js"]) {
    writeFileSync(join(folder, path), "");
    assert.ok(isStale(folder), path);
    stampBuild(folder, fingerprint(folder));
  }
  rmSync(join(folder, "build"), { recursive: true });
  assert.ok(isStale(folder));
});

test("BOOT4 starts the server and passes on its exit code, in a folder with a space too", async () => {
  const { ended } = start(smallRepository("console.log(process.env.NODE_ENV); process.exit(7)"));
  const { code, output } = await ended;
  assert.is(code, 7);
  assert.is(output.trim(), process.env.NODE_ENV ?? "production");
});

test("BOOT4 runs another file with its own arguments", async () => {
  const folder = smallRepository("");
  writeFileSync(join(folder, "bench.mjs"), "console.log(process.argv.slice(2).join('|'))");
  const { code, output } = await start(folder, "--run", "bench.mjs", "--for", "a b").ended;
  assert.equal([code, output.trim()], [0, "--for|a b"]);
});

test("BOOT4 says it when there is no such file", async () => {
  const { code, output } = await start(smallRepository(""), "--run", "gone.ts").ended;
  assert.is(code, 1);
  assert.match(output, /^bijeen: there is no file .*gone\.ts\.\n$/);
});

test("BOOT5 a signal to stop reaches the server, which ends in its own way", async () => {
  const main =
    'process.on("SIGTERM", () => { console.log("goodbye"); process.exit(9); });' +
    'setInterval(() => {}, 1e6); console.log("ready");';
  const { child, ended } = start(smallRepository(main));
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  const { code, output } = await ended;
  assert.equal([code, output], [9, "ready\ngoodbye\n"]);
});

test("BOOT5 the server ends when npm is told to stop", async () => {
  const main =
    'process.on("SIGTERM", () => { console.log("goodbye"); process.exit(); });' +
    'setInterval(() => {}, 1e6); console.log("ready");';
  const script = join(smallRepository(main), "server", "boot", "start.js");
  const env = { ...process.env, npm_lifecycle_event: "start", START: script };
  const command = '"$NODE" "$START"; echo never';
  const shell = spawn("sh", ["-c", command], {
    env: { ...env, NODE: process.execPath },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  shell.stdout.on("data", (chunk) => (output += chunk));
  await once(shell.stdout, "data");
  shell.kill("SIGTERM");
  await once(shell, "close");
  assert.is(output, "ready\ngoodbye\n");
});

test.run();
