import * as v from "valibot";
import { id } from "../../wire/fields.ts";
import { limits } from "../limits.ts";

/** What a command is about; and fields that commands of several kinds have. */
export const inSession = { sessionId: id };
export const inBlock = { sessionId: id, blockId: id };
export const atTable = { ...inBlock, groupId: id };
/** The `revision` of the session, or the step of the table, that the sender saw. */
export const from = v.pipe(v.number(), v.integer(), v.minValue(0, "malformed"));
export const minutes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(limits.minutesMin, "range:1–600"),
  v.maxValue(limits.minutesMax, "range:1–600"),
);
