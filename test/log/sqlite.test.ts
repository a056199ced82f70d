import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as assert from "uvu/assert";
import { LogUnavailable } from "../../server/log/log.ts";
import type { Log } from "../../server/log/log.ts";
import { StoreRefused } from "../../server/log/refused.ts";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { commit, textsOf } from "./commits.ts";

const test = suite("log sqlite");
const folder = tempFolder();
test.after(() => folder.remove());

let count = 0;
const freshFile = () => {
  const home = join(folder.path, `${(count += 1)}`);
  mkdirSync(home);
  return join(home, "bijeen.db");
};

async function reasonOf(file: string): Promise<string> {
  const error = await openSqliteLog({ file }).catch((found: unknown) => found);
  if (!(error instanceof StoreRefused)) return `not refused: ${String(error)}`;
  assert.match(error.message, /^[A-Z/].*\.$/);
  return error.reason;
}

/** Reads beside SQLite: closing a file here would drop the locks that this process has on it. */
function bytesOf(home: string): string {
  return readdirSync(home)
    .map((name) =>
      execFileSync("cat", [join(home, name)], { maxBuffer: 2 ** 28 }).toString("latin1"),
    )
    .join("");
}

test("SQL1 a second server on the same file is refused, and the first goes on", async () => {
  const file = freshFile();
  const log = await openSqliteLog({ file });
  assert.is(await reasonOf(file), "locked");
  const answer = await log.append("n", 0, [commit("a", "x")]);
  assert.is(answer.outcome, "appended");
  await log.close();
});

test("SQL2 a killed server leaves its acknowledged facts and no lock", async () => {
  const file = freshFile();
  const program = `
    const { openSqliteLog } = await import(process.argv[1]);
    const log = await openSqliteLog({ file: process.argv[2] });
    const events = [{ type: "TextSaid", at: 0, text: "kept" }];
    await log.append("n", 0, [{ commandKey: "a", bodyHash: "h", events }]);
    process.stdout.write("acknowledged");
    setInterval(() => {}, 1000);`;
  const adapter = new URL("../../server/log/sqlite.ts", import.meta.url).href;
  const words = ["--input-type=module", "-e", program, adapter, file];
  const server = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  await once(server.stdout, "data");
  assert.is(await reasonOf(file), "locked");
  server.kill("SIGKILL");
  await once(server, "exit");
  const log = await openSqliteLog({ file });
  assert.equal(textsOf(await log.read("n", 0)), ["kept"]);
  await log.close();
});

test("SQL3 a damaged file is refused", async () => {
  const notOurs = freshFile();
  writeFileSync(notOurs, "minutes of the meeting, ".repeat(500));
  assert.is(await reasonOf(notOurs), "corrupt");

  const file = freshFile();
  const log = await openSqliteLog({ file });
  await log.append("n", 0, [commit("a", ...Array.from({ length: 400 }, (_, i) => `text ${i}`))]);
  await log.close();
  execFileSync(
    "dd",
    [`of=${file}`, "if=/dev/zero", "bs=1", "seek=8192", "count=64", "conv=notrunc"],
    {
      stdio: "ignore",
    },
  );
  assert.is(await reasonOf(file), "corrupt");
});

test("SQL4 a folder that cannot be written is refused, a missing one is made", async () => {
  const file = freshFile();
  writeFileSync(file, "");
  assert.is(await reasonOf(join(file, "inside a file.db")), "unwritable");
  const log = await openSqliteLog({ file: join(folder.path, "not", "yet", "there.db") });
  await log.close();
});

test("SQL5 a file of another program or of a newer Bijeen is refused and left alone", async () => {
  const other = freshFile();
  const theirs = new DatabaseSync(other);
  theirs.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')");
  theirs.close();
  assert.is(await reasonOf(other), "otherData");

  const newer = freshFile();
  await (await openSqliteLog({ file: newer })).close();
  const raised = new DatabaseSync(newer);
  raised.exec("PRAGMA user_version = 999");
  raised.close();
  assert.is(await reasonOf(newer), "newerData");
});

test("SQL6 no byte of a removed log stays in the files", async () => {
  const file = freshFile();
  const log = await openSqliteLog({ file });
  const names = ["one", "two", "three"];
  const secret = (name: string, turn: number) => `geheim-${name}-${"x".repeat((turn * 37) % 900)}`;
  for (let turn = 0; turn < 150; turn += 1) {
    const adding = names.map((name) =>
      log.append(name, turn, [commit(`k${turn}`, secret(name, turn))]),
    );
    await Promise.all(adding);
  }
  for (const [index, name] of names.entries()) {
    assert.ok(
      bytesOf(join(file, "..")).includes(`geheim-${name}`),
      "the search finds what is there",
    );
    await log.remove(name);
    const bytes = bytesOf(join(file, ".."));
    for (const gone of names.slice(0, index + 1)) assert.not(bytes.includes(`geheim-${gone}`));
    for (const left of names.slice(index + 1)) assert.is((await log.read(left, 0)).length, 150);
  }
  await log.close();
});

