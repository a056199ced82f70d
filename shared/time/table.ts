import { isTooSmall, scaleMethod, type ScaledMethod, type ScaledStep } from "../content/scale.ts";
import { partIn, stepNow, taskIn, type Part } from "../content/stepNow.ts";
import type { Method } from "../content/types.ts";
import type { LocalText, MemberId, Session } from "../network/state.ts";
import type { TableRun } from "../network/tables.ts";
import { elapsedMs, totalMs } from "./clock.ts";

const minuteMs = 60_000;

/** A moment of a block's clock, ms; `totalMs`: what the block may take. */
export type BlockMoment = { readonly ms: number; readonly totalMs: number };

/**
 * The clock that the tables of a block go by: it stands still when the block does. After the block
 * it goes on, for a group that may finish.
 * @param now ms UTC by the server's clock
 */
export function blockMoment(session: Session, blockId: string, now: number): BlockMoment {
  const minutes = session.blocks.find((block) => block.id === blockId)?.minutes ?? 0;
  if (session.phase === "live" && session.clock.blockId === blockId) {
    const { clock } = session;
    return { ms: elapsedMs(clock, now), totalMs: totalMs(clock, { minutes }) };
  }
  const run = session.runs.findLast((one) => one.blockId === blockId);
  if (!run) return { ms: 0, totalMs: minutes * minuteMs };
  const ran = now - run.startedAt - run.pausedMs;
  return { ms: run.carriedMs + Math.max(0, ran), totalMs: minutes * minuteMs + run.addedMs };
}

/** @returns the method with the minutes as this table has them; null when its words do not fit */
export function scaledFor(run: TableRun, method: Method): ScaledMethod | null {
  const scaled = scaleMethod(method, { people: run.people, minutes: 0 });
  if (isTooSmall(scaled) || scaled.steps.length !== run.minutes.length) return null;
  const steps = scaled.steps.map((step, at) => ({ ...step, minutes: run.minutes[at] ?? 0 }));
  return { ...scaled, steps, minutes: steps.reduce((sum, step) => sum + step.minutes, 0) };
}

/** ms that the current step took up to now, without the group's own pause. */
export function stepMs(run: TableRun, ms: number): number {
  const going = Math.max(0, (run.pausedAt ?? ms) - run.since);
  return (run.usedMs[run.step] ?? 0) + going;
}

/** Where a table is. */
export type TableNow = {
  readonly index: number;
  readonly of: number;
  readonly step: ScaledStep;
  readonly next: ScaledStep | null;
  /** Of the step; below zero: over. */
  readonly leftMs: number;
  readonly stepTotalMs: number;
  /** How much later than the block the table will end; below zero: there is room. */
  readonly lateMs: number;
  /** Whose step it is; null in a step that is nobody's in particular. */
  readonly turn: MemberId | null;
  /** In a round: about which of how many persons speaks now. */
  readonly round: { readonly person: number; readonly of: number } | null;
};

/** @returns null before the start, and for a method whose words are not there */
export function tableNow(run: TableRun, scaled: ScaledMethod, at: BlockMoment): TableNow | null {
  const step = scaled.steps[run.step];
  if (run.startedAt === null || !step) return null;
  const took = stepMs(run, at.ms);
  const stepTotalMs = step.minutes * minuteMs;
  const leftMs = stepTotalMs - took;
  const later = scaled.steps
    .slice(run.step + 1)
    .reduce((sum, one, more) => sum + stillOf(one, run.usedMs[run.step + 1 + more] ?? 0), 0);
  const round = stepNow({ ...scaled, steps: [step] }, took)?.turn ?? null;
  return {
    ...{ index: run.step, of: scaled.steps.length, step, leftMs, stepTotalMs },
    next: scaled.steps[run.step + 1] ?? null,
    lateMs: run.ready ? 0 : at.ms + Math.max(0, leftMs) + later - at.totalMs,
    turn: turnIn(run, scaled.steps),
    round: round && round.of > 1 ? { person: round.person, of: round.of } : null,
  };
}

const stillOf = (step: ScaledStep, usedMs: number) => Math.max(0, step.minutes * minuteMs - usedMs);

function turnIn(run: TableRun, steps: readonly ScaledStep[]): MemberId | null {
  const turn = steps[run.step]?.turn ?? null;
  return turn === null ? null : (run.order[turn - 1] ?? null);
}

/** Who asks in a method of short rounds, in which one after another is helped. */
export const client = "client";

/** @returns how many rounds begin up to and with this step: each with a client who tells the question */
export function roundsUpTo(steps: readonly ScaledStep[], index: number): number {
  return steps
    .slice(0, index + 1)
    .filter(({ speaks }, at) => speaks === client && steps[at - 1]?.speaks !== "others").length;
}

/** A role that somebody has, and what it does in this step, or else in this method. */
export type RoleNow = {
  readonly id: string;
  readonly name: LocalText;
  readonly task: LocalText;
};
export type PersonNow = {
  /** In the method's order; none for who just takes part, two or more in a small group. */
  readonly roles: readonly RoleNow[];
  readonly part: Part;
};

/**
 * What one person does now, with all the roles that this person has. In a method of short rounds the
 * first one who asked changes places with the one whose round it is. Before the start no step counts.
 */
export function personNow(run: TableRun, scaled: ScaledMethod, memberId: MemberId): PersonNow {
  const step = run.startedAt === null ? undefined : scaled.steps[run.step];
  const rounds = step ? roundsUpTo(scaled.steps, run.step) : 0;
  const asks = rounds > 1 ? run.order[rounds - 1] : undefined;
  const first = run.roles.find((one) => one.role === client)?.memberId;
  const swapped =
    asks !== undefined && memberId === asks ? first : memberId === first ? asks : undefined;
  const as = swapped ?? memberId;
  const has = (id: string) => run.roles.some((one) => one.role === id && one.memberId === as);
  const roles = scaled.roles
    .filter(({ id }) => has(id))
    .map(({ id, name, task }) => ({ id, name, task: (step && taskIn(step, id)) ?? task }));
  const mine = step !== undefined && step.turn !== null && run.order[step.turn - 1] === memberId;
  return { roles, part: mine ? "speaks" : partOf(step, roles) };
}

/** Of several roles the one that does most counts, but who asks is silent while the others talk. */
function partOf(step: ScaledStep | undefined, roles: readonly RoleNow[]): Part {
  if (!step) return "silent";
  const parts = roles.length > 0 ? roles.map(({ id }) => partIn(step, id)) : [partIn(step, null)];
  if (step.speaks === "others" && parts.includes("silent")) return "silent";
  return (["speaks", "in-turn"] as const).find((part) => parts.includes(part)) ?? "silent";
}
