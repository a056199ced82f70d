import { minuteMs, type Coming } from "./coming.ts";
import { startOf, type Solution } from "./solve.ts";
import { turnMinutes } from "./turns.ts";
import type { Choice } from "./choices.ts";
import type { Breach, Change, Plan, PlannedBlock, PlanRow, Strategy } from "./types.ts";

/** The solution as a schedule with its price. @param end the promised end, ms UTC */
export function describe(
  solution: Solution,
  coming: Coming,
  end: number,
  strategy: Strategy | null = null,
): Plan {
  const rows: PlanRow[] = [];
  const breaches: Breach[] = [];
  let at = 0;
  let waiting = 0;
  for (const { blocks, op, minutes } of solution.choices) {
    if (op === "skip") continue;
    const { start, late } = startOf(blocks[0], at, coming.base);
    waiting += start - at;
    at = start + minutes;
    const from = coming.base + start * minuteMs;
    const was = sum(blocks.map((block) => block.minutes));
    const blockIds = idsOf(blocks);
    rows.push({ blockIds, start: from, end: from + minutes * minuteMs, minutes, was });
    if (late > 0) breaches.push({ what: "fixedStart", blockId: blocks[0].id, at: from, late });
  }
  const ends = coming.base + at * minuteMs;
  const late = Math.ceil((ends - end) / minuteMs);
  if (late > 0) breaches.push({ what: "end", at: ends, late });

  const changes = changesOf(solution);
  const changed = new Set(changes.flatMap(blocksOf));
  return {
    strategy: strategy ?? strategyOf(solution),
    ...{ rows, end: ends, changes, waiting, breaches, price: solution.score.points },
    untouched: solution.order.blocks.map(({ id }) => id).filter((id) => !changed.has(id)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function idsOf([first, second]: Choice["blocks"]): PlanRow["blockIds"] {
  return second ? [first.id, second.id] : [first.id];
}

export function blocksOf(change: Change): readonly string[] {
  return "blockId" in change ? [change.blockId] : change.blockIds;
}

function changesOf({ order, choices }: Solution): Change[] {
  const swapped: Change[] = order.swapped ? [{ kind: "swapped", blockIds: order.swapped }] : [];
  return [...swapped, ...choices.flatMap(changesOfChoice)];
}

function changesOfChoice({ blocks, op, minutes, splits }: Choice): Change[] {
  const [first, second] = blocks;
  if (op === "skip") return [{ kind: "skipped", blockId: first.id, minutes: first.minutes }];
  const free = splits[0]?.free ?? 0;
  if (second) {
    const from = first.minutes + second.minutes;
    const blockIds = [first.id, second.id] as const;
    return [{ kind: "merged", blockIds, from, to: minutes, saved: free }];
  }
  const changes: Change[] = [];
  if (op === "writing") changes.push({ kind: "writing", blockId: first.id, minutes: free });
  const { slack = 0, steps = 0 } = splits[0] ?? {};
  if (slack + steps > 0) changes.push(shorter(first, minutes, slack, steps));
  return changes;
}

/** With questions in writing `from` is what was left without them. */
function shorter(block: PlannedBlock, to: number, slack: number, steps: number): Change {
  const turns = block.turns ? turnMinutes(block.turns, to) : null;
  const less = block.turns && turns !== null && turns < block.turns.minutes;
  return {
    ...{ kind: "shorter", blockId: block.id, from: to + slack + steps, to, slack, steps },
    turns: less ? { count: block.turns.count, from: block.turns.minutes, to: turns } : null,
  };
}

function strategyOf({ order, choices }: Solution): Strategy {
  const ops = new Set<Strategy>(order.swapped ? ["swap"] : []);
  for (const { op } of choices) if (op !== "none") ops.add(op);
  const [op] = ops;
  if (op !== undefined) return ops.size === 1 ? op : "mixed";
  const paying = choices.filter(({ splits }) => splits.some((split) => split.slack + split.steps));
  if (paying.length === 0) return "none";
  if (paying.every(({ splits }) => splits.every((split) => split.steps === 0))) return "slack";
  return paying.length === 1 ? "one" : "shorten";
}
