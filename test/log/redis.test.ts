import { execFileSync } from "node:child_process";
import * as assert from "uvu/assert";
import { LogUnavailable } from "../../server/log/log.ts";
import type { Log } from "../../server/log/log.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { StoreRefused } from "../../server/log/refused.ts";
import { freePort } from "../support/freePort.ts";
import { startRedis } from "../support/redis.ts";
import type { OwnRedis } from "../support/redis.ts";
import { suite } from "../support/suite.ts";
import { commit, textsOf } from "./commits.ts";

const test = suite("log redis");
let redis: OwnRedis;

test.before(async () => {
  redis = await startRedis();
});
test.after(() => redis.stop());

async function refused(url: string): Promise<StoreRefused> {
  const error = await openRedisLog({ url }).catch((found: unknown) => found);
  assert.instance(error, StoreRefused);
  return error as StoreRefused;
}

/** The next time the store goes away (false) or comes back (true). */
function turns(log: Log, wanted: boolean): Promise<void> {
  return new Promise((hear) => log.onAvailable((available) => available === wanted && hear()));
}

async function unavailable(asked: Promise<unknown>): Promise<void> {
  assert.instance(await asked.catch((found: unknown) => found), LogUnavailable);
}

test("RED1 a Redis that is not there at the start is refused in one clear sentence", async () => {
  const port = await freePort();
  const error = await refused(`redis://noor:wachtwoord@127.0.0.1:${port}`);
  assert.is(error.reason, "unreachable");
  assert.is(error.message, `Redis at 127.0.0.1:${port} does not answer.`);
});

test("RED2 no message about Redis shows a password", async () => {
  const inside = redis.url.replace("://", "://noor:wachtwoord@");
  const cases = [
    [inside, "noAccess"],
    ["http://noor:wachtwoord@x", "settings"],
    ["redis://[:wachtwoord", "settings"],
  ];
  for (const [url, reason] of cases) {
    const error = await refused(url ?? "");
    assert.is(error.reason, reason);
    assert.not.match(`${error.stack} ${String(error.cause)}`, "wachtwoord");
  }
});

test("RED3 while Redis is away everything is refused; when it is back work goes on", async () => {
  const log = await openRedisLog({ url: redis.url });
  await log.append("away", 0, [commit("a", "x")]);
  const away = turns(log, false);
  await redis.kill();
  await away;
  await unavailable(log.append("away", 1, [commit("b", "y")]));
  await unavailable(log.read("away", 0));
  const back = turns(log, true);
  await redis.restart();
  await back;
  assert.equal(textsOf(await log.read("away", 0)), ["x"]);
  const answer = await log.append("away", 1, [commit("b", "y")]);
  assert.equal(answer, { outcome: "appended", version: 2 });
  await log.close();
});

test("RED4 a Redis that hangs counts as away, and a repeat learns what became of it", async () => {
  const log = await openRedisLog({ url: redis.url });
  const away = turns(log, false);
  redis.freeze();
  await unavailable(log.append("hangs", 0, [commit("a", "x")]));
  await away;
  const back = turns(log, true);
  redis.thaw();
  await back;
  await log.append("hangs", 0, [commit("a", "x")]);
  assert.equal(textsOf(await log.read("hangs", 0)), ["x"]);
  await log.close();
});

test("RED5 of two nodes that write the same version exactly one wins", async () => {
  const nodes = await Promise.all([
    openRedisLog({ url: redis.url }),
    openRedisLog({ url: redis.url }),
  ]);
  for (let version = 0; version < 100; version += 1) {
    const answers = await Promise.all(
      nodes.map((node, index) =>
        node.append("race", version, [commit(`${version} by ${index}`, "x")]),
      ),
    );
    assert.equal(answers.map(({ outcome }) => outcome).sort(), ["appended", "conflict"]);
  }
  const found = await nodes[0]?.read("race", 0);
  assert.equal(
    found?.map(({ version }) => version),
    Array.from({ length: 100 }, (_, i) => i + 1),
  );
  for (const node of nodes) await node.close();
});

test("RED6 a node hears that another node made a log grow, not of its own, not after leaving", async () => {
  const [here, there] = [
    await openRedisLog({ url: redis.url }),
    await openRedisLog({ url: redis.url }),
  ];
  let heard = 0;
  let tell = () => {};
  const stop = await here.follow("shared", () => {
    heard += 1;
    tell();
  });
  const next = () => new Promise<void>((hear) => (tell = hear));
  await here.append("shared", 0, [commit("mine", "x")]);
  await there.append("other", 0, [commit("a", "x")]);
  const grown = next();
  await there.append("shared", 1, [commit("theirs", "y")]);
  await grown;
  assert.is(heard, 1);
  assert.equal(textsOf(await here.read("shared", 1)), ["y"]);
  stop();
  const last = new Promise<void>((hear) => void here.follow("last", hear));
  await there.append("shared", 2, [commit("again", "z")]);
  await there.append("last", 0, [commit("a", "x")]);
  await last;
  assert.is(heard, 1);
  for (const node of [here, there]) await node.close();
});

test("RED7 after a loss of connection every follower is told to look", async () => {
  const log = await openRedisLog({ url: redis.url });
  const told = new Promise<void>((hear) => void log.follow("missed", hear));
  await redis.restart();
  await told;
  await log.close();
});

test("RED8 Redis may forget its scripts", async () => {
  const log = await openRedisLog({ url: redis.url });
  await log.append("scripts", 0, [commit("a", "x")]);
  execFileSync("redis-cli", ["-p", `${redis.port}`, "script", "flush"]);
  const answer = await log.append("scripts", 1, [commit("b", "y")]);
  assert.equal(answer, { outcome: "appended", version: 2 });
  await log.close();
});

test("RED9 no byte of a removed log stays in the files of Redis", async () => {
  const log = await openRedisLog({ url: redis.url });
  await log.append("gone", 0, [commit("a", "geheim-weg", "geheim-weg")]);
  await log.append("stays", 0, [commit("a", "geheim-blijft")]);
  const bytes = () => execFileSync("sh", ["-c", `cat $(find "$1" -type f)`, "sh", redis.folder]);
  assert.ok(bytes().includes("geheim-weg"));
  await log.remove("gone");
  assert.not(bytes().includes("geheim-weg"));
  assert.ok(bytes().includes("geheim-blijft"));
  await log.close();
});

test("RED10 settings that put saved work at risk are said, and nothing is refused for them", async () => {
  const heard: string[] = [];
  const onWarning = (sentence: string) => heard.push(sentence);
  const careless = await startRedis(["--appendonly", "no", "--maxmemory-policy", "allkeys-lru"]);
  const log = await openRedisLog({ url: careless.url, onWarning });
  assert.is(heard.length, 2);
  assert.match(heard[0] ?? "", "appendonly");
  assert.match(heard[1] ?? "", "maxmemory-policy");
  await log.close();
  await careless.stop();
  await (await openRedisLog({ url: redis.url, onWarning })).close();
  assert.is(heard.length, 2);
});

test("RED11 two prefixes on one Redis do not see each other", async () => {
  const [one, two] = await Promise.all(
    ["one*:", "one?:"].map((prefix) => openRedisLog({ url: redis.url, prefix })),
  );
  await one?.append("n", 0, [commit("a", "x")]);
  assert.equal(await one?.list(), ["n"]);
  assert.equal(await two?.list(), []);
  assert.equal(await two?.read("n", 0), []);
  await one?.close();
  await two?.close();
});

test.run();
