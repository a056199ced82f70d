import type { BlockReport } from "../../../shared/outcomes/types.ts";

/** Two bars of one block, in hundredths of the width: the longest of all is 100. */
export type TimeRow = {
  readonly block: BlockReport;
  /** Null when it came in later. */
  readonly planned: number | null;
  /** Null when it never ran. */
  readonly real: number | null;
};

/**
 * Planned and real length of each block side by side. Lengths and not moments: a session that began
 * an hour late would leave bars that cannot be compared.
 */
export function timeRows(blocks: readonly BlockReport[]): TimeRow[] {
  const longest = Math.max(
    1,
    ...blocks.map(({ planned, real }) => Math.max(planned?.minutes ?? 0, real?.minutes ?? 0)),
  );
  return blocks.map((block) => ({
    block,
    planned: block.planned && (block.planned.minutes / longest) * 100,
    real: block.real && (Math.max(0, block.real.minutes) / longest) * 100,
  }));
}
