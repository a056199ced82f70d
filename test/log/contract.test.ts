import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { openRedisLog } from "../../server/log/redis.ts";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import { startRedis } from "../support/redis.ts";
import type { OwnRedis } from "../support/redis.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { contract } from "./contract.ts";
import type { Subject } from "./contract.ts";

const test = suite("log contract");
const folder = tempFolder();
let redis: OwnRedis | undefined;

test.before(async () => {
  redis = await startRedis();
});
test.after(async () => {
  await redis?.stop();
  folder.remove();
});

/** The adapters by the name of the function that opens them. */
const subjects: Record<string, Subject> = {
  openSqliteLog: {
    name: "sqlite",
    open: () => openSqliteLog({ file: join(folder.path, "contract.db") }),
  },
  openRedisLog: {
    name: "redis",
    open: () => openRedisLog({ url: redis?.url ?? "" }),
  },
};

for (const subject of Object.values(subjects)) contract(test, subject);

test("LOG13 every adapter in server/log stands in this list", async () => {
  const home = new URL("../../server/log/", import.meta.url);
  const openers: string[] = [];
  for (const file of readdirSync(home)) {
    const module = (await import(new URL(file, home).href)) as Record<string, unknown>;
    openers.push(...Object.keys(module).filter((name) => /^open\w+Log$/.test(name)));
  }
  assert.equal(openers.sort(), Object.keys(subjects).sort());
});

test.run();
