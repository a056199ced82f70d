import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { suite } from "../support/suite.ts";
import { findTests, runsAlone, verdict } from "./files.js";
import { capture } from "./process.js";
import { missing } from "./programs.js";

const test = suite("runner");
const folder = mkdtempSync(join(tmpdir(), "bijeen runner "));
test.after(() => rmSync(folder, { recursive: true }));

const ended = (output: string, code: number | null = 0) =>
  verdict({ code, output, timedOut: false });

test("TEST2 a file that does not report its tests has failed", () => {
  assert.equal(ended("#count 3 0\n"), { passed: 3, failed: 0, why: "" });
  assert.is(ended("all fine\n").failed, 1);
  assert.is(ended("says #count 3 0\n").failed, 1);
  assert.is(ended("#count 0 0\n").failed, 1);
});

test("TEST2 counts do not hide an exit code, nor one file the failures of a suite", () => {
  assert.is(ended("#count 3 0\n", 1).failed, 1);
  assert.is(ended("#count 3 0\n", null).failed, 1);
  assert.equal(ended("#count 3 0\n#count 1 2\n", 1), { passed: 4, failed: 2, why: "2 failed" });
});

test("TEST3 every test file is found, whatever its folder", () => {
  mkdirSync(join(folder, "test", "deep", "er"), { recursive: true });
  for (const name of ["b.test.ts", "deep/a.test.ts", "deep/er/c.test.ts", "deep/helper.ts"]) {
    writeFileSync(join(folder, "test", name), "");
  }
  const all = ["test/b.test.ts", "test/deep/a.test.ts", "test/deep/er/c.test.ts"];
  assert.equal(findTests(folder), all);
  assert.equal(findTests(folder, ["er/c", "b.test"]), [all[0], all[2]]);
  assert.equal(findTests(folder, ["nothing"]), []);
});

test("TEST4 what opens a browser, kills a server or measures runs alone", () => {
  assert.ok(runsAlone("test/journeys/evening.test.ts"));
  assert.ok(runsAlone("test/faults/kill.test.ts"));
  assert.ok(runsAlone("test/weight/phone.test.ts"));
  assert.not(runsAlone("test/config.test.ts"));
});

test("TEST5 a test file that never ends is ended, with all that it started", async () => {
  const forever = "setInterval(() => {}, 1e6)";
  const parent =
    `const child = require("node:child_process").spawn(process.execPath, ["-e", '${forever}']);` +
    `console.log(child.pid); ${forever}`;
  const options = { cwd: folder, env: process.env, timeoutMs: 1_000 };
  const end = await capture(process.execPath, ["-e", parent], options);
  assert.is(end.timedOut, true);
  assert.is(verdict(end).failed, 1);
});

test("TEST5 what a test file leaves behind ends with it", async () => {
  const child = `require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6)"], { stdio: "inherit" }).unref()`;
  const options = { cwd: folder, env: process.env, timeoutMs: 60_000 };
  const end = await capture(process.execPath, ["-e", `${child}; console.log("left")`], options);
  assert.equal(end, { code: 0, output: "left\n", timedOut: false });
});

test("TEST6 says which programs are missing", () => {
  writeFileSync(join(folder, "chromium"), "", { mode: 0o755 });
  assert.equal(missing(["chromium", "redis-server"], `/nowhere:${folder}`), ["redis-server"]);
});

test.run();
