import type { Request, Router } from "express";
import * as v from "valibot";
import { speakerLinkOf } from "../../shared/network/holds.ts";
import { isRefusal, refuse } from "../../shared/network/refusal.ts";
import { id } from "../../shared/wire/fields.ts";
import { parseWith } from "../../shared/wire/parse.ts";
import { shapeFault } from "../../shared/wire/shape.ts";
import type { Deps } from "../app.ts";
import { fits, hashKey, isKey, speakerKey } from "../keys.ts";
import { give } from "../network/give.ts";
import type { CommandLimits } from "../socket/limits.ts";
import { holderOf } from "./holder.ts";
import { problem } from "./problem.ts";

const wish = v.strictObject({
  sessionId: id,
  /** A key that stops; left out to hear the one that works. */
  instead: v.optional(v.custom<string>(isKey, "malformed")),
});

/**
 * The link of the guest speaker of one session: made when its desk first asks, since only the desk
 * has the key that it follows from. Asking for another `instead` of one that was replaced already
 * gives the one that works now, so that a repeat, or a second desk, replaces nothing.
 */
export function speakerLinkRoutes(router: Router, deps: Deps, limits: CommandLimits): void {
  router.post("/networks/:id/links/speaker", async (request: Request<{ id: string }>, response) => {
    const holder = await holderOf(deps, request);
    if (isRefusal(holder)) return problem(response, holder);
    const { live, actor, key } = holder;
    if (actor.role !== "facilitator") return problem(response, refuse("not_allowed"));
    const asked = shapeFault(request.body) ?? parseWith(wish, request.body);
    if (isRefusal(asked)) return problem(response, asked);
    const wait = await limits.secondsToWait(live.room.id, actor);
    if (wait > 0) return problem(response, refuse("rate_limited", undefined, wait));
    // another node may have given a new one a moment ago
    await live.queue.looked();
    const { sessionId, instead } = asked;
    const present = speakerLinkOf(live.room.state, sessionId);
    const stops = present && instead !== undefined && fits(instead, present.keyHash);
    // a hash that somebody made up by hand opens nothing: the next number does
    const ours = present && fits(speakerKey(key, sessionId, present.number), present.keyHash);
    const number = present && ours && !stops ? present.number : (present?.number ?? 0) + 1;
    const speaker = speakerKey(key, sessionId, number);
    const command = { type: "LinkSpeaker", sessionId, keyHash: hashKey(speaker), number } as const;
    const linked = await give(deps, live, actor, `links:${deps.newId()}`, command);
    if (isRefusal(linked)) return problem(response, linked);
    response.json({ speaker });
  });
}
