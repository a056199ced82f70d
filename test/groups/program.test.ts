import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as assert from "uvu/assert";
import type { Plan } from "../../shared/grouping/instance/types.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

const test = suite("groups program");
const folder = tempFolder();
test.after(() => folder.remove());

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** As `npm run -s groups -- …` does it, called in a folder of our own. */
function program(args: readonly string[], stdin = ""): Promise<Ended> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const start = ["server/boot/start.js", "--bare", "server/groups/main.ts"];
  const env = { ...process.env, INIT_CWD: folder.path };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...start, ...args], { cwd: root, env }, (...end) => {
      const [error, out, err] = end;
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
    child.stdin?.end(stdin);
  });
}

test("CLI16 finds a file from the folder where it was called, and ends with 0", async () => {
  mkdirSync(join(folder.path, "my plans"));
  const file = join("my plans", "evening.json");
  writeFileSync(join(folder.path, file), '{"people": 12, "rounds": 3, "maxSize": 4}');
  const { code, out, err } = await program([file, "--seconds", "0.01"]);
  assert.equal([code, err], [0, ""]);
  assert.is((JSON.parse(out) as Plan).rounds.length, 3);
});

test("CLI16 reads what is piped into it, and ends with 2 for bad input, without a stack", async () => {
  const good = await program(["-", "--seconds", "0.01"], '{"people": 4, "rounds": 1}');
  assert.equal([good.code, good.out], [0, '{"rounds":[[[0,1,2,3]]]}\n']);
  const bad = await program(["-"], '{"people": 4, "rounds": 1, "maxSize": 1}');
  const said = "maxSize should be a whole number from 2 to 8, but it is 1.\n";
  assert.equal(bad, { code: 2, out: "", err: said });
  const gone = await program(["gone.json"]);
  assert.equal(gone, { code: 2, out: "", err: "There is no file gone.json.\n" });
});

test.run();
