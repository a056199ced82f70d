import type { Block } from "../../../shared/network/state.ts";
import { slackMax } from "./agendaPlan.ts";

type Length = Pick<Block, "minutes" | "slack">;
/** What the slack of a block is measured by, until somebody else changes the block. */
export type SlackMeasure = {
  /** The block as it was before its minutes were changed. */
  readonly from: Length;
  /** What was last made of it here: a block that is otherwise was changed elsewhere. */
  readonly last: Length;
  /** Somebody typed the slack: it is meant in minutes, not as a part of the block. */
  readonly typed: boolean;
};

/**
 * The slack, in whole minutes, of a block that gets other minutes. It shrinks along with the block,
 * so that most of a short block is not slack, and comes back with it, but never above what it was.
 * Slack that was typed stays as long as it lies inside the block.
 *
 * @param minutes of the block from now on
 */
export function slackWith(minutes: number, { from, typed }: SlackMeasure): number {
  const part = typed ? 1 : Math.min(1, minutes / from.minutes);
  return Math.min(Math.round(from.slack * part), slackMax(minutes));
}

/** Knows of each block that was changed on this page what its slack is measured by. */
export class SlackMeasures {
  readonly #known = new Map<Block["id"], SlackMeasure>();

  /** @returns the slack that goes with these minutes */
  resize(block: Length & Pick<Block, "id">, minutes: number): number {
    const { id } = block;
    const length = { minutes: block.minutes, slack: block.slack };
    const known = this.#known.get(id);
    const same = known?.last.minutes === length.minutes && known.last.slack === length.slack;
    const measure = same ? known : { from: length, last: length, typed: false };
    const slack = slackWith(minutes, measure);
    this.#known.set(id, { ...measure, last: { minutes, slack } });
    return slack;
  }

  /** Somebody typed the slack of a block. */
  typed({ id, minutes }: Pick<Block, "id" | "minutes">, slack: number): void {
    const length = { minutes, slack };
    this.#known.set(id, { from: length, last: length, typed: true });
  }
}
