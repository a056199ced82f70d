import type { CommandOf, CommandType } from "$shared/network/commands.ts";
import { isRefusal, type Refusal } from "$shared/network/refusal.ts";
import type { LiveNetwork } from "$lib/live/network.svelte.ts";
import { holdMs, Lane } from "./lane.ts";

/** What the bar at the bottom tells, in the language of the moment that it is read. */
export type Told = { readonly text: () => string; readonly undo?: () => void };
export type Order<K extends CommandType> = {
  readonly type: K;
  readonly body: Omit<CommandOf<K>, "type">;
  /** Orders of one lane wait for each other; a press while the lane is shut does nothing. */
  readonly lane: string;
  /** Which control is busy meanwhile. */
  readonly control: string;
  /** Told when it is done, with its way back where there is one. */
  readonly done?: Told;
  /** The caller tells a refusal itself. */
  readonly quiet?: boolean;
};

type Underway = { readonly type: CommandType; version: number | null };

/** Gives the orders of one desk, each once, and keeps what there is to tell about them. */
export class Orders {
  /** Control by lane, as long as its order has no answer. */
  busy = $state.raw<Readonly<Record<string, string>>>({});
  told = $state.raw<Told | null>(null);
  readonly #live: LiveNetwork;
  // nothing is drawn from it
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #lanes = new Map<string, Lane>();
  /** Orders whose facts are not on the page yet; `version` of the answer, null until there is one. */
  #underway: Underway[] = [];
  #undoing = false;
  readonly #words: (refusal: Refusal) => string;

  constructor(live: LiveNetwork, words: (refusal: Refusal) => string) {
    this.#live = live;
    this.#words = words;
  }

  /** @returns null when done, a refusal, or "shut" when the press came too soon */
  async give<K extends CommandType>(order: Order<K>): Promise<Refusal | null | "shut"> {
    // a way back is never too soon: the bar is gone after one press
    const name = this.#undoing ? `${order.lane} back` : order.lane;
    const lane = this.#lane(name);
    if (!lane.take(performance.now(), this.#live.version)) return "shut";
    this.busy = { ...this.busy, [name]: order.control };
    const mine: Underway = { type: order.type, version: null };
    this.#underway.push(mine);
    const answer = await this.#live.send(order.type, order.body);
    const refused = isRefusal(answer);
    mine.version = refused ? 0 : answer.version;
    lane.answered(refused ? 0 : answer.version);
    const others = Object.entries(this.busy).filter(([one]) => one !== name);
    this.busy = Object.fromEntries(others);
    if (!refused) {
      if (order.done) this.told = order.done;
      return null;
    }
    if (!order.quiet) this.told = { text: () => this.#words(answer) };
    return answer;
  }

  /** @returns how many of this desk's own orders of these types the page does not show yet */
  ahead(types: readonly CommandType[]): number {
    const { version } = this.#live;
    this.#underway = this.#underway.filter((one) => one.version === null || one.version > version);
    return this.#underway.filter(({ type }) => types.includes(type)).length;
  }

  isBusy(lane: string, control: string): boolean {
    return this.busy[lane] === control;
  }

  undo(): void {
    const undo = this.told?.undo;
    this.told = null;
    this.#undoing = true;
    undo?.();
    this.#undoing = false;
  }

  #lane(name: string): Lane {
    const known = this.#lanes.get(name);
    if (known) return known;
    const lane = new Lane(name === "clock" ? holdMs.clock : holdMs.other);
    this.#lanes.set(name, lane);
    return lane;
  }
}
