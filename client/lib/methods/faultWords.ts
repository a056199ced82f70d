import { methodEditor } from "../i18n/methodEditor.ts";
import type { MethodFault } from "../../../shared/content/methodFaults.ts";

type Lang = "nl" | "en";

/** @returns what is wrong and what to do, for beside the field */
export function methodFaultWords({ code, facts }: MethodFault, lang: Lang): string {
  const says = methodEditor[lang];
  const [one = 0, two = 0] = facts;
  switch (code) {
    case "long":
      return says.long(one);
    case "range":
      return says.range(one, two);
    case "many":
      return says.many(one);
    case "total":
      return says.sum(one, two);
    case "minimum":
      return says.minimum(one, two);
    case "sizes":
      return says.sizes(one, two);
    case "roles":
      return says.rolesFit(one, two);
    case "role":
      return says.roleFits(one, two);
    case "turnCount":
      return says.turnCount(one, two);
    case "fallback":
      return says.fallbackSelf;
    default:
      return says[code];
  }
}

/** @returns where a fault is, for a list of them: `Stap 3, minuten:` */
export function whereWords(path: string, lang: Lang): string {
  const says = methodEditor[lang];
  const [part = "", at = "", ...rest] = path.split(".");
  const [field = ""] = rest;
  const number = Number(at) + 1;
  if (part === "steps" && field) {
    const names: Readonly<Record<string, string>> = {
      ...{ name: says.stepName, minutes: says.minutes, minMinutes: says.least },
      ...{ speaks: says.speaks, instruction: says.instruction, turn: says.turn },
      ...{ actionPoint: says.actionPoint },
    };
    return `${says.step(number)}, ${lower(names[field] ?? says.more)}:`;
  }
  if (part === "roles" && at) {
    const names: Readonly<Record<string, string>> = {
      ...{ name: says.roleName, id: says.roleName, task: says.roleTask },
      ...{ "count.min": says.roleMin, "count.max": says.roleMax },
    };
    const name = names[rest.join(".")];
    return `${says.role(number)}${name ? `, ${lower(name)}` : ""}:`;
  }
  const names: Readonly<Record<string, string>> = {
    ...{ name: says.name, kind: says.kind, useWhen: says.useWhen, totalMinutes: says.total },
    ...{ groupSize: at === "min" ? says.min : says.max, steps: says.parts.steps },
    ...{ roles: says.parts.roles, rules: says.rules, fallback: says.fallback },
    origin: says.origin,
  };
  const name = names[part];
  return name ? `${name.replace(/\?$/, "")}:` : "";
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\?$/, "");
