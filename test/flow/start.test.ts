import { writeFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { startServerProcess } from "../support/serverProcess.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

const test = suite("flow start");
let folder: ReturnType<typeof tempFolder>;
test.before(() => {
  folder = tempFolder();
  writeFileSync(`${folder.path}/file`, "");
});
test.after(() => folder.remove());

const said = (env: Record<string, string>): Promise<string> =>
  startServerProcess({ DATA_DIR: `${folder.path}/data`, ...env }).then(
    async (server) => {
      await server.stop();
      return "it started";
    },
    (error: Error) => error.message.trim(),
  );

test("FLOW45 a server that cannot start says why in one sentence and ends", async () => {
  for (const [env, words] of [
    [{ DATA_DIR: `${folder.path}/file` }, "cannot be written to"],
    [{ HOST: "192.0.2.1" }, "HOST 192.0.2.1 is no address of this computer"],
    [{ REDIS_URL: "redis://user:geheim@127.0.0.1:1" }, "Redis at 127.0.0.1:1 does not answer"],
  ] as const) {
    const line = await said({ REDIS_URL: "", ...env });
    assert.match(line, `Bijeen cannot start. `);
    assert.match(line, words);
    assert.is(line.split("\n").length, 1, line);
    assert.not.match(line, "geheim");
  }
});

test("FLOW45 a second server on one data folder says so", async () => {
  const DATA_DIR = `${folder.path}/shared`;
  const first = await startServerProcess({ DATA_DIR, REDIS_URL: "" });
  assert.match(await said({ DATA_DIR, REDIS_URL: "" }), "Another Bijeen is already running on");
  await first.stop();
});

test.run();
