import { hash, randomBytes } from "node:crypto";
import type { Request, Response, Router } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import * as v from "valibot";
import { agendaBlocks } from "../../shared/content/library.ts";
import type { BlockDraft } from "../../shared/network/commands.ts";
import { blankBlocks, createNetwork } from "../../shared/network/create.ts";
import { isRefusal, refuse, type Refusal } from "../../shared/network/refusal.ts";
import { limits } from "../../shared/network/limits.ts";
import { calendarDate, clockTime, id, localText } from "../../shared/wire/fields.ts";
import { parseEnvelope, parseWith } from "../../shared/wire/parse.ts";
import { codeBytes } from "../../shared/wire/roomCode.ts";
import { shapeFault } from "../../shared/wire/shape.ts";
import type { Deps } from "../app.ts";
import { hashKey, isKey, screenKey, supervisorKey } from "../keys.ts";
import { give } from "../network/give.ts";
import { logName } from "../network/room.ts";
import { holderOf } from "./holder.ts";
import type { CommandLimits } from "../socket/limits.ts";
import { problem } from "./problem.ts";
import { sourceOf } from "./source.ts";

const newNetwork = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/, "malformed")),
  key: v.custom<string>(isKey, "malformed"),
  name: localText(limits.title),
  date: calendarDate,
  start: clockTime,
  nextDate: v.nullable(calendarDate),
  agendaId: v.nullable(id),
});

/** Anybody may make a network, and each one stays: tries per source, duration in seconds. */
const networksMade = { points: 60, duration: 60 * 60 };

/** Making a network, commands by HTTP, and the links that a facilitator hands out. */
export function networkRoutes(router: Router, deps: Deps, limits: CommandLimits): void {
  const making = deps.config.commandLimit > 0 ? new RateLimiterMemory(networksMade) : null;

  router.post("/networks", async (request, response) => {
    const spent = await making?.penalty(sourceOf(request.ip ?? ""));
    if (spent && spent.consumedPoints > networksMade.points) {
      const wait = Math.ceil(spent.msBeforeNext / 1_000);
      return problem(response, refuse("rate_limited", undefined, wait));
    }
    const made = await create(deps, request.body);
    if (isRefusal(made)) return problem(response, made);
    response.status(201).json(made);
  });

  router.post("/networks/:id/commands", async (request: Request<{ id: string }>, response) => {
    const holder = await holderOf(deps, request);
    if (isRefusal(holder)) return problem(response, holder);
    const { live, actor } = holder;
    const wait = await limits.secondsToWait(live.room.id, actor);
    if (wait > 0) return problem(response, refuse("rate_limited", undefined, wait));
    const envelope = parseEnvelope(request.body);
    if (isRefusal(envelope)) return problem(response, envelope);
    const answer = await give(deps, live, actor, envelope.id, envelope.command);
    if (isRefusal(answer)) return problem(response, answer);
    response.json(answer);
  });

  router.get(
    "/networks/:id/links",
    async (request: Request<{ id: string }>, response: Response) => {
      const holder = await holderOf(deps, request);
      if (isRefusal(holder)) return problem(response, holder);
      if (holder.actor.role !== "facilitator") return problem(response, refuse("not_allowed"));
      const { key } = holder;
      response.json({ supervisor: supervisorKey(key), screen: screenKey(key) });
    },
  );
}

type Made = { readonly networkId: string; readonly sessionId: string; readonly code: string };

/** Reserves a code, then writes the first facts. Repeating it with the same id changes nothing. */
async function create(deps: Deps, input: unknown): Promise<Made | Refusal> {
  const draft = shapeFault(input) ?? parseWith(newNetwork, input);
  if (isRefusal(draft)) return draft;
  const blocks: readonly BlockDraft[] | undefined =
    draft.agendaId === null
      ? blankBlocks
      : agendaBlocks(draft.agendaId, draft.nextDate, draft.start);
  if (!blocks) return refuse("unknown_agenda", "agendaId");
  const stamp = {
    timeZone: deps.config.timeZone,
    facilitatorHash: hashKey(draft.key),
    supervisorHash: hashKey(supervisorKey(draft.key)),
    screenHash: hashKey(screenKey(draft.key)),
    newId: deps.newId,
  };
  const commandKey = `create:${draft.id}`;
  const bodyHash = hash("sha256", JSON.stringify(draft), "base64url");
  // a refusal must not use up a code
  const trial = createNetwork(draft, blocks, { ...stamp, networkId: "", sessionId: "", code: "" });
  if (isRefusal(trial)) return trial;
  try {
    const ids = { networkId: deps.newId(), sessionId: deps.newId() };
    const now = deps.now();
    const place = await deps.directory.issue(draft.id, ids, () => randomBytes(codeBytes), now);
    const facts = createNetwork(draft, blocks, { ...stamp, ...place });
    if (isRefusal(facts)) return facts;
    await deps.log.append(logName(place.networkId), 0, [
      {
        commandKey,
        bodyHash,
        events: facts.map((fact) => ({ ...fact, at: now })),
      },
    ]);
    const live = await deps.networks.open(place.networkId);
    if (live?.room.done(commandKey)?.bodyHash !== bodyHash) return refuse("idempotency_mismatch");
    return place;
  } catch (error) {
    deps.onTrouble(error);
    return refuse("unavailable");
  }
}
