import * as v from "valibot";
import { methodSchema } from "./method.ts";
import { relationFaults } from "./relationFaults.ts";
import type { Method } from "./types.ts";

/** What can be wrong with a field; `facts` of a fault are the numbers that its sentence names. */
export type MethodFaultCode =
  /** empty; and of the field itself: too long (most), a bad character, out of range (least, most) */
  | "missing"
  | "long"
  | "text"
  | "range"
  /** too many items (most); not what belongs here */
  | "many"
  | "malformed"
  /** the steps take (sum), the method says (total) */
  | "total"
  /** minimum above the planned minutes (minimum, planned) */
  | "minimum"
  /** smallest above largest (min, max) */
  | "sizes"
  /** together the roles need (people), the group has at most (max) */
  | "roles"
  /** a role needs (people), the group has at most (max) */
  | "role"
  | "roleTwice"
  /** a step lets a role speak, or gives a task to a role, that the method does not have */
  | "speaker"
  | "taskRole"
  /** turns are 1, 2, 3 … in order; alike in minutes; each in turn; as many as the group (turns, max) */
  | "turnOrder"
  | "turnMinutes"
  | "turnSpeaks"
  | "turnCount"
  | "actionPoints"
  /** falls back on itself */
  | "fallback";

export type MethodFault = {
  /** Where: `name`, `groupSize.max`, `steps.2.minutes`, `roles.0.count`. */
  readonly path: string;
  readonly code: MethodFaultCode;
  readonly facts: readonly number[];
};

/** @returns everything that is wrong, at most one fault a field, in the order of the form */
export function methodFaults(method: Method): readonly MethodFault[] {
  return firstOfEach([...shapeFaults(method), ...relationFaults(method)]);
}

/**
 * Foreign data, such as a file, in; never throws.
 * @returns the method with its texts cleaned, or what is wrong with it
 */
export function readMethod(
  input: unknown,
): { readonly method: Method } | { readonly faults: readonly MethodFault[] } {
  const parsed = v.safeParse(methodSchema, input);
  if (!parsed.success) return { faults: firstOfEach(parsed.issues.map(faultOf)) };
  const faults = methodFaults(parsed.output);
  return faults.length > 0 ? { faults } : { method: parsed.output };
}

function shapeFaults(method: Method): MethodFault[] {
  const parsed = v.safeParse(methodSchema, method);
  return parsed.success ? [] : parsed.issues.map(faultOf);
}

/** The messages of the schema are `missing`, `text`, `long:80`, `range:1–240`, `many:30`. */
function faultOf(issue: Pick<v.BaseIssue<unknown>, "message" | "path">): MethodFault {
  const path = issue.path?.map((item) => String(item.key)).join(".") ?? "";
  const [code = "", numbers = ""] = issue.message.split(":");
  const known = (["missing", "text", "long", "range", "many"] as const).find((one) => one === code);
  const facts = numbers === "" ? [] : numbers.split("–").map(Number);
  return { path: fieldOf(path), code: known ?? "malformed", facts };
}

/** A text in two languages is one field on the form. */
function fieldOf(path: string): string {
  return path.replace(/\.(nl|en)$/, "");
}

function firstOfEach(faults: readonly MethodFault[]): readonly MethodFault[] {
  return faults.filter((one, at) => faults.findIndex(({ path }) => path === one.path) === at);
}
