import * as v from "valibot";
import { limits } from "../network/limits.ts";
import { id, line, lines, localText, localTextLines } from "../wire/fields.ts";
import { isOwn } from "./own.ts";
import { methodKinds, speakers } from "./types.ts";
import type { Method, MethodFallback, MethodRole, MethodStep } from "./types.ts";

export type { Method, MethodFallback, MethodRole, MethodStep };

/** What fits in a method, in graphemes, items, minutes or people. */
export const methodLimits = {
  title: limits.title,
  role: limits.role,
  text: limits.assignment,
  origin: 300,
  steps: 30,
  roles: 12,
  rules: 12,
  tags: 12,
  tasks: 12,
  /** Of one method; the longest of the library takes 65. */
  minutes: 240,
  /** The largest of the library is for 200. */
  people: 500,
} as const;

const whole = (min: number, max: number) => {
  const says = `range:${min}–${max}`;
  return v.pipe(v.number(says), v.integer(says), v.minValue(min, says), v.maxValue(max, says));
};
const minutes = whole(1, methodLimits.minutes);
const people = (min: number) =>
  v.strictObject({
    min: whole(min, methodLimits.people),
    max: whole(1, methodLimits.people),
  });
const list = <S extends v.GenericSchema>(item: S, max: number) =>
  v.pipe(v.array(item), v.maxLength(max, `many:${max}`));
const text = localTextLines(methodLimits.text);

const step = v.strictObject({
  name: localText(methodLimits.title),
  minutes,
  minMinutes: minutes,
  speaks: v.picklist(speakers),
  instruction: text,
  protected: v.exactOptional(v.boolean()),
  turn: v.exactOptional(whole(1, methodLimits.steps)),
  round: v.exactOptional(whole(1, methodLimits.steps)),
  actionPoint: v.exactOptional(v.boolean()),
  tasks: v.exactOptional(list(v.strictObject({ role: id, text }), methodLimits.tasks)),
});
const role = v.strictObject({
  id,
  name: localText(methodLimits.role),
  count: people(0),
  task: text,
});

/**
 * The shape of a method and the size of each field. What its fields say about each other (minutes
 * add up, roles fit the group) is in `methodFaults`.
 */
export const methodSchema: v.GenericSchema<unknown, Method> = v.strictObject({
  id,
  name: localText(methodLimits.title),
  kind: v.picklist(methodKinds),
  groupSize: people(1),
  totalMinutes: minutes,
  useWhen: text,
  roles: list(role, methodLimits.roles),
  steps: v.pipe(list(step, methodLimits.steps), v.minLength(1, "missing")),
  rules: v.exactOptional(list(text, methodLimits.rules)),
  fallback: v.exactOptional(v.union([v.strictObject({ methodId: id }), v.strictObject({ text })])),
  origin: v.exactOptional(lines(methodLimits.origin)),
  tags: v.exactOptional(list(line(methodLimits.role), methodLimits.tags)),
  basedOn: v.exactOptional(id),
});

/** A method that a network keeps: it never takes the place of one of the library. */
export const ownMethodSchema: v.GenericSchema<unknown, Method> = v.pipe(
  methodSchema,
  v.check(({ id }) => isOwn(id), "malformed"),
);
