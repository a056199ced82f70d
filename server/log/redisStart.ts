import { StoreRefused } from "./refused.ts";
import type { Link } from "./redisLink.ts";

/** How long Redis may take to appear while we start together with it, ms. */
const startMs = 2_500;
const pauseMs = 250;

/** Host and port of a Redis address, without user name and password. @throws StoreRefused */
export function placeOf(url: string): string {
  // No cause: Node's error repeats the whole address, with the password in it.
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !["redis:", "rediss:"].includes(address.protocol)) {
    throw new StoreRefused("settings", "The Redis address must begin with redis:// or rediss://.");
  }
  return `${address.hostname || "localhost"}:${address.port || "6379"}`;
}

/** Dials until Redis answers, for about 2.5 s. @throws StoreRefused */
export async function firstDial(link: Link, place: string): Promise<void> {
  const until = performance.now() + startMs;
  for (;;) {
    try {
      return await link.dial();
    } catch (error) {
      if (/^(WRONGPASS|NOAUTH|NOPERM)/.test(messageOf(error))) {
        const sentence = `Redis at ${place} does not accept this user name and password.`;
        throw new StoreRefused("noAccess", sentence, error);
      }
      if (performance.now() + pauseMs > until) {
        throw new StoreRefused("unreachable", `Redis at ${place} does not answer.`, error);
      }
    }
    await new Promise((go) => setTimeout(go, pauseMs));
  }
}

/** Settings that make Redis forget or evict facts, each as one sentence; none: it is set well. */
export async function warningsOf(link: Link): Promise<string[]> {
  let found: Record<string, string>;
  try {
    found = await link.ask((redis) =>
      redis.configGet(["appendonly", "appendfsync", "maxmemory-policy"]),
    );
  } catch {
    return ["Redis does not show its settings: make sure that appendonly is on."];
  }
  const warnings: string[] = [];
  if (found["appendonly"] !== "yes") {
    warnings.push("Redis has appendonly off: what was saved is lost when Redis restarts.");
  } else if (found["appendfsync"] !== "always") {
    warnings.push("Redis has appendfsync not at always: a power cut can lose a second of work.");
  }
  if (found["maxmemory-policy"] !== "noeviction") {
    warnings.push("Redis has maxmemory-policy not at noeviction: it may throw networks away.");
  }
  return warnings;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
