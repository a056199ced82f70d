import { once } from "node:events";
import { watch } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import * as assert from "uvu/assert";
import { openRedisLog } from "../../server/log/redis.ts";
import { logName } from "../../server/network/room.ts";
import { blankBlocks } from "../../shared/network/create.ts";
import type { Event } from "../../shared/network/events.ts";
import { clockAhead } from "../support/clockAhead.ts";
import { must } from "../support/must.ts";
import { startRedis } from "../support/redis.ts";
import { startServerProcess } from "../support/serverProcess.ts";
import { closeEvenings, openEvening, type Evening } from "../support/session.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

/** Real servers that are killed, and no device that comes back to them. */
const test = suite("flow alarms");
const folder = tempFolder();
test.after(() => {
  closeEvenings();
  folder.remove();
});

const minute = 60_000;
const settings = { DATA_DIR: folder.path, COMMAND_LIMIT: "0", LOG_LEVEL: "silent", ORIGIN: "" };

/** A server whose clock is `ahead` of ours, ms: so nobody waits for the minutes of a block. */
const start = (ahead: number, REDIS_URL = "") =>
  startServerProcess({ ...settings, ...clockAhead(ahead), REDIS_URL });

/** A live session of three blocks of a minute, each going on by itself; its desk has gone. */
async function liveEvening(url: string): Promise<{ evening: Evening; startedAt: number }> {
  const evening = await openEvening(url);
  const { desk, made } = evening;
  const { sessionId } = made;
  const block = { ...must(blankBlocks[0]), minutes: 1, auto: true };
  const blockId = must(desk.network.sessions[0]?.blocks[0]).id;
  await desk.send("EditBlock", { sessionId, blockId, block });
  for (const index of [1, 2]) await desk.send("AddBlock", { sessionId, block, index });
  await desk.reached(await desk.send("StartBlock", { sessionId, blockId, from: null }));
  const session = must(desk.network.sessions[0]);
  desk.close();
  return { evening, startedAt: session.phase === "live" ? session.clock.startedAt : 0 };
}

const startsOf = (events: readonly Event[]) =>
  events.filter(({ type }) => type === "BlockStarted").map(({ at }) => at);

/** Reads beside the server, which writes on: what is being written at this moment is waited for. */
function startsInFile(networkId: string): number[] {
  const db = new DatabaseSync(`${folder.path}/bijeen.db`, { timeout: 60_000 });
  try {
    db.exec("BEGIN IMMEDIATE");
    const rows = db.prepare("SELECT body FROM event WHERE log = ?").all(logName(networkId));
    db.exec("COMMIT");
    return startsOf(rows.map(({ body }) => JSON.parse(String(body)) as Event));
  } finally {
    db.close();
  }
}

/** Resolves when so many blocks have been started, with their moments. */
async function startsWhen(networkId: string, count: number): Promise<number[]> {
  const changes = watch(folder.path);
  try {
    for (;;) {
      const changed = once(changes, "change");
      const starts = startsInFile(networkId);
      if (starts.length >= count) return starts;
      await changed;
    }
  } finally {
    changes.close();
  }
}

test("ALARM1 a server that is killed and starts again goes on by itself, at zero or at once", async () => {
  const first = await start(0);
  const { evening, startedAt } = await liveEvening(first.url);
  const { networkId } = evening.made;
  await first.kill();
  // back before zero
  const second = await start(minute - 1_500);
  const [, onTime = 0] = await startsWhen(networkId, 2);
  assert.ok(onTime >= startedAt + minute, "not before its time is up");
  await second.kill();
  // back after zero
  const third = await start(4 * minute);
  const [, , late = 0] = await startsWhen(networkId, 3);
  assert.ok(late >= startedAt + 4 * minute, "at the moment that it is back");
  const back = await evening.connect(third.url, { key: evening.key }).ready();
  const [session] = back.network.sessions;
  assert.is(session?.phase === "live" && session.clock.startedAt, late);
  assert.is(session?.phase === "live" && session.clock.blockId, session?.blocks[2]?.id);
  await third.stop();
});

test("ALARM3 of two servers on one Redis the one with the desk is killed: the other goes on", async () => {
  const redis = await startRedis();
  const log = await openRedisLog({ url: redis.url });
  const other = await start(minute - 3_000, redis.url);
  const held = await start(0, redis.url);
  const { evening, startedAt } = await liveEvening(held.url);
  const name = logName(evening.made.networkId);
  await held.kill();
  const starts = async () => startsOf((await log.read(name, 0)).map(({ event }) => event as Event));
  let grown = () => {};
  await log.follow(name, () => grown());
  let found: number[];
  for (;;) {
    const more = new Promise<void>((tell) => (grown = tell));
    found = await starts();
    if (found.length >= 2) break;
    await more;
  }
  assert.ok((found[1] ?? 0) >= startedAt + minute);
  assert.is(found.length, 2);
  await other.stop();
  await log.close();
  await redis.stop();
});

test.run();
