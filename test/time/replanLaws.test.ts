import fc from "fast-check";
import { comingFrom, minuteMs } from "../../shared/time/replan/coming.ts";
import { dominates } from "../../shared/time/replan/select.ts";
import { replan } from "../../shared/time/replan/replan.ts";
import type { Plan, PlannedAgenda, Replan } from "../../shared/time/replan/types.ts";
import { suite } from "../support/suite.ts";
import { bruteForce } from "./replanBruteForce.ts";
import { minute, somePlanned } from "./replanGiven.ts";
import * as assert from "uvu/assert";

const test = suite("replan laws");
const numRuns = 300;

const every = (law: (agenda: PlannedAgenda, now: number, offer: Replan) => void): void =>
  fc.assert(
    fc.property(somePlanned, ({ agenda, now }) => law(agenda, now, replan(agenda, now))),
    { numRuns },
  );

const plansOf = ({ plans, leastBad, later }: Replan): Plan[] => [
  ...plans,
  ...(leastBad ? [leastBad] : []),
  later,
];
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const scoreOf = ({ plans, leastBad }: Replan) => {
  const plan = leastBad ?? plans[0];
  return { late: sum((plan?.breaches ?? []).map(({ late }) => late)), points: plan?.price ?? NaN };
};

test("PLAN1 a protected block keeps every minute, and only a swap of two others changes the order", () => {
  every((agenda, now, offer) => {
    const { blocks } = comingFrom(agenda, now);
    for (const { rows, changes, untouched } of plansOf(offer)) {
      const order = blocks.map(({ id }) => id);
      const gone = changes.flatMap((one) => (one.kind === "skipped" ? [one.blockId] : []));
      for (const change of changes) {
        if (change.kind !== "swapped") continue;
        const [i, j] = change.blockIds.map((id) => order.indexOf(id));
        order.splice(i ?? -1, 1, change.blockIds[1]);
        order.splice(j ?? -1, 1, change.blockIds[0]);
      }
      assert.equal(
        rows.flatMap(({ blockIds }) => [...blockIds]),
        order.filter((id) => !gone.includes(id)),
      );
      for (const { id, minutes } of blocks.filter((block) => block.protected)) {
        assert.ok(untouched.includes(id));
        const row = rows.find(({ blockIds }) => blockIds[0] === id);
        assert.equal([row?.minutes, row?.blockIds], [minutes, [id]]);
      }
    }
  });
});

test("PLAN2 no block falls below its minimum, no break below ten minutes", () => {
  every((agenda, now, offer) => {
    const known = new Map(comingFrom(agenda, now).blocks.map((block) => [block.id, block]));
    for (const { rows, changes } of plansOf(offer)) {
      for (const { blockIds, minutes } of rows) {
        const least = blockIds.map((id) => {
          const block = known.get(id);
          if (!block) return Infinity;
          const minimum = block.kind === "break" ? Math.max(10, block.minimum) : block.minimum;
          const written = changes.some((one) => one.kind === "writing" && one.blockId === id);
          return Math.min(block.minutes, minimum) - (written ? (block.writing?.minimum ?? 0) : 0);
        });
        const saved = changes.flatMap((one) =>
          one.kind === "merged" && one.blockIds[0] === blockIds[0] ? [one.saved] : [],
        );
        assert.ok(minutes >= sum(least) - sum(saved));
      }
    }
  });
});

test("PLAN3 an offered plan never passes the end, a fixed start, or a guest who is not there", () => {
  every((agenda, now, { plans }) => {
    for (const plan of plans) {
      assert.ok(plan.rows.every(({ start }) => start >= now));
      assert.ok(plan.end <= agenda.end);
      assert.equal(plan.breaches, []);
      for (const { blockIds, start } of plan.rows.slice(agenda.running ? 1 : 0)) {
        const block = agenda.blocks.find(({ id }) => id === blockIds[0]);
        if (block && block.fixedStart !== null && (block.notBefore ?? 0) <= block.fixedStart) {
          assert.is(start, block.fixedStart);
        }
        assert.ok(start >= (block?.notBefore ?? 0));
      }
    }
  });
});

test("PLAN4 no block is lost: each is in the schedule once, or said to be skipped", () => {
  every((agenda, now, offer) => {
    const all = comingFrom(agenda, now).blocks.map(({ id }) => id);
    for (const { rows, changes } of plansOf(offer)) {
      const skipped = changes.flatMap((one) => (one.kind === "skipped" ? [one.blockId] : []));
      const there = rows.flatMap(({ blockIds }) => [...blockIds]);
      assert.equal([...there, ...skipped].sort(), [...all].sort());
    }
  });
});

test("PLAN5 minutes add up: what the blocks give is what the schedule lacks, row after row", () => {
  every((agenda, now, offer) => {
    const { base, blocks } = comingFrom(agenda, now);
    for (const { rows, changes, end, waiting } of plansOf(offer)) {
      const taken = changes.map((one) => {
        if (one.kind === "shorter" || one.kind === "merged") return one.from - one.to;
        return one.kind === "swapped" ? 0 : one.minutes;
      });
      const minutes = sum(rows.map((row) => row.minutes));
      assert.is(minutes + sum(taken), sum(blocks.map((block) => block.minutes)));
      assert.is(end, base + (minutes + waiting) * minuteMs);
      let at = base;
      for (const row of rows) {
        assert.ok(row.start >= at);
        assert.is(row.end, row.start + row.minutes * minuteMs);
        at = row.end;
      }
    }
  });
});

test("PLAN6 the first plan has the lowest price there is, by brute force up to six blocks", () => {
  every((agenda, now, offer) => {
    assert.equal(scoreOf(offer), bruteForce(comingFrom(agenda, now)));
  });
});

test("PLAN7 when nothing fits, the least bad plan breaks promises by the fewest minutes", () => {
  every((agenda, now, { status, plans, leastBad }) => {
    assert.is(status === "impossible", leastBad !== null);
    if (!leastBad) return;
    assert.equal(plans, []);
    const late = sum(leastBad.breaches.map((breach) => breach.late));
    assert.ok(late > 0);
    assert.is(late, bruteForce(comingFrom(agenda, now)).late);
  });
});

test("PLAN8 one minute more delay never gives a cheaper plan", () => {
  every((agenda, now, offer) => {
    const [before, after] = [scoreOf(offer), scoreOf(replan(agenda, now + minute))];
    const cheaper =
      after.late < before.late || (after.late === before.late && after.points < before.points);
    assert.not(cheaper);
  });
});

test("PLAN9 the same agenda and moment give the same plans", () => {
  every((agenda, now, offer) => {
    assert.equal(replan(structuredClone(agenda), now), offer);
  });
});

test("PLAN10 up to three plans, the lowest price first, none that another beats everywhere", () => {
  every((_agenda, _now, { plans }) => {
    assert.ok(plans.length <= 3);
    for (const [index, plan] of plans.entries()) {
      assert.ok((plans[index - 1]?.price ?? 0) <= plan.price);
      for (const other of plans) assert.not(dominates(other, plan));
    }
  });
});

test("PLAN11 a later end is always a choice, and says which promises move", () => {
  every((agenda, _now, { later }) => {
    assert.is(later.strategy, "later");
    const says = later.breaches.some(({ what }) => what === "end");
    assert.is(later.end > agenda.end, says);
    if (agenda.blocks.every(({ fixedStart }) => fixedStart === null)) {
      assert.equal(later.changes, []);
    }
  });
});

test.run();
