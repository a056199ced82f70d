import { minuteMs, type Coming } from "../../shared/time/replan/coming.ts";
import { fixedPrice, touch, weight, type Score } from "../../shared/time/replan/price.ts";
import type { PlannedBlock } from "../../shared/time/replan/types.ts";

/**
 * Every plan there is, tried one by one, with a clock and a price of its own that follow the words
 * of `price.ts` and `types.ts`. Shares no code with the planner but the weights.
 */
export function bruteForce({ base, blocks, end }: Coming): Score {
  let best: Score = { late: Infinity, points: Infinity };
  let moved: readonly string[] = [];
  const visit = (order: readonly PlannedBlock[], index: number, at: number, so: Score): void => {
    const block = order[index];
    if (!block) {
      const late = so.late + (end === null ? 0 : Math.max(0, at - end));
      const better = late < best.late || (late === best.late && so.points < best.points);
      if (better) best = { late, points: so.points };
      return;
    }
    const begin = begins(block, at, base);
    const late = so.late + begin.late;
    for (const way of ways(block)) {
      const points = so.points + way.points;
      if (way.minutes === null && moved.includes(block.id)) continue;
      if (way.minutes === null) visit(order, index + 1, at, { late: so.late, points });
      else visit(order, index + 1, begin.at + way.minutes, { late, points });
    }
    const next = order[index + 1];
    if (!next || block.merge?.with !== next.id || block.protected || next.protected) return;
    if (next.fixedStart !== null || next.notBefore !== null) return;
    for (const way of together(block, next)) {
      visit(order, index + 2, begin.at + way.minutes, { late, points: so.points + way.points });
    }
  };
  visit(blocks, 0, 0, { late: 0, points: 0 });
  for (const order of exchanged(blocks)) {
    moved = order.flatMap(({ id }, at) => (blocks[at]?.id === id ? [] : [id]));
    visit(order, 0, 0, { late: 0, points: fixedPrice.swap });
  }
  return best;
}

function begins(block: PlannedBlock, at: number, base: number): { at: number; late: number } {
  const fixed = block.fixedStart === null ? null : (block.fixedStart - base) / minuteMs;
  const guest = block.notBefore === null ? at : (block.notBefore - base) / minuteMs;
  const begin = Math.max(at, guest, fixed ?? at);
  return { at: begin, late: fixed === null ? 0 : begin - fixed };
}

function exchanged(blocks: readonly PlannedBlock[]): PlannedBlock[][] {
  const free = (b: PlannedBlock) => b.mayMove && !b.protected && b.fixedStart === null;
  return blocks.flatMap((first, i) =>
    blocks.flatMap((second, j) => {
      if (j <= i || !free(first) || !free(second)) return [];
      const order = blocks.with(i, second).with(j, first);
      const place = (id: string) => order.findIndex((other) => other.id === id);
      const wrong = order.some((one, at) => one.after.some((id) => place(id) > at));
      return wrong ? [] : [order];
    }),
  );
}

const least = (b: PlannedBlock) =>
  Math.min(b.minutes, b.kind === "break" ? Math.max(10, b.minimum) : b.minimum);

function pay(block: PlannedBlock, taken: number, slackThere: number, room: number): number {
  const slack = Math.min(slackThere, taken);
  const steps = taken - slack;
  const forSlack = slack > 0 ? 1 + slack : 0;
  const w = weight[block.kind];
  return forSlack + (steps > 0 ? touch + w * steps + Math.ceil((w * steps * steps) / room) : 0);
}

function ways(block: PlannedBlock): { minutes: number | null; points: number }[] {
  if (block.protected) return [{ minutes: block.minutes, points: 0 }];
  const found: { minutes: number | null; points: number }[] = [];
  const can = block.minutes - least(block);
  const slack = Math.min(block.slack, can);
  for (let taken = 0; taken <= can; taken += 1) {
    const points = pay(block, taken, slack, can - slack);
    found.push({ minutes: block.minutes - taken, points });
  }
  if (block.writing) {
    const floor = Math.max(0, least(block) - block.writing.minimum);
    const free = Math.min(block.writing.minutes, block.minutes - floor);
    const rest = block.minutes - free - floor;
    const slackThen = Math.min(block.slack, rest);
    for (let taken = 1; taken <= free + rest; taken += 1) {
      const paid = pay(block, Math.max(0, taken - free), slackThen, rest - slackThen);
      found.push({ minutes: block.minutes - taken, points: fixedPrice.writing + paid });
    }
  }
  if (block.optional && block.kind !== "break" && block.kind !== "closing") {
    const points = fixedPrice.skip + 2 * weight[block.kind] * block.minutes;
    found.push({ minutes: null, points });
  }
  return found;
}

function together(a: PlannedBlock, b: PlannedBlock): { minutes: number; points: number }[] {
  const found: { minutes: number; points: number }[] = [];
  const [canA, canB] = [a.minutes - least(a), b.minutes - least(b)];
  const [slackA, slackB] = [Math.min(a.slack, canA), Math.min(b.slack, canB)];
  const saved = Math.min(a.merge?.saves ?? 0, least(a) + least(b));
  for (let free = 0; free <= saved; free += 1) {
    for (let i = 0; i <= canA; i += 1) {
      for (let j = 0; j <= canB; j += 1) {
        const paid = pay(a, i, slackA, canA - slackA) + pay(b, j, slackB, canB - slackB);
        const minutes = a.minutes + b.minutes - free - i - j;
        found.push({ minutes, points: fixedPrice.merge + paid });
      }
    }
  }
  return found;
}
