import type { LocalText } from "../network/state.ts";
import { scaledRoles, type ScaledRole } from "./scaleRoles.ts";
import { stretched } from "./stretch.ts";
import type { Method, MethodFallback, MethodStep, Speaker, StepTask } from "./types.ts";

/** A step as one group does it. */
export type ScaledStep = {
  /** Its place among the method's own steps; an added turn has that of the last turn. */
  readonly of: number;
  readonly name: LocalText;
  readonly instruction: LocalText;
  readonly speaks: Speaker;
  /** Whole minutes. */
  readonly minutes: number;
  readonly minMinutes: number;
  readonly protected: boolean;
  readonly actionPoint: boolean;
  /** Person number n (from 1) has this whole step; null when it is nobody's in particular. */
  readonly turn: number | null;
  /** Person number n (from 1) is the client in this step. */
  readonly round: number | null;
  readonly tasks: readonly StepTask[];
};
/** A method for one group: real people, real minutes. Plain data, so that a log can carry it. */
export type ScaledMethod = {
  readonly methodId: string;
  readonly name: LocalText;
  readonly people: number;
  readonly steps: readonly ScaledStep[];
  readonly roles: readonly ScaledRole[];
  /** What the steps take together: the minutes asked for and the shortage. */
  readonly minutes: number;
  /** Minutes that even the minimums need beyond what was asked; 0: it fits. */
  readonly shortage: number;
  /** More people than the method is for. */
  readonly crowded: boolean;
};
export type TooSmall = {
  /** What the method says to do instead; null when it says nothing. */
  readonly fallback: MethodFallback | null;
  /** The smallest group that it works with. */
  readonly needs: number;
};
export type Scope = {
  /** In this group, now. */
  readonly people: number;
  /** A part of a minute is left out. */
  readonly minutes: number;
};

/**
 * Fits the steps to the people and the minutes that there are. Turns of persons who are not there
 * go; their minutes go to the action point's step, or without one to the other turns. In a larger
 * group turns are added, and rounds of one client. All turns stay equally long, and no step goes under its minimum.
 */
export function scaleMethod(method: Method, scope: Scope): ScaledMethod | TooSmall {
  const people = Math.max(0, Math.floor(scope.people));
  const asked = Math.max(0, Math.floor(scope.minutes));
  if (people < method.groupSize.min) {
    return { fallback: method.fallback ?? null, needs: method.groupSize.min };
  }
  const kept = withTurnsFor(people, method.steps);
  const least = kept.reduce((sum, { step }) => sum + step.minMinutes, 0);
  const minutes = Math.max(asked, least);
  const lengths = stretched(
    kept.map(({ step }) => step),
    minutes,
    droppedMinutes(people, method.steps),
  );
  return {
    ...{ methodId: method.id, name: method.name, people, minutes },
    steps: kept.map(({ step, of }, at) => scaledStep(step, of, lengths[at] ?? step.minutes)),
    roles: scaledRoles(method.roles, people),
    shortage: minutes - asked,
    crowded: people > method.groupSize.max,
  };
}

export function isTooSmall(scaled: ScaledMethod | TooSmall): scaled is TooSmall {
  return "needs" in scaled;
}

type Kept = { readonly step: MethodStep; readonly of: number };

/** The steps of a group of this size, in order; added turns and rounds follow the last one. */
function withTurnsFor(people: number, steps: readonly MethodStep[]): Kept[] {
  const kept = steps
    .map((step, of) => ({ step, of }))
    .filter(({ step }) => (step.turn ?? step.round ?? 0) <= people);
  const last = kept.findLast(({ step }) => (step.turn ?? step.round) !== undefined);
  const number = last?.step.turn ?? last?.step.round;
  if (!last || number === undefined) return kept;
  const repeated = kept.filter(({ step }) => step.turn === number || step.round === number);
  const added = Array.from({ length: Math.max(0, people - number) }, (_, more) =>
    repeated.map(({ step, of }) => ({ step: again(steps, step, number + more + 1), of })),
  );
  return kept.toSpliced(kept.indexOf(last) + 1, 0, ...added.flat());
}

/** A turn or round more. A turn has the words of the first one, which never say that it may go. */
function again(steps: readonly MethodStep[], step: MethodStep, number: number): MethodStep {
  const numbered = (text: string) => text.replace(/\d+/, String(number));
  const name =
    typeof step.name === "string"
      ? numbered(step.name)
      : { nl: numbered(step.name.nl), en: numbered(step.name.en) };
  if (step.turn === undefined) return { ...step, name, round: number };
  const first = steps.find(({ turn }) => turn === 1) ?? step;
  return { ...step, name, instruction: first.instruction, turn: number };
}

function droppedMinutes(people: number, steps: readonly MethodStep[]): number {
  return steps.reduce(
    (sum, step) => sum + ((step.turn ?? step.round ?? 0) > people ? step.minutes : 0),
    0,
  );
}

function scaledStep(step: MethodStep, of: number, minutes: number): ScaledStep {
  return {
    ...{ of, name: step.name, instruction: step.instruction, speaks: step.speaks },
    ...{ minutes, minMinutes: step.minMinutes },
    protected: step.protected ?? false,
    actionPoint: step.actionPoint ?? false,
    turn: step.turn ?? null,
    round: step.round ?? null,
    tasks: step.tasks ?? [],
  };
}
