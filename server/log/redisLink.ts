import { createClient, defineScript } from "redis";
import { LogUnavailable } from "./log.ts";
import { appendScript } from "./redisAppend.lua.ts";

/** How long an answer may take before the link counts as lost, ms. */
const answerMs = 2_000;
/** How often an idle link is tried, ms: a dead network path says nothing by itself. */
const beatMs = 1_000;
/** Waits between attempts to come back, ms: doubling, with chance so that nodes spread. */
const backoffMs = { first: 100, most: 2_000 };

const append = defineScript({
  SCRIPT: appendScript,
  NUMBER_OF_KEYS: 3,
  parseCommand(parser, keys: readonly string[], rest: string[]) {
    parser.pushKeys([...keys]);
    parser.push(...rest);
  },
  transformReply: (reply: unknown) => reply,
});

/** A client that never retries by itself: `Link` alone decides when to dial again. */
function client(url: string) {
  return createClient({
    url,
    scripts: { append },
    disableOfflineQueue: true,
    maintNotifications: "disabled",
    socket: { reconnectStrategy: false, connectTimeout: answerMs },
  });
}
export type RedisClient = ReturnType<typeof client>;

export type Link = {
  /** Asks Redis one thing; a slow or missing answer is an error. @throws LogUnavailable */
  ask<T>(question: (redis: RedisClient) => Promise<T>): Promise<T>;
  /** Tries once, for the start. @throws whatever the client says */
  dial(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Two connections, one to ask and one to hear `channel`, that live and die together and are
 * dialled again until `close`. `changed(true)` follows every successful dial, `changed(false)`
 * every loss.
 */
export function openLink(options: {
  readonly url: string;
  readonly channel: string;
  readonly heard: (message: string) => void;
  readonly changed: (available: boolean) => void;
}): Link {
  let pair: { asking: RedisClient; hearing: RedisClient } | null = null;
  let closed = false;
  let redial: NodeJS.Timeout | undefined;
  let wait = backoffMs.first;

  const dial = async () => {
    const fresh = { asking: client(options.url), hearing: client(options.url) };
    const lost = () => drop(fresh);
    for (const one of [fresh.asking, fresh.hearing]) one.on("error", lost).on("end", lost);
    try {
      const ready = (async () => {
        await Promise.all([fresh.asking.connect(), fresh.hearing.connect()]);
        await fresh.hearing.subscribe(options.channel, options.heard);
      })();
      await within(answerMs, ready);
      if (closed) throw new LogUnavailable("closed");
    } catch (error) {
      destroy(fresh);
      throw error;
    }
    pair = fresh;
    wait = backoffMs.first;
    options.changed(true);
  };

  const drop = (lost: typeof pair) => {
    if (pair === null || pair !== lost) return;
    pair = null;
    destroy(lost);
    if (closed) return;
    options.changed(false);
    dialLater();
  };

  const dialLater = () => {
    redial = setTimeout(
      () => dial().catch(() => !closed && dialLater()),
      wait * (0.5 + Math.random()),
    );
    wait = Math.min(wait * 2, backoffMs.most);
  };

  const ask = async <T>(question: (redis: RedisClient) => Promise<T>): Promise<T> => {
    const asked = pair;
    if (asked === null) throw new LogUnavailable("Redis does not answer");
    try {
      return await within(answerMs, question(asked.asking));
    } catch (error) {
      // Also a link that broke in the very moment it was made, before its loss was listened for.
      const broken = !asked.asking.isReady || !asked.hearing.isReady;
      if (error instanceof TooLate || broken) drop(asked);
      throw new LogUnavailable("Redis does not answer or refuses", { cause: error });
    }
  };

  const beat = setInterval(() => {
    if (pair?.hearing.isReady === false) drop(pair);
    else ask((redis) => redis.ping()).catch(() => {});
  }, beatMs);

  return {
    ask,
    dial,
    async close() {
      closed = true;
      clearInterval(beat);
      clearTimeout(redial);
      const last = pair;
      pair = null;
      if (last === null) return;
      const done = Promise.all([last.asking.close(), last.hearing.close()]);
      await within(answerMs, done).catch(() => destroy(last));
    },
  };
}

class TooLate extends Error {}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`no answer in ${ms} ms`)), ms);
  });
  // Whoever gave up no longer hears the answer; without this it would end the process.
  answer.catch(() => {});
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function destroy(pair: { asking: RedisClient; hearing: RedisClient }): void {
  pair.asking.destroy();
  pair.hearing.destroy();
}
