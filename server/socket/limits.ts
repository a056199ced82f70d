import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Actor } from "../../shared/network/rights.ts";

/**
 * How many commands one sender may give, over a socket and by HTTP together. Per token, never per
 * address: a school behind one address is not a flood.
 */
export class CommandLimits {
  readonly #member: RateLimiterMemory;
  readonly #desk: RateLimiterMemory;
  readonly #on: boolean;

  /** @param perSecond for one phone, on average; a desk has twice that; 0 is no limit */
  constructor(perSecond: number) {
    this.#on = perSecond > 0;
    this.#member = new RateLimiterMemory({ points: perSecond * 4, duration: 4 });
    this.#desk = new RateLimiterMemory({ points: perSecond * 8, duration: 4 });
  }

  /** Counts one command. @returns seconds to wait, 0 when it may be given now */
  async secondsToWait(networkId: string, actor: Actor): Promise<number> {
    if (!this.#on) return 0;
    const token = tokenOf(networkId, actor);
    try {
      await (actor.role === "facilitator" ? this.#desk : this.#member).consume(token);
      return 0;
    } catch (rejected) {
      return Math.ceil(((rejected as { msBeforeNext?: number }).msBeforeNext ?? 1_000) / 1_000);
    }
  }
}

/** The guest of one session does not use up what the guest of another may give. */
function tokenOf(networkId: string, actor: Actor): string {
  if (actor.role === "member") return actor.tokenHash;
  const session = actor.role === "speaker" ? `:${actor.sessionId}` : "";
  return `${networkId}:${actor.role}${session}`;
}
