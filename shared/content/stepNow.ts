import type { ScaledMethod, ScaledStep } from "./scale.ts";

const minute = 60_000;

/** What a role does while a step runs: talks, talks when it is its turn, or says nothing. */
export type Part = "speaks" | "in-turn" | "silent";

/** Where a group is in its method. */
export type StepNow = {
  /** Index in `scaled.steps`; the last one when the time is up. */
  readonly index: number;
  /** ms left of this step; 0 when the time is up. */
  readonly leftMs: number;
  /** ms past the end of the last step; 0 as long as there is time. */
  readonly overMs: number;
  /** Whose turn it is, and how long still; null in a step without turns. */
  readonly turn: TurnNow | null;
};
export type TurnNow = {
  /** From 1. In a step that is one person's whole turn: that person's number. */
  readonly person: number;
  /** Turns in this step: 1 when it is one person's whole turn. */
  readonly of: number;
  readonly leftMs: number;
};

/**
 * A pure reading of a group's step clock.
 * @param elapsedMs since the group began, without pauses; below 0 counts as 0
 * @returns where the group is; undefined for a method without steps
 */
export function stepNow(scaled: ScaledMethod, elapsedMs: number): StepNow | undefined {
  let past = Math.max(0, elapsedMs);
  for (const [index, step] of scaled.steps.entries()) {
    const length = step.minutes * minute;
    if (past < length) {
      return { index, leftMs: length - past, overMs: 0, turn: turnNow(step, scaled.people, past) };
    }
    past -= length;
  }
  const last = scaled.steps.length - 1;
  return last < 0 ? undefined : { index: last, leftMs: 0, overMs: past, turn: null };
}

/** @returns ms from the group's begin to the begin of a step; of `steps.length`: to the end */
export function stepBegins(scaled: ScaledMethod, index: number): number {
  return scaled.steps.slice(0, index).reduce((sum, { minutes }) => sum + minutes * minute, 0);
}

/** In a round everybody has an equal share of the step. */
function turnNow(step: ScaledStep, people: number, pastMs: number): TurnNow | null {
  const length = step.minutes * minute;
  if (step.turn !== null) return { person: step.turn, of: 1, leftMs: length - pastMs };
  if (step.speaks !== "each-in-turn" || people < 1) return null;
  const share = length / people;
  const turn = Math.min(people - 1, Math.floor(pastMs / share));
  return { person: turn + 1, of: people, leftMs: (turn + 1) * share - pastMs };
}

/** Roles that have the floor by themselves in a step; in `others` all but these have it. */
const floor: Readonly<Record<string, readonly string[]>> = {
  bringer: ["bringer"],
  client: ["client"],
  host: ["host"],
  speaker: ["speaker", "presenter"],
  spokes: ["spokes"],
};
const askers = ["bringer", "client"];

/** @returns what somebody with this role does in the step; `null` for somebody without a role */
export function partIn(step: Pick<ScaledStep, "speaks">, role: string | null): Part {
  if (step.speaks === "all") return role === "observer" ? "silent" : "speaks";
  if (step.speaks === "each-in-turn") return role === "observer" ? "silent" : "in-turn";
  if (step.speaks === "others") return role && askers.includes(role) ? "silent" : "speaks";
  return role && floor[step.speaks]?.includes(role) ? "speaks" : "silent";
}

/** @returns what this role does now: the words of the step for it, or undefined */
export function taskIn(step: Pick<ScaledStep, "tasks">, role: string) {
  return step.tasks.find((task) => task.role === role)?.text;
}

/**
 * One minute more for a step, taken from the later step of the same group that has most to give;
 * a step that is not protected gives first. The group still ends on time.
 * @returns the method as it now is, or null when no later step can give a minute
 */
export function withExtraMinute(scaled: ScaledMethod, index: number): ScaledMethod | null {
  const room = (step: ScaledStep) => step.minutes - step.minMinutes;
  const later = scaled.steps
    .map((step, at) => ({ step, at }))
    .filter(({ step, at }) => at > index && room(step) > 0)
    .sort(
      (a, b) =>
        Number(a.step.protected) - Number(b.step.protected) ||
        room(b.step) - room(a.step) ||
        b.at - a.at,
    );
  const giver = later[0];
  if (!giver || index < 0) return null;
  const change = (at: number) => (at === index ? 1 : at === giver.at ? -1 : 0);
  const steps = scaled.steps.map((step, at) => ({ ...step, minutes: step.minutes + change(at) }));
  return { ...scaled, steps };
}
