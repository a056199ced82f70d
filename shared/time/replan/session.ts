import type { CommandOf } from "../../network/commands.ts";
import type { Block, Session } from "../../network/state.ts";
import { momentOf, promisedEnd } from "../plan.ts";
import { timeIn } from "../zone.ts";
import { plannedAgenda, plannedBlock, type Derivation } from "./derive.ts";
import { leastMinutes } from "./give.ts";
import type { Plan, PlannedAgenda, PlannedBlock } from "./types.ts";

type Reading = Pick<Derivation, "timeZone" | "methodOf">;
type Row = CommandOf<"ApplyPlan">["rows"][number];

/** Where no method says how long the questions of a speaker take: a fifth, at most ten minutes. */
const questionsShare = 0.2;
const questionsMost = 10;

/** @returns the session as the re-planner reads it, with what was set for each block and the end */
export function agendaOf(session: Session, reading: Reading): PlannedAgenda {
  const { timeZone } = reading;
  return plannedAgenda(session, {
    ...reading,
    known: (block) => knownOf(session, block, reading),
    end: promisedEnd(session, timeZone),
  });
}

function knownOf(session: Session, block: Block, reading: Reading): Partial<PlannedBlock> {
  const { minimum, fixedStart, optional } = block;
  const kept = block.protected ?? false;
  return {
    ...{ protected: kept, optional: optional ?? false },
    ...(minimum !== undefined && { minimum }),
    ...(fixedStart && {
      fixedStart: momentOf(session, fixedStart, reading.timeZone),
      mayMove: false,
    }),
    ...(kept && { mayMove: false }),
    ...writingOf(block, reading),
  };
}

/** What was set goes before what the method says; the method knows how long the questions take. */
function writingOf(block: Block, reading: Reading): Partial<PlannedBlock> {
  if (block.writing === undefined) return {};
  if (!block.writing) return { writing: null };
  const known = plannedBlock({ ...block, kind: "inspiration" }, 0, reading).writing;
  const minutes = Math.min(questionsMost, Math.round(block.minutes * questionsShare));
  return { writing: known ?? (minutes > 0 ? { minutes, minimum: 0 } : null) };
}

/**
 * A plan as the order that makes it so. The running block keeps what it has used; minimums go along,
 * so that a second plan does not begin from the shorter blocks of the first.
 *
 * @param agenda the agenda that the plan was made for
 */
export function planOrder(
  plan: Plan,
  agenda: PlannedAgenda,
  timeZone: string,
): Pick<CommandOf<"ApplyPlan">, "rows" | "end"> {
  const running = agenda.running?.blockId;
  const find = (id: string) => agenda.blocks.find((block) => block.id === id);
  const rows = plan.rows.flatMap(({ blockIds: [id, second], minutes, was, start }): Row[] => {
    const block = find(id);
    if (!block) return [];
    if (id === running) {
      return [{ blockId: id, minutes: block.minutes - (was - minutes), ...inWriting(plan, id) }];
    }
    const late = plan.breaches.some((one) => one.what === "fixedStart" && one.blockId === id);
    return [
      {
        ...{ blockId: id, minutes },
        ...(second === undefined && {
          minimum: Math.min(minutes, Math.max(1, leastMinutes(block))),
        }),
        ...(second !== undefined && { with: second }),
        ...inWriting(plan, id),
        ...(late && { fixedStart: timeIn(start, timeZone) }),
      },
    ];
  });
  return { rows, ...(plan.end > agenda.end && { end: timeIn(plan.end, timeZone) }) };
}

function inWriting(plan: Plan, id: string): Pick<Row, "writing"> {
  const asked = plan.changes.some((one) => one.kind === "writing" && one.blockId === id);
  return asked ? { writing: true } : {};
}
