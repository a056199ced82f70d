import { randomUUID } from "node:crypto";
import { checkCommits } from "./commits.ts";
import { LogUnavailable } from "./log.ts";
import type { Appended, Log, Recorded, Stored } from "./log.ts";
import { rewriteFiles } from "./redisForget.ts";
import { openLink } from "./redisLink.ts";
import { firstDial, placeOf, warningsOf } from "./redisStart.ts";

export type RedisOptions = {
  /** `redis[s]://[[user][:password]@]host[:port][/database]` */
  readonly url: string;
  /** Goes before every key and channel. */
  readonly prefix?: string;
  /** Hears one sentence for each setting of Redis that puts what was saved at risk. */
  readonly onWarning?: (sentence: string) => void;
};

/** Facts in one answer: Redis serves nobody else while it makes one. */
const page = 1_000;

/**
 * The store for several nodes. Each log is one stream, with a hash of its command keys beside it
 * under the same hash tag, and one sorted set says which are due; every node hears on one channel
 * which log grew.
 * @throws StoreRefused when Redis does not answer or does not let us in
 */
export async function openRedisLog(options: RedisOptions): Promise<Log> {
  const place = placeOf(options.url);
  const prefix = options.prefix ?? "bijeen:";
  const channel = `${prefix}grown`;
  const node = randomUUID();
  const followers = new Map<string, Set<() => void>>();
  const listeners: ((available: boolean) => void)[] = [];
  const streamOf = (log: string) => `${prefix}{${log}}:events`;
  const commandsOf = (log: string) => `${prefix}{${log}}:commands`;
  const dueKey = `${prefix}due`;

  const link = openLink({
    url: options.url,
    channel,
    heard(message) {
      const [writer, log] = cut(message);
      if (writer === node) return;
      for (const grown of followers.get(log) ?? []) grown();
    },
    changed(available) {
      for (const change of listeners) change(available);
      if (!available) return;
      // What was said while we were away was not heard.
      for (const all of followers.values()) for (const grown of all) grown();
    },
  });
  try {
    await firstDial(link, place);
  } catch (error) {
    await link.close();
    throw error;
  }
  for (const sentence of await warningsOf(link)) options.onWarning?.(sentence);

  return {
    async append(log, expectedVersion, commits, due): Promise<Appended> {
      checkCommits(commits);
      const rest = [String(expectedVersion), channel, node, log];
      rest.push(due === undefined ? "" : String(due ?? "never"));
      for (const { commandKey, bodyHash, events } of commits) {
        rest.push(commandKey, bodyHash, String(events.length));
        for (const event of events) rest.push(JSON.stringify(event));
      }
      const keys = [streamOf(log), commandsOf(log), dueKey];
      const reply = await link.ask((redis) => redis.append(keys, rest));
      return appended(reply);
    },

    async read(log, after): Promise<Recorded[]> {
      const found: Recorded[] = [];
      for (let version = after; ; version = found.at(-1)?.version ?? after) {
        const rows = await link.ask((redis) =>
          redis.xRange(streamOf(log), `(${version}-0`, "+", { COUNT: page }),
        );
        for (const row of rows ?? []) found.push(recorded(row.id, row.message));
        if ((rows ?? []).length < page) return found;
      }
    },

    due: (from, to) => link.ask((redis) => redis.zRange(dueKey, from, to, { BY: "SCORE" })),

    async follow(log, grown) {
      const all = followers.get(log) ?? new Set();
      // Wrapped, so that one function given twice is followed twice.
      const one = () => grown();
      followers.set(log, all.add(one));
      return () => {
        all.delete(one);
        if (all.size === 0 && followers.get(log) === all) followers.delete(log);
      };
    },

    async list() {
      const names = new Set<string>();
      const [head, tail] = [`${prefix}{`, "}:events"];
      const MATCH = `${escapeGlob(head)}*${tail}`;
      let cursor = "0";
      do {
        const answer = await link.ask((redis) =>
          redis.scan(cursor, { MATCH, COUNT: 500, TYPE: "stream" }),
        );
        for (const key of answer.keys) names.add(key.slice(head.length, -tail.length));
        cursor = String(answer.cursor);
      } while (cursor !== "0");
      return [...names].sort();
    },

    async remove(log) {
      await link.ask((redis) => redis.del([streamOf(log), commandsOf(log)]));
      await link.ask((redis) => redis.zRem(dueKey, log));
      await rewriteFiles(link);
    },

    onAvailable(change) {
      listeners.push(change);
    },

    close: () => link.close(),
  };
}

function appended(reply: unknown): Appended {
  const [outcome, version, commandKey] = Array.isArray(reply) ? (reply as unknown[]) : [];
  if (outcome === "duplicate") {
    return { outcome, commandKey: String(commandKey), version: Number(version) };
  }
  if (outcome === "appended" || outcome === "conflict")
    return { outcome, version: Number(version) };
  throw new LogUnavailable("Redis gave an answer that is not ours");
}

function recorded(id: string, fields: Record<string, string>): Recorded {
  return {
    version: Number(id.slice(0, id.indexOf("-"))),
    commandKey: fields["key"] ?? "",
    bodyHash: fields["hash"] ?? "",
    event: JSON.parse(fields["event"] ?? "") as Stored,
  };
}

function cut(message: string): [writer: string, log: string] {
  const space = message.indexOf(" ");
  return [message.slice(0, space), message.slice(space + 1)];
}

function escapeGlob(text: string): string {
  return text.replace(/[*?[\]\\^]/g, "\\$&");
}
