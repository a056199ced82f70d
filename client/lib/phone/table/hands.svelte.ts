import type { CommandOf, CommandType } from "$shared/network/commands.ts";
import { isRefusal, type Refusal } from "$shared/network/refusal.ts";
import type { Participant } from "../participant.svelte.ts";

type Place = { readonly sessionId: string; readonly blockId: string; readonly groupId: string };
type Rest<K extends CommandType> = Omit<CommandOf<K>, "type" | keyof Place>;

/** Refusals that only say that somebody else at the table, or the desk, was first. */
const quiet: readonly Refusal["refused"][] = ["stale", "wrong_phase", "unknown_group"];

/** What somebody at a table can do about it. */
export class Hands {
  /** Why the last order was not done, in so far as that is news. */
  refused = $state.raw<Refusal | null>(null);
  /** The step that got a minute a moment ago. */
  taken = $state<number | null>(null);
  readonly #here: Participant;
  readonly #place: () => Place;
  readonly #ms: () => number;
  // nothing is drawn from it
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #pressed = new Map<string, number>();

  /** @param ms the moment of the block's clock */
  constructor(here: Participant, place: () => Place, ms: () => number) {
    this.#here = here;
    this.#place = place;
    this.#ms = ms;
  }

  async give<K extends CommandType>(type: K, rest: Rest<K>): Promise<void> {
    this.refused = null;
    this.taken = null;
    const { live } = this.#here;
    const body = { ...this.#place(), ...rest } as unknown as Omit<CommandOf<K>, "type">;
    const answering = live.send(type, body);
    const sent = live.waiting.at(-1);
    if (sent) this.#pressed.set(sent.id, this.#ms());
    const answer = await answering;
    if (sent) this.#pressed.delete(sent.id);
    if (!isRefusal(answer))
      this.taken = type === "TakeMinute" && "from" in rest ? Number(rest.from) : null;
    else if (!quiet.includes(answer.refused)) this.refused = answer;
  }

  /** After a reload it is not known any more: then it was now. */
  pressedMs(id: string): number {
    const known = this.#pressed.get(id) ?? this.#ms();
    this.#pressed.set(id, known);
    return known;
  }

  waits(type: CommandType): boolean {
    return this.#here.live.waiting.some((sent) => sent.type === type);
  }
}
