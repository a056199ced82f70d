import type { Request, Router } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { joinList } from "../../shared/network/joinList.ts";
import { findSession } from "../../shared/network/find.ts";
import { isRefusal, refuse, type Refusal } from "../../shared/network/refusal.ts";
import type { Session } from "../../shared/network/state.ts";
import { parseEnvelope } from "../../shared/wire/parse.ts";
import { readCode } from "../../shared/wire/roomCode.ts";
import type { Deps } from "../app.ts";
import { hashKey, isKey } from "../keys.ts";
import type { Live } from "../network/networks.ts";
import { problem } from "./problem.ts";
import { sourceOf } from "./source.ts";

/**
 * Wrong codes only, per source: 20 in 20 minutes, counted from the first, then none until those
 * minutes have passed. A mistyped code does not count, its check character gives it away before
 * anything is looked up.
 */
const wrongCodes = { points: 20, duration: 20 * 60 };

/** Places taken in one session from one source: a full building walks in, a script does not. */
const placesTaken = { points: 400, duration: 60 };

/** Walking in by room code: who is on the list, and taking a place. */
export function joinRoutes(router: Router, deps: Deps): void {
  const limiter = new RateLimiterMemory(wrongCodes);
  const taking = deps.config.commandLimit > 0 ? new RateLimiterMemory(placesTaken) : null;

  router.get("/sessions/:code", async (request: Request<{ code: string }>, response) => {
    const found = await find(deps, limiter, request);
    if (isRefusal(found)) return problem(response, found);
    response.json(joinList(found.live.room.state, found.session));
  });

  router.post("/sessions/:code/join", async (request: Request<{ code: string }>, response) => {
    const found = await find(deps, limiter, request);
    if (isRefusal(found)) return problem(response, found);
    const { live, session } = found;
    const spent = await taking?.penalty(`${sourceOf(request.ip ?? "")} ${session.id}`);
    if (spent && spent.consumedPoints > placesTaken.points) {
      return problem(
        response,
        refuse("rate_limited", undefined, Math.ceil(spent.msBeforeNext / 1_000)),
      );
    }
    const envelope = joinEnvelope(request.body, session.id);
    if (isRefusal(envelope)) return problem(response, envelope);
    const { id, command } = envelope;
    const answer = await deps.networks.give(
      live,
      { role: "visitor", sessionId: session.id },
      id,
      command,
    );
    if (isRefusal(answer)) return problem(response, answer);
    response.json({ ...answer, networkId: live.room.id, sessionId: session.id });
  });
}

/** The device sends its secret once; only its hash goes further. */
function joinEnvelope(body: unknown, sessionId: string) {
  if (typeof body !== "object" || body === null) return refuse("malformed");
  const { id, token, who } = body as Record<string, unknown>;
  if (!isKey(token) || !token.startsWith("lm_")) return refuse("malformed", "token");
  return parseEnvelope({ id, type: "Join", body: { sessionId, who, tokenHash: hashKey(token) } });
}

type Found = { readonly live: Live; readonly session: Session };

async function find(
  deps: Deps,
  limiter: RateLimiterMemory,
  request: Request<{ code: string }>,
): Promise<Found | Refusal> {
  const read = readCode(request.params.code);
  if (!("code" in read)) return refuse("code_mistyped", "code");
  const source = sourceOf(request.ip ?? "");
  const spent = await limiter.get(source);
  if (spent && spent.consumedPoints >= wrongCodes.points) {
    return refuse("rate_limited", "code", Math.ceil(spent.msBeforeNext / 1_000));
  }
  // counted before it is looked up, so that a burst is no way around; nobody waits for a known one
  const known = deps.directory.known(read.code);
  if (!known) await limiter.penalty(source);
  try {
    const place = known ?? (await deps.directory.find(read.code));
    const live = place && (await deps.networks.open(place.networkId));
    // the code of a next session may be ahead of the network on this node
    if (live && !findSession(live.room.state, place.sessionId)) await live.queue.looked();
    const session = live && findSession(live.room.state, place.sessionId);
    if (live && session) {
      if (!known) await limiter.reward(source);
      return { live, session };
    }
  } catch (error) {
    deps.onTrouble(error);
    return refuse("unavailable");
  }
  return refuse("code_unknown", "code");
}
