import * as v from "valibot";
import { limits as wire } from "../../shared/network/limits.ts";
import { isRefusal, refuse, type Refusal } from "../../shared/network/refusal.ts";
import { id } from "../../shared/wire/fields.ts";
import { parseWith } from "../../shared/wire/parse.ts";
import type { ProposalProgress, ProposalRequest, Proposals } from "../../shared/wire/proposals.ts";
import { shapeFault } from "../../shared/wire/shape.ts";
import type { Deps } from "../app.ts";
import { slim } from "../planner/slim.ts";
import type { Guest } from "./join.ts";
import type { CommandLimits } from "./limits.ts";

const request = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/, "malformed")),
  sessionId: id,
  blockId: id,
  ahead: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0, `range:0–${wire.ahead}`),
    v.maxValue(wire.ahead, `range:0–${wire.ahead}`),
  ),
  effort: v.picklist(["quick", "thorough"]),
});

type Asked = { readonly by: object; readonly id: string; stop: () => void };

/**
 * Seatings for a desk to choose from. Nothing of it is kept: a question with its answer, beside the
 * log. A desk has one search at a time, however many connections it has.
 */
export class Proposing {
  readonly #deps: Pick<Deps, "planner">;
  readonly #limits: CommandLimits;
  readonly #asked = new Map<string, Asked>();
  /** Connections that went, perhaps while their question was on its way. */
  readonly #gone = new WeakSet<object>();

  constructor(deps: Pick<Deps, "planner">, limits: CommandLimits) {
    this.#deps = deps;
    this.#limits = limits;
  }

  /**
   * @param by the connection that asks
   * @param tell hears how far the search is
   */
  async propose(
    by: object,
    { live, actor }: Guest,
    input: unknown,
    tell: (progress: ProposalProgress) => void,
  ): Promise<Proposals | Refusal> {
    if (actor.role !== "facilitator") return refuse("not_allowed");
    const { room } = live;
    const wait = await this.#limits.secondsToWait(room.id, actor);
    if (wait > 0) return refuse("rate_limited", undefined, wait);
    if (this.#gone.has(by)) return refuse("stopped");
    const asked: ProposalRequest | Refusal = shapeFault(input) ?? parseWith(request, input);
    if (isRefusal(asked)) return asked;
    this.#asked.get(room.id)?.stop();
    const { id, sessionId, blockId, ahead, effort } = asked;
    const { version } = room;
    const network = slim(room.state, blockId);
    const search = this.#deps.planner.propose(
      { network, sessionId, blockId, ahead, effort, seed: id },
      (share) => tell({ id, share }),
    );
    const mine: Asked = { by, id, stop: () => search.stop() };
    this.#asked.set(room.id, mine);
    const found = await search.answer;
    if (this.#asked.get(room.id) === mine) this.#asked.delete(room.id);
    return isRefusal(found) ? found : { id, version, ...found };
  }

  /** @param id of the request that is no longer wanted */
  stop({ live, actor }: Guest, id: unknown): void {
    const asked = this.#asked.get(live.room.id);
    if (actor.role === "facilitator" && asked?.id === id) asked?.stop();
  }

  /** Nobody waits for the answer any more. */
  left(by: object, { live }: Guest): void {
    this.#gone.add(by);
    const asked = this.#asked.get(live.room.id);
    if (asked?.by === by) asked.stop();
  }
}
