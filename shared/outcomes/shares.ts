import type { BlockReport, SessionReport } from "./types.ts";

/** One line of the sum of minutes: what the start, a block or the time outside blocks did. */
export type Share = {
  /**
   * `small`: what took no more than two minutes more or less, together, with what is lost in rounding
   * the others: so the lines add up to `endLate`.
   */
  readonly of: "start" | "between" | "small" | BlockReport;
  /** Whole minutes; positive is later or longer, never 0. */
  readonly minutes: number;
};

const small = 2;

/** @returns where the minutes went, in the order of the day; nothing until the session is over */
export function sharesOf({ timing, blocks }: Pick<SessionReport, "timing" | "blocks">): Share[] {
  const { startLate, between, endLate } = timing;
  if (startLate === null || between === null || endLate === null) return [];
  const told = blocks
    .map((block): Share => ({ of: block, minutes: block.difference ?? 0 }))
    .filter(tells);
  const rest = endLate - startLate - between - told.reduce((sum, { minutes }) => sum + minutes, 0);
  const shares: Share[] = [
    { of: "start", minutes: startLate },
    ...told,
    { of: "small", minutes: rest },
    { of: "between", minutes: between },
  ];
  return shares.filter(({ minutes }) => minutes !== 0);
}

/** What was left out or came in is told however short it was. */
function tells({ of, minutes }: Share): boolean {
  if (Math.abs(minutes) > small || typeof of === "string") return true;
  return of.state !== "ran" || of.origin === "inserted";
}
