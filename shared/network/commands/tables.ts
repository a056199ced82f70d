import * as v from "valibot";
import { id } from "../../wire/fields.ts";
import { limits } from "../limits.ts";
import { atTable, from, inBlock, inSession, minutes } from "./places.ts";

/** A name that the desk gives its order, so that it can take back that one and no other. */
const orderId = v.optional(id);

/** Minutes until the tables are done, or back. */
const soon = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0, "range:0–60"),
  v.maxValue(limits.addMinutesMax, "range:0–60"),
);

/**
 * A method at the tables; `from` is the step that the sender saw; `minutes` of a minute more, or back,
 * how long the step then was. Ids and numbers only: what is said at a table has no field.
 */
export const tableCommands = {
  StartTable: v.strictObject({ ...atTable, orderId }),
  StartTables: v.strictObject({ ...inBlock, orderId }),
  NextStep: v.strictObject({ ...atTable, from }),
  StepBack: v.strictObject({ ...atTable, from }),
  TakeMinute: v.strictObject({ ...atTable, from, minutes }),
  GiveMinuteBack: v.strictObject({ ...atTable, from, minutes }),
  PauseTable: v.strictObject(atTable),
  ResumeTable: v.strictObject(atTable),
  TableReady: v.strictObject(atTable),
  TableNotReady: v.strictObject(atTable),
  CallHelp: v.strictObject(atTable),
  HelpCame: v.strictObject({ ...atTable, orderId }),
  DrawRoles: v.strictObject({ ...atTable, again: v.boolean() }),
  TakeRole: v.strictObject({ ...atTable, roleId: id, memberId: id }),
  LetFinish: v.strictObject({ ...atTable, finish: v.boolean(), orderId }),
  Broadcast: v.strictObject({ ...inBlock, minutes: soon, orderId }),
  BringBack: v.strictObject({ ...inBlock, minutes: soon, orderId }),
  CallOff: v.strictObject({ ...inBlock, orderId }),
  UndoTables: v.strictObject({ ...inSession, orderId: id }),
} as const;
