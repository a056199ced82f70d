import * as assert from "uvu/assert";
import { LogUnavailable, type Log } from "../../server/log/log.ts";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import { Networks } from "../../server/network/networks.ts";
import { logName } from "../../server/network/room.ts";
import { Directory } from "../../server/network/directory.ts";
import { codeBytes } from "../../shared/wire/roomCode.ts";
import type { Command } from "../../shared/network/commands.ts";
import { desk, written } from "../support/evening.ts";
import { samples } from "../support/samples.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

const test = suite("handle");
const turn = (view: "board" | "code"): Command => ({ type: "TurnScreen", sessionId: "s1", view });

const ownLog = () => openSqliteLog({ file: `${tempFolder().path}/bijeen.db` });

/** A network in use on a log of its own; `change` puts something in between. */
async function inUse(change: (log: Log) => Log = (log) => log) {
  const log = await ownLog();
  await log.append(logName("n1"), 0, [{ commandKey: "made", bodyHash: "", events: written }]);
  const bugs: unknown[] = [];
  let ids = 0;
  const stamps = { now: () => 1_770_320_000_000, newId: () => `id${(ids += 1)}` };
  const networks = new Networks(change(log), stamps, (bug) => bugs.push(bug));
  const live = await networks.open("n1");
  if (!live) throw new Error("the network is there");
  const give = (id: string, command: Command) => networks.give(live, desk, id, command);
  return { log, bugs, networks, live, give };
}

test("NET1 a bug in a rule stops the command that hits it, not those that came with it", async () => {
  const { give, bugs, networks, log } = await inUse();
  const broken = { ...samples.AddMember, member: null } as unknown as Command;
  const [one, bad, two] = await Promise.all([
    give("command-1", turn("board")),
    give("command-2", broken),
    give("command-3", samples.PauseClock),
  ]);
  assert.equal(bad, { refused: "malformed" });
  assert.equal([one, two], [{ version: written.length + 1 }, { version: written.length + 2 }]);
  assert.is(bugs.length, 1);
  await networks.close();
  await log.close();
});

test("NET2 an append that was written but failed to say so is answered with its one effect", async () => {
  let fail = true;
  const { give, networks, log } = await inUse((real) => ({
    ...real,
    read: (...args) => real.read(...args),
    follow: (...args) => real.follow(...args),
    onAvailable: (change) => real.onAvailable(change),
    async append(...args) {
      const appended = await real.append(...args);
      if (!fail) return appended;
      fail = false;
      throw new LogUnavailable("the answer got lost");
    },
  }));
  assert.equal(await give("command-1", turn("board")), { refused: "unavailable" });
  const again = await give("command-1", turn("board"));
  assert.equal(again, { version: written.length + 1 });
  assert.is((await log.read(logName("n1"), 0)).length, written.length + 1);
  assert.equal(await give("command-1", turn("code")), { refused: "idempotency_mismatch" });
  await networks.close();
  await log.close();
});

test("NET3 a store that says duplicate for ever is an answer for the sender, not a loop", async () => {
  const { give, networks, log } = await inUse((real) => ({
    ...real,
    read: (...args) => real.read(...args),
    follow: (...args) => real.follow(...args),
    onAvailable: (change) => real.onAvailable(change),
    append: async () => ({ outcome: "duplicate", commandKey: "x", version: 1 }),
  }));
  assert.equal(await give("command-1", turn("board")), { refused: "unavailable" });
  await networks.close();
  await log.close();
});

test("NET4 two nodes that issue codes at once never give one code to two sessions", async () => {
  const log = await ownLog();
  const nodes = [new Directory(log), new Directory(log)];
  await Promise.all(nodes.map((node) => node.start()));
  // chance that gives the same code again and again, then another
  let drawn = 0;
  const bytes = () => new Uint8Array(codeBytes).fill(Math.floor((drawn += 1) / 8));
  const places = await Promise.all(
    Array.from({ length: 24 }, (_, at) => {
      const ids = { networkId: `n${at % 12}`, sessionId: `s${at % 12}` };
      const node = nodes[at % 2] ?? nodes[0];
      return node?.issue(`command-${at % 12}`, ids, bytes, 0);
    }),
  );
  const byCode = new Map(places.map((place) => [place?.code, place?.sessionId]));
  assert.is(byCode.size, 12);
  for (const place of places) assert.is(byCode.get(place?.code), place?.sessionId);
  assert.is((await log.read("directory", 0)).length, 12);
  await log.close();
});

test.run();
