import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { refuse } from "../../shared/network/refusal.ts";
import type { Answer } from "../../shared/wire/messages.ts";
import { parseEnvelope } from "../../shared/wire/parse.ts";
import type { Networks } from "../network/networks.ts";
import type { Guest } from "./join.ts";

/** Largest command over a socket, characters of JSON. A whole roster goes by HTTP. */
export const maxCommand = 32 * 1024;

export type Limits = {
  readonly member: RateLimiterAbstract;
  readonly facilitator: RateLimiterAbstract;
};

/**
 * Steps 1 and 2 of the road of one tap: a command comes in over a socket; it gets an answer
 * whatever it is.
 */
export async function receive(
  networks: Networks,
  limits: Limits | null,
  guest: Guest,
  token: string,
  input: unknown,
): Promise<Answer> {
  const wait = limits ? await secondsToWait(limits, guest, token) : 0;
  if (wait > 0) return refuse("rate_limited", undefined, wait);
  const envelope = parseEnvelope(input);
  if ("refused" in envelope) return envelope;
  if (JSON.stringify(input).length > maxCommand) return refuse("too_large", undefined, maxCommand);
  return networks.give(guest.live, guest.actor, envelope.id, envelope.command);
}

async function secondsToWait(limits: Limits, guest: Guest, token: string): Promise<number> {
  const limiter = guest.actor.role === "facilitator" ? limits.facilitator : limits.member;
  try {
    await limiter.consume(token);
    return 0;
  } catch (rejected) {
    return Math.ceil(((rejected as { msBeforeNext?: number }).msBeforeNext ?? 1_000) / 1_000);
  }
}
