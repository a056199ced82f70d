import type * as v from "valibot";
import { agendaCommands } from "./commands/agenda.ts";
import { boardCommands } from "./commands/board.ts";
import { groupCommands } from "./commands/groups.ts";
import { peopleCommands } from "./commands/people.ts";
import { runningCommands } from "./commands/running.ts";
import { tableCommands } from "./commands/tables.ts";

export type { BlockDraft } from "./commands/agenda.ts";
export type { MemberDraft } from "./commands/people.ts";

/**
 * Every order that a person can give. One entry is the whole contract of a command on the wire:
 * unknown fields are refused. The server stamps time, ids and seeds; see `decide.ts`.
 */
export const commandSchemas = {
  ...peopleCommands,
  ...agendaCommands,
  ...runningCommands,
  ...groupCommands,
  ...boardCommands,
  ...tableCommands,
} as const;

type Schemas = typeof commandSchemas;
export type CommandType = keyof Schemas;
/** A command as the core sees it: its name and its checked, cleaned fields. */
export type Command = {
  [K in CommandType]: { type: K } & v.InferOutput<Schemas[K]>;
}[CommandType];
export type CommandOf<K extends CommandType> = Extract<Command, { type: K }>;

export const commandTypes = Object.keys(commandSchemas) as CommandType[];
