import * as fc from "fast-check";
import * as assert from "uvu/assert";
import { readConfig } from "../server/config.ts";
import { suite } from "./support/suite.ts";

const test = suite("config");

function configOf(env: Record<string, string | undefined>) {
  const read = readConfig(env);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.config;
}

function problemsOf(env: Record<string, string | undefined>): string[] {
  const read = readConfig(env);
  return "problems" in read ? read.problems : [];
}

test("CONF1 starts without any setting", () => {
  assert.equal(configOf({}), {
    port: 3000,
    host: "0.0.0.0",
    dataDir: "./data",
    origins: [],
    redisUrl: null,
    logLevel: "info",
    timeZone: "Europe/Amsterdam",
    commandLimit: 5,
  });
});

test("CONF1 an empty setting is no setting", () => {
  const empty = { PORT: "", HOST: " ", DATA_DIR: "", ORIGIN: "", REDIS_URL: "", LOG_LEVEL: "" };
  assert.equal(configOf(empty), configOf({}));
});

test("CONF2 takes what is right", () => {
  const given = {
    PORT: "0",
    HOST: "::1",
    DATA_DIR: "/srv/my data",
    ORIGIN: "https://bijeen.example.org/, http://zaal.example.org:8080",
    REDIS_URL: "rediss://bijeen:geheim@redis.example.org:6380/2",
    LOG_LEVEL: "WARN",
    TIME_ZONE: "Europe/Brussels",
    COMMAND_LIMIT: "0",
  };
  assert.equal(configOf(given), {
    port: 0,
    host: "::1",
    dataDir: "/srv/my data",
    origins: ["https://bijeen.example.org", "http://zaal.example.org:8080"],
    redisUrl: "rediss://bijeen:geheim@redis.example.org:6380/2",
    logLevel: "warn",
    timeZone: "Europe/Brussels",
    commandLimit: 0,
  });
});

const wrong: Record<string, string[]> = {
  PORT: ["80a", "-1", "65536", "3e3", "0x10", "30.5", "١"],
  HOST: ["http://localhost", "localhost:3000", "[::1]", "999.1.1.1", "a b", "-a"],
  DATA_DIR: ["a\0b"],
  ORIGIN: [
    "bijeen.example.org",
    "https://bijeen.example.org/pad",
    "https://bijeen.example.org?x=1",
    "https://bijeen.example.org/#",
    "https://a:b@bijeen.example.org",
    "ftp://bijeen.example.org",
    "https://bijeen.example.org,",
    "*",
  ],
  REDIS_URL: ["localhost:6379", "http://localhost", "redis://", "redis://localhost/nul"],
  LOG_LEVEL: ["loud", "constructor"],
  TIME_ZONE: ["Amsterdam", "+01:00", "Europe/amsterdam/x"],
  COMMAND_LIMIT: ["-1", "5.5", "1001", "many"],
};

test("CONF3 says of a wrong setting its name, what was given and what is right", () => {
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      const problems = problemsOf({ [name]: value });
      assert.is(problems.length, 1, `${name}=${value}`);
      assert.match(problems[0] ?? "", new RegExp(`^${name} .+; it should be .+\\.$`));
    }
  }
  assert.match(problemsOf({ PORT: "80a" })[0] ?? "", 'PORT is "80a"; it should be a whole number');
});

test("CONF4 lists everything that is wrong at once", () => {
  const all = Object.entries(wrong).map(([name, values]) => [name, values[0]] as const);
  const problems = problemsOf(Object.fromEntries(all));
  assert.equal(
    problems.map((problem) => problem.split(" ")[0]),
    Object.keys(wrong),
  );
});

test("CONF5 never shows the password of the store or of an origin", () => {
  const secret = "Zwaluw7Heide3Zolder";
  const mistyped = [
    `redis//:${secret}@localhost`,
    `redis://bijeen:${secret}/x@localhost:6379`,
    `redis://${secret}/y@localhost`,
    `http://bijeen:${secret}@localhost`,
    `${secret}://localhost`,
    `redis://localhost?password=${secret}`,
    secret,
  ];
  for (const value of mistyped) {
    const problems = problemsOf({ REDIS_URL: value });
    assert.is(problems.length, 1, value);
    assert.not.match(problems[0] ?? "", secret);
  }
  assert.not.match(problemsOf({ ORIGIN: `https://a:${secret}@x.org` })[0] ?? "", secret);
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      for (const problem of problemsOf({ REDIS_URL: before + secret + after })) {
        assert.not.match(problem, secret);
      }
    }),
  );
});

test("CONF6 ignores settings that are not ours, and never fails on a strange one", () => {
  assert.equal(configOf({ PATH: "/usr/bin", PORTS: "x" }), configOf({}));
  const env = fc.dictionary(fc.constantFrom(...Object.keys(wrong)), fc.string());
  fc.assert(
    fc.property(env, (given) => {
      const read = readConfig(given);
      const lines = "problems" in read ? read.problems : [];
      assert.ok(lines.every((line) => !line.includes("\n")));
    }),
  );
});

test.run();
