import { join } from "node:path";
import * as assert from "uvu/assert";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import { slowLog } from "../support/slowLog.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { contract } from "./contract.ts";

const test = suite("log slow");
const folder = tempFolder();
test.after(() => folder.remove());

let opened = 0;
const file = join(folder.path, "slow.db");

test("LOG14 a slow log gives the answers of the log behind it", async () => {
  const log = slowLog(await openSqliteLog({ file }), 7);
  assert.equal(await log.list(), []);
  await log.close();
});

contract(test, {
  name: "slow sqlite",
  open: async () => slowLog(await openSqliteLog({ file }), (opened += 1), 1),
});

test.run();
