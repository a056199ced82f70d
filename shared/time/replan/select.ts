import type { Change, Plan } from "./types.ts";

/** Minutes that two plans must differ by, counted over all blocks, to be worth a choice. */
const worthAChoice = 3;
const mostPlans = 3;

/**
 * @param best comes first whatever the others are
 * @returns up to three really different plans, the lowest price first: of one strategy only the
 * cheapest, none that another plan beats on every point, none that hardly differs
 */
export function select(best: Plan, others: readonly Plan[]): Plan[] {
  const all = [best, ...others];
  const kept: Plan[] = [best];
  for (const plan of [...others].sort((a, b) => a.price - b.price)) {
    if (kept.length === mostPlans) break;
    if (all.some((other) => dominates(other, plan))) continue;
    if (kept.some((known) => alike(known, plan))) continue;
    kept.push(plan);
  }
  return kept;
}

/** @returns whether `a` asks no more than `b` anywhere, and less somewhere */
export function dominates(a: Plan, b: Plan): boolean {
  const [paidA, paidB] = [paid(a), paid(b)];
  const noMore = [...paidA].every(([what, amount]) => amount <= (paidB.get(what) ?? 0));
  const less = [...paidB].some(([what, amount]) => amount > (paidA.get(what) ?? 0));
  return noMore && less;
}

function alike(a: Plan, b: Plan): boolean {
  if (a.strategy === b.strategy && a.strategy !== "mixed") return true;
  if (means(a) !== means(b)) return false;
  const [paidA, paidB] = [paid(a), paid(b)];
  let difference = 0;
  for (const what of new Set([...paidA.keys(), ...paidB.keys()])) {
    difference += Math.abs((paidA.get(what) ?? 0) - (paidB.get(what) ?? 0));
  }
  return difference < worthAChoice;
}

/** What is done beside shortening. */
const means = (plan: Plan): string =>
  plan.changes
    .filter(({ kind }) => kind !== "shorter")
    .map(({ kind }) => kind)
    .join();

/** Everything a plan asks, with how much of it; minutes, or 1 for something done. */
function paid(plan: Plan): Map<string, number> {
  const asked = new Map<string, number>([["waiting", plan.waiting]]);
  for (const change of plan.changes) {
    for (const [what, amount] of asks(change)) asked.set(what, (asked.get(what) ?? 0) + amount);
  }
  return asked;
}

function asks(change: Change): [string, number][] {
  switch (change.kind) {
    case "shorter":
      return [[change.blockId, change.from - change.to]];
    case "writing":
      return [[`writing ${change.blockId}`, 1]];
    case "merged":
      return [
        [`merged ${change.blockIds.join()}`, 1],
        [change.blockIds.join(), change.from - change.to - change.saved],
      ];
    case "swapped":
      return [[`swapped ${change.blockIds.join()}`, 1]];
    case "skipped":
      return [[`skipped ${change.blockId}`, change.minutes]];
  }
}