/** Fills the log until it says that the disk is full; returns the acknowledged version. */
async function fill(log: Log): Promise<number> {
  for (let version = 0; version < 5_000; version += 1) {
    const adding = log.append("n", version, [commit(`k${version}`, "x".repeat(3_000))]);
    const told = await adding.catch((error: unknown) => error);
    if (told instanceof LogUnavailable) return version;
    assert.equal(told, { outcome: "appended", version: version + 1 });
  }
  throw new Error("it never filled");
}

test("SQL7 a full file refuses and reads on; after room is made it writes again", async () => {
  const file = freshFile();
  const log = await openSqliteLog({ file, maxPages: 60, onFatal: assert.unreachable });
  await log.append("old", 0, [commit("a", ...Array.from({ length: 40 }, () => "x".repeat(3_000)))]);
  const changes: boolean[] = [];
  log.onAvailable((available) => changes.push(available));
  const kept = await fill(log);
  assert.is((await log.read("n", 0)).length, kept);
  assert.equal(changes, [false]);
  await log.remove("old");
  const answer = await log.append("n", kept, [commit("again", "y")]);
  assert.equal(answer, { outcome: "appended", version: kept + 1 });
  assert.equal(changes, [false, true]);
  await log.close();
});

test("SQL8 on a full disk nothing acknowledged is lost and it comes back by itself", async () => {
  const disk = join(folder.path, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "bijeen-test", disk], {
      stdio: "ignore",
    });
  } catch {
    console.log("SQL8: no right to mount a small disk here; SQL7 covers a full file");
    return;
  }
  try {
    writeFileSync(join(disk, "ballast"), Buffer.alloc(900_000));
    const file = join(disk, "bijeen.db");
    const log = await openSqliteLog({ file, onFatal: assert.unreachable });
    const kept = await fill(log);
    assert.ok(kept > 0);
    assert.is((await log.read("n", 0)).length, kept);
    const back = new Promise<boolean>((hear) => log.onAvailable(hear));
    rmSync(join(disk, "ballast"));
    assert.is(await back, true);
    const answer = await log.append("n", kept, [commit("again", "y")]);
    assert.equal(answer, { outcome: "appended", version: kept + 1 });
    await log.close();
    const again = await openSqliteLog({ file });
    assert.is((await again.read("n", 0)).length, kept + 1);
    await again.close();
  } finally {
    execFileSync("umount", [disk]);
  }
});

test("SQL9 the commands of one moment share one write to disk", async () => {
  const file = freshFile();
  const log = await openSqliteLog({ file });
  const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
  const pagesBefore = walSize(file);
  await Promise.all(names.map((name) => log.append(name, 0, [commit("a", "x")])));
  const together = walSize(file) - pagesBefore;
  const between = walSize(file);
  for (const name of names) await log.append(name, 1, [commit("b", "x")]);
  assert.ok(together * 4 < walSize(file) - between);
  await log.close();
});

test("SQL10 a store that fails in an unknown way stops for good and says so", async () => {
  const file = freshFile();
  const fatal: Error[] = [];
  const log = await openSqliteLog({ file, onFatal: (error) => fatal.push(error) });
  await log.append("n", 0, [commit("a", "x")]);
  const meddler = new DatabaseSync(file);
  meddler.exec("DROP TABLE event");
  meddler.close();
  for (const ask of [
    () => log.append("n", 1, [commit("b", "y")]),
    () => log.append("n", 1, [commit("b", "y")]),
    () => log.read("n", 0),
  ]) {
    assert.instance(await ask().catch((found: unknown) => found), LogUnavailable);
  }
  assert.is(fatal.length, 1);
  await log.close();
});

test("SQL11 a file of an older Bijeen is brought up to date with all that is in it", async () => {
  const file = freshFile();
  const log = await openSqliteLog({ file });
  await log.append("n", 0, [commit("a", "kept")]);
  await log.close();
  // as the first release left it
  const older = new DatabaseSync(file);
  older.exec("DROP TABLE due; PRAGMA user_version = 1");
  older.close();
  const again = await openSqliteLog({ file });
  assert.equal(textsOf(await again.read("n", 0)), ["kept"]);
  assert.equal(await again.due(0, 4e12), []);
  await again.append("n", 1, [commit("b", "y")], 1_000);
  assert.equal(await again.due(0, 4e12), ["n"]);
  await again.close();
});

function walSize(file: string): number {
  return Number(execFileSync("stat", ["-c", "%s", `${file}-wal`]).toString());
}

test.run();
