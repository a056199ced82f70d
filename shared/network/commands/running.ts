import * as v from "valibot";
import { clockTime, id } from "../../wire/fields.ts";
import { limits } from "../limits.ts";
import { screenViews } from "../state.ts";
import { from, inBlock, inSession, minutes } from "./places.ts";

/** What becomes of one block, or of two that are done together, in a new schedule. */
const planRow = v.strictObject({
  blockId: id,
  minutes,
  minimum: v.optional(minutes),
  with: v.optional(id),
  writing: v.optional(v.literal(true)),
  fixedStart: v.optional(clockTime),
});

/**
 * Running the session. `from` is the block or the revision that the sender saw, so that two taps or
 * two facilitators at once change the clock only once.
 */
export const runningCommands = {
  OpenSession: v.strictObject(inSession),
  StartBlock: v.strictObject({ ...inBlock, from: v.nullable(id) }),
  PauseClock: v.strictObject({ ...inBlock, from: v.optional(from) }),
  ResumeClock: v.strictObject({ ...inBlock, from: v.optional(from) }),
  AddTime: v.strictObject({
    ...inBlock,
    minutes: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1, "range:1–60"),
      v.maxValue(limits.addMinutesMax, "range:1–60"),
    ),
    from: v.optional(from),
  }),
  UndoClock: v.strictObject({ ...inSession, from }),
  // a whole new schedule: the running block and all that come, in their new order; who is not named
  // is skipped
  ApplyPlan: v.strictObject({
    ...inSession,
    rows: v.pipe(v.array(planRow), v.maxLength(limits.blocksMax, `many:${limits.blocksMax}`)),
    end: v.optional(clockTime),
    from,
  }),
  SkipBlock: v.strictObject({ ...inBlock, from }),
  RestoreBlock: v.strictObject({ ...inBlock, from }),
  SplitBlock: v.strictObject({ ...inBlock, minutes, from }),
  FreezeSession: v.strictObject(inSession),
  UnfreezeSession: v.strictObject(inSession),
  TurnScreen: v.strictObject({ ...inSession, view: v.picklist(screenViews) }),
  CloseSession: v.strictObject(inSession),
  ReopenSession: v.strictObject(inSession),
} as const;
