import type { Choice } from "./choices.ts";
import type { Coming } from "./coming.ts";
import { giveOf, type Give } from "./give.ts";
import { priceOfTaken, type Taken } from "./price.ts";
import { startOf, type Solution } from "./solve.ts";
import type { PlannedBlock } from "./types.ts";

type Share = Taken & { readonly block: PlannedBlock; readonly give: Give };

/**
 * Every block gives the same share of what it can spare, as near as whole minutes allow: first of
 * its slack, then of its steps, breaks last of all. From all blocks at their minimum, minute after
 * minute goes back where the largest share was taken, as long as all promises hold.
 *
 * @returns undefined when even the minimums do not fit
 */
export function solveFairly(coming: Coming): Solution | undefined {
  let shares: readonly Share[] = coming.blocks.map((block) => {
    const give = giveOf(block);
    return { block, give, slack: give.slack, steps: give.room };
  });
  if (!holds(coming, shares)) return undefined;
  for (let more: typeof shares | undefined = shares; more; more = giveBack(coming, shares)) {
    shares = more;
  }
  const choices = shares.map(({ block, give, slack, steps }): Choice => {
    const points = priceOfTaken(block.kind, { slack, steps }, give.room);
    const minutes = block.minutes - slack - steps;
    return { blocks: [block], op: "none", minutes, splits: [{ free: 0, slack, steps }], points };
  });
  const points = choices.reduce((sum, choice) => sum + choice.points, 0);
  return { order: { blocks: coming.blocks, swapped: null }, choices, score: { late: 0, points } };
}

function giveBack(coming: Coming, shares: readonly Share[]): readonly Share[] | undefined {
  const mostFirst = [...shares.entries()]
    .filter(([, { slack, steps }]) => slack + steps > 0)
    .sort(([i, a], [j, b]) => order(b) - order(a) || j - i);
  for (const [index, share] of mostFirst) {
    const { slack, steps } = share;
    const back = steps > 0 ? { steps: steps - 1 } : { slack: slack - 1 };
    const more = shares.with(index, { ...share, ...back });
    if (holds(coming, more)) return more;
  }
  return undefined;
}

/** The steps of a break come back first (3), then steps (1 to 2), then slack (0 to 1). */
function order({ block, give, slack, steps }: Share): number {
  if (steps === 0) return slack / give.slack;
  return block.kind === "break" ? 3 : 1 + steps / give.room;
}

function holds(coming: Coming, shares: readonly Share[]): boolean {
  let at = 0;
  for (const { block, slack, steps } of shares) {
    const { start, late } = startOf(block, at, coming.base);
    if (late > 0) return false;
    at = start + block.minutes - slack - steps;
  }
  return coming.end === null || at <= coming.end;
}
