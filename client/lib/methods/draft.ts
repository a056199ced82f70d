import type { MethodFallback, MethodKind, Speaker } from "../../../shared/content/types.ts";
import type { Method, MethodRole, MethodStep } from "../../../shared/content/types.ts";
import type { LocalText } from "../../../shared/network/state.ts";

/** A method as it is being typed: numbers are what stands in the field. */
export type StepDraft = {
  /** Tells rows apart while they move. */
  readonly key: number;
  readonly name: string;
  readonly minutes: string;
  readonly minMinutes: string;
  readonly speaks: Speaker;
  readonly instruction: string;
  readonly protected: boolean;
  readonly turn: boolean;
  readonly actionPoint: boolean;
  /** By role id; empty: the step says enough. */
  readonly tasks: Readonly<Record<string, string>>;
};
export type RoleDraft = {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly task: string;
  readonly min: string;
  readonly max: string;
};
export type MethodDraft = {
  readonly id: string;
  readonly name: string;
  readonly kind: MethodKind;
  readonly min: string;
  readonly max: string;
  readonly total: string;
  readonly useWhen: string;
  readonly steps: readonly StepDraft[];
  readonly roles: readonly RoleDraft[];
  /** One a line. */
  readonly rules: string;
  /** A method's id, `text`, or empty. */
  readonly fallback: string;
  readonly fallbackText: string;
  readonly origin: string;
  readonly basedOn: string | null;
  readonly tags: readonly string[];
};

export const emptyStep = (key: number): StepDraft => ({
  ...{ key, name: "", minutes: "5", minMinutes: "3", speaks: "all", instruction: "" },
  ...{ protected: false, turn: false, actionPoint: false, tasks: {} },
});

export const emptyDraft = (id: string): MethodDraft => ({
  ...{ id, name: "", kind: "interaction", min: "3", max: "5", total: "5", useWhen: "" },
  ...{ steps: [emptyStep(0)], roles: [], rules: "", fallback: "", fallbackText: "" },
  ...{ origin: "", basedOn: null, tags: [] },
});

/** A text that a person changes is in one language: the one on the screen. */
export function draftOf(method: Method, lang: "nl" | "en"): MethodDraft {
  const say = (text: LocalText) => (typeof text === "string" ? text : text[lang]);
  const { fallback } = method;
  return {
    ...{ id: method.id, name: say(method.name), kind: method.kind },
    ...{ min: String(method.groupSize.min), max: String(method.groupSize.max) },
    ...{ total: String(method.totalMinutes), useWhen: say(method.useWhen) },
    steps: method.steps.map((step, key) => ({
      ...{ key, name: say(step.name), instruction: say(step.instruction), speaks: step.speaks },
      ...{ minutes: String(step.minutes), minMinutes: String(step.minMinutes) },
      ...{ protected: step.protected ?? false, actionPoint: step.actionPoint ?? false },
      turn: step.turn !== undefined,
      tasks: Object.fromEntries((step.tasks ?? []).map(({ role, text }) => [role, say(text)])),
    })),
    roles: method.roles.map((role, key) => ({
      ...{ key, id: role.id, name: say(role.name), task: say(role.task) },
      ...{ min: String(role.count.min), max: String(role.count.max) },
    })),
    rules: (method.rules ?? []).map(say).join("\n"),
    fallback: !fallback ? "" : "methodId" in fallback ? fallback.methodId : "text",
    fallbackText: fallback && "text" in fallback ? say(fallback.text) : "",
    ...{ origin: method.origin ?? "", basedOn: method.basedOn ?? null, tags: method.tags ?? [] },
  };
}

/** @returns the method as typed, right or wrong: `methodFaults` says which; an empty number is NaN */
export function methodOf(draft: MethodDraft): Method {
  const rules = draft.rules.split("\n").filter((rule) => rule.trim() !== "");
  const fallback = fallbackOf(draft);
  return {
    ...{ id: draft.id, name: draft.name, kind: draft.kind, useWhen: draft.useWhen },
    groupSize: { min: count(draft.min), max: count(draft.max) },
    totalMinutes: count(draft.total),
    roles: draft.roles.map(roleOf),
    steps: stepsOf(draft),
    ...(rules.length > 0 ? { rules } : {}),
    ...(fallback ? { fallback } : {}),
    ...(draft.origin.trim() ? { origin: draft.origin } : {}),
    ...(draft.tags.length > 0 ? { tags: draft.tags } : {}),
    ...(draft.basedOn ? { basedOn: draft.basedOn } : {}),
  };
}

/** @returns what the steps take together; null as long as one has no number */
export function sumOf(draft: MethodDraft): number | null {
  const sum = draft.steps.reduce((all, { minutes }) => all + count(minutes), 0);
  return Number.isFinite(sum) ? sum : null;
}

function roleOf({ id, name, task, min, max }: RoleDraft): MethodRole {
  return { id, name, count: { min: count(min), max: count(max) }, task };
}

/** Turns are counted here, so that moving one cannot mix up their numbers. */
function stepsOf(draft: MethodDraft): MethodStep[] {
  const known = new Set(draft.roles.map(({ id }) => id));
  let turns = 0;
  return draft.steps.map((step) => {
    const tasks = Object.entries(step.tasks)
      .filter(([role, text]) => known.has(role) && text.trim() !== "")
      .map(([role, text]) => ({ role, text }));
    return {
      ...{ name: step.name, minutes: count(step.minutes), minMinutes: count(step.minMinutes) },
      ...{ speaks: step.speaks, instruction: step.instruction },
      ...(step.protected ? { protected: true } : {}),
      ...(step.turn ? { turn: (turns += 1) } : {}),
      ...(step.actionPoint ? { actionPoint: true } : {}),
      ...(tasks.length > 0 ? { tasks } : {}),
    };
  });
}

function fallbackOf({ fallback, fallbackText }: MethodDraft): MethodFallback | undefined {
  if (fallback === "") return undefined;
  return fallback === "text" ? { text: fallbackText } : { methodId: fallback };
}

function count(typed: string): number {
  return /^\s*\d+\s*$/.test(typed) ? Number(typed) : NaN;
}
