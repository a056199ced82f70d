import { LogUnavailable } from "./log.ts";
import type { Link } from "./redisLink.ts";

/** A rewrite of a large store takes seconds; after this the caller must ask again, ms. */
const rewriteMs = 30_000;
const lookMs = 50;

/**
 * Makes Redis write its files anew, so that removed text is gone from the disk too, and waits for
 * it. Files that Redis does not keep are left alone. @throws LogUnavailable
 */
export async function rewriteFiles(link: Link): Promise<void> {
  const before = await persistence(link);
  if (before("aof_enabled") === "1") {
    await finished(link, "aof_rewrite");
    await link.ask((redis) => redis.bgRewriteAof());
    await finished(link, "aof_rewrite");
  }
  const save = (await link.ask((redis) => redis.configGet("save")))["save"];
  if (save !== undefined && save !== "") {
    await finished(link, "rdb_bgsave");
    await link.ask((redis) => redis.bgSave({ SCHEDULE: true }));
    await finished(link, "rdb_bgsave");
  }
}

/** Redis tells of a rewrite only when asked. */
async function finished(link: Link, task: string): Promise<void> {
  const until = performance.now() + rewriteMs;
  for (;;) {
    const info = await persistence(link);
    const busy = [`${task}_in_progress`, "aof_rewrite_scheduled"].some((key) => info(key) === "1");
    if (!busy) return;
    if (performance.now() > until) throw new LogUnavailable("Redis still holds removed text");
    await new Promise((look) => setTimeout(look, lookMs));
  }
}

async function persistence(link: Link): Promise<(key: string) => string | undefined> {
  const text = await link.ask((redis) => redis.info("persistence"));
  const lines = new Map(text.split("\r\n").map((line) => line.split(":", 2) as [string, string]));
  return (key) => lines.get(key);
}
