import * as v from "valibot";
import { id } from "../../wire/fields.ts";
import { limits } from "../limits.ts";
import { inBlock } from "./places.ts";

const seating = v.pipe(
  v.array(v.pipe(v.array(id), v.maxLength(limits.members, `many:${limits.members}`))),
  v.maxLength(limits.members, `many:${limits.members}`),
);

/** Who sits where in a block. */
export const groupCommands = {
  FormGroups: v.strictObject(inBlock),
  // exactly this seating, table 1 first: a proposal that was chosen, or an undo
  SeatGroups: v.strictObject({
    ...inBlock,
    groups: v.pipe(seating, v.minLength(1, "missing")),
    draft: v.optional(v.pipe(v.array(seating), v.maxLength(limits.ahead, `many:${limits.ahead}`))),
  }),
  SeatMember: v.strictObject({ ...inBlock, memberId: id, groupId: id }),
  SwapMembers: v.strictObject({ ...inBlock, memberId: id, withMemberId: id }),
  LockGroup: v.strictObject({ ...inBlock, groupId: id }),
  UnlockGroup: v.strictObject({ ...inBlock, groupId: id }),
  ClearGroups: v.strictObject(inBlock),
} as const;
