import type { MethodFault, MethodFaultCode } from "./methodFaults.ts";
import type { Method, MethodStep, Speaker } from "./types.ts";

/** The roles that can be meant by who talks in a step; the other speakers need no role. */
const roleOf: Partial<Record<Speaker, readonly string[]>> = {
  bringer: ["bringer"],
  client: ["client"],
  host: ["host"],
  speaker: ["speaker", "presenter"],
  spokes: ["spokes"],
};

/** What the fields of a method say about each other; a field that is no number says nothing. */
export function relationFaults(method: Method): MethodFault[] {
  return [
    ...sizeFaults(method),
    ...totalFaults(method),
    ...method.steps.flatMap((step, at) => stepFaults(method, step, `steps.${at}`)),
    ...turnFaults(method),
    ...roleFaults(method),
    ...fallbackFaults(method),
  ];
}

const fault = (path: string, code: MethodFaultCode, ...facts: number[]): MethodFault => ({
  ...{ path, code, facts },
});

function sizeFaults({ groupSize: { min, max } }: Method): MethodFault[] {
  return min > max ? [fault("groupSize.max", "sizes", min, max)] : [];
}

function totalFaults({ steps, totalMinutes }: Method): MethodFault[] {
  const sum = steps.reduce((all, { minutes }) => all + minutes, 0);
  const counted = Number.isFinite(sum) && Number.isFinite(totalMinutes);
  return counted && sum !== totalMinutes ? [fault("totalMinutes", "total", sum, totalMinutes)] : [];
}

function stepFaults(method: Method, step: MethodStep, path: string): MethodFault[] {
  const has = (id: string) => method.roles.some((role) => role.id === id);
  const needed = roleOf[step.speaks];
  return [
    ...(step.minMinutes > step.minutes
      ? [fault(`${path}.minMinutes`, "minimum", step.minMinutes, step.minutes)]
      : []),
    ...(needed && !needed.some(has) ? [fault(`${path}.speaks`, "speaker")] : []),
    ...(step.tasks ?? []).flatMap(({ role }, at) =>
      has(role) ? [] : [fault(`${path}.tasks.${at}`, "taskRole")],
    ),
  ];
}

/** Turns: person 1, 2, 3 … up to the largest group, alike, in one row or not. */
function turnFaults({ steps, groupSize }: Method): MethodFault[] {
  const turns = steps.flatMap((step, at) => (step.turn === undefined ? [] : [{ step, at }]));
  const first = turns[0]?.step;
  const writing = steps.flatMap(({ actionPoint }, at) => (actionPoint ? [at] : []));
  const found = turns.flatMap(({ step, at }, index) => {
    if (step.turn !== index + 1) return [fault(`steps.${at}.turn`, "turnOrder")];
    if (step.speaks !== "each-in-turn") return [fault(`steps.${at}.speaks`, "turnSpeaks")];
    const alike = step.minutes === first?.minutes && step.minMinutes === first.minMinutes;
    return alike ? [] : [fault(`steps.${at}.minutes`, "turnMinutes")];
  });
  const count = turns.length;
  if (count > 0 && count !== groupSize.max && found.length === 0)
    found.push(fault("groupSize.max", "turnCount", count, groupSize.max));
  return [
    ...found,
    ...writing.slice(1).map((at) => fault(`steps.${at}.actionPoint`, "actionPoints")),
  ];
}

/** Roles may be shared in the smallest group, but not in the largest. */
function roleFaults({ roles, groupSize }: Method): MethodFault[] {
  const needed = roles.reduce((sum, { count }) => sum + count.min, 0);
  const each = roles.flatMap(({ id, count }, at) => {
    const path = `roles.${at}`;
    if (roles.findIndex((other) => other.id === id) !== at)
      return [fault(`${path}.id`, "roleTwice")];
    if (count.min > count.max) return [fault(`${path}.count.max`, "sizes", count.min, count.max)];
    if (count.min > groupSize.max)
      return [fault(`${path}.count.min`, "role", count.min, groupSize.max)];
    return [];
  });
  const over = each.length === 0 && needed > groupSize.max;
  return over ? [fault("roles", "roles", needed, groupSize.max)] : each;
}

function fallbackFaults({ id, fallback }: Method): MethodFault[] {
  if (!fallback || !("methodId" in fallback)) return [];
  return fallback.methodId === id ? [fault("fallback", "fallback")] : [];
}
