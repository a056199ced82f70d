import fc from "fast-check";
import { blockKinds } from "../../shared/network/state.ts";
import type { PlannedAgenda, PlannedBlock } from "../../shared/time/replan/types.ts";

/** Agendas to re-plan: made by hand, and made up by fast-check. */
export const minute = 60_000;
/** 2026-02-05 14:00 in Amsterdam. */
export const two = Date.UTC(2026, 1, 5, 13);
export const timeZone = "Europe/Amsterdam";

const plain: PlannedBlock = {
  ...{ id: "", kind: "interaction", title: "", startsAt: two, minutes: 30, slack: 0, minimum: 30 },
  ...{ protected: false, optional: false, mayMove: false, after: [] },
  ...{ fixedStart: null, notBefore: null, writing: null, merge: null, turns: null },
};

export function block(id: string, given: Partial<PlannedBlock>): PlannedBlock {
  return { ...plain, id, title: id, minimum: given.minutes ?? plain.minutes, ...given };
}

/** Blocks after one another from 14:00, not begun; the end is where the last one ends. */
export function agendaOf(blocks: readonly PlannedBlock[]): PlannedAgenda {
  let at = two;
  const placed = blocks.map((one) => {
    const startsAt = one.fixedStart === null ? at : Math.max(at, one.fixedStart);
    at = startsAt + one.minutes * minute;
    return { ...one, startsAt };
  });
  return { blocks: placed, running: null, end: at };
}

/** Small numbers, so that brute force can try everything. */
const madeUp = fc.record({
  kind: fc.constantFrom(...blockKinds),
  least: fc.integer({ min: 1, max: 4 }),
  slack: fc.nat(2),
  room: fc.nat(2),
  questions: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 3 }),
  protected: fc.nat(6).map((dice) => dice === 0),
  optional: fc.nat(6).map((dice) => dice === 0),
  mayMove: fc.boolean(),
  merges: fc.nat(3).map((dice) => dice === 0),
  afterFirst: fc.nat(3).map((dice) => dice === 0),
});

const moment = fc.option(fc.tuple(fc.nat(5), fc.integer({ min: -3, max: 6 })), { freq: 2 });

export const somePlanned: fc.Arbitrary<{ agenda: PlannedAgenda; now: number }> = fc
  .record({
    blocks: fc.array(madeUp, { minLength: 1, maxLength: 6 }),
    fixed: moment,
    late: moment,
    delayMs: fc.integer({ min: -60_000, max: 14 * minute }),
    spare: fc.integer({ min: -3, max: 3 }),
    running: fc.option(fc.nat(4)),
  })
  .map(({ blocks, fixed, late, delayMs, spare, running }) => {
    const made = blocks.map((one, index): PlannedBlock => {
      const coffee = one.kind === "break" ? 8 : 0;
      return block(`b${index}`, {
        ...{ kind: one.kind, minimum: one.least + coffee, slack: one.slack },
        minutes: one.least + coffee + one.slack + one.room,
        ...{ protected: one.protected, optional: one.optional, mayMove: one.mayMove },
        writing: one.questions === null ? null : { minutes: one.questions, minimum: 1 },
        merge: one.merges ? { with: `b${index + 1}`, saves: 2 } : null,
        after: one.afterFirst && index > 0 ? ["b0"] : [],
      });
    });
    const planned = agendaOf(made);
    const at = (which: typeof fixed, index: number, field: "fixedStart" | "notBefore") => {
      if (which === null || which[0] !== index) return null;
      const startsAt = planned.blocks[index]?.startsAt ?? two;
      return startsAt + (field === "fixedStart" ? Math.max(0, which[1]) : which[1]) * minute;
    };
    const timed = planned.blocks.map((one, index) => ({
      ...one,
      fixedStart: at(fixed, index, "fixedStart"),
      notBefore: at(late, index, "notBefore"),
    }));
    const clock = {
      ...{ blockId: "b0", startedAt: two, pausedAt: null, pausedMs: 0 },
      addedMs: (running ?? 0) * minute,
    };
    const end = planned.end + spare * minute;
    const agenda = { blocks: timed, running: running === null ? null : clock, end };
    return { agenda, now: two + delayMs };
  });
