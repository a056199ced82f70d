import { refuse } from "../../shared/network/refusal.ts";
import type { Answer } from "../../shared/wire/messages.ts";
import { parseEnvelope } from "../../shared/wire/parse.ts";
import type { Deps } from "../app.ts";
import { give } from "../network/give.ts";
import type { Guest } from "./join.ts";
import type { CommandLimits } from "./limits.ts";

/** Largest command over a socket, characters of JSON. A whole roster goes by HTTP. */
export const maxCommand = 32 * 1024;

/**
 * Steps 1 and 2 of the road of one tap: a command comes in over a socket; it gets an answer
 * whatever it is.
 */
export async function receive(
  deps: Deps,
  limits: CommandLimits,
  guest: Guest,
  input: unknown,
): Promise<Answer> {
  const wait = await limits.secondsToWait(guest.live.room.id, guest.actor);
  if (wait > 0) return refuse("rate_limited", undefined, wait);
  const envelope = parseEnvelope(input);
  if ("refused" in envelope) return envelope;
  if (JSON.stringify(input).length > maxCommand) return refuse("too_large", undefined, maxCommand);
  return give(deps, guest.live, guest.actor, envelope.id, envelope.command);
}
