import * as v from "valibot";
import { id } from "../../wire/fields.ts";
import { limits } from "../limits.ts";
import { atTable, from, inBlock, inSession, minutes } from "./places.ts";

/** Minutes until the tables are done, or back. */
const soon = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0, "range:0–60"),
  v.maxValue(limits.addMinutesMax, "range:0–60"),
);

/**
 * A method at the tables; `from` is the step that the sender saw, of `UndoTables` the revision of what
 * the desk ordered; `minutes` of a minute more, or back, how long the step then was. Ids and numbers
 * only: what is said at a table has no field.
 */
export const tableCommands = {
  StartTable: v.strictObject(atTable),
  StartTables: v.strictObject(inBlock),
  NextStep: v.strictObject({ ...atTable, from }),
  StepBack: v.strictObject({ ...atTable, from }),
  TakeMinute: v.strictObject({ ...atTable, from, minutes }),
  GiveMinuteBack: v.strictObject({ ...atTable, from, minutes }),
  PauseTable: v.strictObject(atTable),
  ResumeTable: v.strictObject(atTable),
  TableReady: v.strictObject(atTable),
  TableNotReady: v.strictObject(atTable),
  CallHelp: v.strictObject(atTable),
  HelpCame: v.strictObject(atTable),
  DrawRoles: v.strictObject({ ...atTable, again: v.boolean() }),
  TakeRole: v.strictObject({ ...atTable, roleId: id, memberId: id }),
  LetFinish: v.strictObject({ ...atTable, finish: v.boolean() }),
  Broadcast: v.strictObject({ ...inBlock, minutes: soon }),
  BringBack: v.strictObject({ ...inBlock, minutes: soon }),
  CallOff: v.strictObject(inBlock),
  UndoTables: v.strictObject({ ...inSession, from }),
} as const;
