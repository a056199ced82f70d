import type { BlockId } from "../../network/state.ts";
import type { PlannedBlock } from "./types.ts";

export type Order = {
  readonly blocks: readonly PlannedBlock[];
  /** The two that changed places. */
  readonly swapped: readonly [BlockId, BlockId] | null;
};

const mayChange = (block: PlannedBlock): boolean =>
  block.mayMove && !block.protected && block.fixedStart === null;

/** @returns whether every block comes after what must have been before it */
function inTurn(blocks: readonly PlannedBlock[]): boolean {
  return blocks.every((block, at) =>
    blocks.slice(at + 1).every((later) => !block.after.includes(later.id)),
  );
}

/**
 * Order matters only where a moment is fixed: without a fixed start or a late guest, a swap wins no
 * minute and none is made.
 *
 * @returns the orders that two blocks changing places can give; the agenda's own is left out
 */
export function swapsOf(blocks: readonly PlannedBlock[]): Order[] {
  if (blocks.every((block) => block.fixedStart === null && block.notBefore === null)) return [];
  const orders: Order[] = [];
  for (const [i, first] of blocks.entries()) {
    if (!mayChange(first)) continue;
    for (const [j, second] of blocks.entries()) {
      if (j <= i || !mayChange(second)) continue;
      const changed = blocks.with(i, second).with(j, first);
      if (inTurn(changed)) orders.push({ blocks: changed, swapped: [first.id, second.id] });
    }
  }
  return orders;
}
