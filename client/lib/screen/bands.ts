import type { Frame } from "./frame.ts";
import type { Scene } from "./scene.ts";

/** A line over the whole width above a view. `called`: to the tables; `news`: new times. */
export type Band = { readonly is: "called" | "news"; readonly text: string };

/** Height with the space below it, in units, as the style sheet of the bands draws it. */
const heights: Readonly<Record<Band["is"], number>> = { called: 13, news: 10 };

/**
 * @param called what the desk says to all tables @param news a new schedule; both may be empty
 * @returns what stands above this view. The block has places of its own for both; in an emergency
 *   there is one thing to say.
 */
export function bandsOf(view: Scene["view"], called: string, news: string): Band[] {
  if (view === "frozen" || view === "block") return [];
  return [
    ...(called ? [{ is: "called" as const, text: called }] : []),
    ...(news ? [{ is: "news" as const, text: news }] : []),
  ];
}

/** @returns what the bands leave of the picture */
export function underBands({ width, height }: Frame, bands: readonly Band[]): Frame {
  return { width, height: bands.reduce((left, { is }) => left - heights[is], height) };
}
