import type { CommandOf } from "../../../shared/network/commands.ts";
import { at } from "../../support/evening.ts";
import type { Given } from "../../support/given.ts";

/** The block that runs in the evening of the tests. */
export const b2 = { sessionId: "s1", blockId: "b2" };
export const seat = (groups: string[][], draft?: string[][][]): CommandOf<"SeatGroups"> => ({
  ...{ type: "SeatGroups", ...b2, groups },
  ...(draft ? { draft } : {}),
});
export const lock = (groupId: string): CommandOf<"LockGroup"> => ({
  type: "LockGroup",
  ...b2,
  groupId,
});
export const form: CommandOf<"FormGroups"> = { type: "FormGroups", ...b2 };
export const marked = (memberId: string, status: "here" | "gone") =>
  at(14, { type: "AttendanceMarked", sessionId: "s1", memberId, status });
export const formedIn = (world: Given) =>
  world.network.sessions[0]?.groups.find(({ blockId }) => blockId === "b2");
export const seatsIn = (world: Given) =>
  formedIn(world)?.groups.map(({ table, memberIds }) => [table, [...memberIds].sort().join(" ")]);
