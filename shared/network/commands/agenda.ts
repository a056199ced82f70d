import * as v from "valibot";
import { ownMethodSchema } from "../../content/method.ts";
import {
  calendarDate,
  clockTime,
  id,
  line,
  localText,
  localTextLines,
  optionalLines,
} from "../../wire/fields.ts";
import { limits } from "../limits.ts";
import { blockKinds, groupingKinds } from "../state.ts";
import { from, inBlock, inSession, minutes } from "./places.ts";

/** What groups may be mixed or clustered by. */
const wishes = v.optional(
  v.pipe(
    v.array(
      v.pipe(
        line(limits.intakeHeading + "intake:".length),
        v.regex(/^(role|organisation|intake:.+)$/u, "malformed"),
      ),
    ),
    v.maxLength(limits.wishes, `many:${limits.wishes}`),
    v.readonly(),
  ),
);
const grouping = v.strictObject({
  kind: v.picklist(groupingKinds),
  size: v.pipe(v.number(), v.integer(), v.minValue(2, "range:2–8"), v.maxValue(8, "range:2–8")),
  splitOrganisations: v.boolean(),
  mix: wishes,
  cluster: wishes,
});
const blockFields = {
  kind: v.picklist(blockKinds),
  title: localText(limits.title),
  minutes,
  slack: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0, "range:0–600"),
    v.maxValue(600, "range:0–600"),
  ),
  assignment: v.nullable(localTextLines(limits.assignment)),
  methodId: v.nullable(id),
  grouping,
  minimum: v.optional(minutes),
  protected: v.optional(v.boolean()),
  fixedStart: v.optional(v.nullable(clockTime)),
  auto: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
  writing: v.optional(v.boolean()),
};
export const blockDraft = v.strictObject(blockFields);
export type BlockDraft = v.InferOutput<typeof blockDraft>;

/** Sessions and their blocks; room code and blocks of a new session are stamped by the server. */
export const agendaCommands = {
  PlanSession: v.strictObject({
    title: localText(limits.title),
    date: calendarDate,
    start: clockTime,
    nextDate: v.nullable(calendarDate),
    agendaId: v.nullable(id),
  }),
  EditSession: v.strictObject({
    ...inSession,
    title: localText(limits.title),
    date: calendarDate,
    start: clockTime,
    nextDate: v.nullable(calendarDate),
    end: v.optional(v.nullable(clockTime)),
    assemblyPoint: v.optional(optionalLines(limits.assemblyPoint)),
  }),
  AddBlock: v.strictObject({
    ...inSession,
    block: blockDraft,
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.blocksMax)),
    from: v.optional(from),
  }),
  EditBlock: v.strictObject({ ...inBlock, block: blockDraft }),
  MoveBlock: v.strictObject({
    ...inBlock,
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.blocksMax)),
    from: v.optional(from),
  }),
  RemoveBlock: v.strictObject(inBlock),
  // a method that somebody wrote, kept with the network so that its blocks can carry it
  KeepMethod: v.strictObject({ method: ownMethodSchema }),
  RemoveMethod: v.strictObject({ methodId: id }),
} as const;
