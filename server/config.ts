import { isIP } from "node:net";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export type Config = {
  /** 0 lets the system pick a free port. */
  readonly port: number;
  /** The address to listen on, not one to show to people. */
  readonly host: string;
  /** Where the embedded store keeps its file, as given: relative to the working folder. */
  readonly dataDir: string;
  /** Public origins such as `https://bijeen.example.org`; empty means: as the request says. */
  readonly origins: readonly string[];
  /** Null means the embedded store. May hold a password: never log it. */
  readonly redisUrl: string | null;
  readonly logLevel: LogLevel;
  /** Of the room where sessions are held; new networks take it. */
  readonly timeZone: string;
  /** Commands that one phone may give per second, on average; 0 is no limit (for measuring). */
  readonly commandLimit: number;
};

type Env = Readonly<Record<string, string | undefined>>;
type Reading<T> = { readonly value: T } | { readonly problem: string };

/** Long or strange values stay one line; what stands before an @ may be a password. */
function shown(value: string): string {
  const calm = value.replace(/\/\/.*@/s, "//…@");
  return JSON.stringify(calm.length > 60 ? `${calm.slice(0, 60)}…` : calm);
}

function wrong(name: string, value: string, right: string): { readonly problem: string } {
  return { problem: `${name} is ${shown(value)}; it should be ${right}.` };
}

function readPort(given: string): Reading<number> {
  const right = "a whole number from 0 to 65535, such as 3000 (0 picks a free port)";
  const port = Number(given);
  return /^\d{1,5}$/.test(given) && port <= 65_535 ? { value: port } : wrong("PORT", given, right);
}

function readHost(given: string): Reading<string> {
  const name = /^(?=.{1,253}$)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i;
  const numbersOnly = /^[\d.]+$/.test(given);
  if (isIP(given) > 0 || (name.test(given) && !numbersOnly)) return { value: given };
  return wrong("HOST", given, "an IP address or a host name without port, such as 0.0.0.0");
}

function readDataDir(given: string): Reading<string> {
  if (!given.includes("\0")) return { value: given };
  return wrong("DATA_DIR", given, "the path of a folder, such as ./data");
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function readOrigins(given: string): Reading<readonly string[]> {
  const right =
    "http:// or https:// and a host, without path, such as https://bijeen.example.org " +
    "(several: with commas between them)";
  const origins: string[] = [];
  for (const part of given.split(",").map((text) => text.trim())) {
    const url = parseUrl(part);
    const bare = url && url.href === `${url.origin}/` && !/[?#]/.test(part);
    if (!url || !bare || !/^https?:$/.test(url.protocol)) return wrong("ORIGIN", part, right);
    origins.push(url.origin);
  }
  return { value: [...new Set(origins)] };
}

function readRedisUrl(given: string): Reading<string> {
  const url = parseUrl(given);
  const good =
    url &&
    /^rediss?:$/.test(url.protocol) &&
    url.hostname !== "" &&
    /^(\/\d*)?$/.test(url.pathname) &&
    url.search + url.hash === "";
  if (good) return { value: given };
  // Of a mistyped address nobody can say which part is the password: only the scheme is shown.
  const scheme = /^(rediss?|https?|unix):\/\//i.exec(given)?.[0];
  const seen = scheme ? `begins with ${scheme}` : "is an address without redis:// or rediss://";
  const right = "redis://host:6379 or rediss://host:6379, with /0 for database 0";
  return {
    problem: `REDIS_URL ${seen} (the rest is not shown: it may hold a password); it should be ${right}.`,
  };
}

function readLogLevel(given: string): Reading<LogLevel> {
  const level = logLevels.find((name) => name === given.toLowerCase());
  return level ? { value: level } : wrong("LOG_LEVEL", given, `one of ${logLevels.join(", ")}`);
}

function readTimeZone(given: string): Reading<string> {
  const known = given === "UTC" || Intl.supportedValuesOf("timeZone").includes(given);
  return known ? { value: given } : wrong("TIME_ZONE", given, "a name such as Europe/Amsterdam");
}

function readCommandLimit(given: string): Reading<number> {
  const right = "a whole number from 0 to 1000, such as 5 (0 is no limit)";
  return /^\d{1,4}$/.test(given) && Number(given) <= 1_000
    ? { value: Number(given) }
    : wrong("COMMAND_LIMIT", given, right);
}

/**
 * Reads the settings of the server from environment variables. One that is not there, or is empty,
 * has its default; one that is not ours is ignored.
 * @returns the settings, or every problem at once, each a sentence for who runs the server
 */
export function readConfig(env: Env): { config: Config } | { problems: string[] } {
  const problems: string[] = [];
  const setting = <T>(name: string, fallback: T, read: (given: string) => Reading<T>): T => {
    const given = env[name]?.trim() ?? "";
    if (given === "") return fallback;
    const reading = read(given);
    if ("value" in reading) return reading.value;
    problems.push(reading.problem);
    return fallback;
  };
  const config: Config = {
    port: setting("PORT", 3000, readPort),
    host: setting("HOST", "0.0.0.0", readHost),
    dataDir: setting("DATA_DIR", "./data", readDataDir),
    origins: setting<readonly string[]>("ORIGIN", [], readOrigins),
    redisUrl: setting<string | null>("REDIS_URL", null, readRedisUrl),
    logLevel: setting<LogLevel>("LOG_LEVEL", "info", readLogLevel),
    timeZone: setting("TIME_ZONE", "Europe/Amsterdam", readTimeZone),
    commandLimit: setting("COMMAND_LIMIT", 5, readCommandLimit),
  };
  return problems.length > 0 ? { problems } : { config };
}
