import type { Method } from "../content/types.ts";
import type { ActionPoint, Question } from "./state/board.ts";
import type { LocalText } from "./state/ids.ts";
import type { Circle, GroupRule, Member } from "./state/people.ts";
import { noSecrets, type Secrets } from "./state/secrets.ts";
import type { Session } from "./state/session.ts";
import { noTables, type Tables } from "./tables.ts";

export * from "./state/agenda.ts";
export * from "./state/board.ts";
export * from "./state/ids.ts";
export * from "./state/people.ts";
export * from "./state/secrets.ts";
export * from "./state/session.ts";

/**
 * The network and its sessions as one fold of the log. The same shape lives on the server (whole)
 * and on every device (redacted). Times are ms UTC; minutes are whole minutes; dates are
 * `YYYY-MM-DD` and clock times `HH:MM` in the network's time zone.
 */
export type Network = {
  readonly id: string;
  readonly name: LocalText;
  readonly timeZone: string;
  readonly createdAt: number;
  readonly members: readonly Member[];
  readonly rules: readonly GroupRule[];
  readonly circles: readonly Circle[];
  /** Beside the library. Audience `desk`: the words of one reach a phone with its block. */
  readonly methods: readonly Method[];
  readonly sessions: readonly Session[];
  readonly entries: readonly ActionPoint[];
  readonly questions: readonly Question[];
  readonly tables: Tables;
  readonly secrets: Secrets;
};

/** Where every fold starts: a network that does not exist yet (`id` is empty). */
export const nothing: Network = {
  id: "",
  name: "",
  timeZone: "Europe/Amsterdam",
  createdAt: 0,
  members: [],
  rules: [],
  circles: [],
  methods: [],
  sessions: [],
  entries: [],
  questions: [],
  tables: noTables,
  secrets: noSecrets,
};
